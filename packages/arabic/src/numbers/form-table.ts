import type { Vocabulary } from '../vocabulary.ts'
import { WordIndex } from '../word-index.ts'
import { readDigits } from './digits.ts'
import { Cat, Flag, type FormInfo, Hint } from './form-info.ts'
import { HINT_TABLE } from './hint-table.ts'
import { phraseWord, phraseWords } from './phrase-trie.ts'
import { stripClitics } from './strip-clitics.ts'
import { NOT_NUMBERS, TA_MARBUTA_ONLY, WORD_TABLE } from './word-table.ts'

// Maps, not objects: the keys come from hostile text, and «constructor» is a word.
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['%', Cat.PERCENT],
  ['٪', Cat.PERCENT],
  ['-', Cat.DASH],
  ['–', Cat.DASH],
  ['—', Cat.DASH],
  ['/', Cat.SLASH],
  [':', Cat.COLON],
  ['+', Cat.PLUS],
  [')', Cat.MARKER],
  ['.', Cat.MARKER],
  ['_', Cat.MARKER],
])

const { WAW, FA, PREPOSITION, ARTICLE } = Flag
const CLITICS: ReadonlyMap<string, number> = new Map([
  ['و', WAW],
  ['ف', FA],
  ['ب', PREPOSITION],
  ['ل', PREPOSITION],
  ['ك', PREPOSITION],
  ['ال', ARTICLE],
  ['وال', WAW | ARTICLE],
  ['فال', FA | ARTICLE],
  ['بال', PREPOSITION | ARTICLE],
  ['كال', PREPOSITION | ARTICLE],
  ['لل', PREPOSITION | ARTICLE],
  ['وب', WAW | PREPOSITION],
  ['ول', WAW | PREPOSITION],
  ['ولل', WAW | PREPOSITION | ARTICLE],
  ['وبال', WAW | PREPOSITION | ARTICLE],
])

const nothing = (hints: number): FormInfo => ({ cat: Cat.NONE, value: 0, flags: 0, hints, word: 0, wordFlags: 0 })

/** Letters from here on have no capitals, and are no digits or signs. */
const FIRST_ARABIC = 0x620

/** What stands beyond the range that is read. */
export const BEYOND: FormInfo = nothing(0)

/** The plain words share these, so that a vocabulary of a million names costs no object each. */
const PLAIN: readonly FormInfo[] = Array.from({ length: 8 }, (_, bits) =>
  nothing(Hint.WORD | (bits & 1 ? Hint.DEFINITE : 0) | (bits & 2 ? Hint.PLURAL_END : 0) | (bits & 4 ? Hint.LATIN : 0)),
)

/** Classifies each form of a vocabulary once and keeps what it found at the form's number. */
export class FormTable {
  private readonly infos: (FormInfo | null)[] = []
  /** By form: 1 for one that is in no number expression, 2 for one that may be, 0 if nobody asked yet. One byte a form stays in the processor's cache. */
  private plain = new Uint8Array(1024)

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Whether no number expression begins with form number `form`, nor goes on with it. */
  isPlain(form: number): boolean {
    return (this.plain[form] || this.learn(form)) === 1
  }

  private learn(form: number): number {
    if (form >= this.plain.length) {
      const wider = new Uint8Array(Math.max(form + 1, this.plain.length * 2))
      wider.set(this.plain)
      this.plain = wider
    }
    const { cat, word } = this.get(form)
    return (this.plain[form] = cat === Cat.NONE && word === 0 ? 1 : 2)
  }

  /** What is known of form number `form`. */
  get(form: number): FormInfo {
    return this.infos[form] ?? this.classify(form)
  }

  private classify(form: number): FormInfo {
    while (this.infos.length <= form) this.infos.push(null)
    return (this.infos[form] = this.vocabulary.mayBeOf(knownWords(), form)
      ? classifyForm(this.vocabulary.text(form))
      : classifyUnknown(this.vocabulary.text(form)))
  }
}

let known: WordIndex | null = null

/** Every word and sign that the number tables know. */
function knownWords(): WordIndex {
  known ??= WordIndex.of([...new Set([...WORD_TABLE.keys(), ...HINT_TABLE.keys(), ...CLITICS.keys(), ...SIGNS.keys(), ...phraseWords()])])
  return known
}

/** What a form is that the tables do not know: for an Arabic word a glance at its letters tells. */
function classifyUnknown(form: string): FormInfo {
  const first = form.charCodeAt(0)
  return first >= FIRST_ARABIC ? PLAIN[plainHints(form, first)]! : classifyForm(form)
}

/**
 * What a lightly folded form can be in a number expression.
 *
 * @example classifyForm('وخمسة').value // 5
 */
export function classifyForm(form: string): FormInfo {
  const first = form.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39) return classifyDigits(form)
  const sign = SIGNS.get(form)
  if (sign !== undefined) return { ...BEYOND, cat: sign }
  if (!isLetter(first)) return BEYOND
  const word = form.replaceAll('ة', 'ه').toLowerCase()
  const clitic = CLITICS.get(word)
  if (clitic !== undefined) return { ...BEYOND, cat: Cat.CLITIC, flags: clitic, hints: Hint.WORD, word: phraseWord(word) }
  const plain = plainHints(word, first)
  let cat: number = Cat.NONE
  let value = 0
  let flags = 0
  let hints = -1
  let phrase = 0
  let wordFlags = 0
  stripClitics(word, (stem, carried) => {
    if (cat === Cat.NONE) {
      const entry = WORD_TABLE.get(stem)
      if (entry && !NOT_NUMBERS.has(word) && !(TA_MARBUTA_ONLY.has(stem) && form.endsWith('ه'))) {
        cat = entry.cat
        value = entry.value
        flags = carried
      }
    }
    if (hints < 0) hints = hintsOf(stem, carried)
    if (phrase === 0 && (carried & Flag.ARTICLE) === 0 && (phrase = phraseWord(stem)) !== 0) wordFlags = carried
  })
  if (word === 'واحد') hints = Math.max(hints, 0) | Hint.WAHID
  if (word.length === 1) hints = HINT_TABLE.get(word) ?? -1
  if (cat === Cat.NONE && phrase === 0 && hints <= 0) return PLAIN[plain]!
  return { cat, value, flags, hints: Math.max(hints, 0) | PLAIN[plain]!.hints, word: phrase, wordFlags }
}

/** The hints of a stem, or -1. A short name of a month after a particle is another word: «باب» is not «ب» + «آب». */
function hintsOf(stem: string, carried: number): number {
  let hints = HINT_TABLE.get(stem) ?? -1
  if (hints < 0) return hints
  if (carried !== 0 && (stem.length <= 3 || (carried & Flag.ARTICLE) !== 0)) hints &= ~(Hint.MONTH | Hint.HALF_MONTH)
  if (carried !== 0) hints &= ~(Hint.MODEL | Hint.ERA | Hint.FUNCTION)
  return hints
}

function plainHints(word: string, first: number): number {
  const definite = word.startsWith('ال') || word.startsWith('لل') || word.startsWith('وال') || word.startsWith('بال')
  const plural = word.endsWith('ات') || word.endsWith('ون') || word.endsWith('ين')
  return (definite ? 1 : 0) | (plural ? 2 : 0) | (first < 0x250 ? 4 : 0)
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xaa
}

function classifyDigits(form: string): FormInfo {
  const digits = readDigits(form)
  const three = form.length === 3 && !/[^0-9]/.test(form) ? Hint.THREE_DIGITS : 0
  if (!digits) return { ...BEYOND, cat: Cat.CODE, value: three ? Number(form) : 0, hints: three }
  const four = form.length === 4 && String(digits.value) === form ? Hint.FOUR_DIGITS : 0
  return { ...BEYOND, cat: Cat.DIGITS, value: digits.value, hints: three | four | (digits.dotGroup ? Hint.DOT_GROUP : 0) }
}
