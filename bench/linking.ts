import { linkAll } from '@marsad/register'
import { makeLinkEvents } from './link-events.ts'
import { figure } from './measure.ts'

const SIZES = [250_000, 500_000, 1_000_000]

/** Linking of made-up events in the same places and days, twice as many each time: seconds, how many times as long as half of them, incidents. */
export function linkingRows(): string[][] {
  const rows: string[][] = []
  let before: number | null = null
  for (const size of SIZES) {
    const events = makeLinkEvents(size)
    const begin = performance.now()
    const incidents = linkAll(events).length
    const seconds = (performance.now() - begin) / 1000
    rows.push([figure(size), figure(seconds, 1), before === null ? '' : `${figure(seconds / before, 2)}×`, figure(incidents)])
    before = seconds
  }
  return rows
}
