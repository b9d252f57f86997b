import { EVENT_TYPES, type EventFamily } from '@marsad/model'
import type { Wording } from '../cards/field-value.ts'
import type { ReportItem } from '../data/corpus.ts'
import { h } from '../dom/h.ts'
import { formatDay } from '../i18n/format-date.ts'

/** The list of reports. */
export interface ReportList {
  readonly element: HTMLElement
  show(items: readonly ReportItem[]): void
  /** Marks the open report, and brings it into view. */
  choose(doc: string | null): void
}

/** Makes the list; `onOpen` is told of the report that was clicked. */
export function createReportList({ locale, names }: Wording, onOpen: (item: ReportItem) => void): ReportList {
  const { strings } = locale
  const list = h('ul', { class: 'report-list' })
  let buttons = new Map<string, HTMLElement>()
  let chosen: string | null = null

  function draw(item: ReportItem): HTMLElement {
    const { entry, title, outlet, rows } = item
    const published = entry.report.published ?? entry.coding.published
    const families = new Map<EventFamily, string[]>()
    for (const { event } of rows) {
      const { family } = EVENT_TYPES[event.type]
      families.set(family, [...(families.get(family) ?? []), names.type(event.type)])
    }
    const button = h(
      'button',
      { type: 'button', class: 'report', on: { click: () => onOpen(item) } },
      h('span', { class: 'report-title', dir: 'auto', lang: 'ar' }, title),
      h('span', { class: 'report-meta' }, published && h('bdi', {}, formatDay(published, locale)), outlet && h('bdi', {}, outlet)),
      h(
        'span',
        { class: 'report-meta' },
        h(
          'span',
          { class: 'dots', 'aria-hidden': 'true' },
          [...families].map(([family, types]) => h('span', { class: ['family-dot', `family-${family}`], title: names.list([...new Set(types)]) })),
        ),
        h('span', { class: [rows.length === 0 && 'hint'] }, rows.length === 0 ? strings.noEventsShort : locale.plural(strings.events, rows.length)),
      ),
    )
    buttons.set(item.doc, button)
    return h('li', {}, button)
  }

  function mark(): void {
    for (const [doc, button] of buttons) {
      if (doc === chosen) button.setAttribute('aria-current', 'true')
      else button.removeAttribute('aria-current')
    }
    if (chosen !== null) buttons.get(chosen)?.scrollIntoView({ block: 'nearest' })
  }

  return {
    element: h('nav', { class: 'list-pane', 'aria-label': strings.reportList }, list),
    show(items) {
      buttons = new Map()
      list.replaceChildren(...(items.length > 0 ? items.map(draw) : [h('li', { class: 'empty' }, strings.nothingFound)]))
      mark()
    },
    choose(doc) {
      chosen = doc
      mark()
    },
  }
}
