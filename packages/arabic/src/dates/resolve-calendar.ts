import { type Calendar, GREGORIAN, weekdayOf } from './calendar.ts'
import type { CalendarDate, DateDetails, DatePart } from './expression.ts'
import { HIJRI } from './hijri.ts'
import { type Days, day, type Now, stretch } from './resolve-days.ts'

/** The days of a part of a stretch of months: «مطلع» its first ten days, «منتصف» 11–20, «نهاية» from the 21st, of a year December's. */
export function cutPart(calendar: Calendar, year: number, month: number, part: DatePart | undefined, now: Now): Days {
  const first = calendar.toDays(year, month, 1)
  const last = first + calendar.monthLength(year, month) - 1
  if (part === 'early') return stretch(first, first + 9, 'span', 'stated')
  if (part === 'mid') return stretch(first + 10, first + 19, 'span', 'stated')
  if (part === 'late') return stretch(first + 20, last, 'span', 'stated')
  if (part === 'half-1') return stretch(first, first + 14, 'span', 'stated')
  if (part === 'half-2') return stretch(first + 15, last, 'span', 'stated')
  if (part === 'earlier' && now.published !== null && now.published > first && now.published <= last) return stretch(first, now.published - 1, 'span', 'stated')
  return { start: first, end: last, precision: 3, granularity: 'month', certainty: 'stated' }
}

/** The days of a year, or of a part of it: «مطلع» 1–10 of the first month, «منتصف» the middle three months, «نهاية» from the 21st of the last. */
export function cutYear(calendar: Calendar, year: number, part: DatePart | undefined, now: Now): Days {
  const first = calendar.toDays(year, 1, 1)
  const last = calendar.toDays(year, 12, 1) + calendar.monthLength(year, 12) - 1
  const months = (from: number, to: number) =>
    stretch(calendar.toDays(year, from, 1), calendar.toDays(year, to, 1) + calendar.monthLength(year, to) - 1, 'span', 'stated')
  if (part === 'early') return stretch(first, first + 9, 'span', 'stated')
  if (part === 'mid') return stretch(calendar.toDays(year, 5, 15), calendar.toDays(year, 8, 15), 'span', 'stated')
  if (part === 'late') return stretch(calendar.toDays(year, 12, 21), last, 'span', 'stated')
  if (part === 'half-1') return months(1, 6)
  if (part === 'half-2') return months(7, 12)
  if (part?.startsWith('quarter')) {
    const quarter = Number(part.slice(-1))
    return months(quarter * 3 - 2, quarter * 3)
  }
  if (part === 'earlier' && now.published !== null && now.published > first && now.published <= last) return stretch(first, now.published - 1, 'span', 'stated')
  return { start: first, end: last, precision: 3, granularity: 'year', certainty: 'stated' }
}

/** Whole dates stand for themselves; what a date leaves out is the latest that fits on or before the day of publication. */
export function resolveCalendarDate(date: CalendarDate & DateDetails, now: Now): Days | null {
  const calendar = date.calendar === 'hijri' ? HIJRI : GREGORIAN
  const anchor = date.shift === 'following' || date.shift === 'preceding' || date.shift === 'same' ? (now.event ?? now.published) : now.published
  const today = anchor === null ? null : calendar.fromDays(anchor)
  if (date.month === null && date.day === null) return date.year === null ? null : cutYear(calendar, date.year, date.part, now)
  let year = date.year
  let month = date.month
  const implied = year === null
  if (year === null) {
    if (!today || today.year === 0) return null
    if (date.yearShift)
      year =
        today.year + (date.yearShift === 'last' || date.yearShift === 'preceding' ? -1 : date.yearShift === 'next' || date.yearShift === 'following' ? 1 : 0)
    else if (month === null) {
      const step = date.shift === 'last' || date.shift === 'preceding' ? -1 : date.shift === 'next' || date.shift === 'following' ? 1 : 0
      const index = today.year * 12 + today.month - 1 + step
      year = Math.floor(index / 12)
      month = (index % 12) + 1
    } else year = today.year + yearsAway({ ...date, month }, today, calendar, anchor!)
  }
  if (month === null) return null
  const length = calendar.monthLength(year, month)
  if (length === 0) return null
  if (date.day !== null) {
    if (date.day > length) return null
    return day(calendar.toDays(year, month, date.day), implied ? 'implied' : 'stated')
  }
  const days = cutPart(calendar, year, month, date.part, now)
  // Of the month that is still going on («مايو الجاري») no more than what has passed is meant.
  const going = date.shift === 'this' && !date.part && now.published !== null && now.published >= days.start && now.published < days.end!
  return { ...days, end: going ? now.published : days.end, certainty: implied ? 'implied' : 'stated' }
}

/** A date with its weekday may lie so many days ahead of publication. */
const SOON = 60

/** How many years from the anchor's own the month or day lies. */
function yearsAway(
  date: CalendarDate & DateDetails & { month: number },
  today: { year: number; month: number; day: number },
  calendar: Calendar,
  anchor: number,
): number {
  const { month, shift } = date
  if (shift === 'this' || shift === 'same') return 0
  if (shift === 'next' || shift === 'following') return month < today.month || (month === today.month && (date.day === null || date.day <= today.day)) ? 1 : 0
  if (date.day !== null && date.weekday !== undefined) {
    // The weekday beside the date tells the year, where one of the two fits and the other does not: «الجمعة 15 يونيو» a week from now.
    const fits = [0, -1].filter(
      years => calendar.monthLength(today.year + years, month) > 0 && weekdayOf(calendar.toDays(today.year + years, month, date.day!)) === date.weekday,
    )
    const away = fits[0]
    if (fits.length === 1 && away !== undefined && calendar.toDays(today.year + away, month, date.day) <= anchor + SOON) return away
  }
  if (month > today.month) return -1
  if (month < today.month) return 0
  // «12 يوليو الماضي» in a July paper is this July's, if it has passed; «يوليو الماضي» without a day is last year's.
  const past = shift === 'last' || shift === 'preceding'
  if (date.day === null) return past ? -1 : 0
  return date.day > today.day || (past && date.day === today.day) ? -1 : 0
}
