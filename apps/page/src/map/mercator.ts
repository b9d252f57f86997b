import { geoMercator } from 'd3-geo'

/** The width of the whole world in the map's own units, before any zoom. */
export const WORLD_WIDTH = 1000
const EARTH_RADIUS_KM = 6371
const PER_RADIAN = WORLD_WIDTH / (2 * Math.PI)
/** Mercator grows without end towards the poles; no one lives beyond these. */
const SOUTH = -57
const NORTH = 78
const EDGE = 85

const projection = geoMercator()
  .scale(PER_RADIAN)
  .translate([WORLD_WIDTH / 2, WORLD_WIDTH / 2])

/**
 * A point of the globe in the map's units (Web Mercator).
 *
 * @param longitude degrees east; beyond 180 it is right of the map's edge
 * @param latitude degrees north
 */
export function projectPoint(longitude: number, latitude: number): [x: number, y: number] {
  const [, y] = projection([0, Math.min(Math.max(latitude, -EDGE), EDGE)])!
  return [WORLD_WIDTH * (longitude / 360 + 0.5), y]
}

/** The top and the bottom of the map in its own units. */
export const WORLD_TOP = projectPoint(0, NORTH)[1]
export const WORLD_BOTTOM = projectPoint(0, SOUTH)[1]

/**
 * Kilometres at a latitude, in the map's units.
 *
 * @example kilometres(100, 15)
 */
export function kilometres(km: number, latitude: number): number {
  return (km / (EARTH_RADIUS_KM * Math.cos((Math.min(Math.abs(latitude), EDGE) * Math.PI) / 180))) * PER_RADIAN
}
