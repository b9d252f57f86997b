import { NAMER_STEMS, OUTLET_STEMS } from '../date-lexicon.ts'
import type { DateView } from '../date-view.ts'
import { DateKind } from '../date-word.ts'
import type { DateExpression } from '../expression.ts'
import type { Hit } from './hit.ts'
import { readMonth, readOrdinal, readShift } from './parts.ts'

const relative = (offset: number, to: number): Hit<DateExpression> => ({ value: { kind: 'relative-day', offset }, to })

/**
 * Reads «أمس», «أمس الأول», «أول من أمس», «البارحة», «اليوم», «غداً», «بعد غد».
 */
export function readRelativeDay(view: DateView, at: number): Hit<DateExpression> | null {
  const word = view.word(at)
  const next = view.word(at + 1)
  switch (word.stem) {
    case 'امس':
      return isBeforeLast(view, at + 1) ? relative(-2, at + 2) : relative(-1, at + 1)
    case 'بارحة':
      if (!word.article) return null
      return isBeforeLast(view, at + 1) ? relative(-2, at + 2) : relative(-1, at + 1)
    case 'اول': {
      if (word.article) return null
      const i = next.stem === 'من' || next.stem === 'ال' ? at + 2 : at + 1
      return view.word(i).stem === 'امس' && !view.word(i).conjunction ? relative(-2, i + 1) : null
    }
    case 'غدا':
      return relative(1, at + 1)
    case 'غد':
      return view.word(at - 1).stem === 'يوم' ? relative(1, at + 1) : null
    case 'بعد':
      return next.stem === 'غد' && !word.pronoun ? relative(2, at + 2) : null
    case 'يوم':
      return word.article && word.particle === '' ? readToday(view, at) : null
    default:
      return null
  }
}

/** Whether «الأول» at `at` makes the day before yesterday of «أمس». «أمس الأول من مايو» is yesterday, the first of May. */
function isBeforeLast(view: DateView, at: number): boolean {
  const word = view.word(at)
  return word.article && word.stem === 'اول' && !word.conjunction && !(view.word(at + 1).stem === 'من' && readMonth(view, at + 2))
}

/** «اليوم» is today, but neither in «اليوم الأول», «اليوم التالي», nor in «روسيا اليوم», «صحيفة اليمن اليوم», nor in «مرتين في اليوم». */
function readToday(view: DateView, at: number): Hit<DateExpression> | null {
  const next = view.word(at + 1)
  const before = view.word(at - 1)
  const weekday = readWeekday(view, at + 1)
  if (next.article && next.ordinal > 0 && !next.conjunction && !weekday) {
    // «اليوم الأول من مايو» is today, the first of May.
    const ordinal = readOrdinal(view, at + 1)
    if (!ordinal || view.word(ordinal.to).stem !== 'من' || !readMonth(view, ordinal.to + 1)) return null
  }
  if (readShift(view, at + 1) || (next.article && next.cardinal > 0 && next.weekday < 0)) return null
  if (before.stem === 'روسيا' || OUTLET_STEMS.has(view.word(at - 2).stem)) return null
  if (['في', 'نفس', 'ذات', 'هذا', 'ذلك'].includes(before.stem) && !weekday) return null
  return relative(0, at + 1)
}

/**
 * Reads «الثلاثاء», «الجمعة الماضية», «الأحد المقبل». «أحد» without its article is no Sunday.
 */
export function readWeekday(view: DateView, at: number): Hit<DateExpression> | null {
  const word = view.word(at)
  if (!(word.kinds & DateKind.WEEKDAY) || !word.article || NAMER_STEMS.has(view.word(at - 1).stem)) return null
  const shift = readShift(view, at + 1)
  const value: DateExpression = { kind: 'weekday', weekday: word.weekday, ...(shift ? { shift: shift.value } : {}) }
  return { value, to: shift ? shift.to : at + 1 }
}

/**
 * Reads the day that is told of from the day just told: «اليوم التالي», «اليوم نفسه», «نفس اليوم», «اليوم السابق».
 */
export function readToldDay(view: DateView, at: number): Hit<DateExpression> | null {
  const word = view.word(at)
  const same = word.stem === 'نفس' || word.stem === 'ذات'
  const { unit, grammaticalNumber, article, stem } = view.word(same ? at + 1 : at)
  const night = stem === 'ليلة'
  if (!article || !(night || (unit === 'day' && grammaticalNumber === 1))) return null
  const part = night ? { partOfDay: 'night' as const } : {}
  if (same) return { value: { kind: 'period', unit: 'day', shift: 'same', ...part }, to: at + 2 }
  const shift = readShift(view, at + 1)
  if (!shift || (shift.value !== 'following' && shift.value !== 'preceding' && shift.value !== 'same')) return null
  return { value: { kind: 'period', unit: 'day', shift: shift.value, ...part }, to: shift.to }
}
