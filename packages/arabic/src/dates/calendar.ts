/** A day of some calendar: month 1–12, day 1–31. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** What the date readers need of a calendar. Days are counted from 1970-01-01 (day 0). */
export interface Calendar {
  toDays(year: number, month: number, day: number): number
  fromDays(days: number): CalendarDay
  /** Days in a month: 28–31, or 0 where the calendar is not known so far. */
  monthLength(year: number, month: number): number
}

/**
 * The number of days from 1970-01-01 to a day of the proleptic Gregorian calendar.
 * Source of the arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 *
 * @example daysFromCivil(2000, 3, 1) // 11017
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/**
 * The proleptic Gregorian day that lies `days` days after 1970-01-01.
 *
 * @example civilFromDays(11017) // { year: 2000, month: 3, day: 1 }
 */
export function civilFromDays(days: number): CalendarDay {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
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
  const { year, month, day } = civilFromDays(days)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
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
