import { geoMercator, geoPath } from 'd3-geo'
import { type Feature, feature, mesh } from 'topojson-client'
import topology from 'world-atlas/countries-50m.json'
import { ALPHA2_BY_NUMERIC } from './country-codes.ts'

/** The width of the whole world in the map's own units, before any zoom. */
export const WORLD_WIDTH = 1000
const EARTH_RADIUS_KM = 6371
/** Mercator grows without end towards the poles; no one lives beyond these. */
const SOUTH = -57
const NORTH = 78

const projection = geoMercator()
  .scale(WORLD_WIDTH / (2 * Math.PI))
  .translate([WORLD_WIDTH / 2, WORLD_WIDTH / 2])

/** The top and the bottom of the map in its own units. */
export const WORLD_TOP = projectPoint(0, NORTH)[1]
export const WORLD_BOTTOM = projectPoint(0, SOUTH)[1]

/** Where a country's name stands, in the map's units; `width` is the room that it has. */
export interface CountryLabel {
  readonly code: string
  readonly x: number
  readonly y: number
  readonly width: number
}

/** The outline of the world as SVG path data, in the map's units. */
export interface World {
  readonly land: string
  readonly borders: string
  readonly labels: readonly CountryLabel[]
}

/**
 * A point of the globe in the map's units (Web Mercator).
 *
 * @param longitude degrees east
 * @param latitude degrees north
 */
export function projectPoint(longitude: number, latitude: number): [x: number, y: number] {
  return projection([longitude, Math.min(Math.max(latitude, -85), 85)])!
}

/**
 * Kilometres at a latitude, in the map's units.
 *
 * @example kilometres(100, 15)
 */
export function kilometres(km: number, latitude: number): number {
  const perRadian = WORLD_WIDTH / (2 * Math.PI)
  return (km / (EARTH_RADIUS_KM * Math.cos((Math.min(Math.abs(latitude), 80) * Math.PI) / 180))) * perRadian
}

let world: World | undefined

/** The world, drawn once however many maps show it. */
export function drawWorld(): World {
  if (world) return world
  const clipped = geoMercator()
    .scale(WORLD_WIDTH / (2 * Math.PI))
    .translate([WORLD_WIDTH / 2, WORLD_WIDTH / 2])
    .clipExtent([
      [0, WORLD_TOP],
      [WORLD_WIDTH, WORLD_BOTTOM],
    ])
  const path = geoPath(clipped).digits(3)
  const { countries } = topology.objects
  const { features } = feature(topology, countries)
  world = {
    land: path({ type: 'FeatureCollection', features }) ?? '',
    borders: path(mesh(topology, countries, (a, b) => a !== b)) ?? '',
    labels: features.flatMap(country => labelOf(country) ?? []).sort((a, b) => b.width - a.width),
  }
  return world
}

/** A name stands in the middle of its country's largest part. */
function labelOf({ id, geometry }: Feature): CountryLabel | null {
  const code = id === undefined ? undefined : ALPHA2_BY_NUMERIC.get(id)
  if (code === undefined) return null
  let best: { area: number; x: number; y: number; width: number } | null = null
  for (const polygon of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
    const ring = polygon[0]!.map(([longitude, latitude]) => projectPoint(longitude, latitude))
    const part = measureRing(ring)
    if (best === null || part.area > best.area) best = part
  }
  return best && { code, x: best.x, y: best.y, width: best.width }
}

function measureRing(ring: readonly [number, number][]): { area: number; x: number; y: number; width: number } {
  let [area, x, y] = [0, 0, 0]
  let [west, east] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i]!, ring[i + 1]!]
    const cross = x0 * y1 - x1 * y0
    area += cross
    x += (x0 + x1) * cross
    y += (y0 + y1) * cross
    west = Math.min(west, x0)
    east = Math.max(east, x0)
  }
  return { area: Math.abs(area), x: x / (3 * area), y: y / (3 * area), width: east - west }
}
