import type { Coding, Report } from '@marsad/model'
import type { EventRecord, Register, ReportRow } from '@marsad/register'

/** An event of the register as the coding of a report that has it alone, which is what the writers of formats take. */
export interface EventCoding {
  readonly coding: Coding
  readonly report: Report
}

/**
 * Puts events beside their reports. A report's text is not with it: no format needs it.
 *
 * @param name what the event is listed under: by default its report's name
 */
export async function asCodings(register: Register, events: readonly EventRecord[], name?: (event: EventRecord) => string): Promise<EventCoding[]> {
  const reports = new Map<string, ReportRow>()
  for (const { report } of events) if (!reports.has(report)) reports.set(report, (await register.reports.get(report))!)
  return events.map(record => {
    const { doc, published, outlet, title, url } = reports.get(record.report)!
    const called = name ? name(record) : doc
    return {
      coding: { doc: called, published, outlet, events: [record.event], tallies: [], relations: [], control: [], noise: [] },
      report: { doc: called, text: '', published, outlet, title, url },
    }
  })
}
