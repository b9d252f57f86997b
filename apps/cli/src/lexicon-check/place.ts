import type { Table, TableRow } from './read-tables.ts'

/** A row of a table of places that has coordinates. */
export interface Place {
  readonly file: string
  readonly row: TableRow
  readonly country: string
  /** The country and first-level division, or '' where the row names none. */
  readonly division: string
  readonly lat: number
  readonly lon: number
}

/** Kilometres of a degree of latitude. */
export const KM_PER_DEGREE = 111.2

/**
 * The places of a country's table; none for a table of anything else.
 *
 * @example placesOfTable(table)
 */
export function placesOfTable(table: Table): Place[] {
  const own = /^places\/([A-Z]{2})\.tsv$/.exec(table.path)?.[1]
  if (own === undefined) return []
  return table.rows.flatMap((row): Place[] => {
    const [lat, lon] = [coordinate(row.cells.lat), coordinate(row.cells.lon)]
    if (lat === null || lon === null) return []
    const country = row.cells.country || own
    const division = row.cells.admin1 ? `${country} ${row.cells.admin1}` : ''
    return [{ file: table.path, row, country, division, lat, lon }]
  })
}

function coordinate(cell: string | undefined): number | null {
  const value = Number(cell)
  return cell === undefined || cell.trim() === '' || !Number.isFinite(value) ? null : value
}

/**
 * Kilometres between two places, near enough for places of one region.
 *
 * @example distanceKm({ lat: 15, lon: 44 }, { lat: 16, lon: 44 }) // 111.2
 */
export function distanceKm(a: Pick<Place, 'lat' | 'lon'>, b: Pick<Place, 'lat' | 'lon'>): number {
  const east = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) * Math.PI) / 360)
  return KM_PER_DEGREE * Math.hypot(a.lat - b.lat, east)
}
