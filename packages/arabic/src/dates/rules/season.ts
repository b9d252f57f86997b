import type { DateView } from '../date-view.ts'
import { DateKind } from '../date-word.ts'
import type { DateExpression, SeasonDate } from '../expression.ts'
import type { DateRule, Hit } from './hit.ts'
import { readShift, readYear } from './parts.ts'

/**
 * Reads a season: «صيف 2014», «الخريف الماضي», «ربيع العام 2003», «صيف العام الماضي».
 */
export function readSeason(view: DateView, at: number): Hit<DateExpression> | null {
  const word = view.word(at)
  if (!word.season) return null
  const season = (more: Partial<SeasonDate>, to: number): Hit<DateExpression> => ({ value: { kind: 'season', season: word.season!, year: null, ...more }, to })
  if (word.article) {
    const shift = readShift(view, at + 1)
    return shift ? season({ shift: shift.value }, shift.to) : null
  }
  const year = readYear(view, at + 1)
  if (!year || year.value.hijri) return null
  return season(year.value.yearShift ? { yearShift: year.value.yearShift } : { year: year.value.year }, year.to)
}

export const SEASON_RULE: DateRule = { name: 'season', opens: DateKind.SEASON, match: readSeason }
