import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanTokens } from '../tokenize.ts'
import { Vocabulary } from '../vocabulary.ts'
import { DAYS } from './corpus/days.ts'
import { PERIODS } from './corpus/periods.ts'
import { SPANS } from './corpus/spans.ts'
import { findDateline } from './dateline.ts'
import type { DateExpression } from './expression.ts'
import { DateReader } from './reader.ts'
import { resolveDate } from './resolve.ts'

const words = new Vocabulary()
const reader = new DateReader(words)
const anchors = [{ published: null }, { published: '2017-03-15' }, { published: '2016-02-29', event: '2016-01-31' }, { published: 'أمس', event: '' }]

function expressionsOf(text: string): DateExpression[] {
  const tokens = scanTokens(text, words)
  return reader.read(tokens, 0, tokens.count).map(mention => mention.expression)
}

/** Texts that are thick with the words of dates. */
const DATE_WORDS = [
  ...new Set(
    [DAYS, PERIODS, SPANS].flatMap(corpus => Object.values(corpus).flatMap(rows => rows.flatMap(([, ...sentences]) => sentences.flatMap(s => s.split(' '))))),
  ),
]
const wordSalad = fc
  .array(fc.oneof(fc.constantFrom(...DATE_WORDS), fc.string({ unit: 'grapheme', maxLength: 4 }), fc.integer({ min: 0, max: 3000 }).map(String)), {
    maxLength: 40,
  })
  .map(list => list.join(' '))

describe('DateReader', () => {
  it('gives disjoint mentions in order, inside the range asked for, for any words', () => {
    fc.assert(
      fc.property(wordSalad, fc.nat(45), fc.nat(45), (text, a, b) => {
        const tokens = scanTokens(text, words)
        const from = Math.min(a, b)
        const to = Math.max(a, b)
        let end = from
        for (const mention of reader.read(tokens, from, to)) {
          expect(mention.from).toBeGreaterThanOrEqual(end)
          expect(mention.to).toBeGreaterThan(mention.from)
          expect(mention.to).toBeLessThanOrEqual(Math.min(to, tokens.count))
          end = mention.to
          for (const anchor of anchors) {
            const date = resolveDate(mention.expression, anchor)
            if (date) expect(date.end === null || date.start <= date.end, `${text}: ${JSON.stringify(date)}`).toBe(true)
          }
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('takes any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => expressionsOf(text).length >= 0))
    fc.assert(fc.property(fc.array(wordSalad, { maxLength: 8 }), lines => findDateline(lines.join('\n')) !== undefined))
  })

  it('gives plain data', () => {
    for (const corpus of [DAYS, PERIODS, SPANS]) {
      for (const rows of Object.values(corpus)) {
        for (const [, ...sentences] of rows) {
          for (const sentence of sentences) for (const expression of expressionsOf(sentence)) expect(JSON.parse(JSON.stringify(expression))).toEqual(expression)
        }
      }
    }
  })

  it('tells how the sentence hangs on a date', () => {
    const roles = ['منذ عام 2011', 'حتى 6 أبريل', 'بحلول 30 يوليو المقبل', 'خلال الأسبوع الماضي', 'في غضون 24 ساعة', 'في 3 مايو'].map(
      text => expressionsOf(text)[0]?.role ?? null,
    )
    expect(roles).toEqual(['since', 'until', 'by', 'within', 'within', null])
  })

  it('keeps the dates of a sentence apart', () => {
    const text = 'أعلن المتحدث الأحد أن الغارة التي وقعت فجر الجمعة الماضية أدت إلى مقتل من فقدوا منذ 3 مارس الجاري'
    const tokens = scanTokens(text, words)
    const found = reader.read(tokens, 0, tokens.count).map(m => text.slice(tokens.start[m.from]!, tokens.end[m.to - 1]!))
    expect(found).toEqual(['الأحد', 'فجر الجمعة الماضية', 'منذ 3 مارس الجاري'])
  })

  it('runs no date over a blank line', () => {
    expect(expressionsOf('قتل في 3\n\nمايو 2015').map(e => e.kind === 'date' && e.day)).toEqual([null])
  })
})

describe('resolveDate', () => {
  it('tells a relative date only from an anchor', () => {
    for (const text of [
      'أمس',
      'الجمعة',
      '3 مايو',
      'الأسبوع الماضي',
      'قبل يومين',
      'خلال الـ24 ساعة الماضية',
      'الخريف الماضي',
      'رمضان الماضي',
      'من الجمعة إلى الأحد',
    ]) {
      expect(resolveDate(expressionsOf(text)[0]!, { published: null }), text).toBeNull()
    }
    expect(resolveDate(expressionsOf('3 مايو 2015')[0]!, { published: null })?.start).toBe('2015-05-03')
    expect(resolveDate(expressionsOf('بعدها بيوم')[0]!, { published: '2017-03-15' })).toBeNull()
  })

  it('tells how exact and how certain a date is', () => {
    const told = (text: string) => {
      const date = resolveDate(expressionsOf(text)[0]!, { published: '2017-03-15', event: '2017-03-09' })!
      return [date.precision, date.granularity, date.certainty]
    }
    expect(told('3 مايو 2015')).toEqual([1, 'day', 'stated'])
    expect(told('3 مايو')).toEqual([1, 'day', 'implied'])
    expect(told('أمس')).toEqual([1, 'day', 'implied'])
    expect(told('الأسبوع الماضي')).toEqual([2, 'week', 'implied'])
    expect(told('نهاية مارس 2016')).toEqual([2, 'span', 'stated'])
    expect(told('في مايو 2015')).toEqual([3, 'month', 'stated'])
    expect(told('عام 2012')).toEqual([3, 'year', 'stated'])
    expect(told('العام الماضي')).toEqual([3, 'year', 'implied'])
    expect(told('منذ عام 2011')).toEqual([3, 'span', 'stated'])
  })
})
