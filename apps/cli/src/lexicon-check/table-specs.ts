import { RELATION_KINDS, SIDES } from '@marsad/model'

/** What a cell may hold. */
export type CellKind =
  | { readonly is: 'text' | 'number-of-forms' | 'attributes' | 'country' | 'actor' | 'parent' | 'role' | 'admin1' }
  /** A name that is this row's alone in all tables of its `space`, unless several rows may say more of one thing. */
  | { readonly is: 'id'; readonly space: string; readonly repeats?: true }
  /** Arabic words, alternatives parted by |. With `apart`, two rows may not share one; the clitics of `space` are looked for. */
  | { readonly is: 'words'; readonly space: string; readonly apart: boolean }
  /** Arabic names of actors, with `@YE,SA` and `?`. */
  | { readonly is: 'aliases' }
  /** A word as look-up sees it: folded already. */
  | { readonly is: 'folded' }
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  | { readonly is: 'number'; readonly from: number; readonly to: number }

export interface ColumnSpec {
  readonly name: string
  readonly kind: CellKind
  readonly required?: boolean
  /** The column may be missing from the header. */
  readonly optional?: boolean
}

export interface TableSpec {
  readonly match: RegExp
  readonly columns: readonly ColumnSpec[]
}

const text: CellKind = { is: 'text' }
const column = (name: string, kind: CellKind = text): ColumnSpec => ({ name, kind })
const required = (name: string, kind: CellKind = text): ColumnSpec => ({ name, kind, required: true })

const PLACE_KINDS = [
  ...['country', 'admin1', 'admin2', 'city', 'town', 'village', 'quarter', 'camp', 'region', 'mountain', 'valley', 'desert', 'river', 'dam', 'sea', 'island'],
  ...['road', 'crossing', 'border', 'airport', 'port', 'base', 'prison', 'field'],
]

function placeColumns(admin1: CellKind, country: ColumnSpec): ColumnSpec[] {
  return [
    required('names_ar', { is: 'words', space: 'place', apart: false }),
    required('name_en'),
    required('kind', { is: 'one-of', values: PLACE_KINDS }),
    column('admin1', admin1),
    column('admin2'),
    required('lat', { is: 'number', from: -90, to: 90 }),
    required('lon', { is: 'number', from: -180, to: 180 }),
    column('rank', { is: 'number', from: 1, to: 5 }),
    column('needs_head', { is: 'one-of', values: ['1', '0'] }),
    country,
  ]
}

/** The tables of the lexicon and what their columns hold. */
export const TABLE_SPECS: readonly TableSpec[] = Object.freeze([
  {
    match: /^verbs\.tsv$/,
    columns: [
      required('id', { is: 'id', space: 'lexeme' }),
      required('root'),
      required('form', { is: 'one-of', values: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] }),
      column('vowels'),
      required('class'),
      column('attrs', { is: 'attributes' }),
      column('masdars', { is: 'words', space: 'word', apart: false }),
      column('gloss'),
    ],
  },
  {
    match: /^nouns\.tsv$/,
    columns: [
      required('id', { is: 'id', space: 'lexeme' }),
      required('singular', { is: 'words', space: 'word', apart: true }),
      column('plurals', { is: 'words', space: 'word', apart: false }),
      required('gender', { is: 'one-of', values: ['m', 'f'] }),
      required('class'),
      column('attrs', { is: 'attributes' }),
      column('gloss'),
    ],
  },
  {
    match: /^phrases\.tsv$/,
    columns: [
      required('id', { is: 'id', space: 'lexeme' }),
      required('class'),
      column('attrs', { is: 'attributes' }),
      required('phrases', { is: 'words', space: 'phrase', apart: true }),
    ],
  },
  {
    match: /^weights\.tsv$/,
    columns: [required('model'), required('feature'), required('weight', { is: 'number', from: -100, to: 100 })],
  },
  {
    match: /^noise\.tsv$/,
    columns: [required('kind'), required('phrases')],
  },
  {
    match: /^relations\.tsv$/,
    columns: [required('relation', { is: 'one-of', values: RELATION_KINDS }), required('shape'), column('next'), required('phrases')],
  },
  { match: /^codebook-actors\.tsv$/, columns: [required('id', { is: 'actor' })] },
  {
    match: /^examples\.tsv$/,
    columns: [required('family'), required('sentence'), required('expect'), required('published')],
  },
  { match: /^common-words\.tsv$/, columns: [required('word', { is: 'folded' })] },
  {
    match: /^generic-actors\.tsv$/,
    columns: [
      required('role', { is: 'id', space: 'role', repeats: true }),
      column('people', { is: 'one-of', values: ['1', '0'] }),
      required('phrases', { is: 'words', space: 'role', apart: true }),
    ],
  },
  {
    match: /^countries\.tsv$/,
    columns: [
      required('iso2', { is: 'id', space: 'country' }),
      required('iso_num', { is: 'number', from: 1, to: 999 }),
      required('name_en'),
      required('names_ar', { is: 'words', space: 'country', apart: true }),
      column('adjective', { is: 'words', space: 'nation', apart: false }),
      column('capital_ar', { is: 'words', space: 'capital', apart: false }),
      required('acled_region'),
      required('ged_region', { is: 'one-of', values: ['Africa', 'Americas', 'Asia', 'Europe', 'Middle East'] }),
      column('gwno', { is: 'number', from: 2, to: 999 }),
    ],
  },
  {
    match: /^state-forces\.tsv$/,
    columns: [required('country', { is: 'country' }), required('role', { is: 'role' }), required('id', { is: 'actor' })],
  },
  {
    match: /^local-branches\.tsv$/,
    columns: [required('parent', { is: 'actor' }), required('country', { is: 'country' }), required('id', { is: 'actor' })],
  },
  {
    match: /^actors\/[^/]+\.tsv$/,
    columns: [
      required('id', { is: 'id', space: 'actor' }),
      required('name'),
      column('name_ar', { is: 'aliases' }),
      required('side', { is: 'one-of', values: SIDES }),
      column('country', { is: 'country' }),
      column('parent', { is: 'parent' }),
      column('aliases', { is: 'aliases' }),
    ],
  },
  { match: /^places\/[A-Z]{2}\.tsv$/, columns: placeColumns({ is: 'admin1' }, { ...column('country', { is: 'country' }), optional: true }) },
  // The rest of the world: a few places of many countries, too few to show where their divisions are.
  { match: /^places\/world\.tsv$/, columns: placeColumns(text, required('country', { is: 'country' })) },
])
