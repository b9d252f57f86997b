import { type DateRange, dayNumber } from '@marsad/model'

/**
 * How many days a range covers; an open end counts as its first day.
 *
 * @example rangeDays({ start: '2015-03-30', end: '2015-04-02' }) // 4
 */
export function rangeDays(range: DateRange): number {
  return range.end === null ? 1 : dayNumber(range.end) - dayNumber(range.start) + 1
}
