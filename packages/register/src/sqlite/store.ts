import { CodingWriter } from './coding-writer.ts'
import type { Connection } from './connection.ts'
import { type AreCopies, CopyGroups } from './copy-groups.ts'
import { EventReader } from './event-reader.ts'
import { EventSearch } from './event-search.ts'
import { EventWriter } from './event-writer.ts'
import { PlaceWriter } from './place-writer.ts'
import { ReportWriter } from './report-writer.ts'
import { WordWriter } from './word-writer.ts'

/** What reads and writes an open register; the parts of the interface share it. */
export class Store {
  readonly connection: Connection
  readonly reports: ReportWriter
  readonly codings: CodingWriter
  readonly events: EventWriter
  readonly reader: EventReader
  readonly search: EventSearch
  readonly #places: PlaceWriter
  readonly #words: WordWriter

  constructor(connection: Connection, areCopies: AreCopies) {
    this.connection = connection
    this.#places = new PlaceWriter(connection)
    this.#words = new WordWriter(connection)
    this.events = new EventWriter(connection, this.#places, this.#words)
    this.reports = new ReportWriter(connection, this.#words, new CopyGroups(connection, this.events, areCopies))
    this.codings = new CodingWriter(connection, this.events, this.#places)
    this.reader = new EventReader(connection)
    this.search = new EventSearch(connection)
  }

  /** Runs `act` as one transaction, and forgets what it remembered of it if it comes to nothing. */
  write<Result>(act: () => Result): Result {
    try {
      return this.connection.write(() => {
        const result = act()
        this.#words.flush()
        return result
      })
    } catch (error) {
      this.#places.forget()
      this.#words.forget()
      throw error
    }
  }
}
