/** A stretch of a report: `[start, end)` in UTF-16 code units of the text as published. */
export type Span = readonly [start: number, end: number]

/** The words that a value was read from, and the name of the rule that read them. */
export interface Evidence {
  readonly text: string
  readonly span: Span
  readonly rule: string
}

/**
 * Whether two spans share at least one code unit.
 *
 * @example spansOverlap([0, 4], [3, 9]) // true
 */
export function spansOverlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/**
 * The smallest span that holds all the given ones, or null for an empty list.
 *
 * @example coverSpans([[3, 5], [9, 12]]) // [3, 12]
 */
export function coverSpans(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null
  let [start, end] = spans[0]!
  for (const [s, e] of spans) {
    if (s < start) start = s
    if (e > end) end = e
  }
  return [start, end]
}
