import { geoPath, geoTransform } from 'd3-geo'
import { type Feature, feature } from 'topojson-client'
import topology from 'world-atlas/countries-50m.json'
import { ALPHA2_BY_NUMERIC } from './country-codes.ts'
import { projectPoint } from './mercator.ts'
import { thinArcs } from './thin-arcs.ts'

/** `fine` is the outline as it is, `coarse` has what can be seen of it from afar. */
export type Detail = 'coarse' | 'fine'

/** A box in the map's units. */
export interface Box {
  readonly west: number
  readonly east: number
  readonly top: number
  readonly bottom: number
}

/** A country's outline. */
export interface Country extends Box {
  /** ISO 3166-1 alpha-2; undefined for the few territories without one. */
  readonly code: string | undefined
  /** The outline as SVG path data in the map's units, made when it is first asked for. */
  path(detail: Detail): string
  /** Where its name stands, in the middle of its largest part, and the room that the name has. */
  readonly label: { readonly x: number; readonly y: number; readonly width: number }
}

/** No one lives there, and Mercator has no end of it. */
const ANTARCTICA = '010'
/** Degrees: less than a third of a pixel at the zooms that the coarse outline is for. */
const COARSE_STEP = 0.04

let countries: readonly Country[] | undefined

/** The countries of the world, read once however many maps show them. */
export function loadCountries(): readonly Country[] {
  countries ??= readCountries()
  return countries
}

function readCountries(): Country[] {
  // Drawn as plane figures, without the clipping on the sphere that takes long.
  const draw = geoPath(
    geoTransform({
      point(longitude, latitude) {
        this.stream.point(...projectPoint(longitude, latitude))
      },
    }),
  ).digits(3)
  const fine = feature(topology, topology.objects.countries).features
  const coarse = feature({ ...topology, ...thinArcs(topology, COARSE_STEP) }, topology.objects.countries).features
  return fine.flatMap((country, i) => {
    if (country.id === ANTARCTICA) return []
    const outlines = { fine: country, coarse: coarse[i]! }
    const paths: Partial<Record<Detail, string>> = {}
    const rings = outerRings(outlines.coarse)
    return [
      {
        code: country.id === undefined ? undefined : ALPHA2_BY_NUMERIC.get(country.id),
        ...boxOf(rings.flat()),
        path: (detail: Detail) => (paths[detail] ??= draw(unrollFeature(outlines[detail])) ?? ''),
        label: rings.map(measureRing).reduce((a, b) => (b.area > a.area ? b : a)),
      },
    ]
  })
}

/** The outer rings of a country's parts in the map's units. */
function outerRings(country: Feature): [number, number][][] {
  return polygonsOf(country).map(([outer]) => unrollRing(outer!).map(([longitude, latitude]) => projectPoint(longitude, latitude)))
}

function polygonsOf({ geometry }: Feature): [number, number][][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

function unrollFeature(country: Feature): Feature {
  return { type: 'Feature', geometry: { type: 'MultiPolygon', coordinates: polygonsOf(country).map(rings => rings.map(unrollRing)) } }
}

/** Islands on the 180th meridian go on beyond the map's edge, instead of back across the whole map. */
function unrollRing(ring: readonly [number, number][]): [number, number][] {
  let before = ring[0]![0]
  return ring.map(([longitude, latitude]) => {
    const turns = Math.round((before - longitude) / 360)
    before = longitude + 360 * turns
    return [before, latitude]
  })
}

function boxOf(points: readonly [number, number][]): Box {
  const box = { west: Number.POSITIVE_INFINITY, east: Number.NEGATIVE_INFINITY, top: Number.POSITIVE_INFINITY, bottom: Number.NEGATIVE_INFINITY }
  for (const [x, y] of points) {
    box.west = Math.min(box.west, x)
    box.east = Math.max(box.east, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

function measureRing(ring: readonly [number, number][]): { area: number; x: number; y: number; width: number } {
  const { west, east, top, bottom } = boxOf(ring)
  let [area, x, y] = [0, 0, 0]
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i]!, ring[i + 1]!]
    const cross = x0 * y1 - x1 * y0
    area += cross
    x += (x0 + x1) * cross
    y += (y0 + y1) * cross
  }
  // An island may have no area left in the coarse outline.
  const center = area === 0 ? { x: (west + east) / 2, y: (top + bottom) / 2 } : { x: x / (3 * area), y: y / (3 * area) }
  return { area: Math.abs(area), ...center, width: east - west }
}
