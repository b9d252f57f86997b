import { COLUMNS, type Column, NO_FILTER, type State, VIEWS, type View } from './state.ts'

/** The part of the state that a link carries. */
export type LinkState = Pick<State, 'view' | 'filter' | 'doc' | 'record' | 'sort' | 'language'>

const FILTER_KEYS = Object.freeze(Object.keys(NO_FILTER) as (keyof typeof NO_FILTER)[])

/**
 * Writes the state into a URL's hash; what is as by default is left out.
 *
 * @example writeHash({ ...DEFAULT_STATE, view: 'map' }) // '#lang=en&view=map'
 */
export function writeHash(state: LinkState): string {
  const params = new URLSearchParams({ lang: state.language })
  if (state.view !== 'reports') params.set('view', state.view)
  for (const key of FILTER_KEYS) if (state.filter[key] !== '') params.set(key, state.filter[key])
  if (state.doc !== null) params.set('doc', state.doc)
  if (state.record !== null) params.set('at', state.record)
  if (state.sort.column !== 'date' || !state.sort.descending) params.set('sort', (state.sort.descending ? '-' : '') + state.sort.column)
  return `#${params}`
}

/**
 * Reads a URL's hash. What it does not name is as by default; what it names wrongly is left out.
 *
 * @example readHash('#view=map').view // 'map'
 */
export function readHash(hash: string): Partial<LinkState> {
  const params = new URLSearchParams(hash.replace(/^#/, ''))
  const language = params.get('lang')
  const sort = params.get('sort') ?? '-date'
  const column = sort.replace(/^-/, '')
  const view = params.get('view') ?? 'reports'
  return {
    view: isOneOf(VIEWS, view) ? view : 'reports',
    filter: { ...NO_FILTER, ...Object.fromEntries(FILTER_KEYS.flatMap(key => (params.has(key) ? [[key, params.get(key)!]] : []))) },
    doc: params.get('doc'),
    record: params.get('at'),
    ...(isOneOf<Column>(COLUMNS, column) && { sort: { column, descending: sort.startsWith('-') } }),
    ...((language === 'ar' || language === 'en') && { language }),
  }
}

function isOneOf<T extends View | Column>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value)
}
