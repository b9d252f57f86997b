import type { NumberHedge } from './phrases.ts'

/** What a rule read: an amount, or (with `kind` 'none') words that look like one and are none, to be passed over. */
export interface Figure {
  readonly end: number
  readonly kind: 'cardinal' | 'ordinal' | 'fraction' | 'percent' | 'none'
  readonly min: number | null
  readonly max: number | null
  readonly rule: string
  readonly words: boolean
  /** The scale of the last part: 1000 in «5 آلاف», 1 in «25». */
  readonly scale: number
  /** What the scale was multiplied by in a figure of one part, else 0. */
  readonly coefficient: number
  readonly hedge?: NumberHedge
}

/** A figure to pass over. */
export function passOver(end: number, rule: string): Figure {
  return { end, kind: 'none', min: null, max: null, rule, words: false, scale: 1, coefficient: 0 }
}

/** An exact figure. */
export function exactly(value: number, end: number, rule: string, words: boolean, scale = 1, coefficient = 0): Figure {
  return { end, kind: 'cardinal', min: value, max: value, rule, words, scale, coefficient }
}
