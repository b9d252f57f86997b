import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, civilFromDays, civilMonthLength, daysFromCivil, daysFromIso, isCivilDay, isoFromDays, weekdayOf } from './calendar.ts'

describe('the Gregorian calendar', () => {
  it.each([
    [1970, 1, 1, 0],
    [2000, 3, 1, 11017],
    [1969, 12, 31, -1],
    [1900, 2, 28, -25509],
    [2100, 3, 1, 47541],
  ])('counts %i-%i-%i as day %i', (year, month, day, days) => {
    expect(daysFromCivil(year, month, day)).toBe(days)
    expect(civilFromDays(days)).toEqual({ year, month, day })
  })

  it('goes to a day and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 2_900_000 }), days => {
        const { year, month, day } = civilFromDays(days)
        expect(isCivilDay(year, month, day)).toBe(true)
        expect(daysFromCivil(year, month, day)).toBe(days)
      }),
    )
  })

  it('follows each day by the next', () => {
    for (let year = 1896; year <= 1904; year++) {
      for (let month = 1; month <= 12; month++) {
        const next = month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1)
        expect(next - daysFromCivil(year, month, 1)).toBe(civilMonthLength(year, month))
      }
    }
  })

  it('knows the weekday', () => {
    expect(weekdayOf(0)).toBe(4)
    expect(weekdayOf(-1)).toBe(3)
    expect(weekdayOf(daysFromIso('2017-03-15')!)).toBe(3)
  })

  it('reads and writes ISO days', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), days => daysFromIso(isoFromDays(days)) === days))
    for (const bad of ['', '2015-2-3', '2015-02-29', '2015-13-01', '2015-00-10', '2015-01-00', '2015-01-01T00:00', 'أمس'])
      expect(daysFromIso(bad), bad).toBeNull()
  })

  it('cuts the day of the month to the month', () => {
    const months = (iso: string, by: number) => isoFromDays(addMonths(daysFromIso(iso)!, by))
    expect(months('2015-03-31', -1)).toBe('2015-02-28')
    expect(months('2016-03-31', -1)).toBe('2016-02-29')
    expect(months('2015-01-15', -1)).toBe('2014-12-15')
    expect(months('2015-12-15', 13)).toBe('2017-01-15')
  })
})
