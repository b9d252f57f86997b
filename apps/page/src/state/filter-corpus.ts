import { EVENT_TYPES } from '@marsad/model'
import { type Corpus, type EventRow, foldSearch, type ReportItem } from '../data/corpus.ts'
import type { Filter } from './state.ts'

/** What a filter lets through. */
export interface Shown {
  readonly items: readonly ReportItem[]
  readonly rows: readonly EventRow[]
  /** The rows again, to ask of one. */
  readonly has: ReadonlySet<EventRow>
}

/** Stands for «none given» in a filter. */
export const NONE = '-'

/**
 * The reports and events that a filter lets through: a report by its outlet and words, and, where the filter asks about events, by having such an event.
 */
export function filterCorpus(corpus: Corpus, filter: Filter): Shown {
  const words = foldSearch(filter.query).split(/\s+/).filter(Boolean)
  const asksEvents = filter.type !== '' || filter.country !== '' || filter.status !== ''
  const items: ReportItem[] = []
  const rows: EventRow[] = []
  for (const item of corpus.items) {
    if (filter.outlet !== '' && (item.outlet ?? NONE) !== filter.outlet) continue
    if (!words.every(word => item.folded.includes(word))) continue
    const matching = asksEvents ? item.rows.filter(row => matchesEvent(row, filter)) : item.rows
    if (asksEvents && matching.length === 0) continue
    items.push(item)
    rows.push(...matching)
  }
  return { items, rows, has: new Set(rows) }
}

function matchesEvent({ event, places }: EventRow, { type, country, status }: Filter): boolean {
  if (type !== '' && type !== event.type && type !== `family:${EVENT_TYPES[event.type].family}`) return false
  if (status !== '' && status !== event.status) return false
  if (country === '') return true
  const countries = places.flatMap(place => place.country ?? [])
  return country === NONE ? countries.length === 0 : countries.includes(country)
}
