import { describe, expect, it } from 'vitest'
import { acledFatalities, splitEvenly } from '../src/deaths.ts'
import { event, mocha, taiz } from './sample.ts'

const words = (text: string) => ({ killed: [{ text, span: [0, text.length] as const, rule: 'count' }] })

describe("ACLED's fatalities", () => {
  it.each([
    ['the figure', event({ killed: { min: 8, max: 8 } }), 8],
    ['the lower end of a range', event({ killed: { min: 5, max: 7 } }), 5],
    ['more than ten', event({ killed: { min: 11, max: null } }), 11],
    ['at most five', event({ killed: { min: null, max: 5 } }), 1],
    ['nobody hurt', event({ killed: { min: 0, max: 0 } }), 0],
    ['dead and wounded only together', event({ killed: undefined as never, casualties: { min: 12, max: 12 } }), 0],
    ['a plural without a figure', event({ killed: { min: 1, max: null } }), 3],
    ['such a plural after many raids', event({ killed: { min: 1, max: null }, count: { min: 9, max: 9 } }), 10],
    ['such a plural in two towns', event({ killed: { min: 1, max: null }, place: [taiz, mocha] }), 10],
    ['«عشرات»', event({ killed: { min: 20, max: null }, evidence: words('عشرات القتلى') }), 10],
    ['«20 على الأقل»', event({ killed: { min: 20, max: null }, evidence: words('20 قتيلا على الأقل') }), 20],
    ['«مئات»', event({ killed: { min: 200, max: null }, evidence: words('المِئات') }), 100],
    ['the lowest of rival tolls', event({ killed: { min: 9, max: 9 }, accounts: [{ source: 'أ', killed: { min: 6, max: 6 } }] }), 6],
    ['a rival plural is no figure', event({ killed: { min: 9, max: 9 }, accounts: [{ source: 'أ', killed: { min: 1, max: null } }] }), 9],
  ])('%s', (_, given, fatalities) => {
    expect(acledFatalities(given)).toBe(fatalities)
  })

  it('are split evenly', () => {
    expect(splitEvenly(7, 3)).toEqual([3, 2, 2])
    expect(splitEvenly(1, 3)).toEqual([1, 0, 0])
    expect(splitEvenly(5, 1)).toEqual([5])
  })
})
