import { isCivilDay } from '../calendar.ts'
import { NAMED_FOR_DAYS_STEMS } from '../date-lexicon.ts'
import type { DateView } from '../date-view.ts'
import { DateKind } from '../date-word.ts'
import type { CalendarDate, DateExpression, DateShift } from '../expression.ts'
import { HIJRI_FIRST_YEAR, HIJRI_LAST_YEAR } from '../hijri-table.ts'
import type { Hit } from './hit.ts'
import { isThis, readDayNumber, readMonth, readShift, readYear, type YearHit } from './parts.ts'

/**
 * Builds a calendar date from what was read of it.
 */
export function calendarDate(
  fields: { day?: number | null; month?: number | null; hijri?: boolean; shift?: DateShift | null; part?: CalendarDate['part'] | null },
  year: YearHit | null,
): CalendarDate {
  return {
    kind: 'date',
    calendar: fields.hijri || year?.hijri ? 'hijri' : 'gregorian',
    year: year?.year ?? null,
    month: fields.month ?? null,
    day: fields.day ?? null,
    ...(fields.shift ? { shift: fields.shift } : {}),
    ...(year?.yearShift ? { yearShift: year.yearShift } : {}),
    ...(fields.part ? { part: fields.part } : {}),
  }
}

/** A month with its year or «الماضي», and whether the words leave no doubt that it is a date. */
export interface DatedMonth {
  readonly date: CalendarDate
  readonly sure: boolean
}

/**
 * Reads a month's name with the year or adjective behind it: «مايو 2015», «فبراير الماضي», «يوليو/ تموز من العام الماضي», «مارس», «شوال 1436هـ».
 */
export function readMonthOfYear(view: DateView, at: number): Hit<DatedMonth> | null {
  const month = readMonth(view, at)
  if (!month) return null
  const { month: number, hijri, sure } = month.value
  const dated = (year: YearHit | null, shift: DateShift | null, to: number): Hit<DatedMonth> => ({
    value: { date: calendarDate({ month: number, hijri, shift }, year), sure: sure || year !== null || shift !== null },
    to,
  })
  const year = readYear(view, month.to)
  if (year && (year.value.yearShift !== null || year.value.hijri === hijri)) return dated(year.value, null, year.to)
  const shift = readShift(view, month.to)
  if (!shift) return dated(null, null, month.to)
  // «مارس الماضي من عام 2015»
  const named = readYear(view, shift.to)
  return named?.value.named && named.value.year !== null ? dated(named.value, null, named.to) : dated(null, shift.value, shift.to)
}

/**
 * Reads what follows the day number: «مايو 2015», «من فبراير الماضي», «من الشهر الجاري», «الجاري».
 */
export function readMonthTail(view: DateView, at: number): Hit<CalendarDate> | null {
  const lead = view.word(at).stem
  const of = lead === 'من'
  const signed = lead === '-' || lead === '/' || lead === '–' || lead === '،'
  let i = of || signed ? at + 1 : at
  const alone = readShift(view, i)
  // «في 30 الجاري»
  if (alone) return i === at && ['last', 'this', 'next'].includes(alone.value) ? { value: calendarDate({ shift: alone.value }, null), to: alone.to } : null
  const demonstrative = isThis(view, i)
  const { unit, grammaticalNumber } = view.word(demonstrative ? i + 1 : i)
  if (unit === 'month' && grammaticalNumber === 1) {
    if (demonstrative) return of ? { value: calendarDate({ shift: 'this' }, null), to: i + 2 } : null
    const shift = readShift(view, i + 1)
    if (shift) return of ? { value: calendarDate({ shift: shift.value }, null), to: shift.to } : null
    i++
  }
  const month = readMonthOfYear(view, i)
  if (!month) return null
  const { date } = month.value
  const yearless = date.year === null && !date.yearShift
  // «3 - صفر» is a score and «قتل 3، مايو» no day: behind a sign the year must follow.
  if (yearless && (signed || (date.calendar === 'hijri' && date.month === SAFAR && !of && !date.shift))) return null
  return { value: date, to: month.to }
}

/** Its name is «zero» too. */
const SAFAR = 2

/**
 * Reads a day of a month: «3 مايو 2015», «العاشر من فبراير الماضي», «30 من الشهر الجاري», «3 و4 مايو» (a range), «5-9 مايو».
 */
export function readCalendarDay(view: DateView, at: number): Hit<DateExpression> | null {
  const first = readDayNumber(view, at)
  if (!first) return null
  const tail = readMonthTail(view, first.to)
  if (tail?.value.year === null && NAMED_FOR_DAYS_STEMS.has(view.word(at - 1).stem)) return null
  // «الأول مارس ضغوطاً»: behind an ordinal a word that may be no month needs its «من».
  if (tail && view.word(at).digits === 0 && view.word(first.to).doubtful && tail.value.year === null) return null
  if (tail) return { value: { ...tail.value, day: first.value }, to: tail.to }
  let second = readNextDay(view, first)
  // «16 و17 و18 مارس»
  for (let more = second && readNextDay(view, second); more; more = readNextDay(view, more)) second = more
  if (!second) return null
  const shared = readMonthTail(view, second.to)
  if (!shared) return null
  return { value: { kind: 'range', from: { ...shared.value, day: first.value }, to: { ...shared.value, day: second.value } }, to: shared.to }
}

/** The later day that «و», «-» or «إلى» joins to a day: «3 و4», «5-9», «الثالث والرابع». */
function readNextDay(view: DateView, first: Hit<number>): Hit<number> | null {
  const sign = view.word(first.to)
  const joined = sign.stem === '-' || sign.stem === '–' || sign.stem === 'الي' || sign.stem === 'حتي' || sign.stem === 'و'
  const second = joined ? readDayNumber(view, first.to + 1) : sign.conjunction ? readDayNumber(view, first.to) : null
  return second && second.value > first.value ? second : null
}

/** Whether three numbers are a day, month and year; the first wins where the order is open, for Arabic writes the day first. */
function orderNumbers(a: number, b: number, c: number): [year: number, month: number, day: number] | null {
  const [year, month, day] = a > 31 ? [a, b, c] : [c, b, a]
  if (year >= HIJRI_FIRST_YEAR && year <= HIJRI_LAST_YEAR) return month >= 1 && month <= 12 && day >= 1 && day <= 30 ? [year, month, day] : null
  if (year < 1900 || year > 2100) return null
  if (isCivilDay(year, month, day)) return [year, month, day]
  return isCivilDay(year, day, month) ? [year, day, month] : null
}

/**
 * Reads a date of numbers: «12/3/2017», «2015-07-21», «15/ 10/ 1436هـ», «12.03.2017».
 */
export function readNumericDate(view: DateView, at: number): Hit<DateExpression> | null {
  const word = view.word(at)
  const finish = (ordered: [number, number, number] | null, to: number): Hit<DateExpression> | null => {
    if (!ordered) return null
    const [year, month, day] = ordered
    const era = view.word(to).stem
    const hijri = year <= HIJRI_LAST_YEAR
    const marked = hijri ? era === 'ه' || era === 'هجري' || era === 'هجرية' : era === 'م' || era === 'ميلادي'
    return { value: { kind: 'date', calendar: hijri ? 'hijri' : 'gregorian', year, month, day }, to: marked ? to + 1 : to }
  }
  if (word.dotted) return finish(orderNumbers(...word.dotted), at + 1)
  if (!(word.kinds & DateKind.NUMBER)) return null
  const sign = view.word(at + 1).stem
  if (sign !== '/' && sign !== '-' && sign !== '–' && sign !== '\\') return null
  const second = view.word(at + 2)
  const third = view.word(at + 4)
  if (!(second.kinds & DateKind.NUMBER) || view.word(at + 3).stem !== sign || !(third.kinds & DateKind.NUMBER)) return null
  if (second.digits > 2 || word.digits === 3 || third.digits === 3) return null
  return finish(orderNumbers(word.number, second.number, third.number), at + 5)
}
