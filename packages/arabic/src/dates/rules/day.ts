import type { DateView } from '../date-view.ts'
import { DateKind } from '../date-word.ts'
import type { DateDetails, DateExpression } from '../expression.ts'
import { readCalendarDay, readNumericDate } from './calendar-date.ts'
import { readClock } from './clock.ts'
import { readRelativeDay, readToldDay, readWeekday } from './day-names.ts'
import type { DateRule, Hit } from './hit.ts'
import { readLatePartOfDay, readPartOfDay } from './part-of-day.ts'

function readCore(view: DateView, at: number): Hit<DateExpression> | null {
  const word = view.word(at)
  if (word.kinds & (DateKind.NUMBER | DateKind.DOTTED)) return readNumericDate(view, at) ?? readCalendarDay(view, at)
  return readRelativeDay(view, at) ?? readWeekday(view, at) ?? readToldDay(view, at) ?? (word.article ? readCalendarDay(view, at) : null)
}

const RANK: Readonly<Record<string, number>> = { weekday: 0, 'relative-day': 1, date: 2 }

/** What two ways of naming one day say together: the date over the relative word over the weekday, Gregorian over Hijri. */
function join(a: DateExpression, b: DateExpression): DateExpression | null {
  const rankA = RANK[a.kind]
  const rankB = RANK[b.kind]
  if (rankA === undefined || rankB === undefined) return null
  const twoCalendars = a.kind === 'date' && b.kind === 'date' && a.calendar !== b.calendar
  if (a.kind === b.kind && !twoCalendars) return null
  const main = a.kind === 'date' && b.kind === 'date' ? (a.calendar === 'gregorian' ? a : b) : rankA > rankB ? a : b
  const other = main === a ? b : a
  const weekday = other.kind === 'weekday' ? other.weekday : (other.weekday ?? main.weekday)
  return { ...main, ...(weekday !== undefined ? { weekday } : {}) }
}

const JOINTS: ReadonlySet<string> = new Set(['(', '،', ',', '-', '–', 'موافق', 'مصادف', 'في', 'من'])

/** Takes in every further way of naming the same day: «الثلاثاء 5 شوال 1436 هـ - 21 يوليو 2015 م», «أمس (الجمعة)». */
function joinAll(view: DateView, first: Hit<DateExpression>): Hit<DateExpression> {
  let { value, to } = first
  for (;;) {
    const sign = view.word(to).stem
    const opened = sign === '('
    let next = JOINTS.has(sign) ? to + 1 : to
    if (next > to && view.word(next).stem === 'موافق') next++
    if (view.word(next).stem === 'يوم' && !view.word(next).article && !view.word(next).conjunction) next++
    if (view.word(next).conjunction) break
    const more = readCore(view, next)
    const joined = more && join(value, more.value)
    if (!joined || (opened && view.word(more.to).stem !== ')')) break
    value = joined
    to = opened ? more.to + 1 : more.to
  }
  return { value, to }
}

/** «ليل الجمعة السبت», «ليلة الاثنين - الثلاثاء», «ليل الأربعاء إلى الخميس»: the night between two days. */
function readNight(view: DateView, first: Hit<DateExpression>): Hit<DateExpression> | null {
  if (first.value.kind !== 'weekday' || first.value.shift) return null
  const sign = view.word(first.to).stem
  const at = ['-', '–', '—', '/', 'الي', 'علي'].includes(sign) ? first.to + 1 : first.to
  const second = view.word(at).conjunction ? null : readWeekday(view, at)
  if (second?.value.kind !== 'weekday' || second.value.weekday !== (first.value.weekday + 1) % 7) return null
  return { value: { kind: 'range', from: first.value, to: second.value, partOfDay: 'night' }, to: second.to }
}

/** «يوم», «نهار», «يوم الـ» before a day. */
function skipDayWord(view: DateView, at: number): number {
  const { stem, article, grammaticalNumber } = view.word(at)
  if (article || !(stem === 'نهار' || (stem === 'يوم' && grammaticalNumber === 1))) return at
  return view.word(at + 1).stem === 'ال' ? at + 2 : at + 1
}

/**
 * Reads a day with all that is said of it in one place: «مساء أمس الثلاثاء», «صباح الأحد 3 مايو 2015»,
 * «اليوم الجمعة الموافق 15/10/2010», «الساعة العاشرة من صباح أمس», «الأحد عند الثامنة مساء».
 */
export function readDay(view: DateView, at: number): Hit<DateExpression> | null {
  const early = readClock(view, at)
  if (!early) return readPlainDay(view, at)
  const of = view.word(early.to).stem
  const day = readPlainDay(view, of === 'من' || of === 'في' || of === '،' ? early.to + 1 : early.to)
  return day && { value: { ...day.value, ...early.value }, to: day.to }
}

function readPlainDay(view: DateView, at: number): Hit<DateExpression> | null {
  const partOfDay = readPartOfDay(view, at)
  const first = readCore(view, skipDayWord(view, partOfDay ? partOfDay.to : at))
  if (!first) return null
  if (partOfDay?.value === 'night' || partOfDay?.value === 'midnight') {
    const night = readNight(view, first)
    if (night) return night
  }
  const { value, to } = joinAll(view, first)
  const late = readLatePartOfDay(view, to)
  const end = late ? late.to : to
  const sign = view.word(end).stem
  const clock = readClock(view, sign === 'في' || sign === 'عند' || sign === '،' ? end + 1 : end)
  const part = late?.value ?? partOfDay?.value
  const details: DateDetails = { ...(part ? { partOfDay: part } : {}), ...clock?.value }
  return { value: { ...value, ...details }, to: clock ? clock.to : end }
}

export const DAY_RULE: DateRule = {
  name: 'day',
  opens:
    DateKind.NUMBER |
    DateKind.DOTTED |
    DateKind.ORDINAL |
    DateKind.CARDINAL |
    DateKind.WEEKDAY |
    DateKind.RELATIVE |
    DateKind.UNIT |
    DateKind.PART_OF_DAY |
    DateKind.PART |
    DateKind.AWAY |
    DateKind.POINTER,
  match: readDay,
}
