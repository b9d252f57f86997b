import type { RequestListener, ServerResponse } from 'node:http'
import type { LookupFunction } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { type LocalServer, serve } from '../testing/local-server.ts'
import { guardedLookup } from './address-guard.ts'
import { createFetcher, type Fetcher, type FetcherOptions } from './fetcher.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

async function server(listener: RequestListener): Promise<LocalServer> {
  const local = await serve(listener)
  open.push(local)
  return local
}

async function fetcher(options: FetcherOptions = {}): Promise<Fetcher> {
  const made = await createFetcher({ allowPrivate: true, hostDelay: 0, robots: false, ...options })
  open.push(made)
  return made
}

const BOMB = gzipSync(Buffer.alloc(20 << 20))

const page = (response: ServerResponse, body: string | Buffer = 'نص', headers: Record<string, string> = {}) =>
  void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)

describe('fetch', () => {
  it('gives the body, unpacked, with where and when it was had', async () => {
    const { url } = await server((request, response) => {
      if (request.url === '/gzip') page(response, gzipSync('نص'), { 'content-encoding': 'gzip' })
      else if (request.url === '/br') page(response, brotliCompressSync('نص'), { 'content-encoding': 'br' })
      else if (request.url === '/moved') response.writeHead(301, { location: '/gzip' }).end()
      else page(response, 'نص', { etag: '"a"', 'last-modified': 'Mon, 02 Mar 2015 10:00:00 GMT' })
    })
    const own = await fetcher({ now: () => Date.UTC(2020, 0, 1) })
    expect(await own.fetch(`${url}/a#part`)).toEqual({
      url: `${url}/a`,
      contentType: 'text/html; charset=utf-8',
      body: Buffer.from('نص'),
      etag: '"a"',
      lastModified: 'Mon, 02 Mar 2015 10:00:00 GMT',
      capturedAt: '2020-01-01T00:00:00.000Z',
    })
    for (const path of ['/gzip', '/br', '/moved']) expect((await own.fetch(url + path)).body.toString()).toBe('نص')
    expect((await own.fetch(`${url}/moved`)).url).toBe(`${url}/gzip`)
  })

  it('asks only for what has changed', async () => {
    const { url } = await server((request, response) => {
      if (request.headers['if-none-match'] === '"a"') response.writeHead(304).end()
      else page(response, 'نص', { etag: '"a"' })
    })
    const own = await fetcher()
    const { etag, lastModified } = await own.fetch(url)
    expect(await own.fetchIfChanged(url, { etag, lastModified })).toBe(null)
    expect(await own.fetchIfChanged(url, { etag: '"b"' })).not.toBe(null)
  })

  it.each([
    ['a redirect to itself', (_, response) => response.writeHead(302, { location: '/' }).end(), /go round in a circle/],
    ['redirects without end', (request, response) => response.writeHead(302, { location: `${request.url}x` }).end(), /redirects more than 5 times/],
    ['a redirect to nowhere', (_, response) => response.writeHead(302).end(), /redirects to nowhere/],
    ['a redirect to a file', (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(), /begin with file: are not fetched/],
    ['an error', (_, response) => response.writeHead(404).end('x'), /answered 404/],
    ['a body that is too large', (_, response) => page(response, Buffer.alloc(3 << 20)), /larger than 1 MB/],
    ['a bomb', (_, response) => page(response, BOMB, { 'content-encoding': 'gzip' }), /larger than 1 MB/],
    ['broken packing', (_, response) => page(response, 'not gzip', { 'content-encoding': 'gzip' }), /damaged/],
    ['unknown packing', (_, response) => page(response, 'x', { 'content-encoding': 'rot13' }), /packed it as «rot13»/],
    ['no answer', () => {}, /took longer than 1 s/],
    ['an answer drop by drop', (_, response) => drip(response, 20), /took longer than 1 s/],
    ['a body without end', (_, response) => drip(response, 0, 1 << 16), /larger than 1 MB|took longer/],
    [
      'a connection broken off',
      (_, response) => void response.writeHead(200, { 'content-length': '100' }).write('x', () => response.destroy()),
      /broke the connection off/,
    ],
    ['headers without end', (_, response) => response.writeHead(200, { 'x-a': 'x'.repeat(200_000) }).end(), /headers of the answer have no end/],
  ] as [string, RequestListener, RegExp][])('ends with %s', async (_, listener, message) => {
    const { url } = await server(listener)
    await expect((await fetcher({ timeout: 1000, maxBytes: 1 << 20 })).fetch(url)).rejects.toThrow(message)
  })

  it('says how long a server wants to be left alone', async () => {
    const { url } = await server((_, response) => response.writeHead(429, { 'retry-after': '120' }).end())
    await expect((await fetcher()).fetch(url)).rejects.toMatchObject({ status: 429, wait: 120_000 })
  })

  it('keeps requests to one host apart', async () => {
    const { url } = await server((_, response) => page(response))
    const waits: number[] = []
    const own = await fetcher({ hostDelay: 1000, now: () => 0, sleep: async milliseconds => void waits.push(milliseconds) })
    for (let i = 0; i < 3; i++) await own.fetch(`${url}/${i}`)
    expect(waits).toEqual([1000, 2000])
  })

  it('keeps to robots.txt, and to its delay', async () => {
    const { url, asked } = await server((request, response) => {
      if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /private\nCrawl-delay: 7')
      else page(response)
    })
    const waits: number[] = []
    const own = await fetcher({ robots: true, now: () => 0, sleep: async milliseconds => void waits.push(milliseconds) })
    await own.fetch(`${url}/public`)
    await expect(own.fetch(`${url}/private/1`)).rejects.toThrow(/robots.txt asks/)
    await own.fetch(`${url}/other`)
    expect(asked).toEqual(['/public', '/other'])
    expect(waits).toEqual([7000])
  })

  it('takes a robots.txt that is missing for leave, one that is broken for none', async () => {
    for (const [status, fine] of [
      [404, true],
      [503, false],
    ] as const) {
      const { url } = await server((request, response) => (request.url === '/robots.txt' ? response.writeHead(status).end() : page(response)))
      const result = (await fetcher({ robots: true })).fetch(`${url}/a`)
      if (fine) expect((await result).body.toString()).toBe('نص')
      else await expect(result).rejects.toThrow(/robots.txt cannot be had \(503\)/)
    }
  })

  it('stops at once when it is told to', async () => {
    const { url } = await server(() => {})
    const abort = new AbortController()
    const result = (await fetcher({ signal: abort.signal })).fetch(url)
    setTimeout(() => abort.abort(), 50)
    await expect(result).rejects.toThrow()
  })
})

describe('the guard', () => {
  const resolving =
    (address: string): LookupFunction =>
    (_, __, done) =>
      (done as (error: null, answers: unknown) => void)(null, [{ address, family: 4 }])

  it('lets nothing of this machine or its networks be asked for, whatever it is written like', async () => {
    const { port, asked } = await server((_, response) => page(response))
    const own = await fetcher({ allowPrivate: false, robots: true })
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0x7f.1',
      '2130706433',
      '017700000001',
      '127.1',
      '0.0.0.0',
      'user:word@127.0.0.1',
    ])
      await expect(own.fetch(`http://${host}:${port}/`), host).rejects.toThrow(/private, local or reserved network/)
    expect(asked).toEqual([])
  })

  it('looks at what a name leads to at the moment of connecting', async () => {
    const { port, asked } = await server((_, response) => page(response))
    const own = await fetcher({ allowPrivate: false, lookup: resolving('127.0.0.1') })
    await expect(own.fetch(`http://news.example:${port}/`)).rejects.toThrow('news.example (127.0.0.1) is in a private, local or reserved network')
    expect(asked).toEqual([])
  })

  it('looks at where redirects lead', async () => {
    const { url, asked } = await server((_, response) => response.writeHead(302, { location: 'http://inner.example/secret' }).end())
    // With private addresses allowed the literal first host is reached; the name that it leads to is looked up as any other.
    const refused: string[] = []
    const lookup: LookupFunction = (host, options, done) => {
      refused.push(host)
      guardedLookup(resolving('10.0.0.1'))(host, options, done)
    }
    await expect((await fetcher({ lookup })).fetch(url)).rejects.toThrow('inner.example (10.0.0.1) is in a private, local or reserved network')
    expect([asked, refused]).toEqual([['/'], ['inner.example']])
  })
})

/** Sends an endless body, piece by piece. */
function drip(response: ServerResponse, milliseconds: number, bytes = 1): void {
  response.writeHead(200)
  const piece = Buffer.alloc(bytes, 'x')
  const timer = setInterval(() => void response.write(piece), milliseconds)
  response.on('close', () => clearInterval(timer))
}
