import { createHash } from 'node:crypto'

/** A decision as it is stored. */
export interface LogEntry {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly action: string
  readonly subject: string
  readonly body: string
  readonly previous: string
  readonly hash: string
}

/** What the first decision follows on. */
export const FIRST_PREVIOUS = '0'.repeat(64)

/** The hash of an entry: SHA-256 over all that it says and the hash of the one before it. */
export function hashOfEntry({ seq, at, by, action, subject, body, previous }: Omit<LogEntry, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([seq, at, by, action, subject, body, previous]))
    .digest('hex')
}

/** The first entry of a log that is not as it was written. */
export interface BrokenEntry {
  readonly seq: number
  readonly why: 'changed' | 'missing before it' | 'does not follow on the one before it'
}

/**
 * Goes along a log from its beginning and finds the first entry that was changed, taken out or put in.
 * That entries were cut off at the end can only be told by a count or hash that was kept elsewhere.
 *
 * @example findBroken([]) // { broken: null, head: '0000000000000000000000000000000000000000000000000000000000000000', count: 0 }
 */
export function findBroken(entries: Iterable<LogEntry>): { readonly broken: BrokenEntry | null; readonly head: string; readonly count: number } {
  let head = FIRST_PREVIOUS
  let count = 0
  for (const entry of entries) {
    const broken = (why: BrokenEntry['why']) => ({ broken: { seq: entry.seq, why }, head, count })
    if (entry.seq !== count + 1) return broken('missing before it')
    if (entry.previous !== head) return broken('does not follow on the one before it')
    if (entry.hash !== hashOfEntry(entry)) return broken('changed')
    head = entry.hash
    count++
  }
  return { broken: null, head, count }
}
