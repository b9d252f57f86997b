import { type CountRange, dayNumber, EVENT_TYPES, type EventType } from '@marsad/model'
import type { Linkable } from './linkable.ts'
import { type Name, nameOf } from './names.ts'
import { hash, rarityOf, weightOf } from './rare-words.ts'

/** An open end of days and of counts: beyond all of them, and still a small integer. */
export const OPEN = 1_000_000_000
/** The least of a count that is not told. */
export const NO_COUNT = -1

/** An event in the form in which pairs are compared: numbers, so that a comparison costs a fraction of a microsecond. */
export interface Profile {
  readonly event: Linkable
  readonly key: string
  readonly words: readonly number[]
  /** The sum of the squared weights of its words. */
  readonly weight: number
  /** Orders events; ties are broken by `key`. */
  readonly rank: number
  readonly report: number
  /** The outlet, where there is only one; else 0. */
  readonly outlet: number
  readonly type: number
  /** Days on which it may have begun; of an event without a date those up to publication. */
  readonly from: number
  readonly to: number
  /** The day to order by: its own, else that of publication; 0 without either. */
  readonly day: number
  readonly dated: boolean
  readonly exactDay: boolean
  /** `-OPEN` where it is not known. */
  readonly published: number
  readonly placed: boolean
  readonly pinned: boolean
  readonly lat: number
  readonly lon: number
  readonly placePrecision: number
  readonly placeName: number
  readonly admin1: number
  readonly country: number
  /** Those with an id of their own. */
  readonly actors: readonly Name[]
  readonly targets: readonly Name[]
  readonly weapon: Linkable['weapon']
  /** `NO_COUNT` where none is told; open ends are filled. */
  readonly killedMin: number
  readonly killedMax: number
  readonly injuredMin: number
  readonly injuredMax: number
}

const UNNAMED: ReadonlySet<string> = new Set(['unidentified', 'civilians', 'protesters'])
/** A report without a day tells what happened lately. */
const PRIOR_DAYS = 2
const TYPE_NUMBERS: ReadonlyMap<EventType, number> = new Map((Object.keys(EVENT_TYPES) as EventType[]).map((type, i) => [type, i]))
const NO_ONE: readonly Name[] = []

/** Makes the form in which an event is compared. */
export function profileOf(event: Linkable): Profile {
  const { place } = event
  const published = event.published ? dayNumber(event.published) : -OPEN
  const start = event.dateStart ? dayNumber(event.dateStart) : null
  const known = published === -OPEN ? OPEN : published
  const from = start ?? (published === -OPEN ? -OPEN : published - PRIOR_DAYS)
  const to = start === null ? known : Math.max(start, event.dateEnd ? dayNumber(event.dateEnd) : known)
  let weight = 0
  for (const word of event.words) weight += weightOf(rarityOf(word)) ** 2
  return {
    event,
    key: event.key,
    words: event.words,
    weight,
    rank: hash(event.key),
    report: hash(event.report),
    outlet: event.outlets.length === 1 ? hash(event.outlets[0]!) : 0,
    type: TYPE_NUMBERS.get(event.type)!,
    from,
    to,
    day: start ?? (published === -OPEN ? 0 : published),
    dated: start !== null,
    exactDay: start !== null && from === to && (event.datePrecision ?? 1) === 1,
    published,
    placed: place !== null && (place.country !== null || place.lat !== null),
    pinned: place !== null && place.lat !== null && place.lon !== null,
    lat: place?.lat ?? 0,
    lon: place?.lon ?? 0,
    placePrecision: event.placePrecision ?? 3,
    placeName: place?.name ? hash(place.name) : 0,
    admin1: place?.admin1 ? hash(place.admin1) : 0,
    country: place?.country ? hash(place.country) : 0,
    actors: namesOf(event.actors),
    targets: namesOf(event.targets),
    weapon: event.weapon,
    killedMin: leastOf(event.killed),
    killedMax: event.killed?.max ?? OPEN,
    injuredMin: leastOf(event.injured),
    injuredMax: event.injured?.max ?? OPEN,
  }
}

/** Sorts events into the order by which ties are broken: that of a hash of their keys, so that the first of a group are like a sample of it. */
export function byRank(one: Profile, other: Profile): number {
  return one.rank - other.rank || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)
}

function namesOf(ids: readonly string[]): readonly Name[] {
  const names = ids.filter(id => !UNNAMED.has(id))
  return names.length === 0 ? NO_ONE : names.map(nameOf)
}

const leastOf = (range: CountRange | null): number => (range === null ? NO_COUNT : (range.min ?? 0))
