import type { DateRange } from '@marsad/model'
import { fillIn, type Locale } from './locale.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** A day, month and year in UTC: the days of a coding have no time zone, and must not move by one. */
function dayFormat(locale: Locale): Intl.DateTimeFormat {
  let format = formats.get(locale.tag)
  if (!format) {
    format = new Intl.DateTimeFormat(locale.tag, { day: 'numeric', month: locale.language === 'ar' ? 'long' : 'short', year: 'numeric', timeZone: 'UTC' })
    formats.set(locale.tag, format)
  }
  return format
}

function parseDay(day: string): Date | null {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? null : date
}

/**
 * A day for people; the text itself where it is no day.
 *
 * @example formatDay('2014-09-17', english) // '17 Sep 2014'
 */
export function formatDay(day: string, locale: Locale): string {
  const date = parseDay(day)
  return date ? dayFormat(locale).format(date) : day
}

/**
 * A span of days for people; '' for none.
 *
 * @example formatDates({ start: '2014-09-17', end: '2014-09-19' }, english) // '17 – 19 Sep 2014'
 */
export function formatDates(range: DateRange | null | undefined, locale: Locale): string {
  if (!range) return ''
  if (range.end === null) return fillIn(locale.strings.since, { day: formatDay(range.start, locale) })
  if (range.end === range.start) return formatDay(range.start, locale)
  const [start, end] = [parseDay(range.start), parseDay(range.end)]
  if (start && end) return dayFormat(locale).formatRange(start, end)
  return fillIn(locale.strings.dateRange, { a: range.start, b: range.end })
}
