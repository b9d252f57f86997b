import type { CodedEvent, CountRange, PlaceRef } from '@marsad/model'
import type { EventRow } from '../data/corpus.ts'
import { precisionOf } from '../data/records.ts'

type Cell = string | number | null | undefined

const list = (values: readonly (string | null | undefined)[]) => values.filter(Boolean).join('; ')
const range = (name: string, pick: (event: CodedEvent) => CountRange | undefined) =>
  [
    [`${name}_min`, ({ event }: EventRow) => pick(event)?.min],
    [`${name}_max`, ({ event }: EventRow) => pick(event)?.max],
  ] as const
const place = (pick: (place: PlaceRef, row: EventRow) => Cell) => (row: EventRow) => list(row.places.map(each => String(pick(each, row) ?? '')))

/** Columns of the table as a file: codes and numbers as in the codings, so that it does not depend on the page's language. */
const COLUMNS: readonly (readonly [name: string, cell: (row: EventRow) => Cell])[] = Object.freeze([
  ['doc', ({ item }) => item.doc],
  ['outlet', ({ item }) => item.outlet],
  ['published', ({ item }) => item.entry.report.published ?? item.entry.coding.published],
  ['url', ({ item }) => item.entry.report.url],
  ['event', ({ event }) => event.id],
  ['type', ({ event }) => event.type],
  ['date_start', ({ event }) => event.date?.start],
  ['date_end', ({ event }) => event.date?.end],
  ['date_precision', ({ event }) => event.date_precision],
  ['place', place(each => each.name ?? each.text)],
  ['place_text', place(each => each.text)],
  ['admin1', place(each => each.admin1)],
  ['country', place(each => each.country)],
  ['latitude', place(each => each.lat)],
  ['longitude', place(each => each.lon)],
  ['place_precision', place((each, { event }) => precisionOf(event, each))],
  ['actor', ({ event }) => list(event.actor.map(ref => ref.id))],
  ['actor_text', ({ event }) => list(event.actor.map(ref => ref.text))],
  ['target', ({ event }) => list(event.target.map(ref => ref.id))],
  ['target_text', ({ event }) => list(event.target.map(ref => ref.text))],
  ['weapon', ({ event }) => event.weapon],
  ...range('killed', event => event.killed),
  ...range('injured', event => event.injured),
  ...range('casualties', event => event.casualties),
  ['status', ({ event }) => event.status],
  ['source', ({ event }) => event.source],
  ['quote', ({ event: { quote } }) => (typeof quote === 'string' ? quote : quote.join(' … '))],
])

/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/

/**
 * Events as CSV (RFC 4180) that a spreadsheet opens: a byte order mark for Excel, a record a line, and an apostrophe before text that would run as a formula.
 */
export function eventsToCsv(rows: readonly EventRow[]): string {
  const records = [COLUMNS.map(([name]) => name), ...rows.map(row => COLUMNS.map(([, cell]) => cell(row)))]
  return `\ufeff${records.map(record => record.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/**
 * One cell of CSV.
 *
 * @example csvCell('=1+1') // "'=1+1"
 */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const line = value.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim()
  // A negative number (a longitude) is no formula.
  const safe = FORMULA.test(line) && !/^-?\d+(?:\.\d+)?$/.test(line) ? `'${line}` : line
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
