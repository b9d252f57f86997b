import type { DateView } from '../date-view.ts'
import { DateKind } from '../date-word.ts'
import type { DateExpression } from '../expression.ts'
import { calendarDate } from './calendar-date.ts'
import type { DateRule, Hit } from './hit.ts'
import { readPart } from './part-of-period.ts'
import { isYearWord, readYearDigits } from './parts.ts'

/** Words before four digits that make a year of them. */
const BEFORE_YEAR: ReadonlySet<string> = new Set(['في', 'منذ', 'مذ', 'حتي', 'بحلول', 'خلال'])

/** Nouns that are counted: digits before them are a count and no year. */
function isCounted(view: DateView, at: number): boolean {
  const word = view.word(at)
  return word.kinds !== 0 && word.unit !== null && !word.article && word.particle === ''
}

/**
 * Reads a year: «عام 2012», «في 2013», «العام 2005», «نهاية 2017», «أول ستة شهور من عام 2015», «بين عامي 2006 و2009».
 */
export function readYearDate(view: DateView, at: number): Hit<DateExpression> | null {
  const part = readPart(view, at)
  let i = part ? part.to : at
  if (part && view.word(i).unit === 'year' && view.word(i).grammaticalNumber === 2) return null
  const named = isYearWord(view, i)
  if (named) i++
  const digits = readYearDigits(view, i)
  // «القرار 40 لسنة 2015» counts papers.
  if (!digits || (named && view.word(i - 1).particle === 'ل' && view.word(at - 1).digits > 0)) return null
  const before = view.word(at - 1).stem
  const lead = view.word(i - 1)
  if (!named && !part && !digits.value.named && !BEFORE_YEAR.has(before)) return null
  if (!named && !part && !digits.value.named && (isCounted(view, digits.to) || digits.value.year! < 1900)) return null
  if (!named && part && (part.value === 'late' || part.value === 'mid') && lead.stem === 'وسط') return null
  if (digits.value.hijri && !named && !digits.value.named) return null
  return { value: calendarDate({ part: part?.value ?? null }, digits.value), to: digits.to }
}

export const YEAR_RULE: DateRule = { name: 'year', opens: DateKind.NUMBER | DateKind.UNIT | DateKind.PART | DateKind.POINTER, match: readYearDate }
