import type { DateView } from '../date-view.ts'
import type { DateExpression } from '../expression.ts'

/** A value read from tokens up to `to` (not included). */
export interface Hit<T> {
  readonly value: T
  readonly to: number
}

/** One way of writing dates. */
export interface DateRule {
  readonly name: string
  /** Bits of `DateKind`: the first word must have one of them. */
  readonly opens: number
  match(view: DateView, at: number): Hit<DateExpression> | null
}
