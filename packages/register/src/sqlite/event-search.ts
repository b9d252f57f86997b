import { type RawBuilder, sql } from 'kysely'
import type { EventOrder, EventQuery } from '../query/event-query.ts'
import { type Connection, queries } from './connection.ts'
import { type EventFilter, filtersOf, rowSpan } from './event-filters.ts'
import { MatchExpressions } from './match-expression.ts'
import { PlaceSearch } from './place-search.ts'

/** A condition that more rows than these meet is checked row by row; walking along them would cost as much as walking along all events. */
const MANY = 50_000

/** Where a page ends: the row, and the figure by which it is ordered. */
export interface Position {
  readonly id: number
  readonly killed: number | null
}

/** Finds the rows of events. */
export class EventSearch {
  readonly #connection: Connection
  readonly places: PlaceSearch
  readonly #expressions: MatchExpressions

  constructor(connection: Connection) {
    this.#connection = connection
    this.places = new PlaceSearch(connection)
    this.#expressions = new MatchExpressions(connection)
  }

  /** The rows of a page. */
  page(query: EventQuery, order: EventOrder, after: Position | null, limit: number): Position[] {
    const { from, id } = this.#from(query, order === 'deadliest' ? null : after, order)
    const beyond = after && order === 'deadliest' ? sql`and ${isLessDeadly(after)}` : sql``
    const by = order === 'deadliest' ? sql`e.killed_min desc, e.id desc` : order === 'newest' ? sql`${id} desc` : id
    return this.#connection.rows<Position>(...written(sql`select e.id, e.killed_min as killed ${from} ${beyond} order by ${by} limit ${limit}`))
  }

  /** How many events there are, counted up to `most`. */
  count(query: EventQuery, most: number): number {
    const { from } = this.#from(query, null, 'newest')
    return this.#connection.rows<{ n: number }>(...written(sql`select count(*) as n from (select 1 ${from} limit ${most})`))[0]!.n
  }

  /** The query of the row numbers of all that it finds, for use in another. */
  rows(query: EventQuery): RawBuilder<unknown> {
    return sql`select e.id ${this.#from(query, null, 'newest').from}`
  }

  /** What stands between SELECT and ORDER BY for the events `e` of a query, and the name of what holds their order. */
  #from(query: EventQuery, after: Position | null, order: EventOrder): { readonly from: RawBuilder<unknown>; readonly id: RawBuilder<unknown> } {
    const filters = filtersOf(query, this.places, this.#expressions)
    const { from: first, below } = spanOf(query, after, order)
    const within = (id: RawBuilder<unknown>) => sql<boolean>`${id} >= cast(${first} as integer) and ${id} < cast(${below} as integer)`
    const along = this.#choose(filters, within)
    const checks = filters.filter(filter => filter !== along).map(({ check }) => sql`(${check})`)
    const where = (id: RawBuilder<unknown>) => sql.join([within(id), ...checks], sql` and `)
    if (!along) return { from: sql`from events e where ${where(E_ID)}`, id: E_ID }
    const rows = along.repeats ? sql`select distinct id from (${along.rows!})` : along.rows!
    // CROSS JOIN is SQLite's way to be told the order of a join.
    return { from: sql`from (${rows}) along cross join events e where e.id = along.id and ${where(ALONG_ID)}`, id: ALONG_ID }
  }

  /**
   * The condition whose rows are walked along: the one with the fewest; if all have many, full text, for that is dear to check; else none,
   * and the events are walked along in their order, for a page of them is soon found.
   */
  #choose(filters: readonly EventFilter[], within: (id: RawBuilder<unknown>) => RawBuilder<boolean>): EventFilter | null {
    let best: EventFilter | null = null
    let fewest = MANY
    for (const filter of filters) {
      if (!filter.rows) continue
      const counted = sql`select count(*) as n from (select 1 from (${filter.rows}) where ${within(sql`id`)} limit ${fewest})`
      const { n } = this.#connection.rows<{ n: number }>(...written(counted))[0]!
      if (n < fewest) {
        best = filter
        fewest = n
      }
    }
    return best ?? filters.find(filter => filter.dear) ?? null
  }
}

const E_ID = sql`e.id`
const ALONG_ID = sql`along.id`

/** The rows that the days of a query and the end of the last page leave. */
function spanOf(query: EventQuery, after: Position | null, order: EventOrder): { readonly from: number; readonly below: number } {
  const { from, below } = rowSpan(query)
  if (!after) return { from, below }
  return order === 'oldest' ? { from: Math.max(from, after.id + 1), below } : { from, below: Math.min(below, after.id) }
}

function isLessDeadly({ id, killed }: Position): RawBuilder<boolean> {
  if (killed === null) return sql`e.killed_min is null and e.id < ${id}`
  return sql`(e.killed_min < ${killed} or (e.killed_min = ${killed} and e.id < ${id}) or e.killed_min is null)`
}

/** A piece of SQL as text and parameters. */
export function written(query: RawBuilder<unknown>): [string, readonly unknown[]] {
  const { sql: text, parameters } = query.compile(queries)
  return [text, parameters]
}
