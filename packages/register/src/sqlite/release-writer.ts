import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Decision } from '../decisions/decision.ts'
import { RegisterError } from '../errors.ts'
import { pack, unpackText } from '../pack.ts'
import type { EventQuery } from '../query/event-query.ts'
import type { EventRecord } from '../records.ts'
import { differences } from '../releases/compare-released.ts'
import type { Release, ReleasedEvent } from '../releases/release.ts'
import { hashOfRelease } from './audit.ts'
import type { DecisionLog } from './decision-log.ts'
import { written } from './event-search.ts'
import type { Store } from './store.ts'

const BATCH = 500

export interface NewRelease {
  readonly name: string
  readonly note: string
  readonly query: EventQuery
  readonly by: string
  readonly at: string
}

/** Writes a release: its events, each content once however many releases hold it, and how it differs from the last. */
export function writeRelease(store: Store, log: DecisionLog, { name, note, query, by, at }: NewRelease): void {
  const { connection } = store
  if (connection.rows('SELECT 1 FROM releases WHERE name = ?', [name]).length > 0)
    throw new RegisterError('conflict', `there is a release ${name}`, 'give the new one another name: a release is never changed')
  const last = connection.rows<Pick<Release, 'name' | 'n' | 'decisions'>>('SELECT name, n, decisions FROM releases ORDER BY n DESC LIMIT 1')[0]
  const n = (last?.n ?? 0) + 1
  const { seq, hash: head } = log.head()
  // Its events are written before it: it holds their hash and is never changed.
  const hash = hashOfRelease(snapshot(store, query, n))
  const { events } = connection.rows<{ events: number }>('SELECT count(*) AS events FROM release_events WHERE release = ?', [n])[0]!
  connection.run('INSERT INTO releases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    ...[name, n, at, by, note, JSON.stringify(query), last?.name ?? null, seq, head, events, hash],
  ])
  writeChanges(store, log, n, last?.n ?? null, last?.decisions ?? 0)
}

/** Writes the events of a release and gives their keys and hashes in the order of keys. */
function snapshot(store: Store, query: EventQuery, n: number): Iterable<unknown> {
  const { connection } = store
  connection.database.exec('CREATE TEMP TABLE IF NOT EXISTS released (key TEXT PRIMARY KEY) WITHOUT ROWID')
  connection.run('DELETE FROM temp.released')
  connection.run(...written(sql`insert into temp.released select key from events where id in (${store.search.rows(query)})`))
  const body = connection.prepare('INSERT OR IGNORE INTO release_bodies VALUES (?, ?)')
  const event = connection.prepare('INSERT INTO release_events VALUES (?, ?, ?)')
  const url = connection.prepare('SELECT url FROM reports WHERE key = ?').pluck()
  for (let after = ''; ; ) {
    const keys = connection.prepare('SELECT key FROM temp.released WHERE key > ? ORDER BY key LIMIT ?').pluck().all(after, BATCH) as string[]
    if (keys.length === 0) break
    for (const record of store.reader.records(keys)) {
      const content = JSON.stringify(releasedEvent(record, url.get(record.report) as string | null))
      const hash = createHash('sha256').update(content).digest()
      body.run(hash, pack(content))
      event.run(n, record.key, hash)
    }
    after = keys.at(-1)!
  }
  return connection.prepare('SELECT event, hash FROM release_events WHERE release = ? ORDER BY event').iterate(n)
}

const releasedEvent = ({ key, report, published, outlets, review, incident, event }: EventRecord, url: string | null): ReleasedEvent => ({
  ...{ key, report, published, url, outlets, review, incident, event },
})

interface Pair {
  readonly event: string
  readonly before: Buffer | null
  readonly after: Buffer | null
}

function writeChanges(store: Store, log: DecisionLog, n: number, last: number | null, decided: number): void {
  const { connection } = store
  const pairs = connection.rows<Pair>(
    `SELECT a.event, b.hash AS before, a.hash AS after FROM release_events a LEFT JOIN release_events b ON b.release = ? AND b.event = a.event
       WHERE a.release = ? AND (b.hash IS NULL OR b.hash <> a.hash)
     UNION ALL SELECT b.event, b.hash, NULL FROM release_events b LEFT JOIN release_events a ON a.release = ? AND a.event = b.event
       WHERE b.release = ? AND a.event IS NULL`,
    [last, n, n, last],
  )
  const body = connection.prepare('SELECT body FROM release_bodies WHERE hash = ?').pluck()
  const read = (hash: Buffer) => JSON.parse(unpackText(body.get(hash) as Buffer)) as ReleasedEvent
  const write = connection.prepare('INSERT INTO release_changes VALUES (?, ?, ?, ?, ?)')
  for (const { event, before, after } of pairs) {
    const fields = before && after ? differences(read(before), read(after)) : []
    const change = before === null ? 'added' : after === null ? 'removed' : 'changed'
    const since = log.about(event).filter(({ seq, action }) => seq > decided && action !== 'comment')
    write.run(n, event, change, JSON.stringify(fields), whyOf(store, event, change, fields, since))
  }
}

function whyOf({ connection }: Store, event: string, change: string, fields: readonly string[], decisions: readonly Decision[]): string {
  if (decisions.length > 0) return decisions.map(({ seq, action }) => `decision ${seq}: ${action}`).join('; ')
  if (change === 'added') return 'new'
  if (fields.length > 0 && fields.every(field => field === 'incident')) return 'linked'
  if (fields.length > 0 && fields.every(field => field === 'outlets')) return 'copies found'
  const report = event.slice(0, event.lastIndexOf('.'))
  const row = connection.rows<{ own: number; head: string; coder: string | null; tables: string | null }>(
    `SELECT r.copy_of = r.id AS own, h.key AS head, c.coder, c.tables FROM reports r JOIN reports h ON h.id = r.copy_of LEFT JOIN codings c ON c.report = h.id WHERE r.key = ?`,
    [report],
  )[0]
  if (row && !row.own) return `its report is a copy of ${row.head}, which is coded for it`
  const stands = change === 'removed' && connection.rows('SELECT 1 FROM events WHERE key = ?', [event]).length > 0
  if (stands) return 'no longer what the release asks for'
  return row?.coder ? `recoded by ${row.coder}+${row.tables}` : 'recoded'
}
