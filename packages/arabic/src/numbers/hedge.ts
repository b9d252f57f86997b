import { Cat, Flag, type FormInfo } from './form-info.ts'
import type { NumberScan } from './number-scan.ts'
import type { PhraseMatch } from './phrase-trie.ts'
import { AFTER, AND_ODD, AND_UP, BEFORE, FROM, type NumberHedge, RIGHT_AFTER } from './phrases.ts'

/** The bounds of an amount and how it is hedged. */
export interface Bounds {
  readonly min: number | null
  readonly max: number | null
  readonly approx?: true
  readonly hedge?: NumberHedge
}

/** Hedges before a figure seldom number more than two («ما لا يقل عن نحو 20»). */
const MAX_HEDGES = 3
/** How far a hedge may stand behind its figure: «10 من عناصر الشرطة المحلية على الأقل». */
const MAX_DISTANCE = 7

const CONJUNCTIONS = Flag.WAW | Flag.FA
const CLITICS = CONJUNCTIONS | Flag.PREPOSITION

/** The hedges from token `at` on, outermost first, and the token after them. */
export function readHedges(scan: NumberScan, at: number): { hedges: NumberHedge[]; end: number } {
  const hedges: NumberHedge[] = []
  let end = at
  while (hedges.length < MAX_HEDGES) {
    const found = BEFORE.match(scan, end, hedges.length === 0 ? CLITICS : Flag.PREPOSITION)
    if (!found || (hedges.length > 0 && scan.joined(end).cat !== Cat.NONE)) break
    hedges.push(found.value)
    end = found.end
  }
  return { hedges, end }
}

/** A hedge after the figure that ends at `end`. */
export interface HedgeAfter {
  readonly hedge: NumberHedge
  readonly from: number
  readonly to: number
}

/**
 * The hedge after a figure, at once or behind the counted noun. The search ends at punctuation, at a line's end and at the next number;
 * and a hedge with a number right behind it belongs to that number.
 */
export function readHedgeAfter(scan: NumberScan, end: number): HedgeAfter | null {
  if (!scan.continues(end)) return null
  const next = RIGHT_AFTER.match(scan, end, 0) ?? readAndUp(scan, end)
  if (next) return { hedge: next.value, from: end, to: next.end }
  for (let at = end; at < end + MAX_DISTANCE && scan.isWord(at) && scan.continues(at); at++) {
    const found = AFTER.match(scan, at, 0)
    if (found) return startsNumber(scan.joined(found.end)) ? null : { hedge: found.value, from: at, to: found.end }
    if (isNumeric(scan.info(at).cat)) return null
  }
  return null
}

/** «عشرون ونيف»: the token after it, or -1. */
export function endOfOdd(scan: NumberScan, end: number): number {
  const odd = scan.continues(end) && (scan.info(end).wordFlags & CONJUNCTIONS) !== 0
  const found = odd ? AND_ODD.match(scan, end, Flag.WAW) : null
  return found ? found.end : -1
}

/**
 * Bounds under a hedge, by the codebook's «Numbers»: «أكثر من 10» is {11, null}, «10 على الأقل» {10, null}, «أقل من 10» {null, 9}.
 * Amounts that are no whole numbers move by nothing; amounts already open stay.
 */
export function applyHedge(bounds: Bounds, hedge: NumberHedge, whole: boolean): Bounds {
  if (hedge === 'about') return { ...bounds, approx: true, hedge: bounds.hedge ?? hedge }
  const { min, max } = bounds
  if (min === null || min !== max) return bounds
  const step = whole && Number.isInteger(min) ? 1 : 0
  const approx = bounds.approx ? { approx: true as const } : {}
  switch (hedge) {
    case 'more-than':
      return { min: min + step, max: null, ...approx, hedge }
    case 'at-least':
      return { min, max: null, ...approx, hedge }
    case 'less-than':
      return { min: null, max: Math.max(min - step, 0), ...approx, hedge }
    case 'at-most':
      return { min: null, max: min, ...approx, hedge }
    default:
      return bounds
  }
}

/** «فما فوق», «وأكثر»; not «وأكثر من 20», which starts the next number. */
function readAndUp(scan: NumberScan, at: number): PhraseMatch<NumberHedge> | null {
  if ((scan.info(at).wordFlags & CONJUNCTIONS) === 0) return null
  const found = AND_UP.match(scan, at, CONJUNCTIONS)
  return found && !FROM.match(scan, found.end, 0) ? found : null
}

function startsNumber({ cat, flags }: FormInfo): boolean {
  return (isNumeric(cat) || cat === Cat.CLITIC) && (flags & CONJUNCTIONS) === 0
}

function isNumeric(cat: number): boolean {
  return cat !== Cat.NONE && cat < Cat.PERCENT
}
