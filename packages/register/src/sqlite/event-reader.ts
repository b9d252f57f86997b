import type { CodedEvent, Coding, CountRange, EventType, Precision, Status, Weapon } from '@marsad/model'
import { applyOverlay, type Overlay } from '../decisions/overlay.ts'
import { unpackText } from '../pack.ts'
import type { EventRecord, EventRow, PlaceRow, Review } from '../records.ts'
import type { Connection } from './connection.ts'

interface Row {
  readonly id: number
  readonly key: string
  readonly report: string
  readonly reportId: number
  readonly n: number | null
  readonly published: string | null
  readonly type: EventType
  readonly date_start: string | null
  readonly date_end: string | null
  readonly date_precision: Precision | null
  readonly place: number | null
  readonly name: string | null
  readonly admin1: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly place_precision: Precision | null
  readonly weapon: Weapon | null
  readonly status: Status
  readonly source: string | null
  readonly killed_min: number | null
  readonly killed_max: number | null
  readonly injured_min: number | null
  readonly injured_max: number | null
  readonly casualties_min: number | null
  readonly casualties_max: number | null
  readonly confidence: number
  readonly review: Review
  readonly incident: string | null
  readonly cell: number | null
}

export const EVENT_COLUMNS = `e.id, e.key, r.key AS report, r.id AS reportId, e.n, r.published, e.type, e.date_start, e.date_end, e.date_precision, e.place,
  p.name, p.admin1, p.country, p.lat, p.lon, e.place_precision, e.cell, e.weapon, e.status, e.source, e.killed_min, e.killed_max,
  e.injured_min, e.injured_max, e.casualties_min, e.casualties_max, e.confidence, e.review, e.incident`
export const EVENT_TABLES = 'events e JOIN reports r ON r.id = e.report LEFT JOIN places p ON p.id = e.place'

const BY_ID = `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES} WHERE e.id IN (SELECT value FROM json_each(?))`
const BY_KEY = `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES} WHERE e.key IN (SELECT value FROM json_each(?))`

/** The actors and outlets of events by their rows, in alphabetical order. */
export interface Listed {
  readonly actors: ReadonlyMap<number, readonly string[]>
  readonly targets: ReadonlyMap<number, readonly string[]>
  readonly outlets: ReadonlyMap<number, readonly string[]>
}

/** Reads events. */
export class EventReader {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Events by their rows, in the order of the rows that are given. */
  rows(ids: readonly number[]): EventRow[] {
    const found = new Map(this.#connection.rows<Row>(BY_ID, [JSON.stringify(ids)]).map(row => [row.id, row]))
    const listed = this.listed(ids)
    return ids.flatMap(id => found.get(id) ?? []).map(row => eventRow(row, listed))
  }

  /** Events with all that is known of them, in the order of the keys. */
  records(keys: readonly string[]): EventRecord[] {
    const found = new Map(this.#connection.rows<Row>(BY_KEY, [JSON.stringify(keys)]).map(row => [row.key, row]))
    const listed = this.listed([...found.values()].map(({ id }) => id))
    const codings = new Map<number, Coding | null>()
    return keys.flatMap(key => {
      const row = found.get(key)
      if (!row) return []
      let coding = codings.get(row.reportId)
      if (coding === undefined) codings.set(row.reportId, (coding = this.#coding(row.reportId)))
      return [{ ...eventRow(row, listed), ...this.#bodies(row, coding) }]
    })
  }

  /** The actors and outlets of events, all at once: two queries, not three for each. */
  listed(ids: readonly number[]): Listed {
    const of = <Item>(table: string) =>
      this.#connection.rows<Item>(`SELECT l.* FROM json_each(?) i CROSS JOIN ${table} l ON l.event = i.value ORDER BY 1`, [JSON.stringify(ids)])
    const listed = { actors: new Map<number, string[]>(), targets: new Map<number, string[]>(), outlets: new Map<number, string[]>() }
    const add = (list: Map<number, string[]>, event: number, value: string) => {
      const values = list.get(event)
      if (values) values.push(value)
      else list.set(event, [value])
    }
    for (const { actor, role, event } of of<{ actor: string; role: string; event: number }>('event_actors'))
      add(role === 'actor' ? listed.actors : listed.targets, event, actor)
    for (const { outlet, event } of of<{ outlet: string; event: number }>('event_outlets')) add(listed.outlets, event, outlet)
    return listed
  }

  #coding(report: number): Coding | null {
    const body = this.#connection.prepare('SELECT body FROM codings WHERE report = ?').pluck().get(report) as Uint8Array | undefined
    return body ? (JSON.parse(unpackText(body)) as Coding) : null
  }

  #bodies({ key, n }: Row, coding: Coding | null): { readonly event: CodedEvent; readonly coded: CodedEvent | null } {
    const coded = n === null ? null : coding!.events[n]!
    const decided = this.#connection.prepare('SELECT body FROM overlays WHERE event = ?').pluck().get(key) as string | undefined
    if (decided === undefined) return { event: coded!, coded }
    const overlay = JSON.parse(decided) as Overlay
    return { event: applyOverlay(coded ?? overlay.coded, overlay), coded }
  }
}

/** The row of a select of `EVENT_COLUMNS` as callers know it. */
export function eventRow(row: Row, listed: Listed): EventRow {
  return {
    key: row.key,
    report: row.report,
    published: row.published,
    type: row.type,
    date: row.date_start === null ? null : { start: row.date_start, end: row.date_end },
    datePrecision: row.date_precision,
    place: placeRow(row),
    placePrecision: row.place_precision,
    actors: listed.actors.get(row.id) ?? [],
    targets: listed.targets.get(row.id) ?? [],
    weapon: row.weapon,
    status: row.status,
    source: row.source,
    killed: range(row.killed_min, row.killed_max),
    injured: range(row.injured_min, row.injured_max),
    casualties: range(row.casualties_min, row.casualties_max),
    confidence: row.confidence,
    review: row.review,
    incident: row.incident,
    outlets: listed.outlets.get(row.id) ?? [],
  }
}

export function placeRow({ place, name, admin1, country, lat, lon }: Pick<Row, 'place' | 'name' | 'admin1' | 'country' | 'lat' | 'lon'>): PlaceRow | null {
  return place === null ? null : { name, admin1, country, lat, lon }
}

export type { Row as EventSqlRow }

const range = (min: number | null, max: number | null): CountRange | null => (min === null && max === null ? null : { min, max })
