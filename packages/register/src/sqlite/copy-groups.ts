import { firstRowOf } from '../ids.ts'
import type { Signature } from '../received.ts'
import type { Connection } from './connection.ts'
import type { EventWriter } from './event-writer.ts'

/** Whether two signatures are of copies of one text. */
export type AreCopies = (a: Uint8Array, b: Uint8Array) => boolean

const BAND_RANGE = 2 ** 32
/** As many holders of one band are compared: copies of one text are one group, and any of them will do. */
const MOST_IN_A_BAND = 200

interface Group {
  readonly head: number
}

/**
 * Groups reports that are copies of one text. The groups are what hangs together by copies, and the head of a group, whose text is coded, is its earliest report,
 * so neither depends on the order in which reports came.
 */
export class CopyGroups {
  readonly #connection: Connection
  readonly #events: EventWriter
  readonly #areCopies: AreCopies

  constructor(connection: Connection, events: EventWriter, areCopies: AreCopies) {
    this.#connection = connection
    this.#events = events
    this.#areCopies = areCopies
  }

  /** Puts a new report into the group of its copies. */
  add(id: number, { bytes, bands }: Signature): void {
    const heads = this.#headsOfCopies(bytes, bands)
    this.#connection.prepare('INSERT INTO signatures VALUES (?, ?)').run(id, bytes)
    const insert = this.#connection.prepare('INSERT OR IGNORE INTO bands VALUES (?, ?)')
    for (const [i, band] of bands.entries()) insert.run(i * BAND_RANGE + band, id)
    if (heads.length > 0) this.#join(id, heads)
  }

  #headsOfCopies(bytes: Uint8Array, bands: readonly number[]): number[] {
    const holders = this.#connection.prepare(
      `SELECT r.id, r.copy_of AS head FROM bands b JOIN reports r ON r.id = b.report WHERE b.band = ? ORDER BY b.report LIMIT ${MOST_IN_A_BAND}`,
    )
    const signature = this.#connection.prepare('SELECT bytes FROM signatures WHERE report = ?').pluck()
    const compared = new Set<number>()
    const heads = new Set<number>()
    for (const [i, band] of bands.entries()) {
      for (const { id, head } of holders.all(i * BAND_RANGE + band) as { id: number; head: number }[]) {
        if (heads.has(head) || compared.has(id)) continue
        compared.add(id)
        if (this.#areCopies(bytes, signature.get(id) as Uint8Array)) heads.add(head)
      }
    }
    return [...heads]
  }

  #join(id: number, heads: readonly number[]): void {
    const head = this.#firstOf([id, ...heads])
    for (const other of [id, ...heads]) {
      if (other === head) continue
      this.#connection.prepare('UPDATE reports SET copy_of = ? WHERE copy_of = ?').run(head, other)
      this.#uncode(other)
    }
    const outlets = outletsOf(this.#connection, head)
    const events = this.#connection.prepare('SELECT id, key FROM events WHERE report = ?').all(head) as { id: number; key: string }[]
    for (const event of events) {
      this.#events.credit(event.id, outlets)
      this.#events.touch(event.key)
    }
  }

  /** The earliest; before it one on which people decided, and after all others those without a day. */
  #firstOf(ids: readonly number[]): number {
    const decided = this.#connection.prepare('SELECT 1 FROM events e JOIN overlays o ON o.event = e.key WHERE e.report = ? LIMIT 1')
    const undated = firstRowOf('1900-01-01')
    const rank = (id: number): Group & { readonly order: readonly number[] } => ({ head: id, order: [decided.get(id) ? 0 : 1, id < undated ? 1 : 0, id] })
    return ids.map(rank).sort(({ order: a }, { order: b }) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!)[0]!.head
  }

  /** A report that is now another's copy keeps only the events that people decided on. */
  #uncode(report: number): void {
    const events = this.#connection
      .prepare('SELECT e.id, e.key, e.incident, o.event IS NOT NULL AS decided FROM events e LEFT JOIN overlays o ON o.event = e.key WHERE e.report = ?')
      .all(report) as { id: number; key: string; incident: string | null; decided: number }[]
    for (const event of events) {
      if (event.decided) this.#connection.prepare('UPDATE events SET n = NULL WHERE id = ?').run(event.id)
      else this.#events.remove(event)
    }
    for (const table of ['codings', 'tallies', 'relations', 'control']) this.#connection.prepare(`DELETE FROM ${table} WHERE report = ?`).run(report)
  }
}

/** The outlets that published a report or a copy of it. */
export function outletsOf(connection: Connection, head: number): string[] {
  return connection.prepare('SELECT DISTINCT outlet FROM reports WHERE copy_of = ? AND outlet IS NOT NULL ORDER BY outlet').pluck().all(head) as string[]
}
