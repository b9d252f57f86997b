import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { MAX_REPORT_BYTES } from '../limits.ts'

/** A response of a server as a web archive keeps it. */
export interface HttpMessage {
  readonly status: number
  readonly contentType: string | null
  /** The body as a reader gets it, unpacked. */
  readonly body: Buffer
}

const HEAD_END = Buffer.from('\r\n\r\n')

/**
 * Reads an archived response. Archives often keep the words «chunked» and «gzip» in the head of bodies that were unpacked when they were
 * written, so both are done only where the bytes bear them out.
 *
 * @example parseHttpMessage(Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>')).status // 200
 */
export function parseHttpMessage(block: Buffer): HttpMessage | null {
  const end = block.indexOf(HEAD_END)
  const head = block.subarray(0, end < 0 ? block.length : end).toString('latin1')
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head)?.[1]
  if (status === undefined) return null
  const header = (name: string) => new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*\\r?$`, 'im').exec(head)?.[1] ?? null
  const body = end < 0 ? Buffer.alloc(0) : block.subarray(end + HEAD_END.length)
  const whole = /chunked/i.test(header('transfer-encoding') ?? '') ? (dechunk(body) ?? body) : body
  return { status: Number(status), contentType: header('content-type'), body: decodeBody(whole, header('content-encoding')) }
}

/** The bytes of a chunked body, or null where it is not chunked (any more). */
function dechunk(body: Buffer): Buffer | null {
  const chunks: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const line = body.indexOf('\r\n', at, 'latin1')
    const size = line < 0 || line - at > 64 ? null : /^[0-9a-f]{1,8}(?=\s*(?:;|$))/i.exec(body.toString('latin1', at, line))?.[0]
    if (size == null) return null
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    chunks.push(body.subarray(line + 2, line + 2 + length))
    at = line + 2 + length + 2
  }
  return Buffer.concat(chunks)
}

/** Unpacks a body, no further than one report may be large; one that is not packed (any more), or damaged, stays as it is. */
function decodeBody(body: Buffer, encoding: string | null): Buffer {
  const options = { maxOutputLength: MAX_REPORT_BYTES }
  try {
    if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body, options)
    if (encoding === 'br') return brotliDecompressSync(body, options)
    if (encoding === 'deflate') return inflateSync(body, options)
  } catch {
    return body
  }
  return body
}
