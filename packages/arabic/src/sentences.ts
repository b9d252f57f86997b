import { Gap, TokenKind, type TokenList } from './token-list.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A sentence as a range `[from, to)` of tokens. */
export interface Sentence {
  readonly from: number
  readonly to: number
  /** Whether it begins a line. */
  readonly startsLine: boolean
  /** Whether an empty line stands before it. */
  readonly startsParagraph: boolean
}

/** A stretch without any full stop is cut here, so that one hostile «sentence» costs no more than a long one. */
const LONGEST = 400

/** What ends with a dot and does not end a sentence: «د.», «أ.», «م.», «ص.ب», «كلم.». */
const ABBREVIATIONS = new Set(['د', 'ا', 'م', 'ه', 'ص', 'ب', 'ق', 'ر', 'س', 'ت', 'ج', 'ف', 'ن', 'كلم', 'كم', 'ملم'])

/**
 * Splits tokens into sentences: at line ends, full stops, question and exclamation marks.
 * «د. أحمد», decimals and an ellipsis inside a line do not end one; a full stop with no space after it does.
 *
 * @example
 * const words = new Vocabulary()
 * splitSentences(scanTokens('قتل د. أحمد في تعز. وأصيب آخر', words), words).length // 2
 */
export function splitSentences(tokens: TokenList, vocabulary: Vocabulary): Sentence[] {
  const out: Sentence[] = []
  let from = 0
  const close = (to: number) => {
    if (to > from) {
      const gap = tokens.gap[from]!
      out.push({ from, to, startsLine: from === 0 || gap >= Gap.NEWLINE, startsParagraph: from === 0 || gap === Gap.PARAGRAPH })
    }
    from = to
  }
  for (let i = 0; i < tokens.count; i++) {
    if (i > from && tokens.gap[i]! >= Gap.NEWLINE) close(i)
    if (i - from >= LONGEST) close(i)
    if (tokens.kind[i] === TokenKind.PUNCT && endsSentence(tokens, vocabulary, i, from)) {
      let end = i + 1
      // A closing quotation mark or bracket that touches the stop belongs to the sentence.
      while (end < tokens.count && tokens.gap[end] === Gap.NONE && isCloser(vocabulary.text(tokens.form[end]!))) end++
      close(end)
      i = end - 1
    }
  }
  close(tokens.count)
  return out
}

function endsSentence(tokens: TokenList, vocabulary: Vocabulary, i: number, from: number): boolean {
  const mark = vocabulary.text(tokens.form[i]!)
  if (mark === '؟' || mark === '?' || mark === '!' || mark === '۔') return true
  if (mark !== '.') return false
  if (tokens.end[i]! - tokens.start[i]! > 1) return i + 1 < tokens.count && tokens.gap[i + 1]! >= Gap.NEWLINE
  if (i === from) return false
  const previous = tokens.form[i - 1]!
  if (tokens.kind[i - 1] === TokenKind.WORD && tokens.gap[i] === Gap.NONE && ABBREVIATIONS.has(vocabulary.text(previous))) return false
  return true
}

function isCloser(mark: string): boolean {
  return mark === '"' || mark === '»' || mark === ')' || mark === '”' || mark === '’' || mark === ']'
}
