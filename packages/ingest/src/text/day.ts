import { parsePublished } from '@marsad/arabic'
import { toIsoDay } from './iso-day.ts'

/**
 * The day of a date as machines or people write it: as `toIsoDay`, and «12/03/2017», «5 شوال 1436 هـ», «الجمعة 13 أيار 2016».
 *
 * @example toDay('الجمعة 13 أيار 2016') // '2016-05-13'
 */
export function toDay(value: string): string | null {
  return toIsoDay(value) ?? parsePublished(value)
}
