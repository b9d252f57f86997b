import { WORLD_BOTTOM, WORLD_TOP, WORLD_WIDTH } from './mercator.ts'

/** What part of the world is seen: a point of the map `(x, y)` is at `(x * k + dx, y * k + dy)` of the window. */
export interface Viewport {
  readonly k: number
  readonly dx: number
  readonly dy: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

const MAX_ZOOM = 160
/** Fitting goes no closer than this, and shows at least so much of the world: a lone point needs its country around it. */
const MAX_FIT = 16
const MIN_SEEN = 45
const PADDING = 48

/** The closest view that shows all the points; the whole world where there is none. */
export function fitViewport(points: readonly { readonly x: number; readonly y: number }[], size: Size): Viewport {
  const xs = points.length > 0 ? points.map(point => point.x) : [0, WORLD_WIDTH]
  const ys = points.length > 0 ? points.map(point => point.y) : [WORLD_TOP, WORLD_BOTTOM]
  const [west, east, top, bottom] = [min(xs), max(xs), min(ys), max(ys)]
  const padding = Math.min(PADDING, size.width / 6, size.height / 6)
  const k = Math.min(
    (size.width - 2 * padding) / Math.max(east - west, 1e-6),
    (size.height - 2 * padding) / Math.max(bottom - top, 1e-6),
    size.width / MIN_SEEN,
    MAX_FIT,
  )
  return constrain({ k, dx: size.width / 2 - ((west + east) / 2) * k, dy: size.height / 2 - ((top + bottom) / 2) * k }, size)
}

/** Zooms so that what is at `(x, y)` of the window stays there. */
export function zoomViewport(viewport: Viewport, factor: number, x: number, y: number, size: Size): Viewport {
  const k = Math.min(Math.max(viewport.k * factor, minZoom(size)), MAX_ZOOM)
  const ratio = k / viewport.k
  return constrain({ k, dx: x - (x - viewport.dx) * ratio, dy: y - (y - viewport.dy) * ratio }, size)
}

/** Moves the world by pixels. */
export function panViewport(viewport: Viewport, dx: number, dy: number, size: Size): Viewport {
  return constrain({ k: viewport.k, dx: viewport.dx + dx, dy: viewport.dy + dy }, size)
}

/** Keeps the window inside the world, as far as the world is larger. */
function constrain({ k, dx, dy }: Viewport, size: Size): Viewport {
  const scale = Math.max(k, minZoom(size))
  return {
    k: scale,
    dx: within(dx, 0, WORLD_WIDTH * scale, size.width),
    dy: within(dy, WORLD_TOP * scale, WORLD_BOTTOM * scale, size.height),
  }
}

function within(shift: number, from: number, to: number, length: number): number {
  if (to - from <= length) return (length - from - to) / 2
  return Math.min(Math.max(shift, length - to), -from)
}

function minZoom({ width, height }: Size): number {
  return Math.min(width / WORLD_WIDTH, height / (WORLD_BOTTOM - WORLD_TOP))
}

const min = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const max = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
