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

const ENDING = new Set(['.', '؟', '?', '!', '۔'])
const ASKING = new Set(['؟', '?', '!'])
/** Units are written with a dot and without: «على بعد 5 كلم. من المدينة» goes on, «على بعد 5 كلم. وقال» does not. */
const UNITS = new Set(['م', 'كم', 'كلم', 'ملم'])
const AFTER_UNIT = new Set(['من', 'عن', 'في', 'الى', 'شمال', 'جنوب', 'شرق', 'غرب', 'شمالي', 'جنوبي', 'شرقي', 'غربي', 'مربع'])
const CLOSERS = new Set(['»', '”', '’', '›', ')', ']', '}'])
const QUOTES = new Set(['"', "'"])

/**
 * Splits tokens into sentences: at line ends, full stops, question and exclamation marks.
 * Not at «د. أحمد», «أ.ف.ب», decimals, «1.» at the head of a line, an ellipsis inside a line, «(؟)» or the dots of an address;
 * a full stop with no space after it does end one. Marks that close quotations belong to the sentence before them.
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
    if (i > from && (tokens.gap[i]! >= Gap.NEWLINE || i - from >= LONGEST)) close(i)
    if (tokens.kind[i] === TokenKind.PUNCT && endsSentence(tokens, vocabulary, i, from)) {
      const end = afterClosers(tokens, vocabulary, i, from)
      close(end)
      i = end - 1
    }
  }
  close(tokens.count)
  return out
}

function endsSentence(tokens: TokenList, vocabulary: Vocabulary, i: number, from: number): boolean {
  const mark = vocabulary.text(tokens.form[i]!)
  if (i === from || !ENDING.has(mark)) return false
  if (mark !== '.') return !(ASKING.has(mark) && isDoubt(tokens, vocabulary, i))
  // Several dots are an ellipsis, which leaves the sentence open.
  if (tokens.end[i]! - tokens.start[i]! > 1) return false
  if (tokens.gap[i] !== Gap.NONE) return true
  const kind = tokens.kind[i - 1]
  if (kind === TokenKind.NUMBER) return !(i - 1 === from && (from === 0 || tokens.gap[from]! >= Gap.NEWLINE))
  return kind !== TokenKind.WORD || !isAbbreviation(tokens, vocabulary, i, from)
}

/** «قتل 5 (؟)»: the writer doubts a word and goes on. */
function isDoubt(tokens: TokenList, vocabulary: Vocabulary, i: number): boolean {
  return i > 0 && i + 1 < tokens.count && vocabulary.text(tokens.form[i - 1]!) === '(' && vocabulary.text(tokens.form[i + 1]!) === ')'
}

/** Whether the dot at `i`, which touches the word before it, belongs to that word. */
function isAbbreviation(tokens: TokenList, vocabulary: Vocabulary, i: number, from: number): boolean {
  const word = vocabulary.text(tokens.form[i - 1]!)
  const hasNext = i + 1 < tokens.count && tokens.gap[i + 1]! < Gap.NEWLINE
  const next = hasNext ? vocabulary.text(tokens.form[i + 1]!) : ''
  const touchesNext = hasNext && tokens.gap[i + 1] === Gap.NONE
  if (touchesNext && isLatin(word) && isLatin(next)) return true
  const afterNumber = i - 2 >= from && tokens.kind[i - 2] === TokenKind.NUMBER && !touchesNext
  if (UNITS.has(word) && (afterNumber || word.length > 1)) return AFTER_UNIT.has(next)
  // «د.», «أ.ف.ب», «م. علي»; but «1436هـ.», «2015م.» and «الساعة 10 ص.» end.
  return word.length === 1 && !afterNumber
}

function isLatin(form: string): boolean {
  const code = form.charCodeAt(0)
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** The token after the marks that follow the stop at `i` and still belong to its sentence: closing quotation marks, brackets, further stops. */
function afterClosers(tokens: TokenList, vocabulary: Vocabulary, i: number, from: number): number {
  let end = i + 1
  while (end < tokens.count && end - from < LONGEST && tokens.gap[end]! < Gap.NEWLINE) {
    const mark = vocabulary.text(tokens.form[end]!)
    const touches = tokens.gap[end] === Gap.NONE
    const free = end + 1 >= tokens.count || tokens.gap[end + 1] !== Gap.NONE
    if (CLOSERS.has(mark)) {
      // A closer that stands off from the stop and touches the next word opens: some outlets mirror the marks.
      if (!touches && !free) break
    } else if (QUOTES.has(mark)) {
      if (!touches || !(free || isOpen(tokens, vocabulary, mark, from, i))) break
    } else if (!ENDING.has(mark) && mark !== '…') break
    end++
  }
  return end
}

/** Whether a straight quotation mark was opened in `[from, to)` and not closed. */
function isOpen(tokens: TokenList, vocabulary: Vocabulary, mark: string, from: number, to: number): boolean {
  let open = false
  for (let i = from; i < to; i++) if (vocabulary.text(tokens.form[i]!) === mark) open = !open
  return open
}
