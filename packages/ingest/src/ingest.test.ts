import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packCapture, unpackCapture } from './capture.ts'
import { createFetcher, type Fetcher } from './fetch/fetcher.ts'
import { ingest } from './ingest.ts'
import type { IngestOptions } from './options.ts'
import { type LocalServer, serve } from './testing/local-server.ts'
import { makeWarc } from './testing/make-warc.ts'
import { sortOutcomes } from './testing/open-bytes.ts'
import { PARAGRAPH, page } from './testing/pages.ts'

let folder: string
const open: { close(): Promise<void> }[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-ingest-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  for (const each of open.splice(0)) await each.close()
})

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const read = (sources: string[], options: IngestOptions = {}) => sortOutcomes(ingest(sources, options))
const titles = ({ reports }: Awaited<ReturnType<typeof read>>) => reports.map(({ report }) => report.title)

async function online(listener: RequestListener): Promise<{ server: LocalServer; fetcher: Fetcher }> {
  const server = await serve(listener)
  const fetcher = await createFetcher({ allowPrivate: true, hostDelay: 0 })
  open.push(server, fetcher)
  return { server, fetcher }
}

const PERSIAN = 'به گفته مقام‌های محلی این حمله در شمال شهر انجام شده و سه سرباز کشته شده‌اند که یکی از آنها افسر بود.'

describe('ingest', () => {
  it('reads a folder of many forms, each report with its source and its bytes', async () => {
    file('a.txt', PARAGRAPH)
    utimesSync(join(folder, 'a.txt'), new Date('2019-01-01T00:00:00Z'), new Date('2019-01-02T00:00:00Z'))
    file('b.warc.gz', makeWarc([{ body: page('هجوم') }]))
    file('c.csv', `text,title\n${PARAGRAPH},عنوان\n`)
    file('d.rss', `<rss version="2.0"><channel><title>وكالة</title><item><title>خبر</title><description>${PARAGRAPH}</description></item></channel></rss>`)
    const { reports, failures } = await read([folder])
    expect(failures).toEqual([])
    expect(reports.map(({ report, source }) => [report.doc, source.kind, source.line])).toEqual([
      ['a', 'text', null],
      ['b:1', 'warc', 1],
      ['c:2', 'table', 2],
      ['d:1', 'feed', 1],
    ])
    expect(reports[0]!.source.capturedAt).toBe('2019-01-02T00:00:00.000Z')
    expect(reports[3]!.report).toMatchObject({ outlet: 'وكالة', title: 'خبر', text: `خبر\n\n${PARAGRAPH}` })
    for (const { capture } of reports) {
      const packed = await packCapture(capture.bytes)
      expect(Buffer.compare(await unpackCapture(packed, capture.bytes.length), capture.bytes)).toBe(0)
      await expect(unpackCapture(packed, capture.bytes.length - 1)).rejects.toThrow()
    }
  })

  it('skips other languages, and says which', async () => {
    const lines = [PARAGRAPH, PERSIAN, 'Three soldiers were killed in an attack near the town.'].map(text => JSON.stringify({ text })).join('\n')
    const path = file('a.jsonl', lines)
    const { reports, skipped } = await read([path])
    expect([reports.length, skipped.map(({ reason, language }) => [reason, language])]).toEqual([
      1,
      [
        ['language', 'fa'],
        ['language', 'other'],
      ],
    ])
    expect((await read([path], { languages: ['fa'] })).reports).toHaveLength(1)
    expect((await read([path], { languages: 'any' })).reports).toHaveLength(3)
  })

  it('takes what a report lacks from its dateline, its address and the options', async () => {
    const path = file(
      'a.jsonl',
      [{ text: `عدن\nنشر في 12-03-2017\n${PARAGRAPH}` }, { text: PARAGRAPH, url: 'https://www.example.org/2016/05/13/a' }, { text: PARAGRAPH }]
        .map(report => JSON.stringify(report))
        .join('\n'),
    )
    const { reports } = await read([path], { published: '2015-01-01', outlet: 'الوادي' })
    expect(reports.map(({ report, readFrom }) => [report.published, readFrom.published])).toEqual([
      ['2017-03-12', 'dateline'],
      ['2016-05-13', 'url'],
      ['2015-01-01', 'option published'],
    ])
    expect(reports[0]!.readFrom.outlet).toBe('option outlet')
  })

  it('reads no more than it is asked for, and stops when told to', async () => {
    const path = file('a.jsonl', `${JSON.stringify({ text: PARAGRAPH })}\n`.repeat(20_000))
    let bytes = 0
    for await (const outcome of ingest([path], { onRead: count => (bytes += count) })) {
      expect(outcome.kind).toBe('report')
      break
    }
    expect(bytes).toBeLessThan(1 << 20)
    const abort = new AbortController()
    let count = 0
    for await (const _ of ingest([path], { signal: abort.signal })) if (++count === 5) abort.abort()
    expect(count).toBe(5)
  })

  it('fetches nothing without a fetcher', async () => {
    const { server } = await online((_, response) => void response.end(page('هجوم')))
    const { reports, failures } = await read([
      `${server.url}/a`,
      file('f.opml', `<opml version="2.0"><body><outline xmlUrl="${server.url}/rss"/></body></opml>`),
    ])
    expect([reports.length, server.asked]).toEqual([0, []])
    for (const { cause } of failures) expect(cause).toContain('nothing may be fetched')
  })

  it('reads a page, a list of pages, a site map and an outline of feeds from the network', async () => {
    const { server, fetcher } = await online((request, response) => {
      const html = { 'content-type': 'text/html' }
      const base = `http://${request.headers.host}`
      const link = (i: number) => `<url><loc>${base}/p/${i}</loc><news:news><news:publication_date>2018-04-0${i}</news:publication_date></news:news></url>`
      if (request.url!.startsWith('/p/')) response.writeHead(200, html).end(page(`هجوم ${request.url!.slice(3)}`))
      else if (request.url === '/index.xml') response.end(`<sitemapindex><sitemap><loc>${base}/map.xml</loc></sitemap></sitemapindex>`)
      else if (request.url === '/map.xml') response.writeHead(200, { 'content-type': 'application/xml' }).end(`<urlset>${link(1)}${link(2)}</urlset>`)
      else if (request.url === '/rss')
        response
          .writeHead(200, html)
          .end(`<rss version="2.0"><channel><title>وكالة</title><item><title>خبر</title><link>${base}/p/3</link></item></channel></rss>`)
      else response.writeHead(404).end()
    })
    expect(titles(await read([`${server.url}/p/7`], { fetcher }))).toEqual(['هجوم 7'])
    expect(titles(await read([file('list.txt', `${server.url}/p/8\n# note\n${server.url}/p/9\n`)], { fetcher }))).toEqual(['هجوم 8', 'هجوم 9'])
    const mapped = await read([`${server.url}/index.xml`], { fetcher })
    expect(mapped.reports.map(({ report, readFrom }) => [report.title, report.published, readFrom.published])).toEqual([
      ['هجوم 1', '2018-04-01', 'sitemap'],
      ['هجوم 2', '2018-04-02', 'sitemap'],
    ])
    expect(mapped.reports[0]!.source).toMatchObject({ kind: 'html', path: `${server.url}/p/1`, entry: null, line: null })
    const outline = file('f.opml', `<opml version="2.0"><body><outline><outline xmlUrl="${server.url}/rss"/></outline></body></opml>`)
    expect(titles(await read([outline], { fetcher }))).toEqual(['هجوم 3'])
    expect((await read([`${server.url}/gone`], { fetcher })).failures).toMatchObject([{ path: `${server.url}/gone`, cause: 'the server answered 404' }])
    const known = await read([outline], { fetcher, isKnown: ({ path }) => path.endsWith('/p/3') })
    expect(known.skipped.map(({ reason }) => reason)).toEqual(['known'])
  })

  it('does not go round in circles of lists', async () => {
    const { server, fetcher } = await online(
      (request, response) => void response.end(`<urlset><url><loc>http://${request.headers.host}/map.xml</loc></url></urlset>`),
    )
    const { failures } = await read([`${server.url}/map.xml`], { fetcher })
    expect(failures).toMatchObject([{ cause: expect.stringContaining('inside one another') }])
    expect(server.asked.length).toBeLessThan(10)
  })
})
