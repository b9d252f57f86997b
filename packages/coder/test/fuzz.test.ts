import type { Coding, Report } from '@marsad/model'
import { codingSchema } from '@marsad/model/schema'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../arabic/test/any-text.ts'
import { createCoder } from '../src/index.ts'
import { published, reportText } from './report-text.ts'

const coder = createCoder()

/** Checks every span in a value: inside the text and in order; and that words given beside it stand there. */
function checkSpans(value: unknown, text: string, path = 'coding'): void {
  if (typeof value !== 'object' || value === null) return
  const record = value as Record<string, unknown>
  const spans = Array.isArray(record.spans) ? (record.spans as unknown[]) : record.span ? [record.span] : []
  for (const span of spans) {
    const [start, end] = span as [number, number]
    if (!(start >= 0 && start < end && end <= text.length)) throw new Error(`${path}: [${start}, ${end}) is no span of a text of ${text.length}`)
  }
  const written = spans.map(span => text.slice(...(span as [number, number])))
  if (typeof record.text === 'string' && spans.length > 0) expect([path, record.text]).toEqual([path, written[0]])
  if (record.quote !== undefined && record.evidence !== undefined)
    expect([path, record.quote]).toEqual([path, Array.isArray(record.quote) ? written : written[0]])
  for (const [key, inner] of Object.entries(record)) checkSpans(inner, text, `${path}.${key}`)
}

function codeAndCheck(report: Report): Coding {
  const coding = coder.code(report)
  checkSpans(coding, report.text)
  const read = codingSchema.safeParse(JSON.parse(JSON.stringify(coding)))
  expect(read.error?.issues ?? []).toEqual([])
  expect(coding.doc).toBe(report.doc)
  return coding
}

describe('the coder on any text', () => {
  test('gives a valid coding whose every span is in the text', () => {
    let events = 0
    fc.assert(
      fc.property(reportText, published, (text, day) => {
        events += codeAndCheck({ doc: 'fuzz', text, ...(day === undefined ? {} : { published: day }) }).events.length
      }),
      { numRuns: 1500 },
    )
    // Else the texts would be too unlike reports to try anything.
    expect(events).toBeGreaterThan(20)
  })

  test('whatever the text is made of', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), texts => {
        codeAndCheck({ doc: 'fuzz', text: texts.join(' ') })
      }),
      { numRuns: 500 },
    )
  })

  test('gives the same bytes whatever it read before', () => {
    fc.assert(
      fc.property(fc.array(reportText, { minLength: 2, maxLength: 6 }), texts => {
        const reports = texts.map((text, i): Report => ({ doc: `r${i}`, text, published: '2015-08-07' }))
        const forwards = reports.map(report => JSON.stringify(coder.code(report)))
        const fresh = createCoder()
        const backwards = reports.toReversed().map(report => JSON.stringify(fresh.code(report)))
        expect(backwards.reverse()).toEqual(forwards)
      }),
      { numRuns: 100 },
    )
  })

  test('leaves the report as it was', () => {
    fc.assert(
      fc.property(reportText, text => {
        const report = Object.freeze({ doc: 'r', text, published: null, outlet: 'وكالة' })
        expect(coder.code(report).outlet).toBe('وكالة')
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['nothing', ''],
    ['spaces and line ends', ' \n\r\n\t\u2028 '],
    ['one letter', 'و'],
    ['a lone surrogate', '\ud800'],
    ['controls only', '\u202e\u200f\u0000\ufeff'],
    ['another language', 'Five soldiers were killed in Taiz on Sunday.'],
    ['JSON', '{"text": "قُتل خمسة"}'],
  ])('%s give no events', (_, text) => {
    expect(codeAndCheck({ doc: 'r', text }).events).toEqual([])
  })

  test.each([
    ['opening brackets', '('],
    ['quotation marks', '«"'],
    ['acts', 'قتل '],
    ['numbers', 'خمسة '],
    ['conjunctions', 'و '],
    ['places', 'تعز '],
    ['actors', 'الجيش '],
    ['days', 'أمس الأحد '],
    ['commas', 'قتل جندي، '],
    ['short sentences', 'قتل جندي في تعز. '],
    ['lines', 'قتل جندي في تعز\n'],
    ['one long word', 'قتل'],
  ])('reads a long text of %s and comes to an end', (_, piece) => {
    codeAndCheck({ doc: 'long', text: piece.repeat(Math.ceil(100_000 / piece.length)), published: '2015-08-07' })
  })
})
