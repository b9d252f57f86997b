import { dumpRegister } from '../../packages/register/test/kill/dump.ts'

/** What may differ between two runs: times, and the places, words and next numbers of events that only a run on the way needed. */
const OTHERWISE: Readonly<Record<string, string | null>> = {
  reports: `SELECT r.key, r.doc, r.published, r.outlet, r.title, r.url, r.author, r.language, r.read_from, h.key AS head, CASE WHEN r.id = h.id THEN r.next_event END AS next_event,
    hex(r.text), r.text_at, hex(a.sha256) FROM reports r JOIN reports h ON h.id = r.copy_of JOIN archive a ON a.id = r.archive ORDER BY 1`,
  codings: 'SELECT r.key, c.coder, c.tables, hex(c.body) FROM codings c JOIN reports r ON r.id = c.report ORDER BY 1',
  releases: 'SELECT name, n, by, note, previous, decisions, head, events, hash FROM releases ORDER BY n',
  places: null,
  names: null,
  points: null,
  words: null,
}

/**
 * A hash of each part of a register, so that two registers can be compared and what differs be named.
 *
 * @example expect(canonicalDump('a.db')).toEqual(canonicalDump('b.db'))
 */
export function canonicalDump(path: string): Readonly<Record<string, string>> {
  return dumpRegister(path, OTHERWISE)
}
