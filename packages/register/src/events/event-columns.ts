import type { CodedEvent, PlaceRef } from '@marsad/model'

/** The places of an event, the first one first. */
export function placesOf({ place }: Pick<CodedEvent, 'place'>): readonly PlaceRef[] {
  if (!place) return []
  return 'text' in place ? [place] : place
}

/**
 * How sure the coder is of an event: of its least sure field, 1 where it is unsure of none.
 *
 * @example confidenceOf({ confidence: { place: 0.6, date: 0.9 } }) // 0.6
 */
export function confidenceOf({ confidence }: Pick<CodedEvent, 'confidence'>): number {
  return confidence ? Math.min(1, ...Object.values(confidence)) : 1
}

const CELLS_PER_DEGREE = 2

/**
 * The cell of half a degree that a point lies in, as PRIO-GRID numbers its cells; null without a point.
 * Source: Tollefsen, Strand and Buhaug 2012, PRIO-GRID: A unified spatial data structure.
 *
 * @example cellOf(-90, -180) // 1
 */
export function cellOf(lat: number | null, lon: number | null): number | null {
  if (lat === null || lon === null) return null
  const row = Math.min(359, Math.floor((lat + 90) * CELLS_PER_DEGREE))
  const column = Math.min(719, Math.floor((lon + 180) * CELLS_PER_DEGREE))
  return row * 720 + column + 1
}

/** The texts of an event by which a search finds it: its clauses and the names that were read from elsewhere in the report. */
export function wordsOf(event: CodedEvent): string {
  const quotes = typeof event.quote === 'string' ? [event.quote] : event.quote
  const names = [...placesOf(event), ...event.actor, ...event.target].map(named => named.text)
  if (event.source) names.push(event.source)
  if (event.part_of) names.push(event.part_of)
  for (const person of event.people ?? []) names.push(person.name)
  const told = quotes.join(' . ')
  return [told, ...names.filter(name => !told.includes(name))].join(' . ')
}
