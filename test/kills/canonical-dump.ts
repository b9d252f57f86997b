import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'

/**
 * What a register holds, in one order and free of what may differ between two runs: times, numbers that depend on the order of arrival,
 * places and words that nothing points to any more.
 */
const QUERIES: Readonly<Record<string, string>> = {
  reports: `SELECT r.key, r.doc, r.published, r.outlet, r.title, r.url, r.author, r.language, r.read_from, h.key AS head, CASE WHEN r.id = h.id THEN r.next_event END AS next_event,
    r.text, r.text_at, a.sha256 FROM reports r JOIN reports h ON h.id = r.copy_of JOIN archive a ON a.id = r.archive ORDER BY r.key`,
  archive: 'SELECT sha256, content_type, size, bytes FROM archive ORDER BY sha256',
  captures: `SELECT r.key, a.sha256, c.kind, c.path, c.entry, c.line, c.captured_at FROM captures c JOIN reports r ON r.id = c.report JOIN archive a ON a.id = c.archive
    ORDER BY r.key, c.path, c.entry, c.line, a.sha256`,
  signatures: 'SELECT r.key, s.bytes FROM signatures s JOIN reports r ON r.id = s.report ORDER BY r.key',
  bands: 'SELECT b.band, r.key FROM bands b JOIN reports r ON r.id = b.report ORDER BY b.band, r.key',
  codings: 'SELECT r.key, c.coder, c.tables, c.body FROM codings c JOIN reports r ON r.id = c.report ORDER BY r.key',
  events: `SELECT e.key, r.key AS report, e.n, e.type, e.date_start, e.date_end, e.date_precision, p.key AS place, e.place_precision, e.cell, e.country, e.admin1, e.weapon, e.status,
    e.source, e.killed_min, e.killed_max, e.injured_min, e.injured_max, e.casualties_min, e.casualties_max, e.confidence, e.review, e.incident
    FROM events e JOIN reports r ON r.id = e.report LEFT JOIN places p ON p.id = e.place ORDER BY e.key`,
  actors: 'SELECT e.key, a.actor, a.role FROM event_actors a JOIN events e ON e.id = a.event ORDER BY e.key, a.role, a.actor',
  places: 'SELECT e.key, p.key AS place FROM event_places x JOIN events e ON e.id = x.event JOIN places p ON p.id = x.place ORDER BY e.key, p.key',
  outlets: 'SELECT e.key, o.outlet FROM event_outlets o JOIN events e ON e.id = o.event ORDER BY e.key, o.outlet',
  reportWords: 'SELECT r.key, w.term, w.offset FROM temp.report_terms w JOIN reports r ON r.id = w.doc ORDER BY r.key, w.offset, w.term',
  eventWords: 'SELECT e.key, w.term, w.offset FROM temp.event_terms w JOIN events e ON e.id = w.doc ORDER BY e.key, w.offset, w.term',
  tallies: 'SELECT r.key, t.n, t.body FROM tallies t JOIN reports r ON r.id = t.report ORDER BY r.key, t.n',
  relations: 'SELECT r.key, t.n, t.body FROM relations t JOIN reports r ON r.id = t.report ORDER BY r.key, t.n',
  control: 'SELECT r.key, t.n, t.body FROM control t JOIN reports r ON r.id = t.report ORDER BY r.key, t.n',
  decisions: 'SELECT * FROM decisions ORDER BY seq',
  overlays: 'SELECT * FROM overlays ORDER BY event',
  incidents: 'SELECT key, body FROM incidents ORDER BY key',
  links: 'SELECT * FROM links ORDER BY event',
  toLink: 'SELECT event FROM to_link ORDER BY event',
  releases: 'SELECT name, n, by, note, previous, decisions, head, events, hash FROM releases ORDER BY n',
  released: 'SELECT release, event, hash FROM release_events ORDER BY release, event',
  bodies: 'SELECT hash, body FROM release_bodies ORDER BY hash',
  changes: 'SELECT release, event, change, fields, why FROM release_changes ORDER BY release, event',
}

/**
 * A hash of each part of a register, so that two registers can be compared and what differs be named.
 *
 * @example expect(canonicalDump('a.db')).toEqual(canonicalDump('b.db'))
 */
export function canonicalDump(path: string): Readonly<Record<string, string>> {
  const database = new Database(path)
  try {
    database.exec(`CREATE VIRTUAL TABLE temp.report_terms USING fts5vocab (main, report_words, instance);
      CREATE VIRTUAL TABLE temp.event_terms USING fts5vocab (main, event_words, instance)`)
    return Object.fromEntries(Object.entries(QUERIES).map(([part, query]) => [part, hashOf(database, query)]))
  } finally {
    database.close()
  }
}

function hashOf(database: Database.Database, query: string): string {
  const hash = createHash('sha256')
  let rows = 0
  for (const row of database.prepare(query).raw().iterate()) {
    rows++
    hash.update(`${JSON.stringify(row)}\n`)
  }
  return `${rows} rows, ${hash.digest('hex')}`
}
