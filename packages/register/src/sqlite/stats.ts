import { dayOfRow } from '../ids.ts'
import type { SourceRow, Stats } from '../stats.ts'
import type { Connection } from './connection.ts'

/** Counts what a register holds. */
export function countStats(connection: Connection): Stats {
  return connection.read(() => {
    const one = (sql: string) => connection.prepare(sql).pluck().get() as number
    const count = (table: string, where = '') => one(`SELECT count(*) FROM ${table} ${where}`)
    // Rows without a day come first and have none to tell.
    const days = connection.rows<{ first: number | null; last: number | null }>(
      'SELECT min(id) AS first, max(id) AS last FROM events WHERE id >= 137438953472',
    )[0]!
    return {
      reports: count('reports'),
      texts: count('reports', 'WHERE copy_of = id'),
      captures: count('captures'),
      outlets: one('SELECT count(DISTINCT outlet) FROM reports'),
      codings: count('codings'),
      uncoded: count('reports r', 'WHERE copy_of = id AND NOT EXISTS (SELECT 1 FROM codings WHERE report = r.id)'),
      versions: connection.rows<Stats['versions'][number]>(
        'SELECT coder, tables, count(*) AS codings FROM codings GROUP BY coder, tables ORDER BY codings DESC',
      ),
      events: count('events'),
      reviewed: count('events', "WHERE review <> 'unreviewed'"),
      incidents: count('incidents'),
      toLink: count('to_link'),
      tallies: count('tallies'),
      relations: count('relations'),
      control: count('control'),
      decisions: count('decisions'),
      releases: count('releases'),
      firstDay: days.first === null ? null : dayOfRow(days.first),
      lastDay: days.last === null ? null : dayOfRow(days.last),
      receivedBytes: one('SELECT coalesce(sum(size), 0) FROM archive'),
      packedBytes: one('SELECT coalesce(sum(length(bytes)), 0) FROM archive'),
      bytes: one('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size'),
    }
  })
}

/** The outlets of a register, those with the most reports first, with what analysts say of them. */
export function listSources(connection: Connection): SourceRow[] {
  return connection.rows<SourceRow>(
    `SELECT o.outlet, o.reports, s.reliability, s.bias, s.note FROM (
       SELECT outlet, sum(reports) AS reports FROM (
         SELECT outlet, count(*) AS reports FROM reports WHERE outlet IS NOT NULL GROUP BY outlet UNION ALL SELECT outlet, 0 FROM sources
       ) GROUP BY outlet
     ) o LEFT JOIN sources s ON s.outlet = o.outlet ORDER BY o.reports DESC, o.outlet`,
  )
}
