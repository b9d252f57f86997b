import { addMonths, daysFromIso, isoFromDays, weekdayOf } from './calendar.ts'
import type { DateExpression, FirstUnits } from './expression.ts'
import { resolveCalendarDate } from './resolve-calendar.ts'
import { type Days, day, type Now, stretch } from './resolve-days.ts'
import { resolveDistance, resolvePeriod, resolveSeason, resolveWeekday, resolveWindow } from './resolve-relative.ts'

/** What the report is known to say of days: when it was published, and the day that it told of just before. ISO days. */
export interface DateAnchor {
  readonly published: string | null
  readonly event?: string | null
}

/** The days that an expression means: ISO days, both inclusive; `end: null` is an open end. */
export interface ResolvedDate {
  readonly start: string
  readonly end: string | null
  /** 1 day, 2 week, 3 month or longer (ACLED time precision). */
  readonly precision: 1 | 2 | 3
  readonly granularity: 'day' | 'week' | 'month' | 'year' | 'span'
  /** `stated` where day or month and year stand in the text; `implied` where they were counted from an anchor. */
  readonly certainty: 'stated' | 'implied'
}

/**
 * The days that a date expression means, or null where the anchor does not tell (a relative word without a day of publication), or where
 * there is no such day. Rules: the codebook's «Dates».
 *
 * @example
 * resolveDate({ kind: 'relative-day', offset: -1 }, { published: '2015-08-07' })
 * // { start: '2015-08-06', end: '2015-08-06', precision: 1, granularity: 'day', certainty: 'implied' }
 */
export function resolveDate(expression: DateExpression, anchor: DateAnchor): ResolvedDate | null {
  const now: Now = { published: toDays(anchor.published), event: toDays(anchor.event) }
  const days = resolve(expression, now)
  if (!days || Number.isNaN(days.start) || Number.isNaN(days.end ?? 0)) return null
  return roled(days, expression)
}

function toDays(iso: string | null | undefined): number | null {
  return iso ? daysFromIso(iso.slice(0, 10)) : null
}

function resolve(expression: DateExpression, now: Now): Days | null {
  switch (expression.kind) {
    case 'date':
      return resolveCalendarDate(expression, now)
    case 'weekday':
      return resolveWeekday(expression, now)
    case 'relative-day':
      return resolveRelativeDay(expression, now)
    case 'period':
      return resolvePeriod(expression, now)
    case 'distance':
      return resolveDistance(expression, now)
    case 'window':
      return resolveWindow(expression, now)
    case 'season':
      return resolveSeason(expression, now)
    case 'clock':
      return null
    case 'first':
      return resolveFirst(expression, now)
    case 'range':
      return resolveRange(expression, now)
  }
}

/** «أمس» counts from publication; where a weekday beside it does not fit, the nearest such weekday before publication is meant. */
function resolveRelativeDay(expression: DateExpression & { kind: 'relative-day' }, now: Now): Days | null {
  if (now.published === null) return null
  const at = now.published + expression.offset
  const { weekday } = expression
  if (weekday === undefined || weekdayOf(at) === weekday) return day(at, 'implied')
  if (expression.offset > 0) return resolveWeekday({ kind: 'weekday', weekday, shift: 'next' }, now)
  return resolveWeekday({ kind: 'weekday', weekday, ...(expression.offset < 0 ? { shift: 'last' as const } : {}) }, now)
}

/** The later end is settled first; the earlier one is the last of its kind before it. */
function resolveRange(expression: DateExpression & { kind: 'range' }, now: Now): Days | null {
  const to = resolve(expression.to, now)
  if (!to) return null
  const last = to.end ?? to.start
  const counted = expression.from.kind === 'weekday' || (expression.from.kind === 'date' && !expression.from.shift && !expression.from.yearShift)
  const from = resolve(expression.from, counted ? { ...now, published: last } : now)
  if (!from || from.start > last) return null
  const length = last - from.start
  return {
    start: from.start,
    end: to.end,
    granularity: length === 0 ? 'day' : 'span',
    precision: length <= 2 ? 1 : length <= 14 ? 2 : 3,
    certainty: from.certainty === 'stated' && to.certainty === 'stated' ? 'stated' : 'implied',
  }
}

function resolveFirst({ unit, count, of }: FirstUnits, now: Now): Days | null {
  const whole = resolve(of, now)
  if (!whole) return null
  const after = unit === 'month' ? addMonths(whole.start, count) : whole.start + count * (unit === 'week' ? 7 : 1)
  return stretch(whole.start, after - 1, 'span', whole.certainty)
}

function roled(days: Days, expression: DateExpression): ResolvedDate {
  const open = expression.role === 'since' && expression.kind !== 'distance' && expression.kind !== 'range'
  const end = open ? null : days.end
  return {
    start: isoFromDays(days.start),
    end: end === null ? null : isoFromDays(end),
    precision: days.precision,
    granularity: open ? 'span' : days.granularity,
    certainty: days.certainty,
  }
}
