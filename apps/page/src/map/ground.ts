import { svg } from '../dom/h.ts'
import type { Size, Viewport } from './viewport.ts'
import { type Detail, loadCountries } from './world.ts'

/** The countries under the marks. */
export interface Ground {
  readonly element: SVGGElement
  /** Draws what of them is seen. */
  show(viewport: Viewport, size: Size): void
}

/** From this zoom on the coarse outline would show that it is one. */
const FINE_ZOOM = 9

/** Makes the ground. Only countries in the window are drawn, in no more detail than can be seen: a browser redraws all of it with every step of a drag. */
export function createGround(): Ground {
  const shapes = loadCountries().map(country => ({ country, path: svg('path', { class: 'land', hidden: true }), drawn: null as Detail | null }))
  const element = svg(
    'g',
    {},
    shapes.map(({ path }) => path),
  )
  return {
    element,
    show({ k, dx, dy }, { width, height }) {
      element.setAttribute('transform', `translate(${dx.toFixed(2)} ${dy.toFixed(2)}) scale(${k.toFixed(5)})`)
      const detail: Detail = k < FINE_ZOOM ? 'coarse' : 'fine'
      for (const shape of shapes) {
        const { country, path } = shape
        const isSeen = country.east * k + dx > 0 && country.west * k + dx < width && country.bottom * k + dy > 0 && country.top * k + dy < height
        path.toggleAttribute('hidden', !isSeen)
        if (!isSeen || shape.drawn === detail) continue
        shape.drawn = detail
        path.setAttribute('d', country.path(detail))
      }
    },
  }
}
