import { type CodedEvent, type DateRange, dayNumber, isoDay, type Precision } from '@marsad/model'
import { rangeDays } from './range-days.ts'

/** A campaign has a row for each day up to this many; longer ones are one row, as of unknown day. */
const MAX_DAYS = 31
const WEEK = 7
/** «مطلع الشهر» and «نهاية الشهر» are ten days; ACLED puts them on the month's first or last day. */
const PART_OF_MONTH = 11

/** The days of an event's rows, with ACLED's time precision. */
export interface AcledDays {
  readonly days: readonly string[]
  readonly precision: Precision
}

/**
 * ACLED's days of an event: the day itself; each day of a campaign; the middle of a week; the middle, first or last day of a month.
 * An event without a date is dated by its report, as of some day near it. Null where the report has no day either.
 *
 * @example acledDays({ date: { start: '2015-03-01', end: '2015-03-31' } }, null) // { days: ['2015-03-16'], precision: 3 }
 */
export function acledDays(event: Pick<CodedEvent, 'date' | 'date_precision'>, published: string | null): AcledDays | null {
  const { date } = event
  if (!date) return published ? { days: [published], precision: 2 } : null
  const length = rangeDays(date)
  if (length === 1) return { days: [date.start], precision: event.date_precision ?? (date.end === null ? 3 : 1) }
  const first = dayNumber(date.start)
  if (event.date_precision === 1 && length <= MAX_DAYS) return { days: Array.from({ length }, (_, i) => isoDay(first + i)), precision: 1 }
  const precision = event.date_precision === 1 ? 3 : (event.date_precision ?? (length <= WEEK ? 2 : 3))
  return { days: [precision === 3 ? dayOfMonth(date, length) : middle(first, length)], precision }
}

function middle(first: number, length: number): string {
  return isoDay(first + Math.floor(length / 2))
}

function dayOfMonth(date: DateRange, length: number): string {
  const end = date.end ?? date.start
  const first = dayNumber(date.start)
  if (length <= PART_OF_MONTH) {
    if (date.start.endsWith('-01')) return date.start
    if (isoDay(dayNumber(end) + 1).endsWith('-01')) return end
  }
  return middle(first, length)
}
