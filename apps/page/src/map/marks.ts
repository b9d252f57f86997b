import { EVENT_TYPES, type EventFamily, type PlaceRef, type Precision } from '@marsad/model'
import type { EventRow } from '../data/corpus.ts'
import { precisionOf } from '../data/records.ts'
import { kilometres, projectPoint } from './mercator.ts'

/** An event at one of its places, in the map's units. */
export interface MapPoint {
  readonly row: EventRow
  readonly place: PlaceRef
  readonly precision: Precision
  readonly x: number
  readonly y: number
}

/** One drawn sign for the points that would lie on one another. */
export interface Mark {
  readonly points: MapPoint[]
  readonly precision: Precision
  readonly x: number
  readonly y: number
  /** Pixels. */
  readonly radius: number
  /** The family of all its events, or null where they are of several. */
  readonly family: EventFamily | null
}

/** What an uncertain place covers, by its precision: how far «near» reaches, and half of a usual province. */
const REACH_KM: Readonly<Record<Precision, number>> = Object.freeze({ 1: 0, 2: 12, 3: 45 })
/** What a place larger than a province covers («شمال العراق», a country). */
const REGION_KM = 160
const MIN_REGION_RADIUS = 30
const MIN_RADIUS: Readonly<Record<Precision, number>> = Object.freeze({ 1: 6, 2: 11, 3: 20 })
const MAX_RADIUS: Readonly<Record<Precision, number>> = Object.freeze({ 1: 18, 2: 70, 3: 180 })
/** Points nearer than this on the window are drawn as one, in pixels. */
const NEAR: Readonly<Record<Precision, number>> = Object.freeze({ 1: 16, 2: 18, 3: 14 })

/** The points of the events that have coordinates. */
export function pointsOf(rows: readonly EventRow[]): MapPoint[] {
  return rows.flatMap(row =>
    row.places.flatMap(place => {
      if (place.lat === null || place.lon === null) return []
      const [x, y] = projectPoint(place.lon, place.lat)
      return [{ row, place, precision: precisionOf(row.event, place), x, y }]
    }),
  )
}

/** Whether an event is on the map. */
export function hasCoordinates({ places }: EventRow): boolean {
  return places.some(place => place.lat !== null && place.lon !== null)
}

/**
 * Gathers points into marks at a zoom, each precision for itself, the largest signs first so that the exact ones are drawn over them.
 */
export function gatherMarks(points: readonly MapPoint[], k: number): Mark[] {
  const marks: Mark[] = []
  for (const precision of [3, 2, 1] as const) {
    const groups: MapPoint[][] = []
    const near = NEAR[precision] / k
    for (const point of points) {
      if (point.precision !== precision) continue
      const group = groups.find(([first]) => Math.hypot(first!.x - point.x, first!.y - point.y) <= near)
      if (group) group.push(point)
      else groups.push([point])
    }
    marks.push(...groups.map(group => createMark(group, precision, k)))
  }
  return marks
}

function createMark(points: MapPoint[], precision: Precision, k: number): Mark {
  const families = new Set(points.map(({ row }) => EVENT_TYPES[row.event.type].family))
  const events = countEvents(points)
  const { place } = points[0]!
  const isRegion = precision === 3 && place.admin1 === null
  const reach = kilometres(isRegion ? REGION_KM : REACH_KM[precision], place.lat ?? 0) * k
  const smallest = isRegion ? MIN_REGION_RADIUS : MIN_RADIUS[precision]
  const crowd = events > 1 ? 3 + 2 * Math.log2(events) : 0
  return {
    points,
    precision,
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
    radius: Math.min(Math.max(smallest + (precision === 3 ? 0 : crowd), reach), MAX_RADIUS[precision]),
    family: families.size === 1 ? [...families][0]! : null,
  }
}

/** How many events stand behind some points; an event with two places near each other counts once. */
export function countEvents(points: readonly MapPoint[]): number {
  return new Set(points.map(({ row }) => row)).size
}
