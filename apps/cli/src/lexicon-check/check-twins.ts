import { phraseKey } from './check-duplicates.ts'
import type { Finding } from './finding.ts'
import { distanceKm, type Place, placesOfTable } from './place.ts'
import { alternatives, type Table } from './read-tables.ts'

/** Places of one name and kind this near to each other are one place. */
const SAME_KM = 3

/**
 * Finds places that stand in a table twice.
 *
 * @example checkTwins(table, findings)
 */
export function checkTwins(table: Table, findings: Finding[]): void {
  const byName = new Map<string, Place[]>()
  for (const place of placesOfTable(table)) {
    for (const name of alternatives(place.row.cells.names_ar ?? '')) {
      const key = `${phraseKey(name)}\t${place.row.cells.kind}`
      const known = byName.get(key) ?? []
      const twin = known.find(other => other.row !== place.row && distanceKm(other, place) < SAME_KM)
      if (twin) findings.push({ file: table.path, line: place.row.line, code: 'duplicate', values: [name, table.path, twin.row.line] })
      byName.set(key, [...known, place])
    }
  }
}
