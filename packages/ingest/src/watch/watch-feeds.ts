import { FetchError } from '../fetch/fetch-error.ts'
import type { Fetched, Fetcher } from '../fetch/fetcher.ts'
import type { Sleep } from '../fetch/pacer.ts'
import { backOff, MAX_WAIT } from '../fetch/retry-after.ts'
import { sleep as realSleep } from '../fetch/sleep.ts'
import { failureAt, type Item } from '../item.ts'
import type { IngestOptions } from '../options.ts'
import type { Outcome } from '../outcome.ts'
import { explainError } from '../read-error.ts'
import { parseFeedItem, readFeedEntry } from '../readers/feed.ts'
import type { FeedEntry } from '../readers/feed-entries.ts'
import { createContext } from '../readers/open-item.ts'
import { feedsOf } from '../readers/opml.ts'
import { type FeedState, newFeedState, remember, type WatchState } from './watch-state.ts'

export interface WatchOptions extends Omit<IngestOptions, 'fetcher' | 'stdin' | 'folderKinds' | 'onRead'> {
  readonly fetcher: Fetcher
  /** Milliseconds between two polls of a feed. */
  readonly interval?: number
  /** Polls each feed that is due once, and ends. */
  readonly once?: boolean
  readonly sleep?: Sleep
}

const INTERVAL = 15 * 60_000

/**
 * Polls the feeds of an OPML outline and gives the reports that are new, page by page, until the signal stops it. A feed that has not changed costs one
 * short answer; one that fails is asked less and less often, or when its server says. An entry counts as taken when the outcome after it is asked for, so
 * what was being stored when a run was killed is given again.
 *
 * @param opml the outline itself
 * @param state what is remembered: changed in place, to be saved whenever the caller likes; `{}` at first
 * @throws ReadError where the outline names no feed
 * @example
 * const fetcher = await createFetcher()
 * for await (const outcome of watchFeeds(opml, state, { fetcher, once: true })) console.log(outcome.kind)
 */
export async function* watchFeeds(opml: string, state: WatchState, options: WatchOptions): AsyncGenerator<Outcome> {
  const { once = false, signal, sleep = realSleep } = options
  const now = () => (options.now ?? (() => new Date()))().getTime()
  const feeds = await feedsOf(opml)
  for (;;) {
    for (const { url } of feeds) {
      const feed = (state[url] ??= newFeedState())
      if (feed.next > now()) continue
      for await (const outcome of pollFeed(url, feed, options, now)) {
        if (signal?.aborted) return
        yield outcome
      }
      if (signal?.aborted) return
    }
    if (once) return
    const next = Math.min(...feeds.map(({ url }) => state[url]!.next))
    try {
      await sleep(Math.min(Math.max(0, next - now()), MAX_WAIT), signal)
    } catch (error) {
      if (signal?.aborted) return
      throw error
    }
  }
}

async function* pollFeed(url: string, state: FeedState, options: WatchOptions, now: () => number): AsyncGenerator<Outcome> {
  const { interval = INTERVAL, fetcher } = options
  try {
    const fetched = await fetcher.fetchIfChanged(url, state)
    if (fetched !== null) {
      yield* newEntries(itemOf(url, fetched), state, options)
      // Only now: what was not taken must come again, and the server would say that nothing has changed.
      state.etag = fetched.etag
      state.lastModified = fetched.lastModified
    }
    state.failures = 0
    state.next = now() + interval
  } catch (error) {
    const told = explainError(error)
    if (told === null) throw error
    state.failures++
    const asked = error instanceof FetchError ? error.wait : null
    state.next = now() + Math.max(asked ?? 0, backOff(state.failures, interval))
    yield failureAt({ path: url, entry: null, line: null }, told.cause, told.remedy)
  }
}

function itemOf(url: string, { body, contentType, url: final, capturedAt }: Fetched): Item {
  return { path: url, entry: null, line: null, doc: url, as: 'feed', contentType, url: final, capturedAt, depth: 0, pieces: () => [body] }
}

async function* newEntries(item: Item, state: FeedState, options: WatchOptions): AsyncGenerator<Outcome> {
  const feed = await parseFeedItem(item)
  const context = createContext({ followFeeds: true, ...options })
  const seen = new Set(state.seen)
  // Oldest first, as they would have come one by one.
  for (const [i, entry] of [...feed.entries.entries()].reverse()) {
    const name = nameOf(entry)
    if (name === null || seen.has(name)) continue
    let isLater = false
    for await (const outcome of readFeedEntry(item, feed, entry, i + 1, context)) {
      if (options.signal?.aborted) return
      isLater ||= outcome.kind === 'failure' && MAY_PASS.test(outcome.cause)
      yield outcome
    }
    // A page that its server cannot give now may be there at the next poll.
    if (isLater) continue
    seen.add(name)
    remember(state, name)
  }
}

/** Causes of failure that may be gone at the next poll. */
const MAY_PASS = /answered (?:429|5\d\d)|does not answer|broke the connection|took longer|could not be looked up|cannot be reached|cannot be had/

function nameOf({ id, link, title }: FeedEntry): string | null {
  return id ?? link ?? title
}
