import type { CodedEvent } from '@marsad/model'
import type { Decision, NewDecision } from '../decisions/decision.ts'
import { holding } from '../decisions/holding.ts'
import { applyOverlay, decidedBy, type Overlay, reviewOf } from '../decisions/overlay.ts'
import { eventsOf, pairsOf } from '../decisions/pairs.ts'
import { RegisterError } from '../errors.ts'
import type { EventRecord } from '../records.ts'
import { outletsOf } from './copy-groups.ts'
import { DecisionLog } from './decision-log.ts'
import type { StandingEvent } from './event-writer.ts'
import type { Store } from './store.ts'

/** Writes decisions and what follows from them. */
export class DecisionWriter {
  readonly log: DecisionLog
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
    this.log = new DecisionLog(store.connection)
  }

  /** The event that a decision is about, where it is about one; throws where that is not there. */
  eventOf(decision: NewDecision): EventRecord | null {
    if (!('event' in decision)) return null
    const event = this.#store.reader.records([decision.event])[0]
    if (!event) throw new RegisterError('unknown', `there is no event ${decision.event}`, 'look its key up with marsad search')
    return event
  }

  add(decision: NewDecision, by: string, at: string): Decision {
    const event = this.eventOf(decision)
    const added = this.log.append(decision, event ? this.#codedAs(event) : null, this.#subjectsOf(decision), by, at)
    const target = decision.action === 'undo' ? this.#undone(added)! : decision
    if (decision.action === 'undo') for (const subject of this.log.subjectsOf(added.seq)) this.#follow(subject, target)
    else for (const subject of [...eventsOf(decision), ...('outlet' in decision ? [decision.outlet] : [])]) this.#follow(subject, decision)
    if (target.action === 'merge' || target.action === 'split') this.#constrain(this.log.subjectsOf(added.seq))
    return added
  }

  #subjectsOf(decision: NewDecision): string[] {
    if (decision.action === 'undo') {
      const subjects = this.log.get(decision.decision) ? this.log.subjectsOf(decision.decision) : []
      if (subjects.length === 0) throw new RegisterError('unknown', `there is no decision ${decision.decision}`, 'look its number up in the log')
      return subjects
    }
    if (decision.action === 'comment') return [decision.subject]
    if (decision.action === 'assess') return [decision.outlet]
    const events = [...new Set(eventsOf(decision))]
    const known = this.#store.connection.prepare('SELECT 1 FROM events WHERE key = ?')
    for (const key of events) if (!known.get(key)) throw new RegisterError('unknown', `there is no event ${key}`, 'look its key up with marsad search')
    return events
  }

  /** What an undo undoes in the end, through undos of undos. */
  #undone({ decision }: Decision): NewDecision | null {
    let found: NewDecision | undefined = decision
    while (found?.action === 'undo') found = this.log.get(found.decision)?.decision
    return found ?? null
  }

  #follow(subject: string, { action }: NewDecision): void {
    if (action === 'accept' || action === 'reject' || action === 'correct') this.#overlay(subject)
    else if (action === 'assess') this.#assess(subject)
  }

  /** Puts an event as its decisions say. */
  #overlay(key: string): void {
    const { connection, reader, events } = this.#store
    const record = reader.records([key])[0]!
    const coded = this.#codedAs(record)
    const overlay: Overlay = { ...decidedBy(this.log.about(key)), coded }
    connection.prepare('INSERT OR REPLACE INTO overlays (event, body) VALUES (?, ?)').run(key, JSON.stringify(overlay))
    const row = connection.prepare(
      'SELECT e.id, e.key, e.review, e.incident, e.n, e.report, r.published FROM events e JOIN reports r ON r.id = e.report WHERE e.key = ?',
    )
    const { n, report, published, ...standing } = row.get(key) as StandingEvent & { n: number | null; report: number; published: string | null }
    const event = applyOverlay(coded, overlay)
    const outlets = outletsOf(connection, report)
    events.replace(standing, record.event, { key, reportId: report, published, n, event, review: reviewOf(overlay), outlets, incident: null })
  }

  /** What the coder reads of an event; of one that it no longer finds, what it last read. */
  #codedAs({ key, coded }: EventRecord): CodedEvent {
    if (coded) return coded
    return (JSON.parse(this.#store.connection.prepare('SELECT body FROM overlays WHERE event = ?').pluck().get(key) as string) as Overlay).coded
  }

  #assess(outlet: string): void {
    const { connection } = this.#store
    const last = holding(this.log.about(outlet)).findLast(({ action }) => action === 'assess')
    connection.prepare('DELETE FROM sources WHERE outlet = ?').run(outlet)
    if (last?.decision.action !== 'assess') return
    const { reliability, bias, note } = last.decision
    connection.prepare('INSERT INTO sources (outlet, reliability, bias, note) VALUES (?, ?, ?, ?)').run(outlet, reliability, bias, note)
  }

  /** Writes anew which pairs of these events are to be together or apart, and marks the events to be linked. */
  #constrain(events: readonly string[]): void {
    const { connection } = this.#store
    const about = new Map(events.flatMap(key => this.log.about(key)).map(decision => [decision.seq, decision]))
    const ordered = [...about.values()].sort((a, b) => a.seq - b.seq)
    const remove = connection.prepare('DELETE FROM link_constraints WHERE decision = ?')
    for (const { seq } of ordered) remove.run(seq)
    const insert = connection.prepare('INSERT OR IGNORE INTO link_constraints (kind, a, b, decision) VALUES (?, ?, ?, ?)')
    for (const { seq, decision } of holding(ordered)) for (const { kind, a, b } of pairsOf(decision)) insert.run(kind, a, b, seq)
    for (const key of events) this.#store.events.touch(key)
  }
}
