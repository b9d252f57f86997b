import { type RawBuilder, sql } from 'kysely'
import { readCursor, writeCursor } from '../query/cursor.ts'
import type { Page } from '../records.ts'
import type { PageRequest, ToldSearches } from '../register.ts'
import type { Told } from '../tallies/comparison.ts'
import { oneOf } from './event-filters.ts'
import { written } from './event-search.ts'
import { pageSize } from './page-size.ts'
import type { Store } from './store.ts'
import { compareTally } from './tallies.ts'

interface Row {
  readonly id: number
  readonly n: number
  readonly report: string
  readonly published: string | null
  readonly outlet: string | null
  readonly body: string
}

/** The tallies, relations and control of an open register, by the reports that tell them, newest first. */
export function createTold(store: Store): ToldSearches {
  const { connection } = store

  function page<Record>(table: string, conditions: readonly RawBuilder<unknown>[], { limit, cursor }: PageRequest): Page<Told<Record>> {
    const size = pageSize(limit)
    const [id, n] = cursor ? readCursor(cursor, 2) : [null, null]
    const beyond = id === null ? sql`true` : sql`(t.report < ${id} or (t.report = ${id} and t.n > ${n}))`
    const rows = connection.rows<Row>(
      ...written(
        sql`select t.report as id, t.n, r.key as report, r.published, r.outlet, t.body from ${sql.raw(table)} t join reports r on r.id = t.report
          where ${sql.join([beyond, ...conditions], sql` and `)} order by t.report desc, t.n limit ${size + 1}`,
      ),
    )
    const last = rows[size - 1]
    return {
      rows: rows.slice(0, size).map(({ report, n: at, published, outlet, body }) => ({ report, n: at, published, outlet, record: JSON.parse(body) as Record })),
      next: rows.length > size ? writeCursor([last!.id, last!.n]) : null,
    }
  }

  const ofReport = (report: string | undefined) => (report === undefined ? [] : [sql`r.key = ${report}`])
  return {
    tallies: {
      async compare({ report, actor, what } = {}, request = {}) {
        return connection.read(() => {
          const named = actor && sql`exists (select 1 from json_each(t.body, '$.actor') a where a.value ->> 'id' in ${oneOf(actor)})`
          const found = page<Parameters<typeof compareTally>[1]['record']>(
            'tallies',
            [...ofReport(report), ...(named ? [named] : []), ...(what ? [sql`t.what in ${oneOf(what)}`] : [])],
            request,
          )
          return { ...found, rows: found.rows.map(told => compareTally(store, told)) }
        })
      },
    },
    relations: {
      async search({ report, actor, relation } = {}, request = {}) {
        const named = actor && sql`(t.a in ${oneOf(actor)} or t.b in ${oneOf(actor)})`
        return page('relations', [...ofReport(report), ...(named ? [named] : []), ...(relation ? [sql`t.relation in ${oneOf(relation)}`] : [])], request)
      },
    },
    control: {
      async search({ report, actor, place } = {}, request = {}) {
        const at = place && sql`t.place in ${oneOf(store.search.places.byName(place))}`
        return page('control', [...ofReport(report), ...(actor ? [sql`t.actor in ${oneOf(actor)}`] : []), ...(at ? [at] : [])], request)
      },
    },
  }
}
