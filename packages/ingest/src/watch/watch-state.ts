/** What is remembered of one feed between polls, as plain data that can be saved as JSON. */
export interface FeedState {
  etag: string | null
  lastModified: string | null
  /** When it is to be polled next, in milliseconds since 1970. */
  next: number
  /** How many polls have failed in a row. */
  failures: number
  /** The entries that were taken, the newest last. */
  seen: string[]
}

/** What is remembered of all feeds, by their addresses. */
export type WatchState = Record<string, FeedState>

/** Feeds show their last tens or hundreds of entries; what has gone from them does not come back. */
const MAX_SEEN = 5_000

/**
 * The state of a feed that has never been polled.
 *
 * @example newFeedState().failures // 0
 */
export function newFeedState(): FeedState {
  return { etag: null, lastModified: null, next: 0, failures: 0, seen: [] }
}

/** Remembers that an entry was taken. */
export function remember(state: FeedState, entry: string): void {
  state.seen.push(entry)
  if (state.seen.length > MAX_SEEN) state.seen.splice(0, state.seen.length - MAX_SEEN)
}
