import { readCardinal } from './compound.ts'
import { exactly, type Figure, passOver } from './figure.ts'
import { Cat, Flag, Hint } from './form-info.ts'
import type { NumberScan } from './number-scan.ts'
import { AFTER_ORDINAL, BEFORE_ORDINAL } from './phrases.ts'

/**
 * Reads an ordinal: «الأول», «ثاني», «الحادي عشر», «الثالثة والعشرين».
 * Passes over those of months («تشرين الثاني»), of the clock («الساعة الثالثة والنصف») and of «أمس الأول».
 */
export function readOrdinal(scan: NumberScan, at: number): Figure | null {
  const { value } = scan.info(at)
  const before = scan.before(at)
  if ((before.hints & Hint.HALF_MONTH) !== 0) return passOver(at + 1, 'month')
  if (BEFORE_ORDINAL.match(scan, at - 1, 0) && scan.before(at).word !== 0) return passOver(at + 1, 'day')
  const after = AFTER_ORDINAL.match(scan, at, ALL)
  if (after) return passOver(after.end, 'day')
  if ((before.hints & Hint.HOUR) !== 0) return passOver(endOfClock(scan, at + 1), 'time')
  if (value === 2 && (before.cat === Cat.DIGITS || before.cat === Cat.TENS || before.cat === Cat.HUNDRED) && scan.info(at).flags === 0)
    return passOver(at + 1, 'second')
  const next = scan.joined(at + 1)
  if (next.cat === Cat.TEN && next.flags === 0) return ordinal(value === 11 ? 11 : value + 10, at + 2, 'ordinal-teen')
  const tens = scan.afterWaw(at + 1)
  if (tens >= 0 && value < 12 && value !== 10 && scan.info(tens).cat === Cat.TENS) {
    return ordinal((value === 11 ? 1 : value) + scan.info(tens).value, tens + 1, 'ordinal-tens')
  }
  return value === 11 ? null : ordinal(value, at + 1, 'ordinal')
}

const ALL = Flag.WAW | Flag.FA | Flag.PREPOSITION | Flag.ARTICLE

function ordinal(value: number, end: number, rule: string): Figure {
  return { ...exactly(value, end, rule, true), kind: 'ordinal' }
}

/** «… عشرة والنصف», «… وعشرين دقيقة»: what follows the hour. */
function endOfClock(scan: NumberScan, end: number): number {
  if (scan.joined(end).cat === Cat.TEN) return endOfClock(scan, end + 1)
  const at = scan.afterWaw(end)
  if (at < 0) return end
  if (scan.info(at).cat === Cat.FRACTION) return at + 1
  const minutes = readCardinal(scan, at)
  return minutes && (scan.joined(minutes.end).hints & Hint.MINUTE) !== 0 ? minutes.end : end
}

/** «القرن العشرين», «الذكرى الخمسون»: round tens that rank. */
export function isRankedTens(scan: NumberScan, at: number): boolean {
  const { cat, flags } = scan.info(at)
  return cat === Cat.TENS && flags === Flag.ARTICLE && (scan.before(at).hints & (Hint.RANKED | Hint.DEFINITE)) === (Hint.RANKED | Hint.DEFINITE)
}
