import type { DateRange } from '@marsad/model'

/**
 * Days since 1970-01-01 of a day `YYYY-MM-DD` of the Gregorian calendar.
 * Era arithmetic after Howard Hinnant, «chrono-Compatible Low-Level Date Algorithms» (days_from_civil).
 *
 * @example dayNumber('1970-01-02') // 1
 */
export function dayNumber(iso: string): number {
  const month = Number(iso.slice(5, 7))
  const year = Number(iso.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(iso.slice(8, 10)) - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/**
 * The day `YYYY-MM-DD` that lies so many days after 1970-01-01 (civil_from_days of the same source).
 *
 * @example isoDay(1) // '1970-01-02'
 */
export function isoDay(number: number): string {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * How many days a range covers; an open end counts as its first day.
 *
 * @example rangeDays({ start: '2015-03-30', end: '2015-04-02' }) // 4
 */
export function rangeDays(range: DateRange): number {
  return range.end === null ? 1 : dayNumber(range.end) - dayNumber(range.start) + 1
}
