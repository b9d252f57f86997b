import { tokenize } from '@marsad/arabic'
import type { TextQuery, TextTerm } from '../query/event-query.ts'
import { expandWord, sameWord } from '../words/expand-word.ts'
import { indexedWord } from '../words/word-list.ts'
import type { Connection } from './connection.ts'

/** As many ways to write a phrase as are looked for. */
const MOST_PHRASES = 60

/** Turns searched words into FTS5's expressions, over the words that the register holds. */
export class MatchExpressions {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** The expression of a query; null where no event can match, `undefined` where it asks for nothing. */
  write({ all, none }: TextQuery): string | null | undefined {
    const wanted: string[] = []
    for (const terms of all) {
      const alternatives = terms.map(term => this.#term(term)).filter(alternative => alternative !== undefined)
      if (alternatives.length === 0) continue
      const found = alternatives.filter(alternative => alternative !== '')
      if (found.length === 0) return null
      wanted.push(`(${found.join(' OR ')})`)
    }
    const excluded = none.map(term => this.#term(term)).filter(Boolean)
    if (wanted.length === 0) return undefined
    const expression = wanted.join(' AND ')
    return excluded.length === 0 ? expression : `(${expression}) NOT (${excluded.join(' OR ')})`
  }

  /** The expression of the words that must not be there, for queries that ask for no words. */
  excluded({ none }: TextQuery): string | undefined {
    const excluded = none.map(term => this.#term(term)).filter(Boolean)
    return excluded.length > 0 ? excluded.join(' OR ') : undefined
  }

  /** '' where the register holds no such word, `undefined` where the term has no word at all. */
  #term({ kind, text }: TextTerm): string | undefined {
    const words = tokenize(text)
      .filter(token => token.kind !== 'punctuation')
      .map(token => indexedWord(token.form))
      .filter(Boolean)
    if (words.length === 0) return undefined
    if (kind === 'prefix') return `${quote(words.join(' '))} *`
    if (kind === 'phrase' || words.length > 1) return this.#phrase(words)
    return expandWord(words[0]!, this.#wordsBeginning).map(quote).join(' OR ')
  }

  /** The words as written; onto the first there may be written «و», «ب», «ال» and the like. */
  #phrase([first, ...others]: readonly string[]): string {
    return sameWord(first!, this.#isIndexed)
      .slice(0, MOST_PHRASES)
      .map(word => quote([word, ...others].join(' ')))
      .join(' OR ')
  }

  readonly #wordsBeginning = (beginning: string, most: number): string[] =>
    this.#connection.prepare('SELECT word FROM words WHERE word >= ? AND word < ? LIMIT ?').pluck().all(beginning, `${beginning}\u{10ffff}`, most) as string[]

  readonly #isIndexed = (word: string): boolean => this.#connection.prepare('SELECT 1 FROM words WHERE word = ?').get(word) !== undefined
}

/** A string of FTS5: nothing inside it is read as an operator. */
const quote = (text: string) => `"${text.replaceAll('"', '')}"`
