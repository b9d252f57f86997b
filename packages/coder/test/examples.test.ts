import { describe, expect, test } from 'vitest'
import { createCoder } from '../src/index.ts'
import { readExamples, wrongFields } from './read-examples.ts'

const coder = createCoder()
const examples = readExamples()
const code = (sentence: string, published: string) => coder.code({ doc: 'example', text: sentence, published }).events

describe('the sentences of lexicon/examples.tsv', () => {
  test('are enough, a third of them without an event', () => {
    expect(examples.length).toBeGreaterThanOrEqual(200)
    expect(examples.filter(example => example.expect === null).length * 3).toBeGreaterThan(examples.length)
    expect(new Set(examples.map(example => example.sentence)).size).toBe(examples.length)
  })

  test.each(examples.filter(example => example.expect !== null))('$family: $sentence', ({ sentence, published, expect: fields }) => {
    const events = code(sentence, published)
    expect(events.map(event => wrongFields(event, fields!))).toEqual([[]])
  })

  test.each(examples.filter(example => example.expect === null))('$family, no event: $sentence', ({ sentence, published }) => {
    expect(code(sentence, published).map(({ type, trigger }) => `${type}: ${trigger}`)).toEqual([])
  })
})
