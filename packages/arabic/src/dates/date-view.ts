import { segmentClitics } from '../clitics.ts'
import { Gap, TokenKind, type TokenList } from '../token-list.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { WordIndex } from '../word-index.ts'
import { DATE_LEXICON } from './date-lexicon.ts'
import { DateKind, type DateWord, NO_WORD } from './date-word.ts'

/** Stems that take a pronoun in dates: «بعدها بيوم», «قبله بأسبوع». */
const WITH_PRONOUN = new Set(['بعد', 'قبل'])

/**
 * Tokens as the date rules see them: each form is looked up once, its clitics taken off, and kept at its number.
 *
 * @example
 * const words = new Vocabulary()
 * const view = new DateView(words)
 * view.open(scanTokens('وبالأحد', words), 0, 1)
 * view.word(0).weekday // 0
 */
export class DateView {
  private readonly known: (DateWord | undefined)[] = []
  /** By form: 1 for a word of no date, 2 for one of some, 0 if nobody asked yet. One byte a form stays in the processor's cache. */
  private plain = new Uint8Array(1024)
  private tokens: TokenList | null = null
  private from = 0
  private to = 0

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Turns to tokens `[from, to)` of a list. */
  open(tokens: TokenList, from: number, to: number): void {
    this.tokens = tokens
    this.from = Math.max(0, from)
    this.to = Math.min(to, tokens.count)
  }

  /** The word at token `i`; outside the range `NO_WORD`. */
  word(i: number): DateWord {
    if (i < this.from || i >= this.to) return NO_WORD
    const form = this.tokens!.form[i]!
    return this.known[form] ?? (this.known[form] = this.classify(form, this.tokens!.kind[i]!))
  }

  private classify(form: number, kind: number): DateWord {
    return kind === TokenKind.NUMBER || this.vocabulary.mayBeOf(knownWords(), form) ? classify(this.vocabulary.text(form), kind) : NO_WORD
  }

  /** Whether the word at token `i`, which must be in the range, is in no date. */
  isPlain(i: number): boolean {
    return (this.plain[this.tokens!.form[i]!] || this.learn(i)) === 1
  }

  private learn(i: number): number {
    const form = this.tokens!.form[i]!
    if (form >= this.plain.length) {
      const wider = new Uint8Array(Math.max(form + 1, this.plain.length * 2))
      wider.set(this.plain)
      this.plain = wider
    }
    return (this.plain[form] = this.word(i).kinds === 0 ? 1 : 2)
  }

  /** Whether token `i` touches the one before it. */
  touches(i: number): boolean {
    return i > this.from && i < this.to && this.tokens!.gap[i] === Gap.NONE
  }

  /** Whether a blank line stands before token `i`, over which no date runs. */
  breaks(i: number): boolean {
    return i < this.to && this.tokens!.gap[i] === Gap.PARAGRAPH
  }

  get start(): number {
    return this.from
  }

  get end(): number {
    return this.to
  }
}

let known: WordIndex | null = null

/** Every word that the date tables know. */
function knownWords(): WordIndex {
  known ??= WordIndex.of([...DATE_LEXICON.keys()])
  return known
}

function classify(form: string, kind: number): DateWord {
  if (kind === TokenKind.NUMBER) return classifyNumber(form)
  const lexeme = DATE_LEXICON.get(form)
  if (lexeme) return Object.freeze({ ...NO_WORD, ...lexeme, stem: form })
  if (kind === TokenKind.PUNCT) return NO_WORD
  for (const { conjunction, particle, article, stem, pronoun } of segmentClitics(form)) {
    if (particle === 'س' || (pronoun && !WITH_PRONOUN.has(stem))) continue
    const found = DATE_LEXICON.get(stem)
    if (!found || stem.length < 2) continue
    // No Gregorian month takes an article: «المارس» is no month.
    const kinds = article && found.month && !found.hijri ? found.kinds & ~DateKind.MONTH : found.kinds
    if (kinds) return Object.freeze({ ...NO_WORD, ...found, kinds, stem, conjunction: conjunction !== '', particle, article, pronoun: pronoun !== '' })
  }
  return NO_WORD
}

function classifyNumber(form: string): DateWord {
  if (/^\d{1,4}$/.test(form)) return Object.freeze({ ...NO_WORD, kinds: DateKind.NUMBER, number: Number(form), digits: form.length })
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(form) ?? /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(form)
  if (!dotted) return NO_WORD
  return Object.freeze({ ...NO_WORD, kinds: DateKind.DOTTED, dotted: [Number(dotted[1]), Number(dotted[2]), Number(dotted[3])] as const })
}
