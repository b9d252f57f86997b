import type { DateView } from '../date-view.ts'
import { DateKind } from '../date-word.ts'
import type { DateExpression } from '../expression.ts'
import { readCalendarDay } from './calendar-date.ts'
import { readDay } from './day.ts'
import { readWeekday } from './day-names.ts'
import type { DateRule, Hit } from './hit.ts'
import { readMonthDate } from './month.ts'
import { readDayNumber, readMonth, readYearDigits } from './parts.ts'
import { readPeriod } from './period.ts'
import { readYearDate } from './year.ts'

/** Reads one end of a range. */
function readEnd(view: DateView, at: number): Hit<DateExpression> | null {
  let best: Hit<DateExpression> | null = null
  for (const read of [readDay, readMonthDate, readYearDate, readPeriod]) {
    const hit = read(view, at)
    if (hit && (!best || hit.to > best.to)) best = hit
  }
  return best
}

/** Where the second end begins after the word or sign that joins it: «إلى», «حتى», «-», «و». */
function afterJoint(view: DateView, at: number, and: boolean): number {
  const word = view.word(at)
  if (word.stem === 'الي' || word.stem === 'حتي' || word.stem === '-' || word.stem === '–') return at + 1
  if (!and) return 0
  if (word.stem === 'و') return at + 1
  return word.conjunction ? at : 0
}

/** Gives the first end what only the second one says: month and year of «من 5 إلى 9 مايو 2015». */
function complete(from: DateExpression, to: DateExpression): DateExpression {
  if (from.kind !== 'date' || to.kind !== 'date' || from.year !== null || from.shift || from.yearShift) return from
  const { year, shift, yearShift } = to
  // «من ديسمبر إلى فبراير 2015» begins the year before.
  const back = year !== null && from.month !== null && to.month !== null && from.month > to.month ? 1 : 0
  if (year !== null) return { ...from, year: year - back }
  return { ...from, ...(shift && from.month === to.month ? { shift } : {}), ...(yearShift && !back ? { yearShift } : {}) }
}

const range = (from: DateExpression, to: DateExpression, end: number): Hit<DateExpression> => ({
  value: { kind: 'range', from: complete(from, to), to },
  to: end,
})

/**
 * Reads «بين 24 مارس و6 أبريل», «من 5 إلى 9 مايو», «من الجمعة إلى الأحد», «يومي السبت والأحد», «يومي 3 و4 مايو», «عامي 2006 و2009».
 */
export function readRange(view: DateView, at: number): Hit<DateExpression> | null {
  const word = view.word(at)
  let i = at
  let and = false
  if (word.stem === 'بين') {
    and = true
    i++
  } else if (word.stem === 'ما' && view.word(at + 1).stem === 'بين') {
    and = true
    i += 2
  } else if (word.stem === 'من' || word.stem === 'منذ') i++
  const dual = view.word(i)
  if (dual.unit && dual.grammaticalNumber === 2) {
    and = true
    i++
    if (dual.unit === 'year') {
      const first = readYearDigits(view, i)
      const joint = first && afterJoint(view, first.to, true)
      const second = joint ? readYearDigits(view, joint) : null
      if (!first || !second || second.value.year! < first.value.year!) return null
      const year = (value: number | null): DateExpression => ({ kind: 'date', calendar: 'gregorian', year: value, month: null, day: null })
      return range(year(first.value.year), year(second.value.year), second.to)
    }
  } else if (i === at) return null
  if (dual.unit === 'day' && dual.grammaticalNumber === 2) {
    const days = readCalendarDay(view, i)
    if (days) return days
  }
  const whole = readEnd(view, i)
  const bare = readDayNumber(view, i)
  for (const first of [whole, bare]) {
    if (!first) continue
    const joint = afterJoint(view, first.to, and)
    const second = joint ? readEnd(view, joint) : null
    if (!second || second.value.kind === 'range') continue
    if (typeof first.value !== 'number') return range(first.value, second.value, second.to)
    if (second.value.kind !== 'date' || second.value.day === null || second.value.month === null) continue
    return range({ ...second.value, day: first.value }, second.value, second.to)
  }
  return null
}

/**
 * Reads two months of one year: «أيار/مايو وحزيران/يونيو 2015», «بين مارس ومايو الماضيين».
 */
export function readMonths(view: DateView, at: number): Hit<DateExpression> | null {
  const first = readMonth(view, at)
  const joint = first ? afterJoint(view, first.to, true) : 0
  const second = joint && view.word(joint).kinds & DateKind.MONTH ? readMonthDate(view, joint) : null
  if (!first || first.value.hijri || !second || second.value.kind !== 'date' || second.value.calendar !== 'gregorian') return null
  if (second.value.year === null && !second.value.shift && !second.value.yearShift) return null
  return range({ kind: 'date', calendar: 'gregorian', year: null, month: first.value.month, day: null }, second.value, second.to)
}

/**
 * Reads two days of the week side by side: «السبت والأحد», «الجمعة والسبت الماضيين».
 */
export function readWeekdayPair(view: DateView, at: number): Hit<DateExpression> | null {
  const first = readWeekday(view, at)
  if (first?.value.kind !== 'weekday' || first.value.shift || !view.word(first.to).conjunction) return null
  const second = readWeekday(view, first.to)
  if (second?.value.kind !== 'weekday' || second.value.weekday !== (first.value.weekday + 1) % 7) return null
  return range(first.value, second.value, second.to)
}

export const RANGE_RULE: DateRule = { name: 'range', opens: DateKind.FROM | DateKind.UNIT, match: readRange }
export const WEEKDAYS_RULE: DateRule = { name: 'weekdays', opens: DateKind.WEEKDAY, match: readWeekdayPair }
export const MONTHS_RULE: DateRule = { name: 'months', opens: DateKind.MONTH, match: readMonths }
