import { OPEN, type Profile } from './profile.ts'
import { hash, rarityOf, stemOf } from './rare-words.ts'

/**
 * Takes a place where an event stands among its likes. All events with one `key` (32 bits) are a row, in order of `position`, then of `byRank`; an event is
 * compared with those next to it in any of its rows and near in days. So the comparisons of an event are bounded however many happen in one city on one day,
 * and a new event changes only what stands within `WINDOW` places of it.
 * The sorted-neighbourhood method in several passes: Hernández and Stolfo 1995.
 *
 * `position`: the day in the upper bits, then what puts likes side by side within a day.
 */
export type TakePosting = (key: number, position: number) => void

/** As many events on either side are compared. */
export const WINDOW = 8
/** As many days apart two events of a row may be. */
const MOST_DAYS_APART = 4
/** Positions of one day. */
const LIKENESS = 2 ** 16
const BEFORE_ALL_DAYS = 800_000

/** Whether two positions of a row are near enough in days to be compared. */
export function areNear(a: number, b: number): boolean {
  return Math.abs(Math.floor(a / LIKENESS) - Math.floor(b / LIKENESS)) <= MOST_DAYS_APART
}

const MOST_WORD_ROWS = 5
/** Rarer words than one report in 64. */
const RARE_ENOUGH = 6
/** From here on a toll is worth a row of its own. */
const TELLING_TOLL = 3
const [BY_TYPE, BY_PLACE, BY_REGION, BY_TOLL, BY_WORD] = ['type', 'place', 'region', 'toll', 'word'].map(hash) as [number, number, number, number, number]

/** The rows that an event stands in: by type and country, place, region, toll, and its rarest words. */
export function eachPosting(event: Profile, take: TakePosting): void {
  const { country, placeName, admin1, type, day } = event
  const toll = Math.max(0, Math.min(255, event.killedMin))
  take(mixed(BY_TYPE, country, type), positionAt(day, (placeName & 0xff) * 256 + toll))
  if (placeName !== 0) take(mixed(BY_PLACE, country, placeName), positionAt(day, type * 256 + toll))
  if (country !== 0) take(mixed(BY_REGION, country, admin1), positionAt(day, toll * 256 + type))
  if (toll >= TELLING_TOLL) take(mixed(BY_TOLL, country, toll), positionAt(day, type * 256 + (placeName & 0xff)))
  // Reports tell old things by the same words; they are near in publication.
  const told = event.published === -OPEN ? day : event.published
  const likeness = mixed(0, country, admin1) & 0xffff
  for (const word of rarestOf(event.words)) take(mixed(BY_WORD, stemOf(word), 0), positionAt(told, likeness))
}

function positionAt(day: number, likeness: number): number {
  return (day + BEFORE_ALL_DAYS) * LIKENESS + likeness
}

/** One hash of three. */
function mixed(a: number, b: number, c: number): number {
  let value = Math.imul(a ^ b, 0x9e3779b1)
  value = Math.imul(value ^ (value >>> 15) ^ c, 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0
}

function rarestOf(words: readonly number[]): readonly number[] {
  const rare = words.filter(word => rarityOf(word) >= RARE_ENOUGH)
  if (rare.length <= MOST_WORD_ROWS) return rare
  rare.sort((a, b) => rarityOf(b) - rarityOf(a) || a - b).length = MOST_WORD_ROWS
  return rare
}
