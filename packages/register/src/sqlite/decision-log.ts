import type { Decision, NewDecision } from '../decisions/decision.ts'
import { FIRST_PREVIOUS, findBroken, hashOfEntry, type LogEntry } from '../decisions/hash-chain.ts'
import type { Connection } from './connection.ts'

/** The append-only log of decisions. */
export class DecisionLog {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** The number and hash of the last decision. */
  head(): { readonly seq: number; readonly hash: string } {
    const last = this.#connection.rows<{ seq: number; hash: string }>('SELECT seq, hash FROM decisions ORDER BY seq DESC LIMIT 1')[0]
    return last ?? { seq: 0, hash: FIRST_PREVIOUS }
  }

  /** Writes a decision behind the last one. */
  append(decision: NewDecision, saw: unknown, subjects: readonly string[], by: string, at: string): Decision {
    const { seq, hash: previous } = this.head()
    const entry = { seq: seq + 1, at, by, action: decision.action, subject: subjects[0]!, body: JSON.stringify({ decision, saw }), previous }
    const hash = hashOfEntry(entry)
    this.#connection
      .prepare('INSERT INTO decisions (seq, at, by, action, subject, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(entry.seq, at, by, entry.action, entry.subject, entry.body, previous, hash)
    const index = this.#connection.prepare('INSERT OR IGNORE INTO decision_subjects (subject, decision) VALUES (?, ?)')
    for (const subject of subjects) index.run(subject, entry.seq)
    return asDecision({ ...entry, hash })
  }

  get(seq: number): Decision | null {
    const entry = this.#connection.rows<LogEntry>('SELECT * FROM decisions WHERE seq = ?', [seq])[0]
    return entry ? asDecision(entry) : null
  }

  /** The decisions about an event, a report, an incident or an outlet, with all undos of them, in their order. */
  about(subject: string): Decision[] {
    const sql = 'SELECT d.* FROM decision_subjects s JOIN decisions d ON d.seq = s.decision WHERE s.subject = ? ORDER BY d.seq'
    return this.#connection.rows<LogEntry>(sql, [subject]).map(asDecision)
  }

  /** What a decision is about. */
  subjectsOf(seq: number): string[] {
    return this.#connection.prepare('SELECT subject FROM decision_subjects WHERE decision = ? ORDER BY subject').pluck().all(seq) as string[]
  }

  after(seq: number, limit: number): Decision[] {
    return this.#connection.rows<LogEntry>('SELECT * FROM decisions WHERE seq > ? ORDER BY seq LIMIT ?', [seq, limit]).map(asDecision)
  }

  /** Checks the chain, entry by entry. */
  check(): ReturnType<typeof findBroken> {
    return findBroken(this.#connection.prepare('SELECT * FROM decisions ORDER BY seq').iterate() as IterableIterator<LogEntry>)
  }
}

function asDecision({ body, action, ...entry }: LogEntry): Decision {
  const { decision, saw } = JSON.parse(body) as { decision: NewDecision; saw: unknown }
  return { ...entry, action: action as Decision['action'], decision, saw }
}
