import { type Sentence, TokenKind, type TokenList } from '@marsad/arabic'
import type { FormInfo } from '../tables/form-info.ts'
import type { Lexicon } from '../tables/lexicon.ts'

/** `heading` is the short title of a section («العراق», «في ديالى»): it says where, and tells nothing. */
export type SentenceKind = 'headline' | 'heading' | 'body' | 'noise'

/** A report's sentences by kind, and its stretches of noise. */
export interface Layout {
  readonly kinds: readonly SentenceKind[]
  readonly noise: readonly NoiseStretch[]
}

/** A stretch of noise as a range `[from, to)` of tokens. */
export interface NoiseStretch {
  readonly from: number
  readonly to: number
  readonly kind: string
}

/** A line as a range `[first, last]` of sentences. */
interface Line {
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
  readonly words: number
  /** Ends with a full stop or its like. */
  readonly closed: boolean
}

const LONG_LINE = 22
const HEADLINE_WORDS = 32
const HEADING_WORDS = 4
const MENU_WORDS = 5
const MENU_LINES = 4

/** Tells headline, section headings, body and noise apart, line by line. */
export function layOut(sentences: readonly Sentence[], tokens: TokenList, infos: readonly FormInfo[], lexicon: Lexicon): Layout {
  const lines = readLines(sentences, tokens, infos)
  const kinds: SentenceKind[] = new Array(sentences.length).fill('body')
  const noise: NoiseStretch[] = []
  const mark = (line: Line, kind: SentenceKind, why = '') => {
    for (let s = line.first; s <= line.last; s++) kinds[s] = kind
    if (kind !== 'noise') return
    const last = noise[noise.length - 1]
    if (last && last.to === line.from && last.kind === why) noise[noise.length - 1] = { ...last, to: line.to }
    else noise.push({ from: line.from, to: line.to, kind: why })
  }
  let headline = false
  let title: Line | null = null
  let open = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const opener = noiseOpener(line, infos, lexicon)
    if (opener) {
      mark(line, 'noise', opener)
      open = line.words <= LONG_LINE ? opener : ''
    } else if (open !== '' && !line.closed && line.words <= LONG_LINE) mark(line, 'noise', open)
    else {
      open = ''
      if (inMenu(lines, at)) mark(line, 'noise', 'menu')
      else if (!headline && !line.closed && line.words <= HEADLINE_WORDS && line.words > 2 && lines.length > at + 1) {
        headline = true
        title = line
        mark(line, 'headline')
      } else if (title && !line.closed && repeatsEnd(line, title, infos)) mark(line, 'headline')
      else if (line.words <= HEADING_WORDS && !line.closed && lines.length > 2) mark(line, 'heading')
      else if (isInserted(lines, at)) mark(line, 'noise', 'related')
      if (line.closed) headline = true
    }
  }
  return { kinds, noise }
}

function readLines(sentences: readonly Sentence[], tokens: TokenList, infos: readonly FormInfo[]): Line[] {
  const lines: Line[] = []
  sentences.forEach((sentence, at) => {
    const words = countWords(sentence.from, sentence.to, tokens)
    const last = lines[lines.length - 1]
    const closed = isClosed(sentence, tokens, infos)
    if (last && !sentence.startsLine) lines[lines.length - 1] = { ...last, last: at, to: sentence.to, words: last.words + words, closed }
    else lines.push({ first: at, last: at, from: sentence.from, to: sentence.to, words, closed })
  })
  return lines
}

function countWords(from: number, to: number, tokens: TokenList): number {
  let words = 0
  for (let i = from; i < to; i++) if (tokens.kind[i] !== TokenKind.PUNCT) words++
  return words
}

const CLOSERS = new Set(['.', '!', '؟', '?', ':', '،', '؛'])

function isClosed(sentence: Sentence, tokens: TokenList, infos: readonly FormInfo[]): boolean {
  for (let i = sentence.to - 1; i >= sentence.from && i >= sentence.to - 3; i--) {
    if (tokens.kind[i] !== TokenKind.PUNCT) return false
    if (CLOSERS.has(infos[i]!.form)) return true
  }
  return false
}

/** «CNN - مقتل خمسة في هجوم» and below it «مقتل خمسة في هجوم»: the page's title with the site's name, then the headline itself. */
function repeatsEnd(line: Line, title: Line, infos: readonly FormInfo[]): boolean {
  const length = line.to - line.from
  if (line.words <= HEADING_WORDS || length > title.to - title.from) return false
  for (let k = 1; k <= length; k++) if (infos[line.to - k]!.key !== infos[title.to - k]!.key) return false
  return true
}

/** The kind of noise that the line's first words open, '' for none. */
function noiseOpener(line: Line, infos: readonly FormInfo[], lexicon: Lexicon): string {
  let start = line.from
  while (start < line.to && infos[start]!.key.length === 1) start++
  const info = infos[start]
  if (!info || start - line.from > 4) return ''
  for (const [words, kind] of lexicon.noise.get(info.key) ?? []) {
    if (!words.every((word, k) => infos[start + k]?.key === word)) continue
    // A single word opens noise only where little else stands in the line.
    if (words.length > 1 || line.words <= LONG_LINE) return kind
  }
  return ''
}

/** One of several short lines in a row, none of them closed. */
function inMenu(lines: readonly Line[], at: number): boolean {
  const short = (line: Line | undefined) => line !== undefined && line.words <= MENU_WORDS && !line.closed
  if (!short(lines[at])) return false
  let from = at
  let to = at
  while (short(lines[from - 1])) from--
  while (short(lines[to + 1])) to++
  return to - from + 1 >= MENU_LINES
}

/** A short open line between two closed ones is a headline of another story, set into the text. */
function isInserted(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!
  if (line.closed || line.words > LONG_LINE || line.words <= HEADING_WORDS) return false
  const before = lines[at - 1]
  const after = lines[at + 1]
  return before?.closed === true && before.words > LONG_LINE / 2 && after !== undefined && after.words > LONG_LINE / 2 && at > 1
}
