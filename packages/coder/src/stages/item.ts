import type { Lexeme, PhraseEntry } from '../tables/lexicon.ts'
import type { Entity } from './entity.ts'

/**
 * What the coder saw at a stretch of tokens: the sentence is from here on a row of items, and words that say nothing
 * to the coder stand only as distance between them.
 */
export interface Item {
  /** A lexeme's class («act», «person» …), or actor, place, country, role, number, date, mark. */
  kind: string
  /** Token range `[from, to)`. */
  from: number
  to: number
  lexeme: Lexeme | null
  /** `Feature` bits, 0 for what is not inflected. */
  features: number
  conjunction: boolean
  particle: string
  article: boolean
  pronoun: string
  /** Phrase entries of the same words, for places and actors. */
  entries: readonly PhraseEntry[] | null
  /** Of a number, its value; of an item in quotation marks nothing. */
  min: number | null
  max: number | null
  approx: boolean
  /** Of a date: index into the sentence's dates. */
  index: number
  /** Of a punctuation mark, the mark. */
  mark: string
  /** The party that the item names, once `findEntities` has looked. */
  entity: Entity | null
}

/** An item with nothing but its place; the caller fills in what it knows. */
export function makeItem(kind: string, from: number, to: number): Item {
  return {
    kind,
    from,
    to,
    lexeme: null,
    features: 0,
    conjunction: false,
    particle: '',
    article: false,
    pronoun: '',
    entries: null,
    min: null,
    max: null,
    approx: false,
    index: -1,
    mark: '',
    entity: null,
  }
}

/** The value of an attribute of the item's lexeme, '' where it has none. */
export function attribute(item: Item, name: string): string {
  return item.lexeme?.attributes[name] ?? ''
}

/** Whether a part is a sign of quotation, which stands inside a phrase and does not end it. */
export function isQuote({ kind, mark }: Item): boolean {
  return kind === 'mark' && (mark === '"' || mark === '«' || mark === '»')
}
