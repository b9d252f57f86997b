import type { CodedEvent } from '@marsad/model'
import { cellOf, confidenceOf, placesOf, wordsOf } from '../events/event-columns.ts'
import { rowId } from '../ids.ts'
import type { Review } from '../records.ts'
import type { Connection } from './connection.ts'
import type { PlaceWriter } from './place-writer.ts'
import type { WordWriter } from './word-writer.ts'

/** An event as it is to stand in the register. */
export interface StoredEvent {
  readonly key: string
  readonly reportId: number
  readonly published: string | null
  /** Its place in the report's coding, or null where the coder no longer finds it. */
  readonly n: number | null
  readonly event: CodedEvent
  readonly review: Review
  readonly outlets: readonly string[]
  readonly incident: string | null
}

/** The row of an event as it stands. */
export interface StandingEvent {
  readonly id: number
  readonly key: string
  readonly review: Review
  readonly incident: string | null
}

const INSERT_EVENT = `INSERT INTO events (id, key, report, n, type, date_start, date_end, date_precision, place, place_precision, cell, country, admin1, weapon, status,
  source, killed_min, killed_max, injured_min, injured_max, casualties_min, casualties_max, confidence, review, incident)
  VALUES (${Array(25).fill('?').join(', ')})`

/** Writes events with all that searches look at. */
export class EventWriter {
  readonly #connection: Connection
  readonly #places: PlaceWriter
  readonly #words: WordWriter

  constructor(connection: Connection, places: PlaceWriter, words: WordWriter) {
    this.#connection = connection
    this.#places = places
    this.#words = words
  }

  /** Writes an event that is not there, and marks it to be linked. */
  insert({ key, reportId, published, n, event, review, outlets, incident }: StoredEvent): number {
    const id = this.#freeId(rowId(event.date?.start ?? published, key))
    const [first, ...others] = placesOf(event)
    const place = first ? this.#places.put(first) : null
    const { killed, injured, casualties } = event
    this.#connection
      .prepare(INSERT_EVENT)
      .run(
        id,
        key,
        reportId,
        n,
        event.type,
        event.date?.start ?? null,
        event.date?.end ?? null,
        event.date_precision ?? null,
        place,
        event.place_precision ?? first?.precision ?? null,
        first ? cellOf(first.lat, first.lon) : null,
        first?.country ?? null,
        first?.admin1 ?? null,
        event.weapon ?? null,
        event.status,
        event.source ?? null,
        killed?.min ?? null,
        killed?.max ?? null,
        injured?.min ?? null,
        injured?.max ?? null,
        casualties?.min ?? null,
        casualties?.max ?? null,
        confidenceOf(event),
        review,
        incident,
      )
    if (place !== null) this.#list('event_places', place, id)
    for (const other of others) this.#list('event_places', this.#places.put(other), id)
    const actor = this.#connection.prepare('INSERT OR IGNORE INTO event_actors (actor, role, event) VALUES (?, ?, ?)')
    for (const { id: name } of event.actor) actor.run(name, 'actor', id)
    for (const { id: name } of event.target) actor.run(name, 'target', id)
    this.credit(id, outlets)
    this.#words.putEvent(id, wordsOf(event))
    this.touch(key)
    return id
  }

  /** Puts an event in place of itself. One whose values stay the same keeps its links, unless it is taken out of or back into what counts. */
  replace(standing: StandingEvent, was: CodedEvent, stored: StoredEvent): void {
    if (JSON.stringify(was) !== JSON.stringify(stored.event)) {
      this.remove(standing)
      this.insert(stored)
      return
    }
    this.#connection.prepare('UPDATE events SET n = ?, review = ? WHERE id = ?').run(stored.n, stored.review, standing.id)
    if ((standing.review === 'rejected') !== (stored.review === 'rejected')) {
      this.touch(standing.key)
      this.#touchMembers(standing.incident)
    }
  }

  /** Takes an event out. What was linked to it is marked to be linked anew. */
  remove({ id, key, incident }: Omit<StandingEvent, 'review'>): void {
    this.#touchMembers(incident)
    this.#connection.prepare('DELETE FROM links WHERE event = ?').run(key)
    this.#connection.prepare('DELETE FROM to_link WHERE event = ?').run(key)
    this.#words.removeEvent(id)
    this.#connection.prepare('DELETE FROM events WHERE id = ?').run(id)
  }

  /** Credits outlets with an event, besides those that are. */
  credit(id: number, outlets: readonly string[]): void {
    for (const outlet of outlets) this.#list('event_outlets', outlet, id)
  }

  /** Marks an event to be linked. */
  touch(key: string): void {
    this.#connection.prepare('INSERT OR IGNORE INTO to_link VALUES (?)').run(key)
  }

  #touchMembers(incident: string | null): void {
    if (incident !== null) this.#connection.prepare('INSERT OR IGNORE INTO to_link SELECT event FROM links WHERE incident = ?').run(incident)
  }

  #list(table: 'event_places' | 'event_outlets', value: string | number, id: number): void {
    this.#connection.prepare(`INSERT OR IGNORE INTO ${table} VALUES (?, ?)`).run(value, id)
  }

  /** Two events of a day share a number once in a hundred thousand million. */
  #freeId(id: number): number {
    const taken = this.#connection.prepare('SELECT 1 FROM events WHERE id = ?')
    while (taken.get(id)) id++
    return id
  }
}
