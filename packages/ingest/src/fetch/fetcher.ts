import type { LookupFunction } from 'node:net'
import type { Dispatcher } from 'undici'
import { MAX_REPORT_BYTES } from '../limits.ts'
import { ReadError } from '../read-error.ts'
import { guardedLookup, isPublicAddress, refusal } from './address-guard.ts'
import { readBody } from './body.ts'
import { explainNetworkError, FetchError } from './fetch-error.ts'
import { Pacer, type Sleep } from './pacer.ts'
import { retryAfter } from './retry-after.ts'
import { MAX_ROBOTS_BYTES, type RobotsRules, readRobots } from './robots.ts'
import { sleep as realSleep } from './sleep.ts'

export interface FetcherOptions {
  /** Lets private, loopback and link-local addresses be fetched. */
  readonly allowPrivate?: boolean
  /** Who we are, for servers; `name/version (+address)`. */
  readonly userAgent?: string
  /** Milliseconds that one address may take, redirects and all. */
  readonly timeout?: number
  /** The most bytes of one body, unpacked. */
  readonly maxBytes?: number
  readonly maxRedirects?: number
  /** Milliseconds between two requests to one host. */
  readonly hostDelay?: number
  /** Whether to ask each host's robots.txt. */
  readonly robots?: boolean
  readonly signal?: AbortSignal
  readonly now?: () => number
  readonly sleep?: Sleep
  /** How names are looked up, for tests. */
  readonly lookup?: LookupFunction
}

/** What was known of an address when it was last fetched. */
export interface Validators {
  readonly etag?: string | null
  readonly lastModified?: string | null
}

/** What an address gave. */
export interface Fetched {
  /** The address after all redirects. */
  readonly url: string
  readonly contentType: string | null
  readonly body: Buffer
  readonly etag: string | null
  readonly lastModified: string | null
  readonly capturedAt: string
}

export interface Fetcher {
  /**
   * Fetches an address.
   *
   * @throws FetchError where it cannot be had
   */
  fetch(url: string): Promise<Fetched>
  /** Fetches it if it has changed; null if not. */
  fetchIfChanged(url: string, known: Validators): Promise<Fetched | null>
  close(): Promise<void>
}

type Limits = Required<Omit<FetcherOptions, 'signal' | 'lookup' | 'now' | 'sleep'>>

const DEFAULTS: Limits = Object.freeze({
  allowPrivate: false,
  userAgent: 'marsad/0.1 (reads news for research on conflicts)',
  timeout: 30_000,
  maxBytes: MAX_REPORT_BYTES,
  maxRedirects: 5,
  hostDelay: 1_000,
  robots: true,
})
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const ACCEPT = 'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5'
/** Headers larger than this are no answer; browsers stop at about as much. */
const MAX_HEADER_SIZE = 64 * 1024
const MAX_ROBOTS_HOSTS = 5_000
const ROBOTS_LIFE = 24 * 3600_000

/**
 * Makes a fetcher for addresses that come from outside: it reaches the public internet only, whatever names and redirects say, keeps to each host's
 * robots.txt and to a pace, and is bounded in bytes, time and redirects.
 *
 * @example
 * const fetcher = await createFetcher({ hostDelay: 2000 })
 * const { body } = await fetcher.fetch('https://example.org/news/1')
 * await fetcher.close()
 */
export async function createFetcher(options: FetcherOptions = {}): Promise<Fetcher> {
  const { Agent, request } = await import('undici')
  return new GuardedFetcher({ ...DEFAULTS, sleep: realSleep, now: Date.now, ...options }, Agent, request)
}

type Settings = Limits & Pick<FetcherOptions, 'signal' | 'lookup'> & { readonly sleep: Sleep; readonly now: () => number }
type Undici = typeof import('undici')

class GuardedFetcher implements Fetcher {
  readonly #settings: Settings
  readonly #request: Undici['request']
  readonly #agent: Dispatcher
  readonly #pacer: Pacer
  readonly #robots = new Map<string, { readonly rules: Promise<RobotsRules>; readonly until: number }>()

  constructor(settings: Settings, Agent: Undici['Agent'], request: Undici['request']) {
    this.#settings = settings
    this.#request = request
    this.#pacer = new Pacer(settings.hostDelay, settings.sleep, settings.now)
    const lookup = settings.allowPrivate ? settings.lookup : guardedLookup(settings.lookup)
    const { timeout } = settings
    const connect = { timeout, ...(lookup && { lookup }) }
    this.#agent = new Agent({ connect, headersTimeout: timeout, bodyTimeout: timeout, maxHeaderSize: MAX_HEADER_SIZE, connections: 2 })
  }

  async fetch(url: string): Promise<Fetched> {
    return (await this.fetchIfChanged(url, {}))!
  }

  async fetchIfChanged(url: string, known: Validators): Promise<Fetched | null> {
    const { timeout, signal } = this.#settings
    // One clock for all of it, so that neither a slow drip nor a chain of redirects outlasts it. What our own pace makes us wait is not counted.
    const clock = new Clock(timeout, signal)
    try {
      return await this.#follow(url, known, clock)
    } catch (error) {
      throw explainNetworkError(error, clock.expired ? timeout : null)
    } finally {
      clock.stop()
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy()
  }

  async #follow(start: string, known: Validators, clock: Clock): Promise<Fetched | null> {
    const { robots, maxRedirects, maxBytes, now } = this.#settings
    const seen = new Set<string>()
    let url = this.#checked(start)
    for (;;) {
      if (seen.has(url.href)) throw new FetchError('its redirects go round in a circle', 'Check the address in a browser')
      if (seen.size > maxRedirects) throw new FetchError(`it redirects more than ${maxRedirects} times`, 'Check the address in a browser')
      seen.add(url.href)
      const rules = robots ? await this.#rulesOf(url, clock) : null
      if (rules && !rules.allows(url.href)) throw new FetchError("the site's robots.txt asks that it be left alone", 'Ask the site, or save the page yourself')
      await clock.pausedFor(this.#pacer.turn(url.host, rules?.delay, clock.signal))
      const response = await this.#get(url, known, clock)
      const header = headerOf(response)
      if (REDIRECTS.has(response.statusCode)) {
        await response.body.dump({ limit: MAX_HEADER_SIZE })
        const target = header('location')
        if (target === null) throw new FetchError('it redirects to nowhere', 'Check the address in a browser')
        url = this.#checked(new URL(target, url).href)
        continue
      }
      if (response.statusCode === 304) {
        await response.body.dump({ limit: MAX_HEADER_SIZE })
        return null
      }
      if (response.statusCode !== 200) {
        await response.body.dump({ limit: MAX_HEADER_SIZE })
        const wait = retryAfter(header('retry-after'), now())
        throw new FetchError(`the server answered ${response.statusCode}`, wait === null ? 'Check the address, or try again later' : 'Try again later', {
          status: response.statusCode,
          wait,
        })
      }
      const body = await readBody(response.body, header('content-encoding'), maxBytes)
      const capturedAt = new Date(now()).toISOString()
      return { url: url.href, contentType: header('content-type'), body, etag: header('etag'), lastModified: header('last-modified'), capturedAt }
    }
  }

  #get(url: URL, known: Validators, clock: Clock): Promise<Dispatcher.ResponseData> {
    const headers: Record<string, string> = { 'user-agent': this.#settings.userAgent, accept: ACCEPT, 'accept-encoding': 'gzip, deflate, br' }
    if (known.etag) headers['if-none-match'] = known.etag
    if (known.lastModified) headers['if-modified-since'] = known.lastModified
    return this.#request(url, { dispatcher: this.#agent, method: 'GET', headers, signal: clock.signal })
  }

  /** An address that may be asked for. Names are checked when they are looked up, for the connection itself. */
  #checked(address: string): URL {
    let url: URL
    try {
      url = new URL(address)
    } catch {
      throw new FetchError('it is no address', 'An address begins with https://')
    }
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new FetchError(`addresses that begin with ${url.protocol} are not fetched`, 'Give one that begins with https://')
    url.hash = ''
    url.username = ''
    url.password = ''
    const isLiteral = /^\[|^\d+(?:\.\d+){3}$/.test(url.hostname)
    if (!this.#settings.allowPrivate && isLiteral && !isPublicAddress(url.hostname)) throw refusal(url.hostname, url.hostname)
    return url
  }

  #rulesOf(url: URL, clock: Clock): Promise<RobotsRules> {
    const { now } = this.#settings
    const held = this.#robots.get(url.origin)
    if (held && held.until > now()) return held.rules
    if (this.#robots.size >= MAX_ROBOTS_HOSTS) this.#robots.clear()
    const rules = this.#fetchRules(url, clock)
    this.#robots.set(url.origin, { rules, until: now() + ROBOTS_LIFE })
    // What could not be learned is asked again the next time.
    rules.catch(() => this.#robots.delete(url.origin))
    return rules
  }

  async #fetchRules(page: URL, clock: Clock): Promise<RobotsRules> {
    let url = new URL('/robots.txt', page)
    const agent = this.#settings.userAgent.split('/', 1)[0]!
    for (let redirects = 0; redirects <= this.#settings.maxRedirects; redirects++) {
      const response = await this.#get(url, {}, clock)
      const header = headerOf(response)
      const target = REDIRECTS.has(response.statusCode) ? header('location') : null
      if (target === null) {
        const text = response.statusCode === 200 ? await readRobotsText(response, header('content-encoding')) : ''
        if (text === '') await response.body.dump({ limit: MAX_HEADER_SIZE }).catch(() => {})
        return readRobots(url.href, response.statusCode, text, agent)
      }
      await response.body.dump({ limit: MAX_HEADER_SIZE })
      url = this.#checked(new URL(target, url).href)
    }
    return readRobots(url.href, 404, '', agent)
  }
}

async function readRobotsText(response: Dispatcher.ResponseData, encoding: string | null): Promise<string> {
  try {
    return (await readBody(response.body, encoding, MAX_ROBOTS_BYTES)).toString('utf8')
  } catch (error) {
    // One of no end is as good as none: no reader can be held to it.
    if (error instanceof ReadError) return ''
    throw error
  }
}

function headerOf(response: Dispatcher.ResponseData): (name: string) => string | null {
  return name => {
    const value = response.headers[name]
    return (Array.isArray(value) ? value[0] : value) ?? null
  }
}

/** A time limit that stands still while we wait by our own will. */
class Clock {
  readonly #abort = new AbortController()
  readonly #outer: AbortSignal | undefined
  #left: number
  #since = performance.now()
  #timer: NodeJS.Timeout
  expired = false

  constructor(milliseconds: number, outer?: AbortSignal) {
    this.#left = milliseconds
    this.#outer = outer
    this.#timer = this.#start()
    if (outer?.aborted) this.#abort.abort(outer.reason)
    outer?.addEventListener('abort', this.#stopAll, { once: true })
  }

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  async pausedFor(wait: Promise<void>): Promise<void> {
    clearTimeout(this.#timer)
    this.#left -= performance.now() - this.#since
    await wait
    this.#timer = this.#start()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#outer?.removeEventListener('abort', this.#stopAll)
  }

  #start(): NodeJS.Timeout {
    this.#since = performance.now()
    return setTimeout(
      () => {
        this.expired = true
        this.#abort.abort()
      },
      Math.max(0, this.#left),
    )
  }

  readonly #stopAll = (): void => this.#abort.abort(this.#outer?.reason)
}
