import { type ActorRef, COUNT_FIELDS, type CodedEvent, type PlaceRef } from '@marsad/model'
import { placesOf } from './event-columns.ts'

/** The fields of an event that people may correct, and in which two codings of it are compared. */
export const EVENT_FIELDS = Object.freeze([
  'type',
  'date',
  'date_precision',
  'place',
  'place_precision',
  'actor',
  'target',
  'actor_certainty',
  'weapon',
  ...COUNT_FIELDS,
  'count',
  'damage',
  'status',
  'source',
  'part_of',
  'people',
  'accounts',
] as const)
export type EventField = (typeof EVENT_FIELDS)[number]

/**
 * The fields in which two codings of an event differ in value. The words that a value was read from make no difference.
 *
 * @example changedFields({ type: 'attack', status: 'reported', actor: [], target: [] }, { type: 'attack', status: 'claimed', actor: [], target: [] }) // ['status']
 */
export function changedFields(a: Comparable, b: Comparable): EventField[] {
  return EVENT_FIELDS.filter(field => fieldValue(a, field) !== fieldValue(b, field))
}

/** The value of a field as a string that is the same for the same value; null and absent are the same. */
export function fieldValue(event: Comparable, field: EventField): string {
  if (field === 'actor' || field === 'target') return JSON.stringify((event[field] ?? []).map(({ id }: ActorRef) => id))
  if (field === 'place') return JSON.stringify(placesOf(event).map(placeValue))
  return JSON.stringify(sorted(event[field] ?? null))
}

type Comparable = Partial<Pick<CodedEvent, EventField>>

const placeValue = ({ name, text, admin1, country, lat, lon }: PlaceRef) => [name ?? text, admin1, country, lat, lon]

/** With the keys of objects in order, so that the order in which a value was built makes no difference. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
