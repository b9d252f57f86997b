import type { Precision } from '@marsad/model'
import { svg } from '../dom/h.ts'

/** A place's precision as the map draws it: a dot, a disc, a hatched disc. */
export function precisionMark(precision: Precision): SVGSVGElement {
  const shape =
    precision === 1
      ? [svg('circle', { cx: 8, cy: 8, r: 3.2, class: 'mark-exact' })]
      : precision === 2
        ? [svg('circle', { cx: 8, cy: 8, r: 5.5, class: 'mark-near' }), svg('circle', { cx: 8, cy: 8, r: 1.4, class: 'mark-exact' })]
        : [
            svg('circle', { cx: 8, cy: 8, r: 7, class: 'mark-area' }),
            svg('path', { d: 'M2 11.5L11.5 2M3.5 14L14 3.5M8 15L15 8M1.2 7L7 1.2', class: 'mark-hatch' }),
          ]
  return svg('svg', { class: 'precision-mark', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, ...shape)
}
