/** The fields of an event by which a list of values may be asked for or excluded. */
export const LIST_FIELDS = Object.freeze([
  'type',
  'actor',
  'doer',
  'target',
  'place',
  'admin1',
  'country',
  'outlet',
  'status',
  'weapon',
  'review',
  'report',
  'incident',
] as const)
export type ListField = (typeof LIST_FIELDS)[number]

/** Both ends are inclusive; one that is left out is open. */
export interface NumberRange {
  readonly min?: number
  readonly max?: number
}

/** A word or a phrase that is searched for. */
export interface TextTerm {
  /** `word`: with all forms of its stem · `phrase`: the words as written, one after another · `prefix`: the beginning of a word */
  readonly kind: 'word' | 'phrase' | 'prefix'
  readonly text: string
}

/** Words that must be there, each with alternatives, and words that must not. */
export interface TextQuery {
  readonly all: readonly (readonly TextTerm[])[]
  readonly none: readonly TextTerm[]
}

/**
 * Which events. All conditions hold together; within a list any value will do. `actor` is either side, `doer` and `target` the one.
 * Rejected events are left out unless `review` asks for them.
 */
export interface EventQuery extends Partial<Record<ListField, readonly string[]>> {
  /** Excluded values. */
  readonly not?: Partial<Record<ListField, readonly string[]>>
  readonly text?: TextQuery
  /** Days, both inclusive: that on which the event began, or, where the report tells none, that of publication. */
  readonly from?: string
  readonly to?: string
  readonly killed?: NumberRange
  readonly injured?: NumberRange
  readonly confidence?: NumberRange
  /** Degrees. A box with west above east crosses the 180th meridian. */
  readonly box?: { readonly west: number; readonly south: number; readonly east: number; readonly north: number }
  readonly near?: { readonly lat: number; readonly lon: number; readonly km: number }
}

/** `deadliest`: by the lowest figure of killed told; events without one come last. */
export type EventOrder = 'newest' | 'oldest' | 'deadliest'
