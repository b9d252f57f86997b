import type { Evidence, Span } from '@marsad/model'
import type { ReadingContext } from './reading-context.ts'

/** The span of a range `[from, to)` of tokens. */
export function spanOfTokens(from: number, to: number, { tokens }: ReadingContext): Span {
  return [tokens.start[from]!, tokens.end[to - 1]!]
}

/** The words of a range `[from, to)` of tokens, to the letter. */
export function textOfTokens(from: number, to: number, context: ReadingContext): string {
  return context.text.slice(...spanOfTokens(from, to, context))
}

/** A range of tokens, as parts, mentions and words have it. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** The words of a range of tokens and where they stand. */
export function quoteOf({ from, to }: TokenRange, context: ReadingContext): { text: string; span: Span } {
  return { text: textOfTokens(from, to, context), span: spanOfTokens(from, to, context) }
}

/** A range of tokens as evidence, with the rule that read it. */
export function evidenceOf(at: TokenRange, rule: string, context: ReadingContext): Evidence {
  return { ...quoteOf(at, context), rule }
}
