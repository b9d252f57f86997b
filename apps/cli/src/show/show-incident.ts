import { countCell } from '@marsad/formats'
import type { Decision, EventRecord, Incident, Toll } from '@marsad/register'
import type { Page } from '../explain/page.ts'
import { decisionLines } from './decision-lines.ts'

/** Lays out an incident: what is known of it, and its accounts side by side, each with the clause that gives it. */
export function layOutIncident(page: Page, incident: Incident, events: ReadonlyMap<string, EventRecord>, decisions: readonly Decision[]): void {
  const { key, type, grading, dateStart, dateEnd, place, actors, targets, killed, injured, accounts, outlets, firstReport, lastReport } = incident
  page.heading(`incident ${key}  ${type}  ${grading}`)
  page.table(4, [
    ['date', dateEnd === dateStart ? (dateStart ?? '—') : `${dateStart} – ${dateEnd ?? 'open'}`],
    ['place', place ? [place.name, place.admin1, place.country].filter((name, i, all) => name !== null && all.indexOf(name) === i).join(', ') : '—'],
    ['actor', actors.join(', ') || '—'],
    ['target', targets.join(', ') || '—'],
    ['killed', toll(killed)],
    ['injured', toll(injured)],
    ['outlets', outlets.map(outlet => page.quote(outlet)).join(', ') || '—'],
    ['reported', firstReport === lastReport ? (firstReport ?? '—') : `${firstReport} – ${lastReport}`],
  ])
  page.label(`accounts (${accounts.length})`)
  page.table(4, [
    ['EVENT', 'STATUS', 'KILLED', 'INJURED', 'SOURCE', 'OUTLETS', 'DATE'],
    ...accounts.map(account => [
      account.event,
      account.status,
      countCell(account.killed ?? undefined),
      countCell(account.injured ?? undefined),
      page.quote(account.source ?? ''),
      account.outlets.map(outlet => page.quote(outlet)).join(', '),
      events.get(account.event)?.date?.start ?? '',
    ]),
  ])
  for (const { event } of accounts) {
    const quote = events.get(event)?.event.quote
    if (quote !== undefined) page.line(`    ${event}  ${page.quote(typeof quote === 'string' ? quote : quote.join(' … '))}`)
  }
  if (decisions.length === 0) return
  page.label('decisions')
  page.table(4, decisionLines(page, decisions))
}

function toll({ low, best, high }: Toll): string {
  if (low === null && best === null && high === null) return '—'
  return low === high && low === best ? String(best) : `${best ?? '?'} (low ${low ?? '?'}, high ${high ?? '?'})`
}
