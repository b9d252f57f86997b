import { NAMED_FOR_DAYS_STEMS } from '../date-lexicon.ts'
import type { DateView } from '../date-view.ts'
import { DateKind } from '../date-word.ts'
import type { DateExpression } from '../expression.ts'
import { readMonthOfYear } from './calendar-date.ts'
import type { DateRule, Hit } from './hit.ts'
import { readPart } from './part-of-period.ts'

/** Words before a month that leave no doubt of it. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(['في', 'منذ', 'خلال', 'حتي', 'بحلول', 'قبل', 'بعد'])
/** Hijri months whose names men seldom have, so that «في رمضان» is a month. */
const MONTHS_BY_PREPOSITION: ReadonlySet<string> = new Set(['رمضان', 'شوال', 'محرم'])

/**
 * Reads a month: «يناير 2015», «مطلع مارس الماضي», «شهر رمضان الماضي», «نهاية مايو». A word that may be another («مارس ضغوطاً») needs a witness.
 */
export function readMonthDate(view: DateView, at: number): Hit<DateExpression> | null {
  const part = readPart(view, at)
  let i = part ? part.to : at
  // «شخص آخر مارس ضغوطاً»
  let sure = part !== null && view.word(at).stem !== 'اخر'
  if (view.word(i).unit === 'month' && view.word(i).grammaticalNumber === 1 && !view.word(i).article) {
    i++
    sure = true
  }
  const word = view.word(i)
  if (i > at && (word.conjunction || word.particle)) return null
  const month = readMonthOfYear(view, i)
  if (!month || isNamedForDay(view, i)) return null
  const led = BEFORE_MONTH.has(view.word(i - 1).stem) && (!word.hijri || MONTHS_BY_PREPOSITION.has(word.stem))
  if (!sure && !month.value.sure && !led) return null
  return { value: { ...month.value.date, ...(part ? { part: part.value } : {}) }, to: month.to }
}

/** «شارع 26 سبتمبر», «حي واحد حزيران» */
function isNamedForDay(view: DateView, at: number): boolean {
  const count = view.word(at - 1)
  return (count.digits > 0 || count.cardinal > 0) && NAMED_FOR_DAYS_STEMS.has(view.word(at - 2).stem)
}

export const MONTH_RULE: DateRule = {
  name: 'month',
  opens: DateKind.MONTH | DateKind.PART | DateKind.UNIT | DateKind.POINTER,
  match: readMonthDate,
}
