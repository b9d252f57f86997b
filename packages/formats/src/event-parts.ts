import type { CodedEvent, PlaceRef } from '@marsad/model'
import type { Lookups } from './lookups.ts'

/**
 * The places of an event as a list.
 *
 * @example placesOf({ ...event, place: null }) // []
 */
export function placesOf(event: Pick<CodedEvent, 'place'>): readonly PlaceRef[] {
  const { place } = event
  if (!place) return []
  return 'text' in place ? [place] : place
}

/**
 * Whether no more than a country is known of a place.
 *
 * @example isWholeCountry({ name: 'Yemen', admin1: null, country: 'YE', … }, lookups) // true
 */
export function isWholeCountry(place: PlaceRef, lookups: Lookups): boolean {
  return place.admin1 === null && place.country !== null && place.name !== null && lookups.countryInfo(place.country)?.name === place.name
}

/**
 * The clauses that tell an event, as one text.
 *
 * @example quoteOf({ ...event, quote: ['قتل جندي', 'وأصيب آخر'] }) // 'قتل جندي … وأصيب آخر'
 */
export function quoteOf(event: Pick<CodedEvent, 'quote'>): string {
  return typeof event.quote === 'string' ? event.quote : event.quote.join(' … ')
}
