import { sql } from 'kysely'
import { dayOfRow } from '../ids.ts'
import type { EventQuery } from '../query/event-query.ts'
import type { Facet, FacetCount } from '../query/facets.ts'
import type { Connection } from './connection.ts'
import { type EventSearch, written } from './event-search.ts'

const COLUMNS = new Set<Facet>(['type', 'admin1', 'country', 'status', 'weapon', 'review'])
/** Rows of a day: the number of the day is in the upper bits of the row's number (see `rowId`). */
const ROWS_OF_A_DAY = 2 ** 37

/** Counts the events of a query by their values. */
export function countFacets(
  connection: Connection,
  search: EventSearch,
  query: EventQuery,
  facets: readonly Facet[],
  most: number,
): Record<Facet, FacetCount[]> {
  const found = 'temp.found'
  connection.database.exec('CREATE TEMP TABLE IF NOT EXISTS found (id INTEGER PRIMARY KEY)')
  connection.run(`DELETE FROM ${found}`)
  connection.run(...written(sql`insert or ignore into ${sql.raw(found)} ${search.rows(query)}`))
  return Object.fromEntries(facets.map(facet => [facet, count(connection, facet, most)])) as Record<Facet, FacetCount[]>
}

function count(connection: Connection, facet: Facet, most: number): FacetCount[] {
  if (facet === 'day' || facet === 'month') return byDay(connection, facet)
  const [value, from] = valuesOf(facet)
  // One actor may stand on both sides of an event.
  const number = facet === 'actor' ? 'count(DISTINCT f.id)' : 'count(*)'
  // CROSS JOIN: along the found events, not along the table that they are looked up in.
  return connection.rows<FacetCount>(
    `SELECT ${value} AS value, ${number} AS count FROM temp.found f CROSS JOIN ${from} GROUP BY 1 ORDER BY count DESC, value LIMIT ?`,
    [most],
  )
}

function valuesOf(facet: Facet): readonly [value: string, from: string] {
  if (COLUMNS.has(facet)) return [`e.${facet}`, 'events e ON e.id = f.id']
  if (facet === 'confidence') return ["printf('%.1f', min(4, cast(e.confidence * 5 AS INTEGER)) / 5.0)", 'events e ON e.id = f.id']
  if (facet === 'place') return ['p.name', 'events e ON e.id = f.id LEFT JOIN places p ON p.id = e.place']
  if (facet === 'outlet') return ['o.outlet', 'event_outlets o ON o.event = f.id']
  if (facet === 'actor') return ['a.actor', 'event_actors a ON a.event = f.id']
  return ['a.actor', `event_actors a ON a.event = f.id AND a.role = '${facet === 'doer' ? 'actor' : 'target'}'`]
}

/** All days, in their order: a chart has a place for each. */
function byDay(connection: Connection, facet: 'day' | 'month'): FacetCount[] {
  const rows = connection.rows<{ day: number; count: number }>(`SELECT id / ${ROWS_OF_A_DAY} AS day, count(*) AS count FROM temp.found GROUP BY 1 ORDER BY 1`)
  const counts = new Map<string | null, number>()
  for (const row of rows) {
    const day = dayOfRow(row.day * ROWS_OF_A_DAY)
    const value = facet === 'month' ? (day?.slice(0, 7) ?? null) : day
    counts.set(value, (counts.get(value) ?? 0) + row.count)
  }
  return [...counts].map(([value, number]) => ({ value, count: number }))
}
