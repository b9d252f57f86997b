import type { Tally } from '@marsad/model'
import { sql } from 'kysely'
import type { TallyComparison, ToldTally } from '../tallies/comparison.ts'
import { COUNTS_PEOPLE, heldQuery } from '../tallies/held-query.ts'
import { written } from './event-search.ts'
import type { Store } from './store.ts'

/** Holds a tally against the events of its party, period and place. */
export function compareTally(store: Store, told: ToldTally): TallyComparison {
  const query = heldQuery(told.record)
  if (!query) return { ...told, held: null }
  const { connection, search } = store
  const rows = connection.rows<HeldRow>(
    ...written(
      sql`select count(*) as events, max(e.killed_min) as killed, max(e.injured_min) as injured, max(e.casualties_min) as casualties,
        i.killed_best, i.injured_best from events e left join incidents i on i.key = e.incident
        where e.id in (${search.rows(query)}) group by coalesce(e.incident, e.key)`,
    ),
  )
  const { what, count: claimed } = told.record
  const count = COUNTS_PEOPLE.has(what) ? rows.reduce((sum, row) => sum + people(row, what), 0) : rows.length
  const figure = claimed.min ?? claimed.max
  return {
    ...told,
    held: {
      incidents: rows.length,
      events: rows.reduce((sum, { events }) => sum + events, 0),
      count,
      share: figure === null || figure === 0 ? null : count / figure,
    },
  }
}

interface HeldRow {
  readonly events: number
  readonly killed: number | null
  readonly injured: number | null
  readonly casualties: number | null
  readonly killed_best: number | null
  readonly injured_best: number | null
}

function people(row: HeldRow, what: Tally['what']): number {
  const killed = row.killed_best ?? row.killed ?? 0
  const injured = row.injured_best ?? row.injured ?? 0
  if (what === 'killed') return killed
  if (what === 'injured') return injured
  return Math.max(row.casualties ?? 0, killed + injured)
}
