import { type RawBuilder, sql } from 'kysely'
import { firstRowAfter, firstRowOf } from '../ids.ts'
import type { EventQuery, ListField, NumberRange } from '../query/event-query.ts'
import type { MatchExpressions } from './match-expression.ts'
import type { PlaceSearch } from './place-search.ts'

/** One condition on events, in the ways in which it can be asked. */
export interface EventFilter {
  /** Whether the event in row `e` meets it. */
  readonly check: RawBuilder<boolean>
  /** The rows of the events that meet it, as `id`, where an index knows them. */
  readonly rows?: RawBuilder<unknown>
  /** Where `rows` may give a row twice. */
  readonly repeats?: boolean
  /** Where checking it row by row is dear: full text. */
  readonly dear?: boolean
}

const COLUMNS: Partial<Record<ListField, string>> = {
  type: 'type',
  admin1: 'admin1',
  country: 'country',
  status: 'status',
  weapon: 'weapon',
  review: 'review',
  incident: 'incident',
}
/** Columns with an index that gives rows in order. */
const INDEXED: ReadonlySet<string> = new Set(['type', 'country', 'status', 'incident'])

/** The conditions of a query. An empty list of places or words that nothing holds gives a condition that nothing meets. */
export function filtersOf(query: EventQuery, places: PlaceSearch, expressions: MatchExpressions): EventFilter[] {
  const filters: EventFilter[] = []

  for (const [field, values] of Object.entries(query)) if (isList(field, values)) filters.push(listFilter(field as ListField, values))
  for (const [field, values] of Object.entries(query.not ?? {})) {
    if (field === 'place') filters.push({ check: sql`not ${atPlaces(places.byName(values))}` })
    else filters.push(excludedFilter(field as ListField, values))
  }
  if (!query.review) filters.push({ check: sql`e.review <> 'rejected'` })
  const found = places.find(query)
  if (found) filters.push({ check: atPlaces(found), rows: sql`select event as id from event_places where place in ${oneOf(found)}`, repeats: true })
  for (const [column, range] of [
    ['killed_min', query.killed],
    ['injured_min', query.injured],
    ['confidence', query.confidence],
  ] as const)
    if (range) filters.push({ check: between(column, range) })
  const text = query.text && textFilter(query.text, expressions)
  if (text) filters.push(text)
  return filters
}

/** The rows that the days of a query allow: from the one on, below the other. */
export function rowSpan({ from, to }: EventQuery): { readonly from: number; readonly below: number } {
  return { from: from ? firstRowOf(from) : 0, below: to ? firstRowAfter(to) : Number.MAX_SAFE_INTEGER }
}

function isList(field: string, values: unknown): values is readonly string[] {
  return Array.isArray(values) && field !== 'place'
}

function excludedFilter(field: ListField, values: readonly string[]): EventFilter {
  return { check: sql`not (${listFilter(field, values).check})` }
}

function listFilter(field: ListField, values: readonly string[]): EventFilter {
  const column = COLUMNS[field]
  if (column) {
    const name = sql.raw(column)
    // The plus keeps the planner from choosing this column's index: the search says itself what it walks along.
    const check = sql<boolean>`coalesce(+e.${name} in ${oneOf(values)}, false)`
    return { check, ...(INDEXED.has(column) ? { rows: sql`select id from events where ${name} in ${oneOf(values)}` } : {}) }
  }
  if (field === 'report') {
    const own = sql`select copy_of from reports where key in ${oneOf(values)}`
    return { check: sql`+e.report in (${own})`, rows: sql`select id from events where report in (${own})` }
  }
  if (field === 'outlet')
    return {
      check: sql`exists (select 1 from event_outlets where event = e.id and +outlet in ${oneOf(values)})`,
      rows: sql`select event as id from event_outlets where outlet in ${oneOf(values)}`,
      repeats: values.length > 1,
    }
  const role = field === 'doer' ? sql`and role = 'actor'` : field === 'target' ? sql`and role = 'target'` : sql``
  return {
    check: sql`exists (select 1 from event_actors where event = e.id ${role} and +actor in ${oneOf(values)})`,
    rows: sql`select event as id from event_actors where actor in ${oneOf(values)} ${role}`,
    repeats: values.length > 1 || field === 'actor',
  }
}

function textFilter(text: NonNullable<EventQuery['text']>, expressions: MatchExpressions): EventFilter | null {
  const expression = expressions.write(text)
  if (expression === null) return { check: sql`false`, rows: sql`select id from events where false` }
  if (expression !== undefined) {
    const rows = sql`select rowid as id from event_words where event_words match ${expression}`
    return { check: sql`e.id in (${rows})`, rows, dear: true }
  }
  const excluded = expressions.excluded(text)
  return excluded ? { check: sql`e.id not in (select rowid from event_words where event_words match ${excluded})` } : null
}

/** The plus keeps SQLite from trying every place of the list for every event: it is to look the event's places up. */
const atPlaces = (ids: readonly number[]): RawBuilder<boolean> => sql`exists (select 1 from event_places where event = e.id and +place in ${oneOf(ids)})`

/** A list of values as one parameter, so that statements with lists of any length are the same statement. */
export function oneOf(values: readonly (string | number)[]): RawBuilder<unknown> {
  if (values.length === 1) return sql`(${values[0]})`
  return sql`(select value from json_each(${JSON.stringify(values)}))`
}

function between(column: string, { min, max }: NumberRange): RawBuilder<boolean> {
  const name = sql.raw(column)
  const bounds = [...(min === undefined ? [] : [sql`e.${name} >= ${min}`]), ...(max === undefined ? [] : [sql`e.${name} <= ${max}`])]
  return sql<boolean>`(${sql.join(bounds.length > 0 ? bounds : [sql`true`], sql` and `)})`
}
