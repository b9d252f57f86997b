import type { NumberHedge } from './phrases.ts'

/** A number expression in a text. */
export interface NumberMention {
  /** First token, a hedge before the figure and its «و» included. */
  readonly from: number
  /** Token after the last; a hedge right after the figure included, one further on is in `hedgeAt`. */
  readonly to: number
  /** Token range of the figure itself; the counted noun stands at `core[1]` or after the hedge that follows it. */
  readonly core: readonly [from: number, to: number]
  /** Percentages are in percent (10 for «10%»), fractions as decimals (0.5 for «نصف»). */
  readonly kind: 'cardinal' | 'ordinal' | 'fraction' | 'percent'
  /** Least amount, null if the words set none («أقل من 10»). */
  readonly min: number | null
  /** Greatest amount, null if the words set none («أكثر من 10»). */
  readonly max: number | null
  /** «نحو», «حوالي»: the amount is a round guess. */
  readonly approx?: true
  readonly hedge?: NumberHedge
  /** Token range of a hedge that stands after the counted noun («10 جنود على الأقل»). */
  readonly hedgeAt?: readonly [from: number, to: number]
  /** Whether any of the figure is spelled in words. */
  readonly words: boolean
  /** Whether the first token carries «و» or «ف». */
  readonly conjoined: boolean
  /** Whether the figure carries the article («الأربعة», «الـ24»). */
  readonly definite: boolean
  /** The name of the rule that read it. */
  readonly rule: string
}
