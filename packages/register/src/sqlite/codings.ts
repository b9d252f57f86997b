import type { Coding } from '@marsad/model'
import { RegisterError } from '../errors.ts'
import { unpackText } from '../pack.ts'
import type { Codings } from '../register.ts'
import { queries } from './connection.ts'
import { textOf } from './reports.ts'
import type { Store } from './store.ts'

const USUAL_BATCH = 500

/** The codings of an open register. */
export function createCodings(store: Store): Codings {
  const { connection } = store
  return {
    async put(codings, version, at) {
      return store.write(() => {
        let written = 0
        for (const { report, coding } of codings) {
          const put = store.codings.put(report, coding, version, at)
          if (put === null) throw new RegisterError('unknown', `there is no report ${report} to be coded`, 'put the report first')
          if (put) written++
        }
        return written
      })
    },

    async get(report) {
      const query = queries
        .selectFrom('codings as c')
        .innerJoin('reports as r', 'r.id', 'c.report')
        .select(['c.coder', 'c.tables', 'c.coded_at', 'c.body'])
        .where('r.key', '=', report)
      const row = connection.first(query)
      return row ? { coder: row.coder, tables: row.tables, codedAt: row.coded_at, coding: JSON.parse(unpackText(row.body)) as Coding } : null
    },

    async missing({ coder, tables }, { limit = USUAL_BATCH, after = null, uncoded = false } = {}) {
      return connection.read(() => {
        let query = queries
          .selectFrom('reports as r')
          .leftJoin('codings as c', 'c.report', 'r.id')
          .select(['r.id', 'r.key', 'r.doc', 'r.published', 'r.outlet', 'r.title', 'r.url'])
          .whereRef('r.copy_of', '=', 'r.id')
          .orderBy('r.id')
          .limit(limit)
        if (uncoded) query = query.where('c.report', 'is', null)
        else query = query.where(({ or, eb }) => or([eb('c.report', 'is', null), eb('c.coder', '<>', coder), eb('c.tables', '<>', tables)]))
        if (after !== null) {
          const last = connection.first(queries.selectFrom('reports').select('id').where('key', '=', after))
          if (!last) throw new RegisterError('unknown', `there is no report ${after} to go on after`, 'begin again without it')
          query = query.where('r.id', '>', last.id)
        }
        return connection.all(query).map(({ id, ...report }) => ({ ...report, text: textOf(store, id) }))
      })
    },
  }
}
