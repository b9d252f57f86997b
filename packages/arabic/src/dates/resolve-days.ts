/** The anchors as days counted from 1970-01-01. */
export interface Now {
  readonly published: number | null
  readonly event: number | null
}

/** A resolved stretch of days, both ends inclusive; `end: null` is open. */
export interface Days {
  readonly start: number
  readonly end: number | null
  readonly precision: 1 | 2 | 3
  readonly granularity: 'day' | 'week' | 'month' | 'year' | 'span'
  readonly certainty: 'stated' | 'implied'
}

/** One day. */
export function day(at: number, certainty: Days['certainty']): Days {
  return { start: at, end: at, precision: 1, granularity: 'day', certainty }
}

/** The days from `start` to `end`. */
export function stretch(start: number, end: number, granularity: Days['granularity'], certainty: Days['certainty']): Days {
  const length = end - start + 1
  return { start, end, precision: length <= 2 ? 1 : length <= 15 ? 2 : 3, granularity, certainty }
}
