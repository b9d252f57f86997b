import type { DateView } from '../date-view.ts'
import { DateKind } from '../date-word.ts'
import type { DateExpression, FirstUnits } from '../expression.ts'
import type { DateRule, Hit } from './hit.ts'
import { readMonthDate } from './month.ts'
import { readCount, readOrdinal } from './parts.ts'
import { readPeriod } from './period.ts'
import { readYearDate } from './year.ts'

function isFirst(view: DateView, at: number, article: boolean): boolean {
  const word = view.word(at)
  return (word.stem === 'اول' || word.stem === 'اولي') && word.article === article && !word.conjunction
}

/** Reads «أول ستة شهور», «الأيام الستة الأولى», «الأشهر الـ6 الأولى», «الأسبوع الأول»: how much, and where it ends. */
function readBeginning(view: DateView, at: number): Hit<Pick<FirstUnits, 'unit' | 'count'>> | null {
  const word = view.word(at)
  if (isFirst(view, at, false)) {
    const count = readCount(view, at + 1)
    const unit = view.word(count ? count.to : at + 1)
    return finish(unit.unit, count?.value ?? unit.grammaticalNumber, count ? count.to + 1 : at + 2)
  }
  if (!word.unit || !word.article) return null
  if (word.grammaticalNumber < 3) return word.unit !== 'day' && isFirst(view, at + 1, true) ? finish(word.unit, word.grammaticalNumber, at + 2) : null
  const i = view.word(at + 1).stem === 'ال' ? at + 2 : at + 1
  const count = readCount(view, i) ?? readOrdinal(view, i)
  return count && isFirst(view, count.to, true) ? finish(word.unit, count.value, count.to + 1) : null
}

function finish(unit: string | null, count: number, to: number): Hit<Pick<FirstUnits, 'unit' | 'count'>> | null {
  return count > 0 && count <= 31 && (unit === 'day' || unit === 'week' || unit === 'month') ? { value: { unit, count }, to } : null
}

/**
 * Reads so many days or months from a beginning: «أول ستة شهور من عام 2015», «الأيام الستة الأولى من شهر مايو», «الأسبوع الأول من رمضان».
 */
export function readFirst(view: DateView, at: number): Hit<DateExpression> | null {
  const beginning = readBeginning(view, at)
  if (!beginning || view.word(beginning.to).stem !== 'من') return null
  const i = beginning.to + 1
  const of = readMonthDate(view, i) ?? readYearDate(view, i) ?? readPeriod(view, i)
  if (!of || (of.value.kind !== 'date' && (of.value.kind !== 'period' || of.value.unit === 'day'))) return null
  return { value: { kind: 'first', ...beginning.value, of: of.value }, to: of.to }
}

export const FIRST_RULE: DateRule = { name: 'first', opens: DateKind.ORDINAL | DateKind.UNIT, match: readFirst }
