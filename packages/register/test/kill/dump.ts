import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'

/** What each part of a register holds, by names that do not depend on the order in which it came: row numbers of places and captures are left out. */
const PARTS: Readonly<Record<string, string>> = {
  archive: 'SELECT hex(sha256), content_type, size, hex(bytes) FROM archive ORDER BY 1',
  reports: `SELECT r.key, r.doc, r.published, r.outlet, r.title, r.url, r.author, r.language, r.read_from, h.key AS head, r.next_event, hex(r.text), r.text_at, hex(a.sha256)
    FROM reports r JOIN reports h ON h.id = r.copy_of JOIN archive a ON a.id = r.archive ORDER BY 1`,
  captures: `SELECT r.key, hex(a.sha256), c.kind, c.path, c.entry, c.line, c.captured_at
    FROM captures c JOIN reports r ON r.id = c.report JOIN archive a ON a.id = c.archive ORDER BY 1, 2, 4, 5, 6`,
  signatures: 'SELECT r.key, hex(s.bytes) FROM signatures s JOIN reports r ON r.id = s.report ORDER BY 1',
  bands: 'SELECT b.band, r.key FROM bands b JOIN reports r ON r.id = b.report ORDER BY 1, 2',
  codings: 'SELECT r.key, c.coder, c.tables, c.coded_at, hex(c.body) FROM codings c JOIN reports r ON r.id = c.report ORDER BY 1',
  places: 'SELECT key, name, admin1, country, lat, lon FROM places ORDER BY 1',
  names: 'SELECT n.name, p.key FROM place_names n JOIN places p ON p.id = n.place ORDER BY 1, 2',
  points: 'SELECT p.key, t.min_lat, t.max_lat, t.min_lon, t.max_lon FROM place_tree t JOIN places p ON p.id = t.id ORDER BY 1',
  events: `SELECT e.key, r.key AS report, e.n, e.type, e.date_start, e.date_end, e.date_precision, p.key AS place, e.place_precision, e.cell, e.country, e.admin1, e.weapon, e.status,
    e.source, e.killed_min, e.killed_max, e.injured_min, e.injured_max, e.casualties_min, e.casualties_max, e.confidence, e.review, e.incident
    FROM events e JOIN reports r ON r.id = e.report LEFT JOIN places p ON p.id = e.place ORDER BY 1`,
  actors: 'SELECT e.key, a.role, a.actor FROM event_actors a JOIN events e ON e.id = a.event ORDER BY 1, 2, 3',
  at: 'SELECT e.key, p.key FROM event_places a JOIN events e ON e.id = a.event JOIN places p ON p.id = a.place ORDER BY 1, 2',
  outlets: 'SELECT e.key, a.outlet FROM event_outlets a JOIN events e ON e.id = a.event ORDER BY 1, 2',
  words: 'SELECT word FROM words ORDER BY 1',
  reportWords: 'SELECT r.key, v.term, v.offset FROM temp.report_vocabulary v JOIN reports r ON r.id = v.doc ORDER BY 1, 3',
  eventWords: 'SELECT e.key, v.term, v.offset FROM temp.event_vocabulary v JOIN events e ON e.id = v.doc ORDER BY 1, 3',
  tallies: 'SELECT r.key, t.n, t.body FROM tallies t JOIN reports r ON r.id = t.report ORDER BY 1, 2',
  relations: 'SELECT r.key, t.n, t.body FROM relations t JOIN reports r ON r.id = t.report ORDER BY 1, 2',
  control: 'SELECT r.key, t.n, t.body FROM control t JOIN reports r ON r.id = t.report ORDER BY 1, 2',
  decisions: 'SELECT * FROM decisions ORDER BY seq',
  overlays: 'SELECT * FROM overlays ORDER BY 1',
  sources: 'SELECT * FROM sources ORDER BY 1',
  incidents: 'SELECT key, body FROM incidents ORDER BY 1',
  links: 'SELECT * FROM links ORDER BY 1',
  constraints: 'SELECT * FROM link_constraints ORDER BY 1, 2, 3, 4',
  toLink: 'SELECT * FROM to_link ORDER BY 1',
  releases: 'SELECT * FROM releases ORDER BY n',
  released: 'SELECT release, event, hex(hash) FROM release_events ORDER BY 1, 2',
  bodies: 'SELECT hex(hash), hex(body) FROM release_bodies ORDER BY 1',
  changes: 'SELECT * FROM release_changes ORDER BY 1, 2',
}

/**
 * What a register holds: for each part the number of its rows and a hash over them. Two registers are equal if these are.
 *
 * @param otherwise parts that are asked for otherwise, or, with null, left out
 */
export function dumpRegister(path: string, otherwise: Readonly<Record<string, string | null>> = {}): Record<string, string> {
  const database = new Database(path)
  try {
    database.exec(`CREATE VIRTUAL TABLE temp.report_vocabulary USING fts5vocab(main, report_words, instance);
      CREATE VIRTUAL TABLE temp.event_vocabulary USING fts5vocab(main, event_words, instance)`)
    return Object.fromEntries(
      Object.entries({ ...PARTS, ...otherwise }).flatMap(([part, sql]) => {
        if (sql === null) return []
        const digest = createHash('sha256')
        let rows = 0
        for (const row of database.prepare(sql).raw().iterate()) {
          digest.update(`${JSON.stringify(row)}\n`)
          rows++
        }
        return [[part, `${rows} rows ${digest.digest('hex').slice(0, 16)}`]]
      }),
    )
  } finally {
    database.close()
  }
}
