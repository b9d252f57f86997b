import type { Span } from '@marsad/model'
import { CHAR_CLASS, CharClass } from '../char-class.ts'
import { TokenKind, type TokenList } from '../token-list.ts'
import { scanTokens } from '../tokenize.ts'
import { Vocabulary } from '../vocabulary.ts'
import { daysFromCivil, isCivilDay, isoFromDays } from './calendar.ts'
import { DateView } from './date-view.ts'
import { AGENCIES, DATELINE_FILLERS, DATELINE_TAIL, PUBLISHED_WORDS, UPDATED_WORDS } from './dateline-words.ts'
import type { DateExpression } from './expression.ts'
import { daysFromHijri, hijriMonthLength } from './hijri.ts'
import { readNumericDate } from './rules/calendar-date.ts'
import { readDay } from './rules/day.ts'
import type { Hit } from './rules/hit.ts'
import { readMonth, readYearDigits } from './rules/parts.ts'

/** The day of publication that a report itself gives, and where. */
export interface Dateline {
  /** `YYYY-MM-DD` */
  readonly published: string
  readonly span: Span
}

const HEAD_LINES = 6
const TAIL_LINES = 4
const MAX_LINE = 240
/** «كتب فلان من البلدة بتاريخ …» is a short line; «صدر القرار بتاريخ …» in prose gives no day of publication. */
const MAX_CREDIT = 16
/** Where a whole page was flattened into one line, its pieces between wide gaps are read as lines, so far into it. */
const MAX_FLATTENED = 4000
/** A dateline's place and agency are no longer: «دبي، الإمارات العربية المتحدة». */
const MAX_PLACE = 6

/**
 * Finds the day of publication in a report's own dateline, in its first six lines or its last four. It must be a whole date with its year that
 * stands alone on its line, follows a word like «نشر في», or opens the lead («بغداد، 3 أيار 2015 (وكالة)»). A date in running prose is none.
 *
 * @example
 * findDateline('انفجار في عدن\nنشر في 12-03-2017\nقتل ثلاثة ...') // { published: '2017-03-12', span: [21, 31] }
 */
export function findDateline(text: string): Dateline | null {
  const head = headLines(text, HEAD_LINES)
  const tail = tailLines(text, head.at(-1)?.[1] ?? text.length, TAIL_LINES)
  let vocabulary: Vocabulary | null = null
  let updated: Dateline | null = null
  for (const [start, end] of [...head.flatMap(line => unflatten(text, line)), ...tail]) {
    const isHead = end <= head.at(-1)![1]
    const piece = text.slice(start, Math.min(end, start + MAX_LINE))
    if (!hasYear(piece)) continue
    vocabulary ??= new Vocabulary()
    const found = readLine(piece, vocabulary, isHead)
    if (!found) continue
    const dateline: Dateline = { published: found.published, span: [start + found.span[0], start + found.span[1]] }
    if (!found.updated) return dateline
    updated ??= dateline
  }
  return updated
}

/**
 * Reads a date of publication as metadata give it: ISO with or without a time, «12/03/2017», «Tue, 12 Mar 2019 10:00 GMT», «5 شوال 1436 هـ».
 * The day is taken as written, whatever the zone. Null where the string holds no whole date.
 *
 * @example parsePublished('2015-07-21T23:10:00+03:00') // '2015-07-21'
 */
export function parsePublished(text: string): string | null {
  const vocabulary = new Vocabulary()
  const tokens = scanTokens(text.slice(0, MAX_LINE), vocabulary)
  const view = new DateView(vocabulary)
  view.open(tokens, 0, tokens.count)
  for (let i = 0; i < tokens.count; i++) {
    const date = readWholeDate(view, i)
    if (date) return date.value
  }
  return null
}

/** The first `count` lines that are not blank. */
function headLines(text: string, count: number): Span[] {
  const lines: Span[] = []
  for (let start = 0; start < text.length && lines.length < count; ) {
    let end = start
    while (end < text.length && !isNewline(text.charCodeAt(end))) end++
    if (!isBlank(text, start, end)) lines.push([start, end])
    start = end + 1
  }
  return lines
}

/** A line of usual length as it is; the pieces between wide gaps of a longer one. */
function unflatten(text: string, [start, end]: Span): Span[] {
  if (end - start <= MAX_LINE) return [[start, end]]
  const pieces: Span[] = []
  const last = Math.min(end, start + MAX_FLATTENED)
  for (const gap of text.slice(start, last).matchAll(/[\p{Zs}\t]{4,}/gu)) {
    pieces.push([pieces.at(-1)?.[1] ?? start, start + gap.index])
  }
  pieces.push([pieces.at(-1)?.[1] ?? start, end])
  return pieces
}

/** The last `count` lines that are not blank, none of them before `from`, in order. */
function tailLines(text: string, from: number, count: number): Span[] {
  const lines: Span[] = []
  for (let end = text.length; end > from && lines.length < count; ) {
    let start = end
    while (start > from && !isNewline(text.charCodeAt(start - 1))) start--
    if (!isBlank(text, start, end)) lines.unshift([start, end])
    end = start - 1
  }
  return lines
}

function isNewline(code: number): boolean {
  return CHAR_CLASS[code] === CharClass.NEWLINE
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const cls = CHAR_CLASS[text.charCodeAt(i)]
    if (cls !== CharClass.SPACE && cls !== CharClass.MARK) return false
  }
  return true
}

/** Whether four digits stand together, or two behind a sign, without which there is no year. */
function hasYear(line: string): boolean {
  return /[0-9٠-٩۰-۹]{4}|[/.-][0-9٠-٩۰-۹]{2}(?![0-9٠-٩۰-۹])/.test(line)
}

function wholeDay(expression: DateExpression): string | null {
  if (expression.kind !== 'date' || expression.year === null || expression.month === null || expression.day === null) return null
  const { year, month, day, calendar } = expression
  if (calendar === 'hijri') return day <= hijriMonthLength(year, month) ? isoFromDays(daysFromHijri(year, month, day)) : null
  return year >= 1990 && year <= 2100 ? isoFromDays(daysFromCivil(year, month, day)) : null
}

/** A whole date with the words that belong to it: weekday, second calendar, time. English writes the month first too. */
function readWholeDate(view: DateView, at: number): Hit<string> | null {
  for (const hit of [readDay(view, at), readNumericDate(view, at)]) {
    const day = hit && wholeDay(hit.value)
    if (day) return { value: day, to: hit.to }
  }
  const month = readMonth(view, at)
  if (!month || month.value.hijri) return null
  const number = view.word(month.to)
  if (number.digits === 0 || number.digits > 2) return null
  const comma = view.word(month.to + 1).stem === ',' || view.word(month.to + 1).stem === '،' ? 1 : 0
  const year = readYearDigits(view, month.to + 1 + comma)
  const day = year && wholeDay({ kind: 'date', calendar: 'gregorian', year: year.value.year, month: month.value.month, day: number.number })
  return day ? { value: day, to: year.to } : null
}

/** A stamp with the year in two digits, day first: «22/04/09». Only a line of nothing but a stamp and its time may be read so. */
function readShortDate(view: DateView, at: number): Hit<string> | null {
  const [day, month, year] = [view.word(at), view.word(at + 2), view.word(at + 4)]
  const sign = view.word(at + 1).stem
  if ((sign !== '/' && sign !== '-') || view.word(at + 3).stem !== sign) return null
  if (!day.digits || day.digits > 2 || !month.digits || month.digits > 2 || year.digits !== 2) return null
  for (let i = at + 1; i <= at + 4; i++) if (!view.touches(i)) return null
  if (!isCivilDay(2000 + year.number, month.number, day.number)) return null
  return { value: isoFromDays(daysFromCivil((year.number < 70 ? 2000 : 1900) + year.number, month.number, day.number)), to: at + 5 }
}

/** A clock or its zone beside a date: «10:15», «GMT». */
function hasClock(line: string): boolean {
  return /GMT|UTC|[0-9٠-٩]:[0-9٠-٩]/.test(line)
}

function readLine(line: string, vocabulary: Vocabulary, isHead: boolean): (Dateline & { updated: boolean }) | null {
  const tokens = scanTokens(line, vocabulary)
  const view = new DateView(vocabulary)
  view.open(tokens, 0, tokens.count)
  const form = (i: number) => (i >= 0 && i < tokens.count ? vocabulary.text(tokens.form[i]!) : '')
  let said = false
  let updated = false
  let plain = true // nothing but words of datelines so far
  for (let i = 0; i < tokens.count; i++) {
    const short = readShortDate(view, i)
    if (short) {
      const stamp = said || (plain && hasClock(line) && endsLine(line, tokens, short.to, form))
      return stamp ? { published: short.value, span: [tokens.start[i]!, tokens.end[short.to - 1]!], updated } : null
    }
    const date = readWholeDate(view, i)
    if (date) {
      const ends = endsLine(line, tokens, date.to, form)
      const accepted =
        (said && (plain || (ends && i < MAX_CREDIT))) ||
        (plain && ends) ||
        (isHead && opensLead(tokens, i, date.to, form)) ||
        (!plain && closesLine(tokens, i, date.to, form))
      if (accepted) return { published: date.value, span: [tokens.start[i]!, tokens.end[date.to - 1]!], updated }
      return null
    }
    const word = form(i)
    if (PUBLISHED_WORDS.has(word)) {
      said = true
      if (UPDATED_WORDS.has(word)) updated = true
    } else if (!DATELINE_FILLERS.has(word) && tokens.kind[i] !== TokenKind.NUMBER) {
      said = false
      plain = false
    }
  }
  return null
}

/** Whether after the date only a time, a zone and the like follow, or a wide gap as flattened pages have it. */
function endsLine(line: string, tokens: TokenList, at: number, form: (i: number) => string): boolean {
  for (let i = at; i < tokens.count; i++) {
    if (/\s{3,}|\t/.test(line.slice(tokens.end[i - 1]!, tokens.start[i]!))) return true
    const word = form(i)
    if (PUBLISHED_WORDS.has(word)) return true
    if (!DATELINE_TAIL.has(word) && tokens.kind[i] !== TokenKind.NUMBER && !AGENCIES.has(word)) return false
  }
  return true
}

/** «بغداد، 3 أيار 2015 (وكالة) - ...», «صنعاء – 3 مارس 2016», «أبها 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس». */
function opensLead(tokens: TokenList, from: number, to: number, form: (i: number) => string): boolean {
  if (from === 0 || from > MAX_PLACE || tokens.kind[0] !== TokenKind.WORD) return false
  for (let i = 0; i < from; i++) if (PROSE_LEADS.has(form(i))) return false
  const sign = form(from - 1)
  const next = form(to)
  const closed = to >= tokens.count || next === '(' || next === '-' || next === '–' || next === '—' || next === ':' || next === '/' || AGENCIES.has(next)
  if (sign === '،' || sign === ',' || sign === '-' || sign === '–' || sign === '—' || sign === '/' || sign === ':' || sign === ')') return closed
  // Without a sign an agency must close it, for «ذكرى ثورة 17 فبراير 2011» is a headline.
  return from <= 3 && (next === '(' || AGENCIES.has(next))
}

/** Prepositions make prose of what stands before a date: «قتل في عدن في 3 مارس 2016». */
const PROSE_LEADS: ReadonlySet<string> = new Set(['في', 'منذ', 'حتي', 'قبل', 'بعد', 'من', 'الي', 'يوم', 'خلال', 'عن', 'علي', 'وفي'])

/** A short line that ends with a date behind a sign: «عدن - أخبار | 12/03/2017». */
function closesLine(tokens: TokenList, from: number, to: number, form: (i: number) => string): boolean {
  const sign = form(from - 1)
  if (from > 10 || !['|', '-', '–', '—', '•', '·', '('].includes(sign)) return false
  for (let i = 0; i < from; i++) if (PROSE_LEADS.has(form(i))) return false
  for (let i = to; i < tokens.count; i++) if (!DATELINE_TAIL.has(form(i)) && tokens.kind[i] !== TokenKind.NUMBER) return false
  return true
}
