import { countCell, placesOf } from '@marsad/formats'
import type { ActorRef, CodedEvent, CountRange, PlaceRef } from '@marsad/model'
import { COUNT_FIELDS } from '@marsad/model'

/** The fields of an event in the order that people ask for them. */
export const FIELD_ORDER = Object.freeze([
  'trigger',
  'type',
  'date',
  'place',
  'actor',
  'target',
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
export type Field = (typeof FIELD_ORDER)[number]

/**
 * The value of a field in a few words, or null where it is not filled.
 *
 * @example describeField(event, 'killed') // '≥11'
 */
export function describeField(event: CodedEvent, field: Field): string | null {
  switch (field) {
    case 'date':
      return event.date ? [event.date.start, ...(event.date.end === event.date.start ? [] : [event.date.end ?? 'open'])].join(' – ') : null
    case 'place':
      return event.place ? placesOf(event).map(describePlace).join('; ') : null
    case 'actor':
      return actors(event.actor) && actors(event.actor) + (event.actor_certainty ? ` (${event.actor_certainty})` : '')
    case 'target':
      return actors(event.target)
    case 'damage':
      return event.damage?.map(({ what, count }) => `${what} ${countCell(count)}`).join(', ') ?? null
    case 'people':
      return event.people?.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ') ?? null
    case 'accounts':
      return event.accounts?.map(({ source, killed, injured }) => `${source ?? '?'}: killed ${counts(killed)}, injured ${counts(injured)}`).join('; ') ?? null
    case 'trigger':
    case 'type':
    case 'status':
    case 'weapon':
    case 'source':
    case 'part_of':
      return event[field] ?? null
    default:
      return event[field] ? countCell(event[field]) : null
  }
}

function describePlace(place: PlaceRef): string {
  const names = [place.name ?? place.text, place.admin1, place.country].filter((name, i, all) => name !== null && all.indexOf(name) === i)
  const point = place.lat === null || place.lon === null ? '' : ` ${place.lat.toFixed(2)},${place.lon.toFixed(2)}`
  return `${names.join(', ')}${point} (precision ${place.precision})`
}

function actors(refs: readonly ActorRef[]): string | null {
  return refs.length === 0 ? null : refs.map(({ id }) => id).join(', ')
}

function counts(range: CountRange | undefined): string {
  return countCell(range) || '?'
}
