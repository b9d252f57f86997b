import { gzipSync } from 'node:zlib'

/** A record of a web archive that a test makes. */
export interface TestRecord {
  readonly type?: string
  readonly url?: string
  readonly date?: string
  readonly contentType?: string
  /** The head of an archived response, one line a header, the status first; null for records that have none. */
  readonly head?: string | null
  readonly body: string | Uint8Array
}

/** Makes one record. */
export function makeRecord({ type = 'response', url = 'https://example.org/1', date = '2019-05-06T07:08:09Z', contentType, head, body }: TestRecord): Buffer {
  const http = head === undefined ? 'HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8' : head
  const block = Buffer.concat([http === null ? Buffer.alloc(0) : Buffer.from(`${http.replaceAll('\n', '\r\n')}\r\n\r\n`), Buffer.from(body as string)])
  const kind = contentType ?? (http === null ? 'text/html' : 'application/http; msgtype=response')
  const lines = ['WARC/1.0', `WARC-Type: ${type}`, `WARC-Target-URI: ${url}`, `WARC-Date: ${date}`, `Content-Type: ${kind}`, `Content-Length: ${block.length}`]
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}

/** Makes an archive, each record a gzip member of its own where asked. */
export function makeWarc(records: readonly TestRecord[], packed = true): Buffer {
  return Buffer.concat(records.map(record => (packed ? gzipSync(makeRecord(record)) : makeRecord(record))))
}
