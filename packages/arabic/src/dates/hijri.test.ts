import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysFromIso, isoFromDays } from './calendar.ts'
import { daysFromHijri, hijriFromDays, hijriMonthLength } from './hijri.ts'

const DAY = 86_400_000
const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })

function byIntl(days: number) {
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(days * DAY)) part[type] = Number.parseInt(value, 10)
  return { year: part.year, month: part.month, day: part.day }
}

describe('the Umm al-Qura calendar', () => {
  it.each([
    ['2015-07-21', 1436, 10, 5],
    ['2015-08-10', 1436, 10, 25],
    ['2016-10-02', 1438, 1, 1],
    ['1979-11-21', 1400, 1, 1],
    ['2024-03-11', 1445, 9, 1],
  ])('has %s as %i-%i-%i', (iso, year, month, day) => {
    expect(isoFromDays(daysFromHijri(year, month, day))).toBe(iso)
    expect(hijriFromDays(daysFromIso(iso)!)).toEqual({ year, month, day })
  })

  it('agrees with Intl on the first and last day of every month of 1350–1490', () => {
    for (let year = 1350; year <= 1490; year++) {
      for (let month = 1; month <= 12; month++) {
        const first = daysFromHijri(year, month, 1)
        const length = hijriMonthLength(year, month)
        expect(byIntl(first)).toEqual({ year, month, day: 1 })
        expect(byIntl(first + length - 1)).toEqual({ year, month, day: length })
      }
    }
  })

  it('goes to a day and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: daysFromHijri(1300, 1, 1), max: daysFromHijri(1500, 12, 29) }), days => {
        const { year, month, day } = hijriFromDays(days)
        expect(daysFromHijri(year, month, day)).toBe(days)
        expect(day).toBeLessThanOrEqual(hijriMonthLength(year, month))
      }),
    )
  })

  it('knows nothing outside its table', () => {
    expect(hijriMonthLength(1299, 12)).toBe(0)
    expect(hijriMonthLength(1501, 1)).toBe(0)
    expect(hijriMonthLength(1400, 13)).toBe(0)
    expect(daysFromHijri(1501, 1, 1)).toBeNaN()
    expect(hijriFromDays(daysFromIso('1882-11-11')!).year).toBe(0)
    expect(hijriFromDays(daysFromIso('2077-11-17')!).year).toBe(0)
  })
})
