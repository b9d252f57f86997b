import robotsParser, { type Robot } from 'robots-parser'
import { FetchError } from './fetch-error.ts'

/** What a host's robots.txt says to us. */
export interface RobotsRules {
  allows(url: string): boolean
  /** Milliseconds that it wants between requests. */
  readonly delay: number
}

/** More of a robots.txt need not be read (RFC 9309, section 2.5). */
export const MAX_ROBOTS_BYTES = 512 * 1024
/** A host that asks for more than this between two requests does not want to be read by machines; an hour's wait would hold up all the rest. */
const MAX_DELAY = 60_000

const ALLOW_ALL: RobotsRules = Object.freeze({ allows: () => true, delay: 0 })

/**
 * The rules of a robots.txt by RFC 9309: one that is not there (4xx) allows everything, one that cannot be had (5xx) nothing for now.
 *
 * @throws FetchError for 5xx
 * @param agent the name by which rules for us are found
 * @example readRobots('https://example.org/robots.txt', 200, 'User-agent: *\nDisallow: /private', 'marsad').allows('https://example.org/private/1') // false
 */
export function readRobots(url: string, status: number, text: string, agent: string): RobotsRules {
  if (status >= 500) throw new FetchError(`the site's robots.txt cannot be had (${status})`, 'Try again later', { status })
  if (status !== 200) return ALLOW_ALL
  const robot: Robot = (robotsParser as unknown as (url: string, text: string) => Robot)(url, text)
  const delay = robot.getCrawlDelay(agent) ?? 0
  return {
    allows: address => robot.isAllowed(address, agent) ?? true,
    delay: Number.isFinite(delay) ? Math.min(Math.max(0, delay * 1000), MAX_DELAY) : 0,
  }
}
