import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Segmentation, segmentClitics } from './clitics.ts'
import { foldLight } from './fold.ts'

/** A segmentation as «و+ب+ال+مدينة». */
const show = ({ conjunction, particle, article, stem, pronoun }: Segmentation) =>
  [conjunction, particle, article ? 'ال' : '', stem, pronoun].filter(part => part !== '').join('+')

const read = (form: string) => segmentClitics(form).map(show)

/** The word that a segmentation was read from, by the rules of spelling. */
function spell({ conjunction, particle, article, stem, pronoun }: Segmentation): string[] {
  const written = article ? (particle === 'ل' ? ['لل' + stem, 'ل' + stem] : [particle + 'ال' + stem]) : [particle + stem]
  return written.map(word => conjunction + word + pronoun)
}

describe('segmentClitics', () => {
  test.each([
    ['وبالمدينة', 'و+ب+ال+مدينة'],
    ['والجيش', 'و+ال+جيش'],
    ['فالجيش', 'ف+ال+جيش'],
    ['كالعادة', 'ك+ال+عادة'],
    ['للجيش', 'ل+ال+جيش'],
    ['للواء', 'ل+ال+لواء'],
    ['وللجنة', 'و+ل+ال+لجنة'],
    ['لمقتل', 'ل+مقتل'],
    ['سيقتل', 'س+يقتل'],
    ['وسيقتل', 'و+س+يقتل'],
    ['مقتله', 'مقتل+ه'],
    ['وبمقتلهم', 'و+ب+مقتل+هم'],
    ['قواتنا', 'قوات+نا'],
    ['منازلهما', 'منازل+هما'],
    ['استهدفني', 'استهدف+ني'],
    ['مدينتها', 'مدينت+ها'],
  ])('%s may be %s', (form, expected) => {
    expect(read(form)).toContain(expected)
  })

  test('the word as it stands comes first', () => {
    expect(read('وليد')[0]).toBe('وليد')
    expect(read('بيت')).toEqual(['بيت', 'ب+يت'])
    expect(read('فهد')).toEqual(['فهد', 'ف+هد'])
  })

  test('what stands before the pronoun is plain, and nothing follows the article', () => {
    expect(read('السه')).toEqual(['السه', 'الس+ه', 'ال+سه'])
  })

  test('no stem is shorter than two letters', () => {
    expect(read('به')).toEqual(['به'])
    expect(read('و')).toEqual([])
    expect(read('')).toEqual([])
  })

  test('the parts give the word again', () => {
    const word = fc.string({ unit: fc.constantFrom(...'وفبلكسالهامنيقتدرة'), maxLength: 12 })
    fc.assert(
      fc.property(word, form => {
        for (const segmentation of segmentClitics(form)) {
          expect(spell(segmentation)).toContain(form)
          expect(segmentation.stem.length).toBeGreaterThanOrEqual(2)
          expect(segmentation.article && segmentation.pronoun !== '').toBe(false)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('finds any clitics that were put around a stem', () => {
    const parts = fc.record({
      conjunction: fc.constantFrom('', 'و', 'ف'),
      particle: fc.constantFrom('', 'ب', 'ل', 'ك', 'س'),
      stem: fc.constantFrom('جيش', 'مدينه', 'هجوم', 'لجنه', 'قصف', 'بيت', 'سيف', 'وزير', foldLight('إلغاء')),
      rest: fc.constantFrom('', 'ال', 'ه', 'ها', 'هم', 'هما', 'هن', 'نا', 'ك', 'كم', 'ي', 'ني'),
    })
    fc.assert(
      fc.property(parts, ({ conjunction, particle, stem, rest }) => {
        const article = rest === 'ال'
        fc.pre(!(article && particle === 'س'))
        const expected = { conjunction, particle, article, stem, pronoun: article ? '' : rest }
        for (const form of spell(expected).slice(0, 1)) expect(segmentClitics(form)).toContainEqual(expected)
      }),
    )
  })

  test('no reading is given twice', () => {
    const word = fc.string({ unit: fc.constantFrom(...'وفبلكسالهام'), maxLength: 8 })
    fc.assert(
      fc.property(word, form => {
        const readings = segmentClitics(form).map(segmentation => JSON.stringify(segmentation))
        expect(new Set(readings).size).toBe(readings.length)
      }),
      { numRuns: 1000 },
    )
  })
})
