import { EVENT_TYPES, type EventFamily } from '@marsad/model'
import type { Wording } from '../cards/field-value.ts'
import { h, svg } from '../dom/h.ts'
import { formatDates } from '../i18n/format-date.ts'
import { countEvents, type Mark } from './marks.ts'

/** The families in the order of the legend. */
export const FAMILIES: readonly EventFamily[] = Object.freeze([...new Set(Object.values(EVENT_TYPES).map(({ family }) => family))])

/** The colour class of a mark; one of several families has a colour of its own. */
function familyClass(mark: Mark): string {
  return `family-${mark.family ?? 'mixed'}`
}

/** Hatchings for uncertain places, one a family: a pattern cannot take the colour of what it fills. `prefix` keeps the ids of two maps apart. */
export function hatchPatterns(prefix: string): SVGDefsElement {
  return svg(
    'defs',
    {},
    [...FAMILIES, 'mixed'].map(family =>
      svg(
        'pattern',
        { id: `${prefix}-hatch-${family}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)', class: `family-${family}` },
        svg('rect', { width: 6, height: 6, class: 'hatch-ground' }),
        svg('line', { x1: 1, y1: 0, x2: 1, y2: 6, class: 'hatch-line' }),
      ),
    ),
  )
}

/** Draws a mark around the origin: a disc for an exact place, a pale one for «near», a hatched one for a province. */
export function drawMark(mark: Mark, prefix: string, label: string): SVGGElement {
  const events = countEvents(mark.points)
  const { radius: r, precision } = mark
  return svg(
    'g',
    { class: ['mark', `precision-${precision}`, familyClass(mark)], role: 'button', tabindex: -1, 'aria-label': label },
    svg('circle', { class: 'mark-ring', r: r + 4 }),
    svg('circle', { class: 'mark-disc', r, fill: precision === 3 ? `url(#${prefix}-hatch-${mark.family ?? 'mixed'})` : null }),
    precision === 2 && events === 1 && svg('circle', { class: 'mark-core', r: 2 }),
  )
}

/** The number of a mark's events, drawn over all marks. */
export function drawCount(mark: Mark, text: string): SVGGElement | null {
  if (countEvents(mark.points) === 1) return null
  const half = 5 + 3.5 * text.length
  return svg(
    'g',
    { class: ['mark-count', `precision-${mark.precision}`] },
    mark.precision !== 1 && svg('rect', { x: -half, y: -9, width: 2 * half, height: 18, rx: 9 }),
    svg('text', { 'text-anchor': 'middle', dy: '0.35em' }, text),
  )
}

/** A mark in one line, for those who do not see it. */
export function markLabel(mark: Mark, { locale, names }: Wording): string {
  const [first] = mark.points
  const place = `${names.place(first!.place)} (${locale.strings.placePrecision[mark.precision]})`
  const events = countEvents(mark.points)
  return events > 1 ? `${place}: ${locale.plural(locale.strings.countAt, events)}` : `${place}: ${names.type(first!.row.event.type)}`
}

/** The most events that a tooltip lists. */
const TOOLTIP_EVENTS = 5

/** What a tooltip says of a mark. */
export function tooltipContent(mark: Mark, { locale, names }: Wording): HTMLElement[] {
  const { strings } = locale
  const rows = [...new Set(mark.points.map(({ row }) => row))]
  const places = [...new Set(mark.points.map(({ place }) => names.place(place)))]
  return [
    h('div', { class: 'tooltip-place' }, h('bdi', {}, places.slice(0, 3).join(' · ')), places.length > 3 && ' …'),
    h('div', { class: 'hint' }, strings.placePrecision[mark.precision]),
    ...rows.slice(0, TOOLTIP_EVENTS).map(({ event }) => {
      const sides = [names.actors(event.actor), names.actors(event.target)]
      return h(
        'div',
        { class: 'tooltip-event' },
        h('span', { class: ['family-dot', `family-${EVENT_TYPES[event.type].family}`] }),
        h('span', {}, h('b', {}, names.type(event.type)), event.date ? [' · ', h('bdi', {}, formatDates(event.date, locale))] : null),
        sides.some(Boolean) && h('bdi', { class: 'tooltip-sides' }, sides.filter(Boolean).join(locale.dir === 'rtl' ? ' ← ' : ' → ')),
      )
    }),
    ...(rows.length > TOOLTIP_EVENTS ? [h('div', { class: 'hint' }, `+${locale.number(rows.length - TOOLTIP_EVENTS)}`)] : []),
  ]
}
