import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createFetcher, type Fetcher } from '../fetch/fetcher.ts'
import { type LocalServer, serve } from '../testing/local-server.ts'
import { sortOutcomes } from '../testing/open-bytes.ts'
import { page } from '../testing/pages.ts'
import { type WatchOptions, watchFeeds } from './watch-feeds.ts'
import type { WatchState } from './watch-state.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

async function setUp(listener: RequestListener): Promise<{ server: LocalServer; fetcher: Fetcher; opml: string }> {
  const server = await serve(listener)
  const fetcher = await createFetcher({ allowPrivate: true, hostDelay: 0, timeout: 2000 })
  open.push(server, fetcher)
  const opml = `<opml version="2.0"><head><title>t</title></head><body><outline text="أخبار"><outline type="rss" text="الوادي" xmlUrl="${server.url}/rss"/></outline></body></opml>`
  return { server, fetcher, opml }
}

const feed = (items: readonly number[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>الوادي</title><link>http://x.example</link>${items
    .map(
      i => `<item><title>هجوم ${i}</title><link>/news/${i}</link><guid isPermaLink="false">g${i}</guid><pubDate>Mon, 02 Mar 2015 10:00:00 GMT</pubDate></item>`,
    )
    .join('')}</channel></rss>`

/** A server of a feed of these items and their pages. */
const site =
  (items: number[], more: RequestListener = (_, response) => void response.writeHead(404).end()): RequestListener =>
  (request, response) => {
    const news = /^\/news\/(\d+)$/.exec(request.url!)
    if (request.url === '/rss') {
      const etag = `"${items.join()}"`
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
      else response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(feed(items))
    } else if (news && Number(news[1]) < 90) response.writeHead(200, { 'content-type': 'text/html' }).end(page(`هجوم ${news[1]}`))
    else more(request, response)
  }

const poll = (opml: string, state: WatchState, options: WatchOptions) => sortOutcomes(watchFeeds(opml, state, { once: true, interval: 1000, ...options }))

describe('watchFeeds', () => {
  it('gives each new page once, oldest first, and remembers it in the state', async () => {
    const items = [2, 1]
    const { server, fetcher, opml } = await setUp(site(items))
    let time = 0
    const now = () => new Date(time)
    let state: WatchState = {}
    const first = await poll(opml, state, { fetcher, now })
    expect(first.reports.map(({ report }) => report.title)).toEqual(['هجوم 1', 'هجوم 2'])
    expect(first.reports[0]!.report).toMatchObject({ url: `${server.url}/news/1`, published: '2015-03-02', outlet: 'الوادي نت' })
    expect(first.reports[0]!.readFrom.published).toBe('feed')
    expect(await poll(opml, state, { fetcher, now })).toEqual({ reports: [], failures: [], skipped: [] })
    expect(server.asked).toEqual(['/rss', '/news/1', '/news/2'])
    time = 2000
    items.unshift(3)
    state = JSON.parse(JSON.stringify(state))
    expect((await poll(opml, state, { fetcher, now })).reports.map(({ report }) => report.title)).toEqual(['هجوم 3'])
    time = 4000
    expect((await poll(opml, state, { fetcher, now })).reports).toEqual([])
    expect(server.asked.filter(path => path !== '/rss')).toEqual(['/news/1', '/news/2', '/news/3'])
  })

  it('gives again what was being stored when a run ended', async () => {
    const { fetcher, opml } = await setUp(site([2, 1]))
    const state: WatchState = {}
    for await (const outcome of watchFeeds(opml, state, { fetcher, once: true })) {
      expect(outcome.kind).toBe('report')
      break
    }
    expect((await poll(opml, state, { fetcher })).reports.map(({ report }) => report.title)).toEqual(['هجوم 1', 'هجوم 2'])
  })

  it('asks a feed that fails less and less often, or when its server says', async () => {
    let answer: [number, Record<string, string>] = [500, {}]
    const { server, fetcher, opml } = await setUp(
      (request, response) => void response.writeHead(request.url === '/robots.txt' ? 404 : answer[0], answer[1]).end(),
    )
    let time = 0
    const now = () => new Date(time)
    const state: WatchState = {}
    const waits: number[] = []
    for (let i = 0; i < 4; i++) {
      if (i === 3) answer = [503, { 'retry-after': '3600' }]
      const { failures } = await poll(opml, state, { fetcher, now })
      expect(failures).toMatchObject([{ path: `${server.url}/rss`, cause: expect.stringMatching(/answered 50[03]/) }])
      const { next } = state[`${server.url}/rss`]!
      waits.push(next - time)
      time = next
    }
    expect(waits).toEqual([1000, 2000, 4000, 3_600_000])
  })

  it('comes back to a page that could not be had, but not to one that is gone', async () => {
    const { server, fetcher, opml } = await setUp(site([98, 97], (request, response) => void response.writeHead(request.url === '/news/97' ? 503 : 404).end()))
    const state: WatchState = {}
    let time = 0
    for (; time <= 3000; time += 3000) await poll(opml, state, { fetcher, now: () => new Date(time) })
    expect(server.asked.filter(path => path === '/news/98')).toHaveLength(1)
    expect(state[`${server.url}/rss`]!.seen).toEqual(['g98'])
  })

  it('names what is no feed, and waits in between until it is stopped', async () => {
    const { fetcher, opml } = await setUp((_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html><p>x'))
    const abort = new AbortController()
    const slept: number[] = []
    const sleep = async (milliseconds: number) => {
      slept.push(milliseconds)
      if (slept.length === 2) abort.abort()
    }
    let time = 0
    // A clock that goes on with each look at it.
    const { failures } = await sortOutcomes(
      watchFeeds(opml, {}, { fetcher, sleep, signal: abort.signal, interval: 1000, now: () => new Date((time += 10_000)) }),
    )
    expect(failures.length).toBeGreaterThanOrEqual(2)
    expect(failures[0]!.cause).toContain('this is no RSS, Atom, RDF or JSON feed')
    await expect(poll('<opml version="2.0"><body/></opml>', {}, { fetcher })).rejects.toThrow(/names no feed|no OPML/)
  })
})
