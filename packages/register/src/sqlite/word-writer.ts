import { WordLister } from '../words/word-list.ts'
import type { Connection } from './connection.ts'

/**
 * Writes words of reports and events to their indexes. They are gathered and written in the order of their row numbers:
 * FTS5 keeps what it was given in memory until the transaction ends, but must write it out early when numbers step back.
 */
export class WordWriter {
  readonly #connection: Connection
  readonly #lister = new WordLister()
  #pending: Record<'report_words' | 'event_words', Map<number, string>> = { report_words: new Map(), event_words: new Map() }

  constructor(connection: Connection) {
    this.#connection = connection
  }

  putReport(id: number, text: string): void {
    this.#pending.report_words.set(id, this.#lister.list(text))
  }

  putEvent(id: number, text: string): void {
    this.#pending.event_words.set(id, this.#lister.list(text))
  }

  /** Takes an event out of the index. */
  removeEvent(id: number): void {
    if (!this.#pending.event_words.delete(id)) this.#connection.prepare('DELETE FROM event_words WHERE rowid = CAST(? AS INTEGER)').run(id)
  }

  /** Writes what was gathered; part of the transaction that it belongs to. */
  flush(): void {
    for (const table of ['report_words', 'event_words'] as const) {
      const insert = this.#connection.prepare(`INSERT INTO ${table} (rowid, words) VALUES (CAST(? AS INTEGER), ?)`)
      for (const id of [...this.#pending[table].keys()].sort((a, b) => a - b)) insert.run(id, this.#pending[table].get(id)!)
      this.#pending[table].clear()
    }
    const learn = this.#connection.prepare('INSERT OR IGNORE INTO words VALUES (?)')
    for (const word of this.#lister.takeFresh().sort()) learn.run(word)
  }

  /** Forgets what was gathered, as must be done when the transaction came to nothing. */
  forget(): void {
    for (const pending of Object.values(this.#pending)) pending.clear()
    this.#lister.forget()
  }
}
