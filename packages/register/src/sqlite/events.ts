import { readCursor, writeCursor } from '../query/cursor.ts'
import type { Events } from '../register.ts'
import { countFacets } from './event-facets.ts'
import type { Position } from './event-search.ts'
import { pageSize } from './page-size.ts'
import type { Store } from './store.ts'

const USUAL_COUNT = 10_000

/** The events of an open register. */
export function createEvents({ connection, reader, search }: Store): Events {
  return {
    async search(query, { limit, cursor, order = 'newest' } = {}) {
      const size = pageSize(limit)
      const after = cursor ? position(readCursor(cursor, 2)) : null
      return connection.read(() => {
        const found = search.page(query, order, after, size + 1)
        const page = found.slice(0, size)
        const last = page.at(-1)
        const next = found.length > size && last ? writeCursor([last.id, last.killed]) : null
        return { rows: reader.rows(page.map(({ id }) => id)), next }
      })
    },

    async count(query, most = USUAL_COUNT) {
      return connection.read(() => search.count(query, most))
    },

    async facets(query, facets, limit) {
      return connection.guard(() => countFacets(connection, search, query, facets, pageSize(limit)))
    },

    async get(key) {
      return connection.read(() => reader.records([key])[0] ?? null)
    },

    async many(keys) {
      return connection.read(() => reader.records(keys))
    },
  }
}

const position = ([id, killed]: (number | string | null)[]): Position => ({ id: Number(id), killed: killed === null ? null : Number(killed) })
