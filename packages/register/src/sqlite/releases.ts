import { RegisterError } from '../errors.ts'
import { unpackText } from '../pack.ts'
import { readCursor, writeCursor } from '../query/cursor.ts'
import type { EventQuery } from '../query/event-query.ts'
import type { Releases } from '../register.ts'
import type { Deletion, Release, ReleaseChange, ReleasedEvent } from '../releases/release.ts'
import type { DecisionLog } from './decision-log.ts'
import { pageSize } from './page-size.ts'
import { writeRelease } from './release-writer.ts'
import type { Store } from './store.ts'

/** The releases of an open register. */
export function createReleases(store: Store, log: DecisionLog): Releases {
  const { connection } = store
  const find = (name: string): Release => {
    const row = connection.rows<Omit<Release, 'query'> & { query: string }>('SELECT * FROM releases WHERE name = ?', [name])[0]
    if (!row) throw new RegisterError('unknown', `there is no release ${name}`, 'list the releases to see their names')
    return { ...row, query: JSON.parse(row.query) as EventQuery }
  }
  return {
    async create({ name, by, at, note = '', query = {} }) {
      if (name.trim() === '') throw new RegisterError('bad-query', 'a release needs a name', 'give it one, such as its day')
      return store.write(() => {
        writeRelease(store, log, { name, by, at, note, query })
        return find(name)
      })
    },

    async list() {
      const names = connection.rows<{ name: string }>('SELECT name FROM releases ORDER BY n')
      return names.map(({ name }) => find(name))
    },

    async get(name) {
      return connection.read(() => find(name))
    },

    async events(name, { limit, cursor } = {}) {
      const size = pageSize(limit)
      const after = cursor ? String(readCursor(cursor, 1)[0]) : ''
      return connection.read(() => {
        const rows = connection.rows<{ event: string; body: Buffer }>(
          `SELECT e.event, b.body FROM release_events e JOIN release_bodies b ON b.hash = e.hash WHERE e.release = ? AND e.event > ? ORDER BY e.event LIMIT ?`,
          [find(name).n, after, size + 1],
        )
        const page = rows.slice(0, size)
        return {
          rows: page.map(({ body }) => JSON.parse(unpackText(body)) as ReleasedEvent),
          next: rows.length > size ? writeCursor([page.at(-1)!.event]) : null,
        }
      })
    },

    async changes(name) {
      return connection.read(() =>
        connection
          .rows<Omit<ReleaseChange, 'fields'> & { fields: string }>('SELECT event, change, fields, why FROM release_changes WHERE release = ? ORDER BY event', [
            find(name).n,
          ])
          .map(({ fields, ...change }) => ({ ...change, fields: JSON.parse(fields) as ReleaseChange['fields'] })),
      )
    },

    async deletions(name) {
      return connection.read(() => {
        const { n } = find(name)
        // The last time that it went, for one may come back and go again.
        return connection.rows<Deletion>(
          `SELECT c.event, r.name AS since, c.why FROM release_changes c JOIN releases r ON r.n = c.release
           WHERE c.change = 'removed' AND c.release = (SELECT max(release) FROM release_changes WHERE event = c.event AND change = 'removed' AND release <= ?)
             AND NOT EXISTS (SELECT 1 FROM release_events WHERE release = ? AND event = c.event) ORDER BY c.event`,
          [n, n],
        )
      })
    },
  }
}
