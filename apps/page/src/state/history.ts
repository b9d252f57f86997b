import type { Store } from './store.ts'
import { readHash, writeHash } from './url-hash.ts'

/**
 * Keeps the URL's hash and the state the same: opening a report or a view is a step that «Back» takes back, all else changes the step one is on.
 */
export function bindHistory(store: Store): void {
  let isReading = false
  store.subscribe((state, before) => {
    if (isReading) return
    const hash = writeHash(state)
    if (hash === writeHash(before)) return
    const isStep = state.doc !== before.doc || state.view !== before.view
    history[isStep ? 'pushState' : 'replaceState'](null, '', hash)
  })
  const read = () => {
    isReading = true
    store.set(readHash(location.hash))
    isReading = false
  }
  addEventListener('popstate', read)
}
