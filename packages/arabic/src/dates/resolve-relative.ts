import { addMonths, civilFromDays, daysFromCivil, GREGORIAN, weekdayOf } from './calendar.ts'
import type { DistantDate, PeriodDate, SeasonDate, WeekdayDate, WindowDate } from './expression.ts'
import { cutPart, cutYear } from './resolve-calendar.ts'
import { type Days, day, type Now, stretch } from './resolve-days.ts'

/** A weekday alone is the last such day on or before publication; «الماضي» before it, «المقبل» after it, «التالي» after the day just told. */
export function resolveWeekday({ weekday, shift }: WeekdayDate, now: Now): Days | null {
  const fromEvent = shift === 'following' || shift === 'preceding' || shift === 'same'
  const anchor = fromEvent ? (now.event ?? now.published) : now.published
  if (anchor === null) return null
  const back = (weekdayOf(anchor) - weekday + 7) % 7
  if (shift === 'next' || shift === 'following') return day(anchor + (7 - back), 'implied')
  if (shift === 'last' || shift === 'preceding') return day(anchor - (back || 7), 'implied')
  return day(anchor - back, 'implied')
}

const STEPS = { last: -1, this: 0, next: 1, following: 1, preceding: -1, same: 0 } as const
/** The press's week begins on Sunday. */
const startOfWeek = (at: number) => at - weekdayOf(at)

function resolveWeek(period: PeriodDate, anchor: number): Days {
  const step = STEPS[period.shift]
  if (period.part === 'early' || period.part === 'mid') {
    const start = startOfWeek(anchor) + 7 * step + (period.part === 'mid' ? 2 : 0)
    return stretch(start, start + 1, 'span', 'implied')
  }
  if (step < 0) return { ...stretch(anchor - 7, anchor - 1, 'week', 'implied'), precision: 2 }
  if (step > 0) return { ...stretch(anchor + 1, anchor + 7, 'week', 'implied'), precision: 2 }
  if (period.part === 'earlier') return { ...stretch(anchor - 6, anchor - 1, 'week', 'implied'), precision: 2 }
  return { ...stretch(anchor - 6, anchor, 'week', 'implied'), precision: 2 }
}

/** «الأسبوع الماضي» is the 7 days before publication; «الشهر الماضي» and «العام الماضي» are the calendar's; «الجاري» runs up to publication. */
export function resolvePeriod(period: PeriodDate, now: Now): Days | null {
  const fromEvent = period.shift === 'following' || period.shift === 'preceding' || period.shift === 'same'
  // «اليوم التالي» has no meaning without the day just told.
  const anchor = fromEvent ? (now.event ?? (period.unit === 'day' ? null : now.published)) : now.published
  if (anchor === null) return null
  const step = STEPS[period.shift]
  if (period.unit === 'day') return day(anchor + step, 'implied')
  if (period.unit === 'week') return resolveWeek(period, anchor)
  if (period.unit === 'weekend') {
    const saturday = step > 0 ? anchor + ((6 - weekdayOf(anchor) + 7) % 7 || 7) : anchor - ((weekdayOf(anchor) + 1) % 7 || 7)
    return stretch(saturday, saturday + 1, 'span', 'implied')
  }
  const today = civilFromDays(anchor)
  if (period.unit === 'decade') {
    const first = Math.floor(today.year / 10) * 10 + step * 10
    return { start: daysFromCivil(first, 1, 1), end: daysFromCivil(first + 9, 12, 31), precision: 3, granularity: 'span', certainty: 'implied' }
  }
  const index = today.year * 12 + today.month - 1 + step
  const days =
    period.unit === 'month'
      ? cutPart(GREGORIAN, Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, period.part, now)
      : cutYear(GREGORIAN, today.year + step, period.part, now)
  const going = period.shift === 'this' && !period.part && days.end! > anchor
  return { ...days, end: going ? anchor : days.end, certainty: 'implied' }
}

const UNIT_DAYS = { minute: 0, hour: 0, day: 1, week: 7, month: 30, year: 365, decade: 3650 } as const

/** The day `count` units before or after a day. */
function away(anchor: number, unit: DistantDate['unit'], count: number, sign: 1 | -1): number {
  if (unit === 'month') return addMonths(anchor, sign * count)
  if (unit === 'year') return addMonths(anchor, sign * count * 12)
  if (unit === 'decade') return addMonths(anchor, sign * count * 120)
  if (unit === 'hour') return anchor + sign * Math.floor(count / 24)
  return anchor + sign * count * UNIT_DAYS[unit]
}

/** How precise a distance told in a unit is. */
function roughly(at: number, unit: DistantDate['unit']): Days {
  const precision = unit === 'month' || unit === 'year' || unit === 'decade' ? 3 : unit === 'week' ? 2 : 1
  return { ...day(at, 'implied'), precision }
}

/** «قبل يومين» is a day; «قبل أيام» the 7 days before; «قبل أسابيع» and «قبل أشهر» the month and the year before. */
export function resolveDistance({ unit, count, direction, from }: DistantDate, now: Now): Days | null {
  const anchor = from === 'event' ? now.event : now.published
  if (anchor === null) return null
  const sign = direction === 'before' ? -1 : 1
  if (unit === 'decade' && count === null) return null
  if (count !== null) return roughly(away(anchor, unit, count, sign), unit)
  if (unit === 'minute' || unit === 'hour') return day(anchor, 'implied')
  const far =
    unit === 'day'
      ? anchor + sign * 7
      : unit === 'week'
        ? addMonths(anchor, sign)
        : unit === 'month'
          ? addMonths(anchor, sign * 12)
          : addMonths(anchor, sign * 120)
  return sign < 0 ? stretch(far, anchor - 1, 'span', 'implied') : stretch(anchor + 1, far, 'span', 'implied')
}

/** «الساعات الـ24 الماضية» reaches back one day, «العامين الماضيين» two years, up to publication; «اليومين الماضيين» are the two days before it; «الأيام الماضية» is the 7 days before it. */
export function resolveWindow({ unit, count, direction }: WindowDate, now: Now): Days | null {
  if (now.published === null) return null
  const sign = direction === 'before' ? -1 : 1
  if (count === null) {
    if (unit === 'minute' || unit === 'hour')
      return sign < 0 ? stretch(now.published - 1, now.published, 'span', 'implied') : stretch(now.published, now.published + 1, 'span', 'implied')
    return resolveDistance({ kind: 'distance', unit, count: null, direction, from: 'publication' }, now)
  }
  const far = unit === 'hour' ? now.published + sign * Math.ceil(count / 24) : unit === 'minute' ? now.published : away(now.published, unit, count, sign)
  // «الأيام الخمسة الماضية» are days before the one of publication, as «الأسبوع الماضي» is.
  const whole = unit === 'day' || unit === 'week' ? 1 : 0
  return sign < 0 ? stretch(far, now.published - whole, 'span', 'implied') : stretch(now.published + whole, far, 'span', 'implied')
}

const SEASON_MONTHS = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const

/** Three months of the northern year: spring from March, summer from June, autumn from September; winter is December to February, named for December's year. */
export function resolveSeason({ season, year, shift, yearShift }: SeasonDate, now: Now): Days | null {
  const first = SEASON_MONTHS[season]
  const begin = (y: number) => daysFromCivil(y, first, 1)
  const end = (y: number) => addMonths(begin(y), 3) - 1
  const three = (y: number, certainty: Days['certainty']): Days => ({ start: begin(y), end: end(y), precision: 3, granularity: 'span', certainty })
  if (year !== null) return three(year, 'stated')
  if (now.published === null) return null
  const today = civilFromDays(now.published)
  if (yearShift) return three(today.year + STEPS[yearShift], 'implied')
  if (shift === 'next') return three(begin(today.year) > now.published ? today.year : today.year + 1, 'implied')
  if (shift === 'this') return three(begin(today.year) <= now.published ? today.year : today.year - 1, 'implied')
  return three(end(today.year) < now.published ? today.year : today.year - 1, 'implied')
}
