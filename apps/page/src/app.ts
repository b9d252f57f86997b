import { createCorpus } from './data/corpus.ts'
import type { PageData } from './page-data.ts'
import { createUi, type Ui } from './shell/ui.ts'
import { bindHistory } from './state/history.ts'
import { loadPreferences, savePreferences, usualDigits } from './state/preferences.ts'
import { DEFAULT_STATE, type State } from './state/state.ts'
import { createStore } from './state/store.ts'
import { readHash } from './state/url-hash.ts'

/** Shows the data in an element, as the URL's hash and the reader's preferences say. */
export function startApp(root: HTMLElement, data: PageData): void {
  const corpus = createCorpus(data)
  const preferences = loadPreferences()
  const link = readHash(location.hash)
  // A link in another language than the reader's own comes with that language's digits.
  const digits = link.language && link.language !== preferences.language ? usualDigits(link.language) : preferences.digits
  const store = createStore({ ...DEFAULT_STATE, ...preferences, ...link, digits })
  let ui: Ui | null = null

  function draw(state: State, before: State | null): void {
    const html = document.documentElement
    html.dataset.theme = state.theme
    if (ui === null || state.language !== before?.language || state.digits !== before.digits) {
      const hadFocus = document.activeElement?.className
      ui?.close()
      ui = createUi(corpus, store)
      html.lang = state.language
      html.dir = state.language === 'ar' ? 'rtl' : 'ltr'
      document.title = state.language === 'ar' ? 'مرصد' : 'Marsad'
      root.replaceChildren(ui.element)
      // The switch that was pressed is a new element now.
      if (hadFocus) root.querySelector<HTMLElement>(`button[class="${CSS.escape(hadFocus)}"]`)?.focus()
    }
    ui.show(state)
    if (before) savePreferences(state)
  }

  bindHistory(store)
  store.subscribe(draw)
  draw(store.get(), null)
}
