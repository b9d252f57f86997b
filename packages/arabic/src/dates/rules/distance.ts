import type { DateView } from '../date-view.ts'
import { DateKind } from '../date-word.ts'
import type { DateExpression, DateUnit } from '../expression.ts'
import { readDay } from './day.ts'
import type { DateRule, Hit } from './hit.ts'
import { readMonthDate } from './month.ts'
import { readCount, readOrdinal } from './parts.ts'

const HEDGES: ReadonlySet<string> = new Set(['نحو', 'حوالي', 'قرابة', 'زهاء'])

/** A length of time: a null count is an open plural («أيام», «أسابيع»). */
export interface Length {
  readonly unit: DateUnit
  readonly count: number | null
}

/**
 * Reads a length of time: «يومين», «ثلاثة أيام», «15 دقيقة», «أسبوع واحد», «نحو شهر», «أيام», «بضعة أيام», «أقل من شهر».
 */
export function readLength(view: DateView, at: number): Hit<Length> | null {
  let i = at
  const lead = view.word(i).stem
  if (HEDGES.has(lead)) i++
  if (lead === 'بضعة' || lead === 'بضع' || lead === 'عدة') i++
  else if ((lead === 'اكثر' || lead === 'اقل') && view.word(i + 1).stem === 'من') i += 2
  const count = readCount(view, i)
  if (count) {
    if (view.word(i).article) return null
    const unit = view.word(count.to)
    // The word «ثاني» may be first of a date; a unit must follow the number at once.
    return unit.unit && unit.grammaticalNumber !== 2 && !unit.article && !unit.conjunction
      ? { value: { unit: unit.unit, count: count.value }, to: count.to + 1 }
      : null
  }
  const word = view.word(i)
  if (!word.unit || word.article || (word.conjunction && i > at) || (word.pronoun && i > at)) return null
  const next = view.word(i + 1)
  // «منذ عام 2003», «منذ يوم السبت», «قبل شهر رمضان» name a year, a day, a month.
  if (word.grammaticalNumber === 1 && (next.digits > 0 || readDay(view, i) || readMonthDate(view, i))) return null
  const one = word.grammaticalNumber === 1 && (next.stem === 'واحد' || next.stem === 'واحدة') ? 1 : 0
  const value = { unit: word.unit, count: word.grammaticalNumber === 3 ? null : word.grammaticalNumber }
  const few = word.grammaticalNumber === 3 && next.stem === 'قليلة' ? 1 : 0
  return { value, to: i + 1 + one + few }
}

/**
 * Reads a day at a distance: «قبل يومين», «منذ أسبوع», «بعد ذلك بيومين», «بعدها بيوم», «قبل ذلك بأسبوع», «بعد يومين».
 */
export function readDistance(view: DateView, at: number): Hit<DateExpression> | null {
  const word = view.word(at)
  const since = word.stem === 'منذ' || word.stem === 'مذ'
  const before = word.stem === 'قبل' || word.stem === 'قبيل' || since
  if ((!before && word.stem !== 'بعد') || word.particle) return null
  const direction = before ? 'before' : 'after'
  const that = view.word(at + 1).stem === 'ذلك' ? 1 : 0
  if (word.pronoun || that) {
    // «بعدها بيوم»: the «ب» stands on the number or the unit.
    const i = at + 1 + that
    if (view.word(i).particle !== 'ب') return null
    const length = readLength(view, i)
    return length && { value: { kind: 'distance', ...length.value, direction, from: 'event' }, to: length.to }
  }
  const length = readLength(view, at + 1)
  if (!length || view.word(at + 1).particle || view.word(at + 1).conjunction) return null
  const end = view.word(length.to)
  // «قبل يومين من الهجوم» and «بعد أيام من الغارة» count from a day that only the sentence tells.
  const atLeast = end.stem === 'علي' && view.word(length.to + 1).stem === 'اقل'
  if (!since && !atLeast && (end.stem === 'من' || end.stem === 'علي')) return null
  const from = before ? 'publication' : 'event'
  return { value: { kind: 'distance', ...length.value, direction, from, ...(since ? { role: 'since' as const } : {}) }, to: length.to }
}

/** Whether the adjective of a window stands at `at`: «الماضية», «الأخيرة», «المقبلة»; gives the way it looks. */
function readWindowShift(view: DateView, at: number): Hit<'before' | 'after'> | null {
  const few = view.word(at).stem === 'قليلة' ? at + 1 : at
  const { shift, article, conjunction } = view.word(few)
  if (!article || conjunction) return null
  if (shift === 'last' || shift === 'recent') return { value: 'before', to: few + 1 }
  return shift === 'next' ? { value: 'after', to: few + 1 } : null
}

/**
 * Reads a stretch up to publication: «الساعات الـ24 الماضية», «الـ 12 ساعة الماضية», «اليومين الماضيين», «الأيام الثلاثة الماضية», «الأربع والعشرين ساعة الماضية».
 */
export function readWindow(view: DateView, at: number): Hit<DateExpression> | null {
  const window = (unit: DateUnit, count: number | null, at: number): Hit<DateExpression> | null => {
    const shift = readWindowShift(view, at)
    return shift && { value: { kind: 'window', unit, count, direction: shift.value }, to: shift.to }
  }
  const word = view.word(at)
  if (word.stem === 'ال' || (word.article && word.cardinal)) {
    const count = readCount(view, word.stem === 'ال' ? at + 1 : at)
    if (!count) return null
    const { unit } = view.word(count.to)
    return unit ? window(unit, count.value, count.to + 1) : null
  }
  if (!word.unit || !word.article) return null
  if (word.grammaticalNumber === 2) return window(word.unit, 2, at + 1)
  if (word.grammaticalNumber !== 3) return null
  let i = at + 1
  if (view.word(i).stem === 'ال') i++
  const count = readCount(view, i) ?? (view.word(i).article ? readOrdinal(view, i) : null)
  if (count && (view.word(i).article || i > at + 1 || view.word(i).digits)) return window(word.unit, count.value, count.to)
  return window(word.unit, null, at + 1)
}

/** «خلال 48 ساعة» and «في غضون 24 ساعة»: a stretch without an adjective, in hours only, for «خلال يومين من القتال» is no date. */
function readHours(view: DateView, at: number): Hit<DateExpression> | null {
  const word = view.word(at)
  if (word.stem !== 'خلال' && word.stem !== 'غضون') return null
  const length = readLength(view, at + 1)
  if (length?.value.unit !== 'hour' || length.value.count === null) return null
  return { value: { kind: 'window', unit: 'hour', count: length.value.count, direction: 'before', role: 'within' }, to: length.to }
}

export const DISTANCE_RULE: DateRule = { name: 'distance', opens: DateKind.AWAY, match: readDistance }
export const WINDOW_RULE: DateRule = {
  name: 'window',
  opens: DateKind.UNIT | DateKind.CARDINAL | DateKind.AROUND,
  match: (view, at) => readWindow(view, at) ?? readHours(view, at),
}
