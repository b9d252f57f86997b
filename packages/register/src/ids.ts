import { createHash } from 'node:crypto'
import type { Report } from '@marsad/model'

const HASH_BITS = 2 ** 37
const DAY_MS = 86_400_000
/** 1900-01-01 is day 1; 0 is kept for what has no day. Days later than 2079 share the last number. */
const FIRST_DAY = Date.UTC(1900, 0, 1) / DAY_MS - 1
const LAST_DAY = 65_535

/**
 * The key of a report: the first 64 bits of the SHA-256 of what it says and who published it, so that the same report
 * has the same key wherever and whenever it is added. `doc` is only a name and no part of it.
 *
 * @example reportKey({ doc: 'a', text: 'قتل جندي' }) === reportKey({ doc: 'b', text: 'قتل جندي' }) // true
 */
export function reportKey({ text, title, outlet, published, url }: Report): string {
  const content = JSON.stringify([text, title ?? null, outlet ?? null, published ?? null, url ?? null])
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

/**
 * The number of a day, in order from 1900 on; 0 for none.
 *
 * @example
 * dayNumber('1900-01-01') // 1
 * dayNumber(null) // 0
 */
export function dayNumber(day: string | null | undefined): number {
  if (!day) return 0
  const number = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS - FIRST_DAY
  return Math.min(LAST_DAY, Math.max(1, number))
}

/**
 * A row number that sorts by day: 16 bits of day, 37 bits of hash, together a whole number that JavaScript holds exactly.
 * Rows of one day lie together in the file, every index comes in the order of days, and the number does not depend on the order of arrival.
 *
 * @example rowId('2015-03-02', 'a.1') < rowId('2015-03-03', 'a.1') // true
 */
export function rowId(day: string | null | undefined, key: string): number {
  const digest = createHash('sha256').update(key).digest()
  return dayNumber(day) * HASH_BITS + (digest.readUIntBE(0, 5) % HASH_BITS)
}

/**
 * The lowest row number of a day, to cut a range of days out of the rows.
 *
 * @example firstRowOf('1900-01-01') // 137438953472
 */
export function firstRowOf(day: string): number {
  return dayNumber(day) * HASH_BITS
}

/**
 * The day of a row; null for one without.
 *
 * @example dayOfRow(firstRowOf('2015-03-02')) // '2015-03-02'
 */
export function dayOfRow(id: number): string | null {
  const day = Math.floor(id / HASH_BITS)
  return day === 0 ? null : new Date((day + FIRST_DAY) * DAY_MS).toISOString().slice(0, 10)
}

/** The row number after the last one of a day. */
export function firstRowAfter(day: string): number {
  return (dayNumber(day) + 1) * HASH_BITS
}
