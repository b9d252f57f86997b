import { exactly, type Figure, passOver } from './figure.ts'
import { Cat, Flag, Hint } from './form-info.ts'
import type { NumberScan } from './number-scan.ts'
import { OF } from './phrases.ts'

const isDigits = (cat: number) => cat === Cat.DIGITS || cat === Cat.CODE

/**
 * What stands at digits that are no amount: times, dates, years, telephone numbers, the marks of a list, weapon models;
 * and the numbers of brigades, resolutions and roads, which are read as ordinals. Null where the digits are an amount.
 */
export function guardDigits(scan: NumberScan, at: number): Figure | null {
  const { cat, value, hints } = scan.info(at)
  const chain = readChain(scan, at)
  if (chain) return chain
  if (cat === Cat.CODE) return passOver(at + 1, 'code')
  const days = endOfDays(scan, at)
  if (days >= 0) return passOver(days, 'date')
  if ((scan.joined(scan.isWord(at + 1) ? at + 1 : at + 2).hints & Hint.TIME_ZONE) !== 0) return passOver(at + 1, 'time')
  if (isModel(scan, at)) return passOver(at + 1, 'model')
  if (isListMark(scan, at)) return passOver(at + 1, 'list-mark')
  const before = scan.before(at)
  if ((before.hints & Hint.HOUR) !== 0) return passOver(at + 1, 'time')
  if (isYear(scan, at)) return passOver(at + 1, 'year')
  if ((before.hints & Hint.LABEL) !== 0 && !(value <= 10 && scan.isCountedNoun(at + 1) && (scan.info(at + 1).hints & Hint.PLURAL_END) !== 0)) {
    return { ...exactly(value, at + 1, 'label', false), kind: 'ordinal' }
  }
  return (hints & Hint.FOUR_DIGITS) !== 0 && (scan.joined(at + 1).hints & Hint.ERA) !== 0 ? passOver(at + 2, 'year') : null
}

/** Digits tied by «:», «/», «+», or more than one «-»: a time, a date, a telephone number. Also a range of years. */
function readChain(scan: NumberScan, at: number): Figure | null {
  let end = at + 1
  let dashes = 0
  let others = 0
  for (;;) {
    const sign = scan.joined(end).cat
    const tight = scan.touches(end) && scan.touches(end + 1)
    if (sign !== Cat.SLASH && sign !== Cat.DASH && (!tight || (sign !== Cat.COLON && sign !== Cat.PLUS))) break
    if (!isDigits(scan.joined(end + 1).cat)) break
    if (sign === Cat.DASH) dashes++
    else others++
    end += 2
  }
  if (others > 0 || dashes > 1) return passOver(end, 'date-or-time')
  if (dashes === 1 && (isYearValue(scan, at) || scan.info(at + 2).cat === Cat.CODE || scan.info(at).cat === Cat.CODE)) {
    if (scan.info(at).cat === Cat.CODE || scan.info(at + 2).cat === Cat.CODE || isYearValue(scan, at + 2)) return passOver(end, 'date-or-time')
  }
  return null
}

/** «ميغ-29», «F16», «بي إم-21», «تي 72». */
function isModel(scan: NumberScan, at: number): boolean {
  if (scan.touches(at)) {
    const previous = scan.info(at - 1)
    if (previous.cat === Cat.DASH) return scan.touches(at - 1) && scan.isWord(at - 2) && scan.info(at - 2).cat !== Cat.CLITIC
    return (previous.hints & (Hint.LATIN | Hint.MODEL)) !== 0
  }
  return (scan.before(at).hints & Hint.MODEL) !== 0 && !scan.isCountedNoun(at + 1)
}

/** «1- », «2)» at the start of a line. */
function isListMark(scan: NumberScan, at: number): boolean {
  if (!scan.startsLine(at) || scan.info(at).value >= 100) return false
  const sign = scan.joined(at + 1).cat
  if (sign === Cat.DASH) return scan.isWord(at + 2)
  return sign === Cat.MARKER && scan.touches(at + 1) && scan.isWord(at + 2)
}

function isYearValue(scan: NumberScan, at: number): boolean {
  const { value, hints } = scan.info(at)
  return (hints & Hint.FOUR_DIGITS) !== 0 && ((value >= 1900 && value <= 2100) || (value >= 1380 && value <= 1500))
}

/** A year: four digits after «عام», a month, «في», «منذ», another year and «و», or with no noun to count. «عام 48» too. */
function isYear(scan: NumberScan, at: number): boolean {
  const { value } = scan.info(at)
  const before = scan.before(at)
  if ((before.hints & Hint.YEAR) !== 0 && value >= 40 && value <= 99) return !scan.isCountedNoun(at + 1)
  if (!isYearValue(scan, at)) return false
  if ((before.hints & Hint.YEAR) !== 0 || followsMonth(scan, at)) return true
  const counts = scan.isCountedNoun(at + 1)
  if ((before.hints & Hint.BEFORE_YEAR) !== 0) return value % 1000 !== 0 || !counts
  if (before.cat === Cat.CLITIC && (before.flags & Flag.WAW) !== 0 && isYearValue(scan, at - 2)) return true
  return value % 100 !== 0 && value >= 1950 && value <= 2035 && !counts && (scan.joined(at + 1).hints & Hint.FUNCTION) === 0
}

/** «أغسطس 2015», «أغسطس/ آب, 2015», «تموز (يوليو) 2015», «كانون الثاني 2015». */
function followsMonth(scan: NumberScan, at: number): boolean {
  let i = at
  for (let marks = 0; marks < 2 && scan.continues(i) && scan.isMark(i - 1); marks++) i--
  const before = scan.before(i)
  return (before.hints & Hint.MONTH) !== 0 || (before.cat === Cat.ORDINAL && (scan.before(i - 1).hints & Hint.HALF_MONTH) !== 0)
}

/** «16 و17 و18 مارس»: days that share a month; the token after it, or -1. */
function endOfDays(scan: NumberScan, at: number): number {
  let i = at
  for (let days = 0; days < 6; days++) {
    const { cat, value } = scan.info(i)
    if (cat !== Cat.DIGITS || value < 1 || value > 31 || !Number.isInteger(value)) return -1
    const month = endOfMonth(scan, i + 1)
    if (month >= 0) return month
    const next = scan.joined(i + 1)
    if (!scan.continues(i + 2) || (next.cat !== Cat.CLITIC && !scan.isMark(i + 1))) return -1
    i += 2
  }
  return -1
}

/** Whether words spell a year: «عام ألفين وأحد عشر». */
export function isSpelledYear(scan: NumberScan, at: number, value: number): boolean {
  return value >= 1300 && value <= 2100 && (scan.before(at).hints & Hint.YEAR) !== 0
}

/** Where a month follows a day («7 أكتوبر», «السابع من شهر أكتوبر»), the token after it; else -1. */
export function endOfMonth(scan: NumberScan, end: number): number {
  if (isMonth(scan, end)) return end + 1
  const of = OF.match(scan, end, 0)
  return of && scan.joined(end).wordFlags === 0 && isMonth(scan, of.end) ? of.end + 1 : -1
}

function isMonth(scan: NumberScan, at: number): boolean {
  return (scan.joined(at).hints & Hint.MONTH) !== 0
}
