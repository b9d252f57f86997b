import { type CardList, createCardList } from '../cards/card-list.ts'
import type { Wording } from '../cards/field-value.ts'
import type { EventRow, ReportItem } from '../data/corpus.ts'
import { clausesOf, evidenceOf, type PageRecord, recordsOf } from '../data/records.ts'
import { h } from '../dom/h.ts'
import { icon } from '../dom/icon.ts'
import type { FieldGroup } from '../fields.ts'
import { createMapView, type MapView } from '../map/map-view.ts'
import { hasCoordinates } from '../map/marks.ts'
import type { State } from '../state/state.ts'
import { evidenceAt, listEvidence } from './evidence-list.ts'
import { findWords } from './find-words.ts'
import { createLegend } from './legend.ts'
import { canPaint, paint } from './paint.ts'
import { createEvidencePopover } from './popover.ts'
import { reportHead } from './report-head.ts'
import { createTextView } from './text-view.ts'

export interface ReportPaneActions {
  onChoose(key: string | null): void
  onBack(): void
  /** A kind of evidence is to be shown or hidden. */
  onToggle(group: FieldGroup): void
}

/** One report: its text with the evidence, its cards, its map. */
export interface ReportPane {
  readonly element: HTMLElement
  readonly cards: CardList
  /** Paints and marks what the state says. */
  show(state: State): void
  close(): void
}

/** Makes the pane of a report; `isShown` is false for events outside the filters. */
export function createReportPane(item: ReportItem, wording: Wording, isShown: (row: EventRow) => boolean, actions: ReportPaneActions): ReportPane {
  const { strings } = wording.locale
  const { entry } = item
  const records = recordsOf(entry)
  const items = listEvidence(records)
  const text = createTextView(entry.report.text, entry.coding.noise)
  const popover = createEvidencePopover(wording, key => actions.onChoose(key))
  const legend = createLegend(wording.locale, entry.coding.noise.length > 0, actions.onToggle)
  let state: State | null = null
  let hover: { readonly key: string; readonly field: string | null } | null = null

  const recordOf = (key: string | null): PageRecord | undefined => records.find(record => record.key === key)
  const rowOf = (key: string) => item.rows.find(row => row.key === key)

  const cards = createCardList(
    records,
    wording,
    key => {
      const row = rowOf(key)
      return row === undefined || isShown(row)
    },
    {
      onChoose: key => actions.onChoose(key),
      onHover(key, field) {
        hover = key === null ? null : { key, field }
        repaint()
      },
      onField(key, field) {
        actions.onChoose(key)
        const evidence = evidenceOf(recordOf(key)!).get(field) ?? []
        if (evidence[0]) scrollTo(evidence[0].span)
      },
    },
  )
  const map: MapView | null = item.rows.some(hasCoordinates)
    ? createMapView({ wording, compact: true, onChoose: rows => actions.onChoose(rows[0]?.key ?? null) })
    : null
  map?.show(item.rows)

  function repaint(): void {
    if (!state) return
    const key = hover?.key ?? state.record
    const chosen = recordOf(key)
    paint(text, {
      items,
      noise: entry.coding.noise,
      found: state.filter.query === '' ? [] : findWords(entry.report.text, state.filter.query),
      chosen: chosen ? { key: chosen.key, clauses: clausesOf(chosen.record) } : null,
      field: hover?.field ?? null,
      hidden: state.hidden,
    })
  }

  function scrollTo(span: readonly [number, number]): void {
    const range = text.rangeOf(span)
    const box = range?.getBoundingClientRect()
    if (!box) return
    const scroller = scrollerOf(text.element)
    const frame = scroller === document.documentElement ? { top: 0, height: innerHeight } : scroller.getBoundingClientRect()
    if (box.top >= frame.top + 40 && box.bottom <= frame.top + frame.height - 40) return
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
    scroller.scrollBy({ top: box.top - frame.top - frame.height / 3, behavior })
  }

  text.element.addEventListener('click', event => {
    // A selection is for copying.
    if (getSelection()?.isCollapsed === false) return
    const offset = text.offsetAt(event.clientX, event.clientY)
    if (offset === null) return
    const hidden = state?.hidden ?? []
    const hits = evidenceAt(items, offset).filter(({ group }) => !hidden.includes(group))
    if (hits.length === 0) return
    const chosen = state?.record
    // The chosen event's own words first.
    hits.sort((a, b) => Number(b.record.key === chosen) - Number(a.record.key === chosen))
    const range = text.rangeOf(hits[0]!.evidence.span)!
    const boxes = [...range.getClientRects()]
    const box = boxes.find(each => each.top <= event.clientY && event.clientY <= each.bottom && each.left <= event.clientX && event.clientX <= each.right)
    popover.show(hits, box ?? range.getBoundingClientRect())
  })

  const back = h('button', { type: 'button', class: 'button back', on: { click: actions.onBack } }, icon('back'), strings.backToList)
  const element = h(
    'div',
    { class: 'report-pane' },
    h(
      'article',
      { class: 'reader', 'aria-label': strings.reader, tabindex: 0 },
      back,
      reportHead(item, wording),
      legend.element,
      !canPaint() && h('p', { class: 'notice' }, strings.noHighlights),
      text.element,
    ),
    h('section', { class: 'cards-pane', 'aria-label': strings.cards }, h('h3', { class: 'pane-heading' }, strings.cards), map?.element, cards.element),
    popover.element,
  )

  return {
    element,
    cards,
    show(next) {
      const before = state
      state = next
      legend.show(next.hidden)
      repaint()
      if (before?.record === next.record) return
      // Where the cards stand under the text, bringing the card into view would push the evidence out of it.
      cards.choose(next.record, scrollerOf(cards.element) !== scrollerOf(text.element))
      const row = next.record === null ? undefined : rowOf(next.record)
      map?.choose(new Set(row ? [row] : []))
      const chosen = recordOf(next.record)
      if (chosen) scrollTo(clausesOf(chosen.record)[0]!)
    },
    close() {
      popover.hide()
      map?.close()
    },
  }
}

/** The nearest element around another that scrolls; on a phone that is the page. */
function scrollerOf(element: HTMLElement): HTMLElement {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  }
  return document.documentElement
}
