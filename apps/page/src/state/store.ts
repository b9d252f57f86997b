import type { State } from './state.ts'

/** The page's one state, and who is told of its changes. */
export interface Store {
  get(): State
  /** Changes some of the state and tells every listener once. */
  set(change: Partial<State>): void
  subscribe(listener: (state: State, before: State) => void): void
}

/**
 * Makes a store.
 *
 * @example createStore(DEFAULT_STATE).set({ view: 'map' })
 */
export function createStore(initial: State): Store {
  let state = initial
  const listeners: ((state: State, before: State) => void)[] = []
  return {
    get: () => state,
    set(change) {
      const before = state
      state = Object.freeze({ ...state, ...change })
      for (const listener of listeners) listener(state, before)
    },
    subscribe: listener => void listeners.push(listener),
  }
}
