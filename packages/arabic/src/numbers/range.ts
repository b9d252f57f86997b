import { type Figure, passOver } from './figure.ts'
import { Cat, Flag, Hint } from './form-info.ts'
import { endOfMonth } from './guards.ts'
import { readHedges } from './hedge.ts'
import type { NumberScan } from './number-scan.ts'
import { BETWEEN, FROM, OR, TO } from './phrases.ts'
import { readFigure } from './read-figure.ts'

const CONJUNCTION = Flag.WAW | Flag.FA

/** A figure or range, with where its core starts. */
export interface Reading {
  readonly figure: Figure
  readonly start: number
}

/** Reads a range («بين 5 و7», «من 5 إلى 7 آلاف», «5-7», «خمسة أو ستة»), or else one figure, at token `at`. */
export function readRange(scan: NumberScan, at: number, hedged: boolean): Reading | null {
  const led = readBetween(scan, at) ?? readFrom(scan, at)
  if (led) return led
  const low = readFigure(scan, at, hedged)
  if (!low) return null
  return { figure: readOpen(scan, at, low) ?? readOutOf(scan, low) ?? low, start: at }
}

/** «بين 5 و7», «ما بين 30 شخصا و40 شخصا»; not «بين 5 قتلى و7 جرحى», where two things are counted. */
function readBetween(scan: NumberScan, at: number): Reading | null {
  const between = BETWEEN.match(scan, at, CONJUNCTION)
  if (!between || scan.joined(between.end).cat === Cat.NONE) return null
  const start = between.end
  const low = readFigure(scan, start, true)
  if (!low) return null
  if (low.kind === 'none') return { figure: low, start }
  const noun = scan.isCountedNoun(low.end) ? 1 : 0
  const to = TO.match(scan, low.end + noun, 0)
  const second = to ? secondToken(scan, to.end) : scan.afterWaw(low.end + noun)
  const high = second < 0 ? null : readFigure(scan, second, true)
  if (!high) return splitCompound(scan, start)
  if (noun === 1 && scan.isCountedNoun(high.end) && scan.tokens.form[low.end] !== scan.tokens.form[high.end]) return null
  return joinRange(scan, start, low, high, 'between')
}

/** «بين خمسة وعشرين»: no second number follows, so the two parts are the ends. */
function splitCompound(scan: NumberScan, start: number): Reading | null {
  const { cat, value } = scan.info(start)
  const second = scan.afterWaw(start + 1)
  if (cat !== Cat.UNIT || second < 0) return null
  const high = readFigure(scan, second, true)
  return high?.min ? { figure: { ...high, min: value, rule: 'between', coefficient: 0 }, start } : null
}

/** «من 5 إلى 7»; not «ارتفع من 5 إلى 7». */
function readFrom(scan: NumberScan, at: number): Reading | null {
  const from = FROM.match(scan, at, CONJUNCTION)
  if (!from || scan.joined(from.end).cat === Cat.NONE || changes(scan, at)) return null
  const low = readFigure(scan, from.end, true)
  if (!low || low.kind === 'none') return null
  const to = TO.match(scan, low.end, 0)
  const high = to && readFigure(scan, secondToken(scan, to.end), true)
  return high && joinRange(scan, from.end, low, high, 'from-to')
}

/** «5-7», «5 أو 6», «خمسة إلى ستة»: nothing before the first number tells of the range. */
function readOpen(scan: NumberScan, at: number, low: Figure): Figure | null {
  if (low.kind !== 'cardinal' || low.min === null || low.min !== low.max) return null
  const sign = scan.joined(low.end).cat
  let second = -1
  let rule = 'dash'
  if (sign === Cat.DASH) second = low.end + 1
  else {
    const or = OR.match(scan, low.end, 0)
    const to = or ? null : TO.match(scan, low.end, 0)
    if (or) [second, rule] = [or.end, 'or']
    else if (to && !isUntil(scan, low.end) && !changes(scan, at)) [second, rule] = [to.end, 'to']
  }
  if (second < 0 || scan.joined(second).cat === Cat.NONE) return null
  const high = readFigure(scan, secondToken(scan, second), true)
  return high ? (joinRange(scan, low.end - 1, low, high, rule)?.figure ?? null) : null
}

/** «ست من ثماني غارات», «واحد من نحو ستة»: the number is the part; the whole is not counted beside it. */
function readOutOf(scan: NumberScan, part: Figure): Figure | null {
  if (part.kind !== 'cardinal' || part.min === null || part.min !== part.max) return null
  const from = FROM.match(scan, part.end, 0)
  if (!from) return null
  const { end } = readHedges(scan, from.end)
  const whole = scan.continues(end) ? readFigure(scan, end, true) : null
  if (whole?.kind !== 'cardinal' || whole.min === null || whole.max === null || whole.min <= part.min || whole.hedge) return null
  return { ...part, end: whole.end, rule: 'out-of' }
}

/** «5 حتى 7» without «من» is rather «5, as many as 7». */
function isUntil(scan: NumberScan, at: number): boolean {
  return (scan.info(at).hints & Hint.BEFORE_YEAR) !== 0
}

function joinRange(scan: NumberScan, start: number, low: Figure, high: Figure, rule: string): Reading | null {
  if (high.kind === 'none') {
    const month = high.rule === 'date' || endOfMonth(scan, high.end) >= 0 || high.rule === 'year'
    return month ? { figure: passOver(high.end, 'date'), start } : null
  }
  if (low.kind !== 'cardinal' || high.kind !== 'cardinal' || low.min === null || high.min === null) return null
  // «بين 5 و7 آلاف»: the first end shares the scale of the second.
  const shared = low.scale === 1 && high.scale > 1 && low.min < high.coefficient
  const min = shared ? low.min * high.scale : low.min
  const max = high.max
  if (max !== null && min >= max) return null
  return { figure: { ...high, min, max, rule, words: low.words || high.words, coefficient: 0 }, start }
}

/** Passes a lone «ال» before digits. */
function secondToken(scan: NumberScan, at: number): number {
  return scan.joined(at).cat === Cat.CLITIC ? at + 1 : at
}

/** Whether a word of rise or fall stands shortly before. */
function changes(scan: NumberScan, at: number): boolean {
  for (let i = at - 1, steps = 0; steps < 6 && i >= scan.from && scan.isWord(i); i--, steps++) {
    if ((scan.info(i).hints & Hint.CHANGE) !== 0) return true
  }
  return false
}
