import { WordIndex } from '@marsad/arabic'
import { TextPool } from './text-pool.ts'

/**
 * The columns of the compiled tables, in the order in which they stand in the bytes. A phrase tree's nodes are numbered so that
 * the children of one stand side by side, by ascending word; node 0 is none.
 */
export const COLUMNS = [
  /** What is small (lexemes, actors, countries …), as JSON letters. */
  ['small', Uint16Array],
  /** Every word of a form, a phrase or a tie of actors: a `WordIndex`. */
  ['wordLetters', Uint16Array],
  ['wordStarts', Int32Array],
  ['wordSlots', Int32Array],
  /** By word where its readings begin. */
  ['readingStarts', Int32Array],
  /** Lexeme and `Feature` bits of each reading. */
  ['readings', Uint16Array],
  /** By word the node of the phrases that begin with it. */
  ['roots', Int32Array],
  /** By node its first child. */
  ['children', Int32Array],
  /** By node its word. */
  ['nodeWords', Int32Array],
  /** By node where its entries begin. */
  ['entryStarts', Int32Array],
  /** By entry its kind, as an index of `ENTRY_KINDS`; the row or code that it stands for; its limits. */
  ['entryKinds', Uint8Array],
  ['entryReferences', Int32Array],
  ['entryLimits', Int32Array],
  /** By place: latitude, longitude. */
  ['coordinates', Float64Array],
  /** By place: its six texts, its rank, and whether it needs a head noun. */
  ['placeColumns', Int32Array],
  /** The texts of places: a `TextPool`. */
  ['textLetters', Uint16Array],
  ['textStarts', Int32Array],
] as const

export type ColumnName = (typeof COLUMNS)[number][0]

/** Kinds of phrase entries, the first before the others where words mean several. */
export const ENTRY_KINDS = ['actor', 'role', 'word', 'country', 'place'] as const

export const PLACE_COLUMNS = 8

/** The compiled tables: columns over one stretch of bytes, which threads can share. */
export type PackedTables = { readonly [C in (typeof COLUMNS)[number] as C[0]]: InstanceType<C[1]> } & {
  readonly words: WordIndex
  readonly texts: TextPool
}

/** Columns begin where any number may stand. */
export const ALIGNMENT = 8

/** The bytes before the columns: where each begins and how long it is. */
export const HEADER_BYTES = COLUMNS.length * 8

/**
 * Opens compiled tables. Nothing is copied, so that bytes that threads share stay shared.
 *
 * @param bytes as `scripts/pack-tables.ts` writes them
 */
export function openTables(bytes: Uint8Array): PackedTables {
  const header = new Int32Array(bytes.buffer, bytes.byteOffset, COLUMNS.length * 2)
  const columns = Object.fromEntries(
    COLUMNS.map(([name, Column], i) => [
      name,
      new Column(bytes.buffer as ArrayBuffer, bytes.byteOffset + header[2 * i]!, header[2 * i + 1]! / Column.BYTES_PER_ELEMENT),
    ]),
  ) as unknown as Omit<PackedTables, 'words' | 'texts'>
  return {
    ...columns,
    words: new WordIndex({ letters: columns.wordLetters, starts: columns.wordStarts, slots: columns.wordSlots }),
    texts: new TextPool(columns.textLetters, columns.textStarts),
  }
}
