/** Nobody waits longer than this for a server that says «later». */
export const MAX_WAIT = 24 * 3600_000

/**
 * How many milliseconds a Retry-After header asks for, or null where it says nothing: seconds or a date (RFC 9110, section 10.2.3).
 *
 * @example retryAfter('120', 0) // 120000
 */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) ? Math.min(Math.max(0, wait), MAX_WAIT) : null
}

/**
 * How long to wait after so many failures in a row: doubling from `base`, up to a day.
 *
 * @example [1, 2, 3].map(failures => backOff(failures, 60_000)) // [60000, 120000, 240000]
 */
export function backOff(failures: number, base: number): number {
  return Math.min(base * 2 ** Math.max(0, failures - 1), MAX_WAIT)
}
