import type { ActorRef, CodedEvent, Control, Evidence, Located, PlaceRef, Precision, Relation, Span, Tally } from '@marsad/model'
import type { PageEntry } from '../page-data.ts'

/** A record of a report under the key that the page selects it by: `e0`, `t1`, `r0`, `c2`. */
export type PageRecord =
  | { readonly kind: 'event'; readonly key: string; readonly record: CodedEvent }
  | { readonly kind: 'tally'; readonly key: string; readonly record: Tally }
  | { readonly kind: 'relation'; readonly key: string; readonly record: Relation }
  | { readonly kind: 'control'; readonly key: string; readonly record: Control }

/** Every record of a report, events first. */
export function recordsOf({ coding }: PageEntry): PageRecord[] {
  return [
    ...coding.events.map((record, i) => ({ kind: 'event', key: eventKey(i), record }) as const),
    ...coding.tallies.map((record, i) => ({ kind: 'tally', key: `t${i}`, record }) as const),
    ...coding.relations.map((record, i) => ({ kind: 'relation', key: `r${i}`, record }) as const),
    ...coding.control.map((record, i) => ({ kind: 'control', key: `c${i}`, record }) as const),
  ]
}

/** The key of a report's event by its number. */
export function eventKey(index: number): string {
  return `e${index}`
}

/** The clauses that tell a record. */
export function clausesOf(record: Located): readonly Span[] {
  return record.spans ?? [record.span]
}

/** The places of a record, however many. */
export function placesOf({ place }: { readonly place?: PlaceRef | readonly PlaceRef[] | null }): readonly PlaceRef[] {
  if (!place) return []
  return Array.isArray(place) ? (place as readonly PlaceRef[]) : [place as PlaceRef]
}

/** How exactly a place of an event is known: the event's own word goes before the place's, where it has one place. */
export function precisionOf(event: CodedEvent, place: PlaceRef): Precision {
  return placesOf(event).length === 1 ? (event.place_precision ?? place.precision) : place.precision
}

/**
 * The evidence of a record by field. Where the coder gives none for an actor or place, the words that it copied out of the text are its evidence.
 */
export function evidenceOf(record: PageRecord): ReadonlyMap<string, readonly Evidence[]> {
  const evidence = new Map<string, readonly Evidence[]>(Object.entries(record.record.evidence).filter(([, list]) => list.length > 0))
  const add = (field: string, refs: readonly (ActorRef | PlaceRef)[]) => {
    if (!evidence.has(field) && refs.length > 0)
      evidence.set(
        field,
        refs.map(({ text, span }) => ({ text, span, rule: '' })),
      )
  }
  if (record.kind === 'event' || record.kind === 'tally') {
    add('actor', record.record.actor)
    add('target', record.record.target)
    add('place', placesOf(record.record))
  } else if (record.kind === 'control') add('place', [record.record.place])
  return evidence
}
