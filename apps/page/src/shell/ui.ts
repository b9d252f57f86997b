import type { Wording } from '../cards/field-value.ts'
import type { Corpus, EventRow } from '../data/corpus.ts'
import { h } from '../dom/h.ts'
import { eventsToCsv } from '../download/csv.ts'
import { codingsToJsonl } from '../download/jsonl.ts'
import { saveFile } from '../download/save-file.ts'
import { createLocale, type Locale } from '../i18n/locale.ts'
import { createNames } from '../i18n/names.ts'
import { createHelpSheet } from '../keys/help-sheet.ts'
import { listenToShortcuts, type Shortcut } from '../keys/shortcuts.ts'
import { createMapPane } from '../map/map-pane.ts'
import { filterCorpus, type Shown } from '../state/filter-corpus.ts'
import { usualDigits } from '../state/preferences.ts'
import { type State, THEMES } from '../state/state.ts'
import type { Store } from '../state/store.ts'
import { createTablePane } from '../table/table-pane.ts'
import { createFilterBar } from './filter-bar.ts'
import { createHeader } from './header.ts'
import { createReportsView } from './reports-view.ts'

/** The whole page in one language. */
export interface Ui {
  readonly element: HTMLElement
  /** Draws what of the state has changed. */
  show(state: State): void
  close(): void
}

/** Makes the page in the language of the state. */
export function createUi(corpus: Corpus, store: Store): Ui {
  const { language, digits } = store.get()
  const locale = createLocale(language, digits)
  const wording: Wording = { locale, names: createNames(locale, corpus.data.actors) }
  const openRow = ({ item, key }: EventRow) => store.set({ view: 'reports', doc: item.doc, record: key })

  const reports = createReportsView(corpus, wording, store)
  const map = createMapPane(wording, openRow)
  const table = createTablePane(wording, { onSort: sort => store.set({ sort }), onOpen: openRow })
  const filters = createFilterBar(corpus, wording, {
    onFilter: filter => store.set({ filter }),
    onCsv: () => saveFile('marsad-events.csv', 'text/csv', eventsToCsv(shownNow().rows)),
    onJsonl: () => saveFile('marsad-codings.jsonl', 'application/x-ndjson', codingsToJsonl(shownNow())),
  })
  const switchLanguage = () => {
    const next = language === 'ar' ? 'en' : 'ar'
    store.set({ language: next, digits: usualDigits(next) })
  }
  const nextTheme = () => store.set({ theme: THEMES[(THEMES.indexOf(store.get().theme) + 1) % THEMES.length]! })

  const shortcuts: readonly Shortcut[] = [
    { code: 'KeyJ', shown: 'J', label: 'nextReport', run: () => reports.step(1) },
    { code: 'KeyK', shown: 'K', label: 'previousReport', run: () => reports.step(-1) },
    { code: 'KeyE', shown: 'E', label: 'cards', run: () => reports.focusCards() },
    { code: 'Escape', shown: 'Esc', label: 'clear', run: () => store.set({ record: null }) },
    { code: 'Slash', shown: '/', label: 'search', run: () => filters.search() },
    { code: 'Digit1', shown: '1', label: 'reports', run: () => store.set({ view: 'reports' }) },
    { code: 'Digit2', shown: '2', label: 'map', run: () => store.set({ view: 'map' }) },
    { code: 'Digit3', shown: '3', label: 'table', run: () => store.set({ view: 'table' }) },
    { code: 'KeyL', shown: 'L', label: 'language', run: switchLanguage },
    { code: 'KeyD', shown: 'D', label: 'theme', run: nextTheme },
    { code: 'Slash', shift: true, shown: '?', label: 'help', run: () => help.showModal() },
  ]
  const help = createHelpSheet(shortcuts, locale)
  const header = createHeader(locale, summaryOf(corpus, locale), {
    onView: view => store.set({ view }),
    onLanguage: switchLanguage,
    onDigits: () => store.set({ digits: digits === 'arab' ? 'latn' : 'arab' }),
    onTheme: nextTheme,
    onHelp: () => help.showModal(),
  })
  const views = { reports: reports.element, map: map.element, table: table.element }
  const element = h(
    'div',
    { class: 'app' },
    header.element,
    filters.element,
    h('main', {}, Object.values(views)),
    h('footer', { class: 'footer' }, locale.strings.disclaimer, ' ', h('bdi', { class: 'version' }, corpus.data.coder)),
    help,
  )
  const stopListening = listenToShortcuts(shortcuts)

  let shown: { readonly filter: State['filter']; readonly of: Shown } | null = null
  /** What each view last drew, so that it draws only what is new. */
  const drawn: { map?: Shown; table?: Shown; sort?: State['sort'] } = {}

  function shownNow(): Shown {
    const { filter } = store.get()
    if (shown?.filter !== filter) shown = { filter, of: filterCorpus(corpus, filter) }
    return shown.of
  }

  return {
    element,
    show(state) {
      const now = shownNow()
      header.show(state.view, state.theme)
      filters.show(state.filter, now)
      for (const [view, each] of Object.entries(views)) each.hidden = view !== state.view
      if (state.view === 'reports') reports.show(now)
      else if (state.view === 'map' && drawn.map !== now) map.show((drawn.map = now).rows)
      else if (state.view === 'table' && (drawn.table !== now || drawn.sort !== state.sort)) {
        Object.assign(drawn, { table: now, sort: state.sort })
        table.show(now.rows, state.sort)
      }
    },
    close() {
      stopListening()
      reports.close()
      map.close()
    },
  }
}

/** What the page holds, in one line. */
function summaryOf({ data, items, rows }: Corpus, { plural, strings }: Locale): string {
  const others = [
    ['tallies', strings.tallies],
    ['relations', strings.relations],
    ['control', strings.controls],
  ] as const
  const counted = others.map(([pick, forms]) => [forms, data.entries.reduce((sum, { coding }) => sum + coding[pick].length, 0)] as const)
  return [
    plural(strings.reports, items.length),
    plural(strings.events, rows.length),
    ...counted.filter(([, count]) => count > 0).map(([forms, count]) => plural(forms, count)),
  ].join(' · ')
}
