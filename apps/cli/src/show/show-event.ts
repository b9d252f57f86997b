import type { Decision, EventRecord, ReportRow } from '@marsad/register'
import { describeField, FIELD_ORDER } from '../explain/fields.ts'
import type { Line, Page } from '../explain/page.ts'
import { decisionLines } from './decision-lines.ts'
import { reportLines } from './report-lines.ts'

/** Lays out an event: its clause, its fields with their words, what the coder reads otherwise, its report and what was decided. */
export function layOutEvent(page: Page, { event, coded, ...row }: EventRecord, report: ReportRow, decisions: readonly Decision[]): void {
  page.heading(`event ${row.key}  ${event.type}  ${event.status}  ${row.review}`)
  for (const quote of typeof event.quote === 'string' ? [event.quote] : event.quote) page.line(`  ${page.quote(quote)}`)
  page.table(4, fieldLines(page, event, coded))
  page.line(`  confidence ${row.confidence.toFixed(2)}, of the least sure field${row.incident === null ? '' : `; part of incident ${row.incident}`}`)
  page.label('report')
  page.table(4, reportLines(page, report))
  if (decisions.length === 0) return
  page.label('decisions')
  page.table(4, decisionLines(page, decisions))
}

function fieldLines(page: Page, event: EventRecord['event'], coded: EventRecord['coded']): Line[] {
  return FIELD_ORDER.flatMap((field): Line[] => {
    const [value, read] = [describeField(event, field), coded && describeField(coded, field)]
    if (value === null && read === null) return []
    const words = (event.evidence[field] ?? []).map(({ text }) => page.quote(text)).join('، ')
    return [[field, value ?? '—', words, coded === null || value === read ? '' : `(the coder reads ${read ?? 'nothing'})`]]
  })
}
