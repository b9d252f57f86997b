import type { Span } from '@marsad/model'
import { CHAR_CLASS, CharClass } from './char-class.ts'
import { expandPresentation, FOLD, isLetterMark, isPresentation, MARK } from './letters.ts'
import { Gap, TokenKind, TokenList } from './token-list.ts'
import { Vocabulary } from './vocabulary.ts'

/** No word of any language is longer; what is longer is cut, so that one hostile «word» cannot fill memory. */
const MAX_WORD = 256

/** So many spaces in a row stand where a flattened page had a line end: between menu entries, headlines, captions. */
const COLUMN_GAP = 4

const { LETTER, DIGIT, MARK: MARK_CLASS, SPACE, NEWLINE } = CharClass

const TATWEEL = 0x640
const PARAGRAPH_SEPARATOR = 0x2029

const buffer = new Uint16Array(MAX_WORD + 32)

/**
 * Splits a text into words, numbers and punctuation in one pass, folding as it goes.
 * A number keeps its separators («1,200», «٣٫٥»); a run of one punctuation mark («...») is one token whose form is one such mark;
 * letters and digits that touch are two tokens («5جنود»); a tatweel by itself is a dash («بغداد ـ رويترز»).
 *
 * @param vocabulary gives each folded form its number; share it between texts to share what is known of the forms
 * @param tokens a list to fill anew, to spare the memory
 * @example
 * const words = new Vocabulary()
 * const tokens = scanTokens('قُتل 5 جنود.', words)
 * words.text(tokens.form[0]!) // 'قتل'
 */
export function scanTokens(text: string, vocabulary: Vocabulary, tokens: TokenList = new TokenList()): TokenList {
  tokens.clear()
  const length = text.length
  let i = 0
  let gap: number = Gap.NONE
  let spaces = 0
  while (i < length) {
    const code = text.charCodeAt(i)
    const cls = CHAR_CLASS[code]!
    if (cls === SPACE) {
      if (gap === Gap.NONE) gap = Gap.SPACE
      spaces++
      i++
    } else if (cls === NEWLINE) {
      if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++
      gap = gap >= Gap.NEWLINE || code === PARAGRAPH_SEPARATOR ? Gap.PARAGRAPH : Gap.NEWLINE
      i++
    } else if (cls === MARK_CLASS && code !== TATWEEL) {
      i++
    } else {
      const start = i
      let kind: number = TokenKind.PUNCT
      let size = 0
      if (cls === LETTER) {
        kind = TokenKind.WORD
        let next: number = cls
        let unit = code
        do {
          if (next === LETTER) {
            if (unit >= 0xfb50 && isPresentation(unit)) {
              for (const expanded of expandPresentation(unit)) if (FOLD[expanded] !== MARK) buffer[size++] = FOLD[expanded]!
            } else buffer[size++] = FOLD[unit]!
          }
          i++
          unit = text.charCodeAt(i)
          next = CHAR_CLASS[unit]!
        } while (i < length && (next === LETTER || next === MARK_CLASS) && size < MAX_WORD)
      } else if (cls === DIGIT) {
        kind = TokenKind.NUMBER
        do {
          buffer[size++] = FOLD[text.charCodeAt(i)]!
          i++
        } while (i < length && size < MAX_WORD && (CHAR_CLASS[text.charCodeAt(i)] === DIGIT || isInnerSeparator(text, i)))
      } else if (code === TATWEEL) {
        // It follows no letter, or the word would have taken it: a dash, unless a letter follows.
        while (i < length && text.charCodeAt(i) === TATWEEL) i++
        const next = CHAR_CLASS[text.charCodeAt(i)]
        if (next === LETTER || next === MARK_CLASS) continue
        buffer[0] = TATWEEL
        size = 1
      } else if ((code & 0xfc00) === 0xd800) {
        // A surrogate pair is one sign, such as «💥», and must not be cut.
        buffer[size++] = code
        i++
        const low = text.charCodeAt(i)
        if ((low & 0xfc00) === 0xdc00) {
          buffer[size++] = low
          i++
        }
      } else {
        do i++
        while (i < length && text.charCodeAt(i) === code)
        buffer[0] = FOLD[code]!
        size = 1
      }
      let end = i
      while (end > start && CHAR_CLASS[text.charCodeAt(end - 1)] === MARK_CLASS && !isLetterMark(text.charCodeAt(end - 1))) end--
      tokens.push(start, end, vocabulary.addUnits(buffer, size), kind, gap === Gap.SPACE && spaces >= COLUMN_GAP ? Gap.NEWLINE : gap)
      spaces = 0
      gap = Gap.NONE
    }
  }
  return tokens
}

/** Whether a separator of thousands or decimals stands at `i` between two digits. */
function isInnerSeparator(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  if (code !== 0x2c && code !== 0x2e && code !== 0x66b && code !== 0x66c && code !== 0x60c) return false
  return CHAR_CLASS[text.charCodeAt(i + 1)] === DIGIT
}

/** A token as an object, for those who read few of them. */
export interface Token {
  readonly text: string
  /** The lightly folded form. */
  readonly form: string
  readonly span: Span
  readonly kind: 'word' | 'number' | 'punctuation'
}

const KINDS = ['word', 'number', 'punctuation'] as const

/**
 * The tokens of a text as objects.
 *
 * @example tokenize('قُتل ٥').map(t => t.form) // ['قتل', '5']
 */
export function tokenize(text: string): Token[] {
  const vocabulary = new Vocabulary()
  const tokens = scanTokens(text, vocabulary)
  return Array.from({ length: tokens.count }, (_, i) => ({
    text: text.slice(tokens.start[i]!, tokens.end[i]!),
    form: vocabulary.text(tokens.form[i]!),
    span: [tokens.start[i]!, tokens.end[i]!],
    kind: KINDS[tokens.kind[i]!]!,
  }))
}
