import { toIsoDay } from '@marsad/ingest'
import { InvalidArgumentError } from 'commander'

const MAX_JOBS = 256

/**
 * A day that a user gives.
 *
 * @throws InvalidArgumentError where it is no day of the calendar as YYYY-MM-DD
 * @example parseDay('2016-05-13')
 */
export function parseDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || toIsoDay(value) === null) throw new InvalidArgumentError('It must be a day as YYYY-MM-DD.')
  return value
}

/**
 * A number of threads.
 *
 * @throws InvalidArgumentError where it is no whole number from 1 to 256
 * @example parseJobs('4') // 4
 */
export function parseJobs(value: string): number {
  const jobs = Number(value)
  if (!/^\d+$/.test(value) || jobs < 1 || jobs > MAX_JOBS) throw new InvalidArgumentError(`It must be a whole number from 1 to ${MAX_JOBS}.`)
  return jobs
}
