import type { Precision } from '@marsad/model'
import { createCard } from '../cards/card.ts'
import type { Wording } from '../cards/field-value.ts'
import { precisionMark } from '../cards/precision-mark.ts'
import type { EventRow } from '../data/corpus.ts'
import { h } from '../dom/h.ts'
import { icon } from '../dom/icon.ts'
import { FAMILIES } from './draw-marks.ts'
import { createMapView } from './map-view.ts'
import { hasCoordinates } from './marks.ts'

/** The view «Map»: the map, and beside it what its signs mean, the events of the chosen mark, and those that have no coordinates. */
export interface MapPane {
  readonly element: HTMLElement
  show(rows: readonly EventRow[]): void
  close(): void
}

/** Makes the view; `onOpen` is told of the event whose report is to be opened. */
export function createMapPane(wording: Wording, onOpen: (row: EventRow) => void): MapPane {
  const { locale, names } = wording
  const { strings } = locale
  const chosenPane = h('section', { class: 'map-chosen', 'aria-live': 'polite' })
  const missingPane = h('section', { class: 'map-missing' })
  const map = createMapView({ wording, compact: false, onChoose: showChosen })

  function openButton(row: EventRow, text: string): HTMLElement {
    return h('button', { type: 'button', class: 'link-button', on: { click: () => onOpen(row) } }, h('bdi', {}, text), icon('link'))
  }

  function showChosen(rows: readonly EventRow[]): void {
    map.choose(new Set(rows))
    if (rows.length === 0) {
      chosenPane.replaceChildren(h('p', { class: 'hint' }, strings.map.hint))
      return
    }
    chosenPane.replaceChildren(
      h('h3', { class: 'pane-heading' }, `${strings.map.selected}: ${locale.plural(strings.events, rows.length)}`),
      ...rows.map(row => {
        const card = createCard({ kind: 'event', key: row.key, record: row.event }, wording, null)
        card.append(openButton(row, row.item.title))
        return card
      }),
    )
    chosenPane.firstElementChild!.scrollIntoView({ block: 'nearest' })
  }

  const legend = h(
    'section',
    { class: 'map-legend' },
    h('h3', { class: 'pane-heading' }, strings.map.legend),
    h(
      'ul',
      {},
      ([1, 2, 3] as Precision[]).map(precision => h('li', {}, precisionMark(precision), strings.placePrecision[precision])),
    ),
    h(
      'ul',
      {},
      FAMILIES.map(family => h('li', {}, h('span', { class: ['family-dot', `family-${family}`] }), strings.family[family])),
      h('li', {}, h('span', { class: 'family-dot family-mixed' }), strings.map.mixed),
    ),
  )

  return {
    element: h('div', { class: 'view map-pane' }, map.element, h('aside', { class: 'map-side' }, chosenPane, missingPane, legend)),
    show(rows) {
      map.show(rows)
      showChosen([])
      const missing = rows.filter(row => !hasCoordinates(row))
      missingPane.hidden = missing.length === 0
      missingPane.replaceChildren(
        h(
          'details',
          {},
          h('summary', {}, locale.plural(strings.withoutCoordinates, missing.length)),
          h('p', { class: 'hint' }, strings.map.missing),
          h(
            'ul',
            { class: 'missing-list' },
            missing.map(row => h('li', {}, openButton(row, missingLine(row)))),
          ),
        ),
      )
    },
    close: map.close,
  }

  function missingLine({ event, places, item }: EventRow): string {
    return [names.type(event.type), places.map(names.placeName).join(strings.listJoin), item.title].filter(Boolean).join(' · ')
  }
}
