import { type CalendarDay, civilFromDays, daysFromCivil, isoDay } from '@marsad/model'

export { type CalendarDay, civilFromDays, daysFromCivil }

/** What the date readers need of a calendar. Days are counted from 1970-01-01 (day 0). */
export interface Calendar {
  toDays(year: number, month: number, day: number): number
  fromDays(days: number): CalendarDay
  /** Days in a month: 28–31, or 0 where the calendar is not known so far. */
  monthLength(year: number, month: number): number
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * The number of days in a Gregorian month.
 *
 * @example civilMonthLength(2016, 2) // 29
 */
export function civilMonthLength(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29
  return LENGTHS[month - 1] ?? 0
}

/**
 * Whether year, month and day are a day of the Gregorian calendar.
 *
 * @example isCivilDay(2015, 2, 29) // false
 */
export function isCivilDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= civilMonthLength(year, month)
}

/**
 * The day of the week: 0 Sunday (الأحد) to 6 Saturday (السبت).
 *
 * @example weekdayOf(0) // 4, for 1970-01-01 was a Thursday
 */
export function weekdayOf(days: number): number {
  return (((days + 4) % 7) + 7) % 7
}

/**
 * A day as `YYYY-MM-DD`.
 *
 * @example isoFromDays(11017) // '2000-03-01'
 */
export function isoFromDays(days: number): string {
  return isoDay(days)
}

/**
 * The day number of a `YYYY-MM-DD` string, or null where it is no such day.
 *
 * @example daysFromIso('2000-03-01') // 11017
 */
export function daysFromIso(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCivilDay(year, month, day) ? daysFromCivil(year, month, day) : null
}

/**
 * The day `months` months away, its day of the month cut to the month's length.
 *
 * @example isoFromDays(addMonths(daysFromIso('2015-03-31')!, -1)) // '2015-02-28'
 */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civilFromDays(days)
  const index = year * 12 + month - 1 + months
  const y = Math.floor(index / 12)
  const m = index - y * 12 + 1
  return daysFromCivil(y, m, Math.min(day, civilMonthLength(y, m)))
}

/** The Gregorian calendar, for those who take either calendar. */
export const GREGORIAN: Calendar = Object.freeze({ toDays: daysFromCivil, fromDays: civilFromDays, monthLength: civilMonthLength })
