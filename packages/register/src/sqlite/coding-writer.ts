import type { CodedEvent, Coding } from '@marsad/model'
import { applyOverlay, type Overlay, reviewOf } from '../decisions/overlay.ts'
import { matchEvents } from '../events/match-events.ts'
import { pack, unpackText } from '../pack.ts'
import type { CoderVersion } from '../received.ts'
import type { Connection } from './connection.ts'
import { outletsOf } from './copy-groups.ts'
import type { EventWriter, StandingEvent } from './event-writer.ts'
import type { PlaceWriter } from './place-writer.ts'

interface ReportRow {
  readonly id: number
  readonly key: string
  readonly published: string | null
  readonly copy_of: number
  readonly next_event: number
}

interface EventState extends StandingEvent {
  readonly n: number | null
  readonly overlay: string | null
}

/** Writes codings and their events, over older ones of the same report, and never over a decision. */
export class CodingWriter {
  readonly #connection: Connection
  readonly #events: EventWriter
  readonly #places: PlaceWriter

  constructor(connection: Connection, events: EventWriter, places: PlaceWriter) {
    this.#connection = connection
    this.#events = events
    this.#places = places
  }

  /**
   * Writes the coding of a report. One that this version coded, or that became another's copy meanwhile, is left as it is.
   *
   * @returns whether anything was written; null where there is no such report
   */
  put(key: string, coding: Coding, version: CoderVersion, at: string): boolean | null {
    const report = this.#connection.prepare('SELECT id, key, published, copy_of, next_event FROM reports WHERE key = ?').get(key) as ReportRow | undefined
    if (!report) return null
    if (report.copy_of !== report.id) return false
    const older = this.#connection.prepare('SELECT coder, tables, body FROM codings WHERE report = ?').get(report.id) as
      | (CoderVersion & { body: Uint8Array })
      | undefined
    if (older?.coder === version.coder && older.tables === version.tables) return false
    this.#connection
      .prepare('INSERT OR REPLACE INTO codings (report, coder, tables, coded_at, body) VALUES (?, ?, ?, ?, ?)')
      .run(report.id, version.coder, version.tables, at, pack(JSON.stringify(coding)))
    this.#putEvents(report, coding, older ? (JSON.parse(unpackText(older.body)) as Coding) : null)
    this.#putOthers(report.id, coding)
    return true
  }

  #putEvents(report: ReportRow, coding: Coding, older: Coding | null): void {
    const states = this.#connection
      .prepare(
        'SELECT e.id, e.key, e.n, e.review, e.incident, o.body AS overlay FROM events e LEFT JOIN overlays o ON o.event = e.key WHERE e.report = ? ORDER BY e.key',
      )
      .all(report.id) as EventState[]
    const before = states.map(state => this.#asCoded(state, older))
    const match = matchEvents(before, coding.events)
    const outlets = coding.events.length > 0 || states.length > 0 ? outletsOf(this.#connection, report.id) : []
    const put = (state: EventState | undefined, was: CodedEvent | undefined, n: number | null, coded: CodedEvent, key: string) => {
      const overlay = state?.overlay ? (JSON.parse(state.overlay) as Overlay) : null
      const event = overlay ? applyOverlay(coded, overlay) : coded
      const stored = { key, reportId: report.id, published: report.published, n, event, review: reviewOf(overlay), outlets, incident: null }
      if (!state) this.#events.insert(stored)
      else this.#events.replace(state, overlay ? applyOverlay(was!, overlay) : was!, stored)
    }
    for (const [i, state] of states.entries()) {
      if (match.includes(i)) continue
      if (state.overlay) put(state, before[i], null, before[i]!, state.key)
      else this.#events.remove(state)
    }
    let next = report.next_event
    for (const [n, event] of coding.events.entries()) {
      const i = match[n]!
      put(states[i], before[i], n, event, states[i]?.key ?? `${report.key}.${next++}`)
    }
    if (next !== report.next_event) this.#connection.prepare('UPDATE reports SET next_event = ? WHERE id = ?').run(next, report.id)
  }

  /** What the coder last read of an event; of one that it no longer found, what was decided on. */
  #asCoded({ n, overlay }: EventState, older: Coding | null): CodedEvent {
    const coded = n === null ? undefined : older?.events[n]
    return coded ?? (JSON.parse(overlay!) as Overlay).coded
  }

  #putOthers(report: number, { tallies, relations, control }: Coding): void {
    for (const table of ['tallies', 'relations', 'control']) this.#connection.prepare(`DELETE FROM ${table} WHERE report = ?`).run(report)
    const tally = this.#connection.prepare('INSERT INTO tallies VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    for (const [n, row] of tallies.entries()) {
      const { count, period, status, source } = row
      tally.run(report, n, row.what, count.min, count.max, period?.start ?? null, period?.end ?? null, status, source ?? null, JSON.stringify(row))
    }
    const relation = this.#connection.prepare('INSERT INTO relations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    for (const [n, row] of relations.entries()) {
      const { a, b, date, status, source } = row
      relation.run(report, n, a, row.relation, b, date?.start ?? null, date?.end ?? null, status, source ?? null, JSON.stringify(row))
    }
    const held = this.#connection.prepare('INSERT INTO control VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    for (const [n, row] of control.entries()) {
      const { actor, status, place, date, source } = row
      held.run(report, n, actor, status, this.#places.put(place), date?.start ?? null, date?.end ?? null, source ?? null, JSON.stringify(row))
    }
  }
}
