import type { DateView } from '../date-view.ts'
import { DateKind } from '../date-word.ts'
import type { DateExpression, PeriodDate } from '../expression.ts'
import type { DateRule, Hit } from './hit.ts'
import { readPart } from './part-of-period.ts'
import { isThis, readShift } from './parts.ts'

const PERIODS: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year', 'decade'])

/**
 * Reads «الأسبوع الماضي», «هذا الشهر», «مطلع العام الجاري», «بداية الشهر», «اليوم التالي», «الليلة الماضية», «نهاية الأسبوع».
 */
export function readPeriod(view: DateView, at: number): Hit<DateExpression> | null {
  const night = view.word(at)
  if (night.stem === 'ليلة' && night.article) {
    const shift = readShift(view, at + 1)
    if (!shift) return { value: { kind: 'relative-day', offset: 0, partOfDay: 'night' }, to: at + 1 }
    if (shift.value === 'last')
      return { value: { kind: 'range', from: { kind: 'relative-day', offset: -1 }, to: { kind: 'relative-day', offset: 0 }, partOfDay: 'night' }, to: shift.to }
    return { value: { kind: 'period', unit: 'day', shift: shift.value, partOfDay: 'night' }, to: shift.to }
  }
  const part = readPart(view, at)
  let i = part ? part.to : at
  const demonstrative = isThis(view, i)
  if (demonstrative) i++
  const word = view.word(i)
  if (!word.unit || word.grammaticalNumber !== 1 || !PERIODS.has(word.unit) || !word.article || (i > at && word.conjunction)) return null
  const unit = word.unit as PeriodDate['unit']
  const period = (shift: PeriodDate['shift'], to: number): Hit<DateExpression> => {
    if (unit === 'week' && part?.value === 'late') return { value: { kind: 'period', unit: 'weekend', shift: shift === 'last' ? 'last' : shift }, to }
    return { value: { kind: 'period', unit, shift, ...(part ? { part: part.value } : {}) }, to }
  }
  const shift = readShift(view, i + 1)
  if (shift) {
    // «اليوم الجاري» and «اليوم الماضي» are not said.
    if (unit === 'day' && (shift.value === 'last' || shift.value === 'this')) return null
    return period(shift.value, shift.to)
  }
  if (unit === 'day') return null
  if (demonstrative) return period('this', i + 1)
  if (part && part.value !== 'mid' && (unit === 'month' || unit === 'year' || unit === 'week')) {
    if (part.value === 'earlier') return period('this', i + 1)
    return unit === 'week' && part.value === 'late' ? period('last', i + 1) : period('this', i + 1)
  }
  return part && (unit === 'month' || unit === 'year') ? period('this', i + 1) : null
}

export const PERIOD_RULE: DateRule = {
  name: 'period',
  opens: DateKind.UNIT | DateKind.PART | DateKind.POINTER | DateKind.PART_OF_DAY,
  match: readPeriod,
}
