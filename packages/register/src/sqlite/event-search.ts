import { type RawBuilder, sql } from 'kysely'
import type { EventOrder, EventQuery } from '../query/event-query.ts'
import { type Connection, queries } from './connection.ts'
import { type EventFilter, filtersOf, rowSpan } from './event-filters.ts'
import { MatchExpressions } from './match-expression.ts'
import { PlaceSearch } from './place-search.ts'

/** A condition that more rows than these meet is checked row by row; walking along them would cost as much as walking along all events. */
const MANY = 50_000
const FEW_FOR_TEXT = 5000
/** So many rows are walked along first. */
const FIRST_STEP = 200

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
    if (order === 'deadliest') {
      const beyond = after ? sql`and ${isLessDeadly(after)}` : sql``
      const { from } = this.#from(this.#plan(query, null, order))
      return this.#positions(sql`select e.id, e.killed_min as killed ${from} ${beyond} order by e.killed_min desc, e.id desc limit ${limit}`)
    }
    const plan = this.#plan(query, after, order)
    if (plan.along && plan.few) return this.#walk(plan.along, plan, order, limit)
    const { from, id } = this.#from(plan)
    return this.#positions(sql`select e.id, e.killed_min as killed ${from} order by ${inOrder(id, order)} limit ${limit}`)
  }

  /** Walks along the rows of one condition in their order, ever more at a time, until the others leave enough for a page. */
  #walk(along: EventFilter, { span, checks, atOnce }: Plan, order: EventOrder, limit: number): Position[] {
    const found: Position[] = []
    let { from, below } = span
    for (let size = atOnce ? MANY : Math.max(FIRST_STEP, 2 * limit); found.length < limit; size *= 4) {
      const id = sql`id`
      const rows = sql`select ${along.repeats ? sql`distinct` : sql``} id from (${along.rows!}) where ${within(id, { from, below })} order by ${inOrder(id, order)} limit ${size}`
      const step = this.#connection.rows<{ id: number }>(...written(rows)).map(row => row.id)
      if (step.length > 0) {
        const met = checks.length > 0 ? sql`and ${sql.join(checks, sql` and `)}` : sql``
        found.push(
          ...this.#positions(
            sql`select e.id, e.killed_min as killed from json_each(${JSON.stringify(step)}) step cross join events e
              where e.id = step.value ${met} order by ${inOrder(E_ID, order)} limit ${limit - found.length}`,
          ),
        )
      }
      if (step.length < size) break
      if (order === 'oldest') from = step.at(-1)! + 1
      else below = step.at(-1)!
    }
    return found
  }

  #positions(query: RawBuilder<unknown>): Position[] {
    return this.#connection.rows<Position>(...written(query))
  }

  /** How many events there are, counted up to `most`. */
  count(query: EventQuery, most: number): number {
    const { from } = this.#from(this.#plan(query, null, 'newest'))
    return this.#connection.rows<{ n: number }>(...written(sql`select count(*) as n from (select 1 ${from} limit ${most})`))[0]!.n
  }

  /** The query of the row numbers of all that it finds, for use in another. */
  rows(query: EventQuery): RawBuilder<unknown> {
    return sql`select e.id ${this.#from(this.#plan(query, null, 'newest')).from}`
  }

  /** What stands between SELECT and ORDER BY for the events `e` of a query, and the name of what holds their order. */
  #from({ along, span, checks }: Plan): { readonly from: RawBuilder<unknown>; readonly id: RawBuilder<unknown> } {
    const where = (id: RawBuilder<unknown>) => sql.join([within(id, span), ...checks], sql` and `)
    if (!along) return { from: sql`from events e where ${where(E_ID)}`, id: E_ID }
    const rows = along.repeats ? sql`select distinct id from (${along.rows!})` : along.rows!
    // CROSS JOIN is SQLite's way to be told the order of a join.
    return { from: sql`from (${rows}) along cross join events e where e.id = along.id and ${where(ALONG_ID)}`, id: ALONG_ID }
  }

  /**
   * Chooses the condition whose rows are walked along: the one with the fewest; if all have many, full text, for that is dear to check; else none,
   * and the events are walked along in their order, for a page of them is soon found.
   */
  #plan(query: EventQuery, after: Position | null, order: EventOrder): Plan {
    const filters = filtersOf(query, this.places, this.#expressions)
    const span = spanOf(query, after, order)
    let best: EventFilter | null = null
    let fewest = MANY
    for (const filter of filters) {
      if (!filter.rows) continue
      const counted = sql`select count(*) as n from (select 1 from (${filter.rows}) where ${within(sql`id`, span)} limit ${fewest})`
      const { n } = this.#connection.rows<{ n: number }>(...written(counted))[0]!
      if (n < fewest) {
        best = filter
        fewest = n
      }
    }
    // Full text is checked by finding all that it matches; where the fewest are still many, a page is sooner found along it.
    const dear = filters.find(filter => filter.dear) ?? null
    if (dear && best !== dear && fewest > FEW_FOR_TEXT) best = null
    const along = best ?? dear
    const few = best !== null
    const atOnce = few && dear !== null && dear !== best
    return { along, few, atOnce, span, checks: filters.filter(filter => filter !== along).map(({ check }) => sql<boolean>`(${check})`) }
  }
}

interface Span {
  readonly from: number
  readonly below: number
}

interface Plan {
  /** The condition whose rows are walked along. */
  readonly along: EventFilter | null
  readonly few: boolean
  /** Whether a condition is so dear to check that it must be done once. */
  readonly atOnce: boolean
  readonly span: Span
  readonly checks: readonly RawBuilder<boolean>[]
}

/** Rows of a span; a span of all rows asks nothing, so that an index of other columns may be used. */
function within(id: RawBuilder<unknown>, { from, below }: Span): RawBuilder<boolean> {
  if (from === 0 && below === Number.MAX_SAFE_INTEGER) return sql`true`
  return sql`${id} >= cast(${from} as integer) and ${id} < cast(${below} as integer)`
}

const inOrder = (id: RawBuilder<unknown>, order: EventOrder) => (order === 'oldest' ? id : sql`${id} desc`)

const E_ID = sql`e.id`
const ALONG_ID = sql`along.id`

/** The rows that the days of a query and the end of the last page leave. */
function spanOf(query: EventQuery, after: Position | null, order: EventOrder): Span {
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
