import type { Register } from '@marsad/register'
import type { ExitCode } from '../exit-code.ts'
import { Page } from '../explain/page.ts'
import { openStdoutSink } from '../output/stdout-sink.ts'
import { Problems } from '../problems.ts'
import { withRegister } from '../register/with-register.ts'
import { findSubject, type Subject } from './find-subject.ts'
import { layOutEvent } from './show-event.ts'
import { layOutIncident } from './show-incident.ts'
import { layOutReport, type ShownReport } from './show-report.ts'

export interface ShowOptions {
  readonly db: string
  readonly json?: boolean
}

const DEFAULT_WIDTH = 100
const MOST_EVENTS = 1000

/**
 * `marsad show`: prints what the register holds under these ids.
 *
 * @example process.exitCode = await runShow(['1f3a5b7c9d0e2f46.1'], { db: 'marsad.db' })
 */
export async function runShow(ids: readonly string[], { db, json = false }: ShowOptions): Promise<ExitCode> {
  const problems = new Problems()
  return withRegister({ db, access: 'read', problems }, async register => {
    const sink = openStdoutSink()
    for (const id of ids) {
      const subject = await findSubject(register, id)
      if (subject === null) {
        problems.fail(`${db}: there is nothing under ${id}`, 'Find its key with marsad search')
      } else await sink.write(json ? `${JSON.stringify(await asJson(register, subject))}\n` : await asText(register, subject))
    }
  })
}

async function asText(register: Register, subject: Subject): Promise<string> {
  const page = new Page({ isolate: process.stdout.isTTY === true, width: process.stdout.columns ?? DEFAULT_WIDTH })
  if (subject.kind === 'event') {
    const { event } = subject
    layOutEvent(page, event, (await register.reports.get(event.report))!, await register.decisions.about(event.key))
  } else if (subject.kind === 'incident') {
    const { incident } = subject
    const events = await register.events.many(incident.accounts.map(({ event }) => event))
    layOutIncident(page, incident, new Map(events.map(event => [event.key, event])), await register.decisions.about(incident.key))
  } else for (const report of subject.reports) layOutReport(page, await withEvents(register, report))
  return page.text()
}

async function asJson(register: Register, subject: Subject): Promise<unknown> {
  if (subject.kind === 'event') return { ...subject.event, decisions: await register.decisions.about(subject.event.key) }
  if (subject.kind === 'incident') return { ...subject.incident, decisions: await register.decisions.about(subject.incident.key) }
  const reports: unknown[] = []
  for (const report of subject.reports) {
    const { coding, events, decisions } = await withEvents(register, report)
    reports.push({ ...report, coding, events, decisions })
  }
  return reports.length === 1 ? reports[0] : reports
}

async function withEvents(register: Register, report: ShownReport['report']): Promise<ShownReport> {
  const review = ['unreviewed', 'accepted', 'rejected', 'corrected']
  const { rows } = await register.events.search({ report: [report.codedAs], review }, { order: 'oldest', limit: MOST_EVENTS })
  return { report, coding: await register.codings.get(report.codedAs), events: rows, decisions: await register.decisions.about(report.key) }
}
