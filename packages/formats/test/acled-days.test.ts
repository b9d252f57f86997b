import { dayNumber, isoDay } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { acledDays } from '../src/acled-days.ts'

const days = (start: string, end: string | null, precision?: 1 | 2 | 3) =>
  acledDays({ date: { start, end }, ...(precision && { date_precision: precision }) }, null)

describe("ACLED's days", () => {
  it('are the day itself', () => expect(days('2015-03-02', '2015-03-02')).toEqual({ days: ['2015-03-02'], precision: 1 }))
  it('are the middle of a week', () => expect(days('2015-03-02', '2015-03-08')).toEqual({ days: ['2015-03-05'], precision: 2 }))
  it('are the middle of a month', () => expect(days('2015-02-01', '2015-02-28', 3)).toEqual({ days: ['2015-02-15'], precision: 3 }))
  it('are the first day of a month that begins', () => expect(days('2015-03-01', '2015-03-10', 3)).toEqual({ days: ['2015-03-01'], precision: 3 }))
  it('are the last day of a month that ends', () => expect(days('2015-03-21', '2015-03-31', 3)).toEqual({ days: ['2015-03-31'], precision: 3 }))
  it('are one row for half a year', () => expect(days('2015-01-01', '2015-06-30', 1)).toEqual({ days: ['2015-04-01'], precision: 3 }))
  it('are unsure for an open end', () => expect(days('2015-01-01', null)).toEqual({ days: ['2015-01-01'], precision: 3 }))
  it('are none without any date', () => expect(acledDays({ date: null }, null)).toBe(null))
})

describe('day numbers', () => {
  it('agree with the calendar over eight centuries', () => {
    for (let number = dayNumber('1600-01-01'); number <= dayNumber('2400-12-31'); number += 97) {
      const iso = new Date(number * 86_400_000).toISOString().slice(0, 10)
      expect(isoDay(number)).toBe(iso)
      expect(dayNumber(iso)).toBe(number)
    }
  })
})
