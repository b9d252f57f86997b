import { scanTokens, TokenKind, TokenList, Vocabulary } from '@marsad/arabic'

/** As many forms are remembered between texts; a large collection has millions, most of them once. */
const MOST_FORMS = 400_000

/**
 * Makes the list of words of a text that goes into the index of words: folded (`indexedWord`), a space between any two, punctuation left out.
 * It remembers which words it gave, so that each new one is told once.
 *
 * @example new WordLister().list('وقُصفت مدينةُ تعز، أمس') // 'وقصفت مدينه تعز امس'
 */
export class WordLister {
  readonly #tokens = new TokenList()
  #vocabulary = new Vocabulary()
  #indexed: string[] = []
  #fresh: string[] = []

  /** The words of a text in their order. */
  list(text: string): string {
    if (this.#vocabulary.size > MOST_FORMS) this.forget()
    const tokens = scanTokens(text, this.#vocabulary, this.#tokens)
    let list = ''
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] === TokenKind.PUNCT) continue
      const word = this.#word(tokens.form[i]!)
      if (word !== '') list += list === '' ? word : ` ${word}`
    }
    return list
  }

  /** The words that `list` met for the first time since this was last asked. */
  takeFresh(): string[] {
    const fresh = this.#fresh
    this.#fresh = []
    return fresh
  }

  /** Forgets which words were given, as must be done when what they were given for came to nothing. */
  forget(): void {
    this.#vocabulary = new Vocabulary()
    this.#indexed = []
    this.#fresh = []
  }

  #word(form: number): string {
    const known = this.#indexed[form]
    if (known !== undefined) return known
    const word = indexedWord(this.#vocabulary.text(form))
    this.#indexed[form] = word
    if (word !== '') this.#fresh.push(word)
    return word
  }
}

/**
 * A lightly folded form as it stands in the index: ta marbuta as ha («مدينه» is what many type), Latin letters small, no separators in numbers.
 *
 * @example indexedWord('مدينة') // 'مدينه'
 */
export function indexedWord(form: string): string {
  return form
    .replaceAll('ة', 'ه')
    .replace(/[,.٫٬،]/g, '')
    .toLowerCase()
}
