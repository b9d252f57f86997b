import { svg } from './h.ts'

/** Line drawings of 16 × 16. */
const PATHS = Object.freeze({
  arrow: 'M2.5 8h10.5M9 4l4 4-4 4',
  back: 'M13.5 8H3M7 4L3 8l4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  download: 'M8 2v8M4.5 7L8 10.5 11.5 7M3 13.5h10',
  filter: 'M2 3.5h12L9.5 9v4.5l-3-1.5V9z',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  help: 'M5.8 6a2.3 2.3 0 1 1 3.4 2c-.8.5-1.2.9-1.2 1.8M8 12.2v.6',
  link: 'M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3L7.5 8.5',
  minus: 'M3 8h10',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z',
  plus: 'M3 8h10M8 3v10',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.8 10.8L14 14',
  sort: 'M5 2.5v11M2.5 11L5 13.5 7.5 11M11 13.5v-11M8.5 5L11 2.5 13.5 5',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1.5v1.5M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1',
  system: 'M2.5 3h11v7.5h-11zM6 13.5h4M8 10.5v3',
} as const)
export type IconName = keyof typeof PATHS

/** Icons that point along the line of reading and are mirrored in a right-to-left interface. */
const MIRRORED: ReadonlySet<IconName> = new Set(['arrow', 'back', 'link'])

/**
 * A small drawing for a button or label; the words beside it (or its button's name) say what it means.
 *
 * @example h('button', { 'aria-label': 'Close' }, icon('close'))
 */
export function icon(name: IconName): SVGSVGElement {
  return svg('svg', { class: ['icon', MIRRORED.has(name) && 'mirrored'], viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('path', { d: PATHS[name] }))
}
