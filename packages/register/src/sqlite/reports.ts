import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { RegisterError } from '../errors.ts'
import { firstRowAfter, firstRowOf } from '../ids.ts'
import { unpack, unpackText } from '../pack.ts'
import { readCursor, writeCursor } from '../query/cursor.ts'
import type { Capture, Page, ReportRecord, ReportRow } from '../records.ts'
import type { Reports } from '../register.ts'
import { textFrom } from '../reports/text-at.ts'
import { queries } from './connection.ts'
import { MatchExpressions } from './match-expression.ts'
import { pageSize } from './page-size.ts'
import type { Store } from './store.ts'

/** The reports of an open register. */
export function createReports(store: Store): Reports {
  const { connection } = store
  const expressions = new MatchExpressions(connection)
  const rows = queries
    .selectFrom('reports as r')
    .innerJoin('reports as head', 'head.id', 'r.copy_of')
    .select(['r.key', 'r.doc', 'r.published', 'r.outlet', 'r.title', 'r.url', 'r.author', 'r.language', 'head.key as codedAs'])

  return {
    async put(reports) {
      return store.write(() => {
        const put = reports.map(report => store.reports.put(report))
        const head = connection.prepare('SELECT h.key FROM reports r JOIN reports h ON h.id = r.copy_of WHERE r.id = ?').pluck()
        return put.map(({ key, id, outcome }) => ({ key, outcome, codedAs: head.get(id) as string }))
      })
    },

    async get(key) {
      return connection.read(() => {
        const row = connection.first<ReportRow>(rows.where('r.key', '=', key))
        if (!row) return null
        const inner = connection.first(queries.selectFrom('reports').select(['id', 'copy_of', 'read_from']).where('key', '=', key))!
        const copies = connection.all<ReportRow>(rows.where('r.copy_of', '=', inner.copy_of).where('r.key', '<>', key).orderBy('r.id'))
        const readFrom = inner.read_from === null ? null : (JSON.parse(inner.read_from) as ReportRecord['readFrom'])
        return { ...row, text: textOf(store, inner.id), readFrom, captures: capturesOf(store, inner.id), copies }
      })
    },

    async captured(sha256) {
      const query = queries.selectFrom('archive').select(['bytes', 'content_type']).where('sha256', '=', Buffer.from(sha256, 'hex'))
      const row = connection.first(query)
      if (!row) return null
      const bytes = unpack(row.bytes)
      if (createHash('sha256').update(bytes).digest('hex') !== sha256.toLowerCase())
        throw new RegisterError('damaged', `${connection.path}: the archived bytes ${sha256} are not what was received`, 'restore the register from a backup')
      return { bytes, contentType: row.content_type }
    },

    async named(doc) {
      return connection.all(queries.selectFrom('reports').select('key').where('doc', '=', doc).orderBy('id')).map(({ key }) => key)
    },

    async holds(sha256) {
      const query = queries.selectFrom('archive').select('id').where('sha256', '=', Buffer.from(sha256, 'hex'))
      return connection.first(query) !== undefined
    },

    async hasCapture({ path, entry, line, capturedAt }) {
      return connection.guard(() => {
        const of = connection.prepare('SELECT 1 FROM captures WHERE path = ? AND line = ? AND entry = ? AND (? IS NULL OR captured_at = ?) LIMIT 1')
        return of.get(path, line ?? 0, entry ?? '', capturedAt ?? null, capturedAt ?? null) !== undefined
      })
    },

    async search({ text, outlet, from, to }, request = {}): Promise<Page<ReportRow>> {
      const limit = pageSize(request.limit)
      const before = request.cursor ? (readCursor(request.cursor, 1)[0] as number) : to ? firstRowAfter(to) : Number.MAX_SAFE_INTEGER
      let query = rows
        .select('r.id')
        .orderBy('r.id', 'desc')
        .limit(limit + 1)
        .where('r.id', '<', before)
      if (from) query = query.where('r.id', '>=', firstRowOf(from))
      if (outlet) query = query.where('r.outlet', 'in', [...outlet])
      if (text) {
        const match = expressions.write(text)
        if (match === null) return { rows: [], next: null }
        const excluded = match === undefined ? expressions.excluded(text) : undefined
        if (match !== undefined) query = query.where('r.id', 'in', sql<number>`(select rowid from report_words where report_words match ${match})`)
        else if (excluded) query = query.where('r.id', 'not in', sql<number>`(select rowid from report_words where report_words match ${excluded})`)
      }
      const found = connection.guard(() => connection.all<ReportRow & { id: number }>(query))
      const next = found.length > limit ? writeCursor([found[limit - 1]!.id]) : null
      return { rows: found.slice(0, limit).map(({ id: _, ...row }) => row), next }
    },
  }
}

/** The text of a report, out of its own column or of the bytes that it came in. */
export function textOf({ connection }: Store, id: number): string {
  const row = connection.rows<{ text: Uint8Array | null; text_at: string | null; bytes: Uint8Array }>(
    'SELECT r.text, r.text_at, CASE WHEN r.text IS NULL THEN a.bytes END AS bytes FROM reports r JOIN archive a ON a.id = r.archive WHERE r.id = ?',
    [id],
  )[0]!
  return row.text === null ? textFrom(row.text_at!, unpack(row.bytes)) : unpackText(row.text)
}

function capturesOf({ connection }: Store, report: number): Capture[] {
  const query = queries
    .selectFrom('captures as c')
    .innerJoin('archive as a', 'a.id', 'c.archive')
    .select(['c.kind', 'c.path', 'c.entry', 'c.line', 'c.captured_at', 'a.sha256', 'a.content_type'])
    .where('c.report', '=', report)
    .orderBy('c.captured_at')
    .orderBy('c.path')
    .orderBy('c.line')
  return connection.all(query).map(({ kind, path, entry, line, captured_at, sha256, content_type }) => ({
    kind,
    path,
    entry: entry === '' ? null : entry,
    line: line === 0 ? null : line,
    capturedAt: captured_at,
    sha256: Buffer.from(sha256).toString('hex'),
    contentType: content_type,
  }))
}
