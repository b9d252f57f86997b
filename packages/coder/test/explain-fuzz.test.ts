import type { Span } from '@marsad/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../arabic/test/any-text.ts'
import { createCoder, type Explanation } from '../src/index.ts'
import { published, reportText } from './report-text.ts'

const coder = createCoder()

/** Explains a text and checks that what it tells stands in the text and agrees with the coding. */
function explainAndCheck(text: string, day: string | null | undefined): Explanation {
  const report = { doc: 'fuzz', text, ...(day === undefined ? {} : { published: day }) }
  const explanation = coder.explain(report)
  expect(explanation.coding).toEqual(coder.code(report))
  const ids = new Set(explanation.coding.events.map(event => event.id))
  let last = 0
  for (const sentence of explanation.sentences) {
    expect(sentence.span[0]).toBeGreaterThanOrEqual(last)
    last = sentence.span[1]
    const frames = sentence.frames.map(({ trigger, span }) => ({ text: trigger, span }))
    const pieces: { text: string; span: Span }[] = [sentence, ...sentence.tokens, ...sentence.mentions, ...frames]
    for (const piece of pieces) if (piece.text !== text.slice(...piece.span)) throw new Error(`«${piece.text}» does not stand at ${piece.span.join('–')}`)
    for (const { event, whyNot } of sentence.frames) expect(event === null ? whyNot : ids.has(event)).toBeTruthy()
  }
  return explanation
}

describe('explain on any text', () => {
  test('agrees with the coding and quotes to the letter', () => {
    let frames = 0
    fc.assert(
      fc.property(reportText, published, (text, day) => {
        frames += explainAndCheck(text, day).sentences.flatMap(s => s.frames).length
      }),
      { numRuns: 300 },
    )
    expect(frames).toBeGreaterThan(100)
  })

  test('whatever the text is made of', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), texts => {
        explainAndCheck(texts.join(' '), null)
      }),
      { numRuns: 200 },
    )
  })
})
