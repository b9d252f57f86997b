import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makeRecord, makeWarc } from '../testing/make-warc.ts'
import { openBytes } from '../testing/open-bytes.ts'
import { PARAGRAPH, page } from '../testing/pages.ts'
import { readWarc } from './warc.ts'

const read = (bytes: Buffer) => openBytes(bytes, readWarc)

const RECORDS = [
  { type: 'warcinfo', head: null, contentType: 'application/warc-fields', body: 'software: test\r\n' },
  { url: 'https://www.example.org/2019/05/04/one', body: page('هجوم أول') },
  { type: 'request', head: 'GET /one HTTP/1.1', body: '' },
  { url: 'https://example.org/gone', head: 'HTTP/1.1 404 Not Found\nContent-Type: text/html', body: page('لا شيء') },
  { url: 'https://example.org/picture', head: 'HTTP/1.1 200 OK\nContent-Type: image/png', body: Buffer.from([0x89, 0x50]) },
  { url: 'https://example.org/two', head: 'HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Encoding: gzip', body: gzipSync(page('هجوم ثان')) },
  { url: 'https://example.org/three', head: 'HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked', body: chunked(page('هجوم ثالث')) },
  { url: 'https://example.org/four', head: 'HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked', body: page('هجوم رابع') },
  { type: 'resource', url: 'https://example.org/five', head: null, body: page('هجوم خامس') },
  { type: 'conversion', url: 'https://example.org/six', head: null, contentType: 'text/plain', body: PARAGRAPH },
]

function chunked(text: string): Buffer {
  const bytes = Buffer.from(text)
  const half = bytes.length >> 1
  const piece = (part: Buffer) => Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')])
  return Buffer.concat([piece(bytes.subarray(0, half)), piece(bytes.subarray(half)), Buffer.from('0\r\n\r\n')])
}

describe('readWarc', () => {
  it.each([
    ['gzipped record by record', true],
    ['as it stands', false],
  ])('reads the pages of an archive %s', async (_, packed) => {
    const { reports, failures } = await read(makeWarc(RECORDS, packed))
    expect(failures).toEqual([])
    expect(reports.map(({ report, source }) => [source.line, report.title])).toEqual([
      [2, 'هجوم أول'],
      [6, 'هجوم ثان'],
      [7, 'هجوم ثالث'],
      [8, 'هجوم رابع'],
      [9, 'هجوم خامس'],
      [10, null],
    ])
    const [first] = reports
    expect(first!.source).toEqual({ kind: 'warc', path: 'in', entry: null, line: 2, capturedAt: '2019-05-06T07:08:09Z' })
    expect(first!.report).toMatchObject({
      url: 'https://www.example.org/2019/05/04/one',
      published: '2019-05-04',
      outlet: 'الوادي نت',
      text: `هجوم أول\n\n${PARAGRAPH}`,
    })
    expect(first!.readFrom).toMatchObject({ published: 'url', outlet: 'title element', url: 'source', title: 'h1' })
    expect(Buffer.from(first!.capture.bytes).toString()).toBe(page('هجوم أول'))
    expect(first!.capture.contentType).toBe('text/html; charset=utf-8')
  })

  it('believes the charset of the header', async () => {
    const body = new Uint8Array(
      [...'<p>'].map(char => char.charCodeAt(0)).concat([0xe2, 0xe8, 0xe4, 0x20, 0xc7, 0xe4, 0xe2, 0xe8, 0xe7], [0x3c, 0x2f, 0x70, 0x3e]),
    )
    const { reports } = await read(makeWarc([{ head: 'HTTP/1.1 200 OK\nContent-Type: text/html; charset=iso-8859-6', body }]))
    expect(reports[0]!.report.text).toBe('قول القوه')
  })

  it.each([
    ['gzipped', true, 'the compressed file is cut off'],
    ['as it stands', false, 'the archive ends in the middle of a record'],
  ])('reads what is there of one cut off, %s', async (_, packed, cause) => {
    const whole = makeWarc(RECORDS, packed)
    const { reports, failures } = await read(whole.subarray(0, whole.length - 60))
    expect(reports.length).toBeGreaterThanOrEqual(5)
    expect(failures).toHaveLength(1)
    expect(failures[0]!.cause).toBe(cause)
  })

  it('names damage, after what came before it', async () => {
    const many = makeWarc(Array.from({ length: 500 }, (_, i) => ({ body: page(`هجوم ${i}`) })))
    const damaged = Buffer.from(many)
    damaged.fill(0xff, damaged.length - 3000, damaged.length - 2900)
    for (const { reports, failures } of [await read(damaged), await read(Buffer.concat([many, Buffer.alloc(3000, 'x')]))]) {
      expect(reports.length).toBeGreaterThan(450)
      expect(failures).toMatchObject([{ cause: 'the compressed data are damaged' }])
    }
  })

  it.each([
    ['what is no web archive', Buffer.from('قتل جندي\n'.repeat(100))],
    ['a record without a length', Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nx')],
    ['headers without end', Buffer.concat([Buffer.from('WARC/1.0\r\nX: '), Buffer.alloc(5_000_000, 'x')])],
    ['nothing', Buffer.alloc(0)],
  ])('names %s', async (_, bytes) => {
    const pieces = Array.from({ length: Math.ceil(bytes.length / 65536) }, (_, i) => bytes.subarray(i * 65536, (i + 1) * 65536))
    const { reports, failures } = await openBytes(bytes, readWarc, {}, { pieces: () => pieces })
    expect(reports).toEqual([])
    expect(failures).toHaveLength(1)
    expect(failures[0]!.remedy).not.toBe('')
  })

  it('passes over a page that is too large, holding no more than it may', async () => {
    const head = makeRecord({ body: '' }).toString('latin1')
    const size = 200 * 1024 * 1024
    const start = Buffer.from(head.slice(0, head.indexOf('HTTP/')).replace(/Content-Length: \d+/, `Content-Length: ${size}`))
    function* pieces() {
      yield start
      const piece = Buffer.alloc(1 << 20, 'x')
      for (let sent = 0; sent < size; sent += piece.length) yield Buffer.from(piece)
      yield Buffer.from('\r\n\r\n')
      yield makeRecord({ body: page('بعدها') })
    }
    const before = process.memoryUsage().arrayBuffers
    const { reports, failures } = await openBytes(Buffer.alloc(0), readWarc, {}, { pieces })
    expect(failures[0]).toMatchObject({ line: 1, cause: 'the page is larger than 32 MB' })
    expect(reports.map(({ report }) => report.title)).toEqual(['بعدها'])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 << 20)
  })
})
