import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makeWarc } from '../testing/make-warc.ts'
import { makeZip } from '../testing/make-zip.ts'
import { openBytes } from '../testing/open-bytes.ts'
import { PARAGRAPH, page } from '../testing/pages.ts'
import { readItem } from './read-item.ts'

const read = (bytes: Buffer, path: string) => openBytes(bytes, readItem, {}, { path, as: null })
const line = (doc: string) => `${JSON.stringify({ doc, text: PARAGRAPH })}\n`

describe('archives', () => {
  it('gives the reports in a zip, with the way to them', async () => {
    const inner = makeZip([{ name: 'x.jsonl', content: line('x1') + line('x2') }])
    const { reports, failures } = await read(
      makeZip([
        { name: '2019/', content: '' },
        { name: '2019/aden.html', content: page('هجوم') },
        { name: 'b.jsonl.gz', content: gzipSync(line('b1')) },
        { name: 'c.txt', content: PARAGRAPH },
        { name: 'pic.png', content: 'x' },
        { name: '__MACOSX/c.txt', content: 'x' },
        { name: 'inner.zip', content: inner },
      ]),
      'data.zip',
    )
    expect(failures).toEqual([])
    expect(reports.map(({ report, source }) => [report.doc, source.entry, source.line])).toEqual([
      ['doc/2019/aden', '2019/aden.html', null],
      ['b1', 'b.jsonl.gz', 1],
      ['doc/c', 'c.txt', null],
      ['x1', 'inner.zip!x.jsonl', 1],
      ['x2', 'inner.zip!x.jsonl', 2],
    ])
  })

  it('reads only the crawled pages of a WACZ', async () => {
    const bytes = makeZip([
      { name: 'pages/pages.jsonl', content: line('p') },
      { name: 'archive/data.warc.gz', content: makeWarc([{ body: page('هجوم') }]) },
    ])
    const { reports } = await openBytes(bytes, readItem, {}, { path: 'crawl.wacz', as: 'zip' })
    expect(reports.map(({ source }) => [source.kind, source.entry, source.line])).toEqual([['warc', 'archive/data.warc.gz', 1]])
  })

  it('refuses names that lead out of the archive or are none, and reads the rest', async () => {
    const names = ['../../etc/cron.d/x.txt', '/etc/x.txt', 'C:/x.txt', 'a\0.txt', '..\\x.txt']
    const { reports, failures } = await read(
      makeZip([...names.map(name => ({ name, content: PARAGRAPH })), { name: 'good.txt', content: PARAGRAPH }]),
      'data.zip',
    )
    expect(reports.map(({ source }) => source.entry)).toEqual(['good.txt'])
    expect(failures).toHaveLength(names.length)
    for (const failure of failures) {
      expect(failure.cause).toContain('the name of the entry')
      expect(failure.entry).not.toContain('\0')
    }
  })

  it('stops bombs', async () => {
    const gz = gzipSync(Buffer.alloc(120 << 20, 'x'))
    for (const [bytes, path] of [
      [gz, 'a.jsonl.gz'],
      [makeZip([{ name: 'a.jsonl', content: Buffer.alloc(120 << 20, 'x') }]), 'a.zip'],
      [gzipSync(gz), 'a.jsonl.gz.gz'],
    ] as const) {
      const { reports, failures } = await read(bytes, path)
      expect(reports).toEqual([])
      expect(failures.at(-1)!.cause).toMatch(/unpacks to more than 200 times its size|the line is longer/)
    }
  })

  it('believes no false size, and finds damage', async () => {
    const lying = makeZip([{ name: 'a.txt', content: PARAGRAPH.repeat(100), claimedSize: 10 }])
    const cut = makeZip([{ name: 'a.txt', content: PARAGRAPH }]).subarray(0, 40)
    const { reports, failures } = await read(lying, 'a.zip')
    expect([reports.length, failures[0]!.cause]).toEqual([0, expect.stringContaining('the ZIP archive is damaged')])
    expect((await read(cut, 'a.zip')).failures[0]!.cause).toContain('the ZIP archive is damaged')
  })

  it('reads what is there of a gzip cut off', async () => {
    const { reports, failures } = await read(gzipSync(Array.from({ length: 2000 }, (_, i) => line(`${i}`)).join('')).subarray(0, -50), 'a.jsonl.gz')
    expect(reports.length).toBeGreaterThan(100)
    expect(failures).toMatchObject([{ path: 'a.jsonl.gz', cause: 'the compressed file is cut off' }])
  })

  it('does not go down without end', async () => {
    let bytes: Buffer = Buffer.from(PARAGRAPH)
    for (let i = 0; i < 20; i++) bytes = makeZip([{ name: i === 0 ? 'a.txt' : 'a.zip', content: bytes }])
    const { reports, failures } = await read(bytes, 'a.zip')
    expect([reports.length, failures.length]).toEqual([0, 1])
    expect(failures[0]!.cause).toContain('inside one another')
  })
})
