import type { CodingRecord, Decision, EventRow, ReportRecord } from '@marsad/register'
import { describeField } from '../explain/fields.ts'
import type { Page } from '../explain/page.ts'
import { decisionLines } from './decision-lines.ts'
import { reportLines } from './report-lines.ts'

export interface ShownReport {
  readonly report: ReportRecord
  readonly coding: CodingRecord | null
  readonly events: readonly EventRow[]
  readonly decisions: readonly Decision[]
}

/** Lays out a report: what is known of it, where it was captured, its copies, its events, and its text. */
export function layOutReport(page: Page, { report, coding, events, decisions }: ShownReport): void {
  page.heading(`report ${report.key}`)
  page.table(4, reportLines(page, report))
  page.label(`captured (${report.captures.length})`)
  page.table(
    4,
    report.captures.map(({ capturedAt, kind, path, entry, line, sha256 }) => [
      capturedAt.slice(0, 19).replace('T', ' '),
      kind,
      `${path}${entry === null ? '' : `!${entry}`}${line === null ? '' : `:${line}`}`,
      `sha256 ${sha256.slice(0, 16)}…`,
    ]),
  )
  if (report.copies.length > 0) {
    page.label(`copies (${report.copies.length})`)
    page.table(
      4,
      report.copies.map(({ key, published, outlet, title }) => [key, published ?? '', page.quote(outlet ?? ''), page.quote(title ?? '')]),
    )
  }
  page.label(coding ? `coded ${coding.codedAt.slice(0, 16).replace('T', ' ')} by ${coding.coder}, tables ${coding.tables}` : 'not coded')
  page.table(
    4,
    events.map(({ key, type, date, place, killed, injured, status, review }) => [
      key,
      type,
      date?.start ?? '',
      place?.name ?? place?.admin1 ?? place?.country ?? '',
      counts({ killed, injured }),
      status,
      review === 'unreviewed' ? '' : review,
    ]),
  )
  if (decisions.length > 0) {
    page.label('decisions')
    page.table(4, decisionLines(page, decisions))
  }
  page.blank()
  for (const line of report.text.split('\n')) page.line(page.quote(line))
}

type Counts = Pick<EventRow, 'killed' | 'injured'>

function counts(row: Counts): string {
  const told = (['killed', 'injured'] as const).flatMap(field => {
    const range = row[field]
    return range === null ? [] : [`${field} ${describeField({ [field]: range } as never, field)}`]
  })
  return told.join(', ')
}
