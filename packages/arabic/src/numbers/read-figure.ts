import { readCardinal } from './compound.ts'
import { type Figure, passOver } from './figure.ts'
import { Cat, Flag, Hint } from './form-info.ts'
import { readFraction } from './fraction.ts'
import { endOfMonth, guardDigits, isSpelledYear } from './guards.ts'
import type { NumberScan } from './number-scan.ts'
import { readOneOf } from './one-of.ts'
import { isRankedTens, readOrdinal } from './ordinal.ts'
import { readVague } from './vague.ts'

/**
 * Reads one figure (no range, no hedge) that starts at token `at`, or null.
 *
 * @param hedged whether a hedge stands before it: then «الألف» and «المئة» are numbers
 */
export function readFigure(scan: NumberScan, at: number, hedged: boolean): Figure | null {
  const figure = readPlain(scan, at, hedged)
  if (!figure || figure.kind === 'none') return figure
  const month = endOfMonth(scan, figure.end)
  if (month >= 0 && figure.rule !== 'label') return passOver(month, 'date')
  return figure
}

function readPlain(scan: NumberScan, at: number, hedged: boolean): Figure | null {
  const { cat } = scan.info(at)
  switch (cat) {
    case Cat.NONE:
    case Cat.FEW:
    case Cat.SEVERAL:
    case Cat.PLURAL:
    case Cat.SCALE_PLURAL:
      return readVague(scan, at)
    case Cat.DIGITS:
    case Cat.CODE:
      return guardDigits(scan, at) ?? readCardinal(scan, at)
    case Cat.ORDINAL:
      return readOrdinal(scan, at)
    case Cat.FRACTION:
      return readFraction(scan, at)
    default:
      return readWords(scan, at, hedged)
  }
}

function readWords(scan: NumberScan, at: number, hedged: boolean): Figure | null {
  const figure = readFraction(scan, at) ?? readCardinal(scan, at) ?? readOneOf(scan, at)
  if (!figure) return null
  const value = figure.min!
  if (isSpelledYear(scan, at, value)) return passOver(figure.end, 'year')
  if (isRankedTens(scan, at)) return { ...figure, kind: 'ordinal', rule: 'ordinal-tens' }
  if (figure.end === at + 1) return readOneOfWahid(scan, at, figure) ?? (isOtherWord(scan, at, hedged) ? passOver(at + 1, 'other-word') : figure)
  return figure
}

/** «وأحد الجنود» folds to «واحد الجنود»; «واحد» never stands before a definite noun. */
function readOneOfWahid(scan: NumberScan, at: number, figure: Figure): Figure | null {
  if ((scan.info(at).hints & Hint.WAHID) === 0 || (scan.joined(at + 1).hints & Hint.DEFINITE) === 0) return null
  return { ...figure, rule: 'and-one-of', hedge: 'one-of' }
}

/** Lone number words that are more often something else. */
function isOtherWord(scan: NumberScan, at: number, hedged: boolean): boolean {
  const { cat, value, flags, hints } = scan.info(at)
  const article = (flags & Flag.ARTICLE) !== 0
  const before = scan.before(at)
  const next = scan.joined(at + 1)
  if ((before.hints & Hint.HOUR) !== 0) return true
  if (article && (before.hints & Hint.NAME) !== 0) return true
  switch (cat) {
    case Cat.UNIT:
      // «الاثنين» is Monday; «في وقت واحد» counts nothing; «الخمس», «السبع» alone are names.
      if (article && value === 2) return (hints & Hint.MONDAY) !== 0
      if (value === 1) return (before.hints & Hint.SAME_TIME) !== 0
      return article && (hints & Hint.PART) !== 0 && (before.hints & Hint.DEFINITE) === 0 && !scan.isCountedNoun(at + 1)
    case Cat.SCALE:
    case Cat.HUNDRED:
      // «ألّف الرئيس», «في المئة», «حرف الألف».
      if (article) return !hedged
      return !hedged && cat === Cat.SCALE && value === 1000 && next.cat === Cat.NONE && (next.hints & Hint.DEFINITE) !== 0
    case Cat.ZERO:
      return (before.hints & Hint.FUNCTION) !== 0 || before.cat === Cat.DIGITS || before.cat === Cat.ORDINAL
    default:
      return false
  }
}
