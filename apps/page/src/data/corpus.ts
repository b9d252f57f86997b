import { foldKey } from '@marsad/arabic'
import type { CodedEvent, PlaceRef } from '@marsad/model'
import type { PageData, PageEntry } from '../page-data.ts'
import { eventKey, placesOf } from './records.ts'

/** An event with the report that it stands in. */
export interface EventRow {
  readonly item: ReportItem
  /** Its key within the report. */
  readonly key: string
  readonly event: CodedEvent
  readonly places: readonly PlaceRef[]
}

/** A report as the list shows it. */
export interface ReportItem {
  /** The report's id, made unique. */
  readonly doc: string
  readonly entry: PageEntry
  readonly title: string
  readonly outlet: string | null
  readonly rows: readonly EventRow[]
  /** Text, title and outlet, folded, for the search. */
  readonly folded: string
}

/** Everything that the page shows. */
export interface Corpus {
  readonly data: PageData
  readonly items: readonly ReportItem[]
  readonly rows: readonly EventRow[]
  readonly byDoc: ReadonlyMap<string, ReportItem>
}

/** The most letters of a first line that stands in for a title. */
const TITLE_LENGTH = 110

/** Arranges the data for the views. */
export function createCorpus(data: PageData): Corpus {
  const taken = new Set<string>()
  const items = data.entries.map(entry => {
    // Reports of the same name (out of two collections) get a number, for the page finds them by it.
    let doc = entry.report.doc
    for (let n = 2; taken.has(doc); n++) doc = `${entry.report.doc}#${n}`
    taken.add(doc)
    return createItem(entry, doc)
  })
  return { data, items, rows: items.flatMap(item => item.rows), byDoc: new Map(items.map(item => [item.doc, item])) }
}

function createItem(entry: PageEntry, doc: string): ReportItem {
  const { report, coding } = entry
  const outlet = report.outlet ?? coding.outlet ?? null
  const title = report.title?.trim() || firstLine(entry) || report.doc
  const rows: EventRow[] = []
  const item = { doc, entry, title, outlet, rows, folded: foldSearch(`${report.text}\n${title}\n${outlet ?? ''}\n${report.doc}`) }
  for (const [i, event] of coding.events.entries()) rows.push({ item, key: eventKey(i), event, places: placesOf(event) })
  return item
}

/** The first line of the report that is no site noise. */
function firstLine({ report, coding }: PageEntry): string {
  for (const match of report.text.matchAll(/[^\n\r]+/g)) {
    const line = match[0].trim()
    if (line === '' || coding.noise.some(({ span }) => span[0] <= match.index && match.index < span[1])) continue
    return line.length > TITLE_LENGTH ? `${line.slice(0, TITLE_LENGTH)}…` : line
  }
  return ''
}

/**
 * A text as the search compares it: spelling variants of Arabic unified, Latin letters small.
 *
 * @example foldSearch('الإرهابيّة') // 'الارهابيه'
 */
export function foldSearch(text: string): string {
  return foldKey(text).toLowerCase()
}
