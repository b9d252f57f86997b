import type { Wording } from '../cards/field-value.ts'
import type { Corpus, ReportItem } from '../data/corpus.ts'
import { h } from '../dom/h.ts'
import { createReportList } from '../list/report-list.ts'
import { createReportPane, type ReportPane } from '../reader/report-pane.ts'
import type { Shown } from '../state/filter-corpus.ts'
import type { Store } from '../state/store.ts'

/** The view «Reports»: the list, and the open report. */
export interface ReportsView {
  readonly element: HTMLElement
  /** Draws what has changed since the last time. */
  show(shown: Shown): void
  /** Opens the report so many places after the open one. */
  step(by: number): void
  /** Moves to the event cards. */
  focusCards(): void
  close(): void
}

/** The width from which the list stands beside the report. */
const WIDE = '(min-width: 760px)'

/** Makes the view. */
export function createReportsView(corpus: Corpus, wording: Wording, store: Store): ReportsView {
  const { strings } = wording.locale
  const open = (item: ReportItem) => store.set({ doc: item.doc, record: null })
  const list = createReportList(wording, open)
  const holder = h('div', { class: 'report-holder' })
  const element = h('div', { class: 'view reports-view' }, list.element, holder)
  let shown: Shown | null = null
  let pane: { readonly of: ReportPane; readonly item: ReportItem; readonly visible: string } | null = null

  /** The open report; where there is room beside the list, the first one if none is. */
  function openItem(): ReportItem | null {
    const { doc } = store.get()
    const item = doc === null ? undefined : corpus.byDoc.get(doc)
    return item ?? (matchMedia(WIDE).matches ? (shown?.items[0] ?? null) : null)
  }

  function showPane(item: ReportItem, rows: Shown): void {
    const visible = item.rows.map(row => Number(rows.has.has(row))).join('')
    const isNew = pane?.item !== item
    if (isNew || pane?.visible !== visible) {
      pane?.of.close()
      const of = createReportPane(item, wording, row => rows.has.has(row), {
        onChoose: key => store.set({ doc: item.doc, record: key }),
        onBack: () => store.set({ doc: null, record: null }),
        onToggle(group) {
          const { hidden } = store.get()
          store.set({ hidden: hidden.includes(group) ? hidden.filter(each => each !== group) : [...hidden, group] })
        },
      })
      pane = { of, item, visible }
      holder.replaceChildren(of.element)
      if (isNew && !matchMedia(WIDE).matches) scrollTo(0, 0)
    }
    pane!.of.show(store.get())
  }

  return {
    element,
    show(rows) {
      if (rows !== shown) list.show(rows.items)
      shown = rows
      const item = openItem()
      element.classList.toggle('has-report', store.get().doc !== null && item !== null)
      list.choose(item?.doc ?? null)
      if (item) showPane(item, rows)
      else {
        pane?.of.close()
        pane = null
        holder.replaceChildren(h('p', { class: 'empty' }, strings.noReport))
      }
    },
    step(by) {
      const items = shown?.items ?? []
      const item = openItem()
      const at = item ? items.indexOf(item) : -1
      const next = items[at < 0 ? 0 : Math.min(Math.max(at + by, 0), items.length - 1)]
      if (next && next !== item) open(next)
    },
    focusCards() {
      if (pane) pane.of.cards.enter()
    },
    close: () => pane?.of.close(),
  }
}
