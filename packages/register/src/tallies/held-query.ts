import { EVENT_TYPES, type EventType, type Status, type Tally, type TallyKind } from '@marsad/model'
import { placesOf } from '../events/event-columns.ts'
import type { EventQuery } from '../query/event-query.ts'

/** Whether a tally counts happenings or people. */
export const COUNTS_PEOPLE: ReadonlySet<TallyKind> = new Set(['casualties', 'killed', 'injured'])

const VIOLENT = typesOf('battles', 'explosions', 'civilians')
const TYPES: Readonly<Partial<Record<TallyKind, readonly EventType[]>>> = {
  operations: VIOLENT,
  attacks: VIOLENT,
  strikes: ['air_drone_strike', 'shelling_artillery_missile'],
  arrests: ['arrests'],
}
/** What did not take place is not held against a count of what did. */
const TOOK_PLACE: readonly Status[] = ['reported', 'claimed', 'alleged']

/**
 * The events that a tally may count: of its actor, in its period, at its place; null where the tally leaves the period open, for then nothing can be held against it.
 * A tally of losses without a doer is held against what was done to those who had them.
 *
 * @example heldQuery({ what: 'strikes', actor: [{ id: 'us' }], target: [], period: { start: '2015-03-24', end: '2015-04-06' } }).from // '2015-03-24'
 */
export function heldQuery(tally: Pick<Tally, 'what' | 'actor' | 'target' | 'period' | 'place'>): EventQuery | null {
  const { what, actor, target, period } = tally
  if (!period) return null
  const ids = (side: Tally['actor']) => side.map(({ id }) => id).filter(id => id !== 'unidentified')
  const [doers, targets] = [ids(actor), ids(target)]
  if (doers.length === 0 && targets.length === 0) return null
  const types = TYPES[what]
  return {
    from: period.start,
    ...(period.end ? { to: period.end } : {}),
    ...(doers.length > 0 ? { doer: doers } : { target: targets }),
    ...(types ? { type: types } : {}),
    status: TOOK_PLACE,
    ...whereOf(tally),
  }
}

/** A town is asked for by its name, a province as a whole, else a country; of several places the area that they share, if they share one. */
function whereOf(tally: Pick<Tally, 'place'>): Pick<EventQuery, 'place' | 'admin1' | 'country'> {
  const places = placesOf(tally)
  const [first] = places
  if (!first) return {}
  const names = places.map(({ name }) => name)
  if (places.every(({ precision, name }) => precision === 1 && name !== null)) return { place: names as string[] }
  const { country, admin1 } = first
  const shared = <Key extends 'country' | 'admin1'>(key: Key) => places.every(place => place[key] === first[key])
  if (country === null || !shared('country')) return {}
  return admin1 !== null && shared('admin1') ? { country: [country], admin1: [admin1] } : { country: [country] }
}

function typesOf(...families: string[]): EventType[] {
  return (Object.keys(EVENT_TYPES) as EventType[]).filter(type => families.includes(EVENT_TYPES[type].family))
}
