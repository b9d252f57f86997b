import type { EventRecord, Incident, Register, ReportRecord } from '@marsad/register'

/** What an id names. */
export type Subject =
  | { readonly kind: 'event'; readonly event: EventRecord }
  | { readonly kind: 'incident'; readonly incident: Incident }
  | { readonly kind: 'reports'; readonly reports: readonly ReportRecord[] }

/**
 * What stands under an id: the key of an event, an incident or a report, or the name that reports came under. Null where nothing does.
 *
 * @example await findSubject(register, '1f3a5b7c9d0e2f46.1')
 */
export async function findSubject(register: Register, id: string): Promise<Subject | null> {
  const event = await register.events.get(id)
  if (event) return { kind: 'event', event }
  const incident = await register.links.incident(id)
  if (incident) return { kind: 'incident', incident }
  const report = await register.reports.get(id)
  if (report) return { kind: 'reports', reports: [report] }
  const reports: ReportRecord[] = []
  for (const key of await register.reports.named(id)) reports.push((await register.reports.get(key))!)
  return reports.length > 0 ? { kind: 'reports', reports } : null
}
