/** A day of some calendar: month 1–12, day 1–31. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
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

/**
 * Days since 1970-01-01 of a day `YYYY-MM-DD` of the Gregorian calendar; what else stands there is not looked at.
 *
 * @example dayNumber('1970-01-02') // 1
 */
export function dayNumber(iso: string): number {
  return daysFromCivil(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))
}

/**
 * The day `YYYY-MM-DD` that lies so many days after 1970-01-01.
 *
 * @example isoDay(1) // '1970-01-02'
 */
export function isoDay(number: number): string {
  const { year, month, day } = civilFromDays(number)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
