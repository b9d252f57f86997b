import { describe, expect, it } from 'vitest'
import { toIsoDay } from './iso-day.ts'

describe('toIsoDay', () => {
  it.each([
    ['2009-11-09', '2009-11-09'],
    ['2009-11-09T23:30:00+03:00', '2009-11-09'],
    ['2009-11-09 10:00:00', '2009-11-09'],
    ['2009/1/5', '2009-01-05'],
    ['Mon, 09 Nov 2009 10:00:00 GMT', '2009-11-09'],
    ['9 November 2009', '2009-11-09'],
    ['2016-02-29', '2016-02-29'],
    ['2015-02-29', null],
    ['2009-13-01', null],
    ['09/11/2009', null],
    ['PT30S', null],
    ['', null],
  ])('reads «%s» as %s', (value, day) => {
    expect(toIsoDay(value)).toBe(day)
  })
})
