/** What events can be counted by. `day` and `month` are those on which they stand; `confidence` is in steps of a fifth. */
export const FACETS = Object.freeze([
  'type',
  'actor',
  'doer',
  'target',
  'place',
  'admin1',
  'country',
  'day',
  'month',
  'outlet',
  'status',
  'weapon',
  'review',
  'confidence',
] as const)
export type Facet = (typeof FACETS)[number]

/** How many events have a value; null counts those that have none. */
export interface FacetCount {
  readonly value: string | null
  readonly count: number
}
