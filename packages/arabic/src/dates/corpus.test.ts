import { describe, expect, it } from 'vitest'
import { scanTokens } from '../tokenize.ts'
import { Vocabulary } from '../vocabulary.ts'
import { CLOCKS } from './corpus/clocks.ts'
import { PUBLISHED, TOLD } from './corpus/corpus.ts'
import { DAYS } from './corpus/days.ts'
import { NO_DATES } from './corpus/no-dates.ts'
import { PERIODS } from './corpus/periods.ts'
import { SPANS } from './corpus/spans.ts'
import { DATE_RULES, DateReader } from './reader.ts'
import { type ResolvedDate, resolveDate } from './resolve.ts'

const words = new Vocabulary()
const reader = new DateReader(words)

function read(sentence: string) {
  const tokens = scanTokens(sentence, words)
  return reader.read(tokens, 0, tokens.count).map(mention => ({
    ...mention,
    text: sentence.slice(tokens.start[mention.from]!, tokens.end[mention.to - 1]!),
    date: resolveDate(mention.expression, { published: PUBLISHED, event: TOLD }),
  }))
}

function write(date: ResolvedDate | null): string | null {
  if (!date) return null
  return date.start === date.end ? date.start : `${date.start}..${date.end ?? ''}`
}

for (const corpus of [DAYS, PERIODS, SPANS]) {
  for (const [rule, rows] of Object.entries(corpus)) {
    describe(rule, () => {
      for (const [expected, ...sentences] of rows) {
        it.each(sentences)(`reads %s as ${expected}`, sentence => {
          const found = read(sentence)
          expect(found.map(({ text, date }) => `${text} = ${write(date)}`)).toHaveLength(1)
          expect(write(found[0]!.date), found[0]!.text).toBe(expected)
          expect(found[0]!.rule).toBe(rule)
        })
      }
    })
  }
}

describe('clock', () => {
  it.each(CLOCKS)('reads %s', (sentence, hour, minute, partOfDay) => {
    const found = read(sentence)
    expect(found).toHaveLength(1)
    const { expression, rule, date } = found[0]!
    expect(rule).toBe('clock')
    expect(date).toBeNull()
    expect([expression.hour ?? null, expression.minute ?? null, expression.partOfDay ?? null]).toEqual([hour, minute, partOfDay])
  })
})

it.each(NO_DATES)('finds no date in %s', sentence => {
  expect(read(sentence).map(mention => `${mention.text} (${mention.rule})`)).toEqual([])
})

it('has phrases for every rule', () => {
  const tried = new Set([...Object.keys(DAYS), ...Object.keys(PERIODS), ...Object.keys(SPANS), 'clock'])
  expect(DATE_RULES.map(rule => rule.name).filter(name => !tried.has(name))).toEqual([])
})
