import type { Finding } from './finding.ts'
import { distanceKm, KM_PER_DEGREE, type Place, placesOfTable } from './place.ts'
import type { Table } from './read-tables.ts'

/** What reaches far has a point for its middle, which says little. */
const WIDE = new Set(['region', 'desert', 'river', 'road', 'sea', 'mountain', 'valley', 'border', 'country'])
/** No two neighbouring places of a country are this far apart, not in the Sahara. */
const MOST_KM = 400
/** Up to here a place may lie beyond the others of its own, as border towns do. */
const NEAR_KM = { country: 300, division: 150 } as const
/** So many places of another division or country around it, so many times nearer, make it a stranger. */
const NEIGHBOURS = 3
const TIMES_NEARER = 4
/** A division of fewer places than this shows too little of where it is. */
const MIN_SIBLINGS = 8

/**
 * Finds places that lie far from the others of their country, or among those of another country or first-level division. The tables hold
 * no borders; other places show where a country or a division is.
 *
 * @example checkPlaces(tables, findings)
 */
export function checkPlaces(tables: readonly Table[], findings: Finding[]): void {
  const places = tables.flatMap(placesOfTable).filter(({ row }) => !WIDE.has(row.cells.kind ?? ''))
  const byLatitude = [...places].sort((a, b) => a.lat - b.lat)
  const siblings = new Map<string, number>()
  for (const { country, division } of places) for (const key of [country, division]) siblings.set(key, (siblings.get(key) ?? 0) + 1)
  const isKnown = (key: string) => siblings.get(key)! >= MIN_SIBLINGS
  for (const [at, place] of byLatitude.entries()) {
    const { row, country, division, lat, lon } = place
    const report = (code: 'outside-country' | 'outside-admin1', of: string, km: number) =>
      findings.push({ file: place.file, line: row.line, code, values: [row.cells.name_en ?? '', `${lat.toFixed(2)},${lon.toFixed(2)}`, of, Math.round(km)] })
    if (isKnown(country)) {
      const near = neighbours(at, byLatitude, other => other.country === country)
      if (near.own > MOST_KM || isStranger(near, NEAR_KM.country)) {
        report('outside-country', country, near.own)
        continue
      }
    }
    if (division === '' || !isKnown(division)) continue
    // Over the border nothing is told of divisions.
    const near = neighbours(at, byLatitude, other => (other.country === country ? other.division === division : null))
    if (isStranger(near, NEAR_KM.division)) report('outside-admin1', row.cells.admin1!, near.own)
  }
}

interface Neighbours {
  /** Kilometres to the nearest of its own. */
  readonly own: number
  /** Kilometres to the third nearest of the others. */
  readonly others: number
}

function isStranger({ own, others }: Neighbours, near: number): boolean {
  return own > near && own > TIMES_NEARER * others
}

/** Looks north and south from a place, no further than something nearer could still be. `isOwn` gives null for places that do not count. */
function neighbours(at: number, byLatitude: readonly Place[], isOwn: (other: Place) => boolean | null): Neighbours {
  const place = byLatitude[at]!
  let own = Number.POSITIVE_INFINITY
  const others: number[] = Array(NEIGHBOURS).fill(Number.POSITIVE_INFINITY)
  for (const step of [-1, 1]) {
    for (let i = at + step; i >= 0 && i < byLatitude.length; i += step) {
      const other = byLatitude[i]!
      if (KM_PER_DEGREE * Math.abs(other.lat - place.lat) > Math.max(own, others[NEIGHBOURS - 1]!)) break
      const isOwnPlace = isOwn(other)
      if (isOwnPlace === null) continue
      const km = distanceKm(place, other)
      if (isOwnPlace) own = Math.min(own, km)
      else if (km < others[NEIGHBOURS - 1]!) {
        others[NEIGHBOURS - 1] = km
        others.sort((a, b) => a - b)
      }
    }
  }
  return { own, others: others[NEIGHBOURS - 1]! }
}
