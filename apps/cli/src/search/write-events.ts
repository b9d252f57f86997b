import { createWriter, type OmitReason, type Writer } from '@marsad/formats'
import type { EventRecord } from '@marsad/register'
import { loadLookups } from '../code/load-coder.ts'
import { tellOmitted } from '../output/tell-omitted.ts'
import type { Problems } from '../problems.ts'
import { asCodings } from './as-coding.ts'
import { type Listing, PAGE } from './listing.ts'

const DEFAULT_WIDTH = 140
const KEY = Object.freeze({ title: 'KEY', width: 20 })

/**
 * Writes the events of a query, page by page.
 *
 * @returns the cursor of what comes next; null at the end
 */
export async function writeEvents(listing: Listing, problems: Problems): Promise<string | null> {
  const { register, sink, query, order, limit, format } = listing
  const omitted: Partial<Record<OmitReason, number>> = {}
  const writer = await openWriter(listing, reason => {
    omitted[reason] = (omitted[reason] ?? 0) + 1
  })
  await sink.write(writer.open())
  let { cursor } = listing
  let first = true
  for (let left = limit; left > 0; ) {
    const page = await register.events.search(query, { order, cursor, limit: Math.min(PAGE, left) })
    const events = await register.events.many(page.rows.map(({ key }) => key))
    for (const piece of await writer.pieces(events)) {
      if (piece === '') continue
      await sink.write(first ? piece : writer.separator + piece)
      first = false
    }
    left -= page.rows.length
    cursor = page.next
    if (cursor === null) break
  }
  await sink.write(writer.close())
  tellOmitted(omitted, format, problems)
  return cursor
}

interface EventsWriter extends Pick<Writer, 'open' | 'separator' | 'close'> {
  pieces(events: readonly EventRecord[]): Promise<string[]>
}

async function openWriter({ register, format, bom }: Listing, onOmit: (reason: OmitReason) => void): Promise<EventsWriter> {
  if (format === 'events') return { separator: '', open: () => '', close: () => '', pieces: async events => events.map(event => `${JSON.stringify(event)}\n`) }
  const lookups = await loadLookups()
  const writer = createWriter(format, { lookups, bom, width: process.stdout.columns ?? DEFAULT_WIDTH, first: KEY, onOmit })
  const name = format === 'table' ? ({ key }: EventRecord) => key : undefined
  return {
    separator: writer.separator,
    open: () => writer.open(),
    close: () => writer.close(),
    pieces: async events => (await asCodings(register, events, name)).map(({ coding, report }) => writer.write(coding, report)),
  }
}
