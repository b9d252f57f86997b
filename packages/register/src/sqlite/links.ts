import type { CodedEvent } from '@marsad/model'
import { cellOf } from '../events/event-columns.ts'
import { firstRowAfter, firstRowOf, rowId } from '../ids.ts'
import type { Incident, Link, LinkChange, LinkConstraint, LinkEvent, LinkReason, Links } from '../links.ts'
import { EVENT_COLUMNS, EVENT_TABLES, type EventSqlRow, eventRow } from './event-reader.ts'
import type { Store } from './store.ts'

const SELECT = `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES}`

/** The links of an open register. */
export function createLinks(store: Store): Links {
  const { connection } = store
  const select = (rest: string, ...parameters: unknown[]) => linkEvents(store, connection.rows<EventSqlRow>(`${SELECT} ${rest}`, parameters))

  return {
    async pending(limit) {
      return select('JOIN to_link t ON t.event = e.key ORDER BY e.id LIMIT ?', limit)
    },

    async pendingCount() {
      return connection.rows<{ n: number }>('SELECT count(*) AS n FROM to_link')[0]!.n
    },

    async near({ cells, from, to }) {
      const days = "AND e.id >= ? AND e.id < ? AND e.review <> 'rejected' ORDER BY e.id"
      const bounds = [firstRowOf(from), firstRowAfter(to)]
      return connection.read(() =>
        [...new Set(cells)].flatMap(cell =>
          cell === null ? select(`WHERE e.cell IS NULL ${days}`, ...bounds) : select(`WHERE e.cell = ? ${days}`, cell, ...bounds),
        ),
      )
    },

    async *each(batch) {
      let after = -1
      for (;;) {
        const rows = connection.rows<EventSqlRow>(`${SELECT} WHERE e.id > ? AND e.review <> 'rejected' ORDER BY e.id LIMIT ?`, [after, batch])
        if (rows.length === 0) return
        after = rows.at(-1)!.id
        yield linkEvents(store, rows)
      }
    },

    async events(keys) {
      return select('WHERE e.key IN (SELECT value FROM json_each(?)) ORDER BY e.id', JSON.stringify(keys))
    },

    async quotes(keys) {
      return connection.read(() => new Map(store.reader.records(keys).map(({ key, event }) => [key, quoteOf(event)])))
    },

    async membersOf(incidents) {
      const rows = connection.rows<Omit<Link, 'reasons'> & { reasons: string }>(
        'SELECT event, incident, score, reasons FROM links WHERE incident IN (SELECT value FROM json_each(?)) ORDER BY incident, event',
        [JSON.stringify(incidents)],
      )
      return rows.map(row => ({ ...row, reasons: JSON.parse(row.reasons) as LinkReason[] }))
    },

    async constraints(events) {
      return connection.rows<LinkConstraint>(
        `SELECT kind, a, b, decision FROM link_constraints WHERE a IN (SELECT value FROM json_each(?)) OR b IN (SELECT value FROM json_each(?)) ORDER BY decision, a, b`,
        [JSON.stringify(events), JSON.stringify(events)],
      )
    },

    async write(change) {
      store.write(() => writeChange(store, change))
    },

    async incident(key) {
      const body = connection.rows<{ body: string }>('SELECT body FROM incidents WHERE key = ?', [key])[0]
      return body ? (JSON.parse(body.body) as Incident) : null
    },
  }
}

function writeChange({ connection }: Store, { incidents, links, gone, done }: LinkChange): void {
  const unlink = connection.prepare('DELETE FROM links WHERE incident = ?')
  const unmark = connection.prepare('UPDATE events SET incident = NULL WHERE incident = ?')
  const remove = connection.prepare('DELETE FROM incidents WHERE key = ?')
  for (const key of [...gone, ...incidents.map(incident => incident.key)]) {
    unlink.run(key)
    unmark.run(key)
    remove.run(key)
  }
  for (const incident of incidents) insertIncident(connection, incident)
  const link = connection.prepare('INSERT OR REPLACE INTO links (event, incident, score, reasons) VALUES (?, ?, ?, ?)')
  const mark = connection.prepare('UPDATE events SET incident = ? WHERE key = ?')
  for (const { event, incident, score, reasons } of links) {
    link.run(event, incident, score, JSON.stringify(reasons))
    mark.run(incident, event)
  }
  const finish = connection.prepare('DELETE FROM to_link WHERE event = ?')
  for (const event of done) finish.run(event)
}

function insertIncident(connection: Store['connection'], incident: Incident): void {
  const { key, type, dateStart, dateEnd, place, grading, killed, injured, accounts, outlets, firstReport, lastReport } = incident
  const found = place && connection.prepare('SELECT id FROM places WHERE name IS ? AND admin1 IS ? AND country IS ? AND lat IS ? AND lon IS ?')
  const row = found ? (found.get(place.name, place.admin1, place.country, place.lat, place.lon) as { id: number } | undefined) : undefined
  connection
    .prepare(`INSERT INTO incidents VALUES (${Array(21).fill('?').join(', ')})`)
    .run(
      rowId(dateStart ?? firstReport, key),
      key,
      type,
      dateStart,
      dateEnd,
      row?.id ?? null,
      place ? cellOf(place.lat, place.lon) : null,
      place?.country ?? null,
      place?.admin1 ?? null,
      grading,
      killed.low,
      killed.best,
      killed.high,
      injured.low,
      injured.best,
      injured.high,
      accounts.length,
      outlets.length,
      firstReport,
      lastReport,
      JSON.stringify(incident),
    )
}

function linkEvents({ reader }: Store, rows: readonly EventSqlRow[]): LinkEvent[] {
  const listed = reader.listed(rows.map(({ id }) => id))
  return rows.map(row => {
    const { date, confidence: _, review: __, ...event } = eventRow(row, listed)
    return { ...event, dateStart: date?.start ?? null, dateEnd: date?.end ?? null, cell: row.cell }
  })
}

const quoteOf = ({ quote }: CodedEvent): string => (typeof quote === 'string' ? quote : quote.join(' … '))
