import type { FieldGroup } from '../fields.ts'
import type { Digits, Language } from '../i18n/locale.ts'

export const VIEWS = Object.freeze(['reports', 'map', 'table'] as const)
export type View = (typeof VIEWS)[number]

export const THEMES = Object.freeze(['system', 'light', 'dark'] as const)
export type Theme = (typeof THEMES)[number]

/** What the list, the map, the table and the downloads show; '' is no filter. */
export interface Filter {
  readonly query: string
  /** A sub-type, or `family:` and a family. */
  readonly type: string
  /** ISO 3166-1 alpha-2, or `-` for events without a country. */
  readonly country: string
  /** An outlet's name, or `-` for reports without one. */
  readonly outlet: string
  readonly status: string
}

export const NO_FILTER: Filter = Object.freeze({ query: '', type: '', country: '', outlet: '', status: '' })

export const COLUMNS = Object.freeze([
  'date',
  'type',
  'country',
  'place',
  'actor',
  'target',
  'killed',
  'injured',
  'weapon',
  'status',
  'source',
  'report',
] as const)
export type Column = (typeof COLUMNS)[number]

export interface State {
  readonly view: View
  readonly filter: Filter
  /** The open report. */
  readonly doc: string | null
  /** The key of the chosen record of that report. */
  readonly record: string | null
  readonly sort: { readonly column: Column; readonly descending: boolean }
  /** Kinds of evidence that are not shown. */
  readonly hidden: readonly FieldGroup[]
  readonly language: Language
  readonly digits: Digits
  readonly theme: Theme
}

export const DEFAULT_STATE: State = Object.freeze({
  view: 'reports',
  filter: NO_FILTER,
  doc: null,
  record: null,
  sort: Object.freeze({ column: 'date', descending: true }),
  hidden: Object.freeze([]),
  language: 'en',
  digits: 'latn',
  theme: 'system',
})
