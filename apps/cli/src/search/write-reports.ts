import { fitText, plainLine } from '@marsad/formats'
import type { EventQuery, ReportRow } from '@marsad/register'
import { UsageError } from '../exit-code.ts'
import { type Listing, PAGE } from './listing.ts'

const ASKED = new Set(['text', 'outlet', 'from', 'to'])

/**
 * Writes the reports of a query, newest first.
 *
 * @returns the cursor of what comes next; null at the end
 * @throws UsageError where the query asks for what reports do not have
 */
export async function writeReports({ register, sink, query, format, limit, ...listing }: Listing): Promise<string | null> {
  refuseOthers(query)
  if (format === 'table') await sink.write(heading())
  let { cursor } = listing
  for (let left = limit; left > 0; ) {
    const page = await register.reports.search(query, { cursor, limit: Math.min(PAGE, left) })
    await sink.write(page.rows.map(row => (format === 'table' ? line(row) : `${JSON.stringify(row)}\n`)).join(''))
    left -= page.rows.length
    cursor = page.next
    if (cursor === null) break
  }
  return cursor
}

function refuseOthers(query: EventQuery): void {
  const other = Object.keys(query).find(name => !ASKED.has(name))
  if (other !== undefined) throw new UsageError(`reports are found by words, outlet: and day:, not by ${other}:; leave it out, or find events`)
}

const WIDTHS = Object.freeze([16, 10, 24])
const heading = () => `${columns(['REPORT', 'PUBLISHED', 'OUTLET', 'TITLE'])}\n${columns([...WIDTHS, 40].map(width => '─'.repeat(width)))}\n`
const line = ({ key, published, outlet, title, doc }: ReportRow) => `${columns([key, published ?? '', outlet ?? '', plainLine(title ?? doc)])}\n`

function columns([key, day, outlet, title]: readonly string[]): string {
  return `${fitText(key!, WIDTHS[0]!)}  ${fitText(day!, WIDTHS[1]!)}  ${fitText(outlet!, WIDTHS[2]!)}  ${title}`
}
