import type { Calendar, CalendarDay } from './calendar.ts'
import { HIJRI_FIRST_DAY, HIJRI_FIRST_YEAR, HIJRI_LAST_YEAR, HIJRI_MONTHS } from './hijri-table.ts'

/** For each month of the table the day it begins on, and one more for the end. */
const STARTS = buildStarts()

function buildStarts(): Int32Array {
  const years = HIJRI_LAST_YEAR - HIJRI_FIRST_YEAR + 1
  const starts = new Int32Array(years * 12 + 1)
  let day = HIJRI_FIRST_DAY
  for (let year = 0; year < years; year++) {
    const bits = Number.parseInt(HIJRI_MONTHS.slice(year * 3, year * 3 + 3), 16)
    for (let month = 0; month < 12; month++) {
      starts[year * 12 + month] = day
      day += bits & (1 << month) ? 30 : 29
    }
  }
  starts[years * 12] = day
  return starts
}

/**
 * The number of days in a Hijri month by Umm al-Qura (29 or 30), or 0 outside 1300–1500 AH.
 *
 * @example hijriMonthLength(1436, 9) // 29
 */
export function hijriMonthLength(year: number, month: number): number {
  if (year < HIJRI_FIRST_YEAR || year > HIJRI_LAST_YEAR || month < 1 || month > 12) return 0
  const at = (year - HIJRI_FIRST_YEAR) * 12 + month - 1
  return STARTS[at + 1]! - STARTS[at]!
}

/**
 * The day (counted from 1970-01-01) of a Hijri date by Umm al-Qura, or NaN outside 1300–1500 AH.
 *
 * @example isoFromDays(daysFromHijri(1436, 10, 5)) // '2015-07-21'
 */
export function daysFromHijri(year: number, month: number, day: number): number {
  if (hijriMonthLength(year, month) === 0) return Number.NaN
  return STARTS[(year - HIJRI_FIRST_YEAR) * 12 + month - 1]! + day - 1
}

/**
 * The Hijri date of a day counted from 1970-01-01, by Umm al-Qura; year 0 outside the table.
 *
 * @example hijriFromDays(daysFromIso('2015-07-21')!) // { year: 1436, month: 10, day: 5 }
 */
export function hijriFromDays(days: number): CalendarDay {
  let low = 0
  let high = STARTS.length - 1
  if (days < STARTS[0]! || days >= STARTS[high]!) return { year: 0, month: 0, day: 0 }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (STARTS[middle]! <= days) low = middle
    else high = middle
  }
  return { year: HIJRI_FIRST_YEAR + Math.floor(low / 12), month: (low % 12) + 1, day: days - STARTS[low]! + 1 }
}

/** The Umm al-Qura calendar, for those who take either calendar. */
export const HIJRI: Calendar = Object.freeze({ toDays: daysFromHijri, fromDays: hijriFromDays, monthLength: hijriMonthLength })
