import { expect, test } from 'vitest'
import { scanTokens } from '../tokenize.ts'
import { Vocabulary } from '../vocabulary.ts'
import { NumberReader } from './index.ts'

/** The mentions of a text, with their words. */
function read(text: string) {
  const vocabulary = new Vocabulary()
  const tokens = scanTokens(text, vocabulary)
  const words = ([from, to]: readonly [number, number]) => text.slice(tokens.start[from]!, tokens.end[to - 1]!)
  return new NumberReader(vocabulary)
    .read(tokens, 0, tokens.count)
    .map(mention => ({ ...mention, text: words([mention.from, mention.to]), figure: words(mention.core), after: mention.hedgeAt && words(mention.hedgeAt) }))
}

const values = (text: string) => read(text).map(({ min, max }) => [min, max])

test('two counted things are two mentions', () => {
  expect(values('مقتل 5 وإصابة 7')).toEqual([
    [5, 5],
    [7, 7],
  ])
  expect(read('5 جنود و7 مسلحين').map(m => [m.text, m.conjoined])).toEqual([
    ['5', false],
    ['و7', true],
  ])
  expect(values('خمسة وستة')).toEqual([
    [5, 5],
    [6, 6],
  ])
  expect(values('مئة ومئتان')).toEqual([
    [100, 100],
    [200, 200],
  ])
  expect(values('سقطوا بين 5 قتلى و7 جرحى')).toEqual([
    [5, 5],
    [7, 7],
  ])
})

test('the hedge is in the mention and outside its core', () => {
  expect(read('قتل ما لا يقل عن خمسة وعشرين شخصا')).toMatchObject([
    { text: 'ما لا يقل عن خمسة وعشرين', figure: 'خمسة وعشرين', hedge: 'at-least', words: true, conjoined: false, rule: 'compound' },
  ])
  expect(read('وأكثر من الـ20 جريحا')).toMatchObject([{ text: 'وأكثر من الـ20', figure: '20', hedge: 'more-than', conjoined: true, definite: true }])
})

test('a hedge behind the counted noun is told apart from the mention', () => {
  expect(read('مقتل 10 جنود على الأقل وإصابة 5')).toMatchObject([
    { text: '10', min: 10, max: null, after: 'على الأقل' },
    { text: '5', min: 5, max: 5 },
  ])
})

test('a hedge between two numbers goes to the one it can belong to', () => {
  expect(values('أوقع 30 قتيلا على الأقل و100 جريح')).toEqual([
    [30, null],
    [100, 100],
  ])
  expect(values('قتل ثلاثة رجال وأصيب على الأقل 9 آخرين')).toEqual([
    [3, 3],
    [9, null],
  ])
  expect(values('10 قتلى، والمصابون 20 على الأقل')).toEqual([
    [10, 10],
    [20, null],
  ])
})

test('a number does not run over the end of a line', () => {
  expect(values('مقتل خمسة\nوعشرون جريحا')).toEqual([
    [5, 5],
    [20, 20],
  ])
})

test('a change from one number to another is no range', () => {
  expect(values('ارتفع عدد القتلى من 5 إلى 7')).toEqual([
    [5, 5],
    [7, 7],
  ])
})

test('one of several', () => {
  expect(read('أحد الجنود')).toMatchObject([{ min: 1, max: 1, hedge: 'one-of', text: 'أحد' }])
  expect(read('وأحد المسلحين')).toMatchObject([{ min: 1, max: 1, hedge: 'one-of', conjoined: true }])
  expect(read('أحد ثلاثة متهمين')).toMatchObject([{ min: 1, max: 1, text: 'أحد ثلاثة' }])
  expect(read('إحدى قرى الريف')).toMatchObject([{ min: 1, max: 1, hedge: 'one-of' }])
  expect(read('ست من ثماني غارات')).toMatchObject([{ min: 6, max: 6, rule: 'out-of' }])
})

test('a figure said in digits and in words is one', () => {
  expect(read('إصابة (7) سبعة من الجنود')).toMatchObject([{ min: 7, max: 7, figure: 'سبعة', rule: 'said-twice' }])
  expect(values('مقتل سبعة (7) جنود')).toEqual([[7, 7]])
})

test('only the given tokens are read', () => {
  const vocabulary = new Vocabulary()
  const tokens = scanTokens('أكثر من 10 جنود و5 آلاف', vocabulary)
  const reader = new NumberReader(vocabulary)
  expect(reader.read(tokens, 2, 6)).toMatchObject([
    { from: 2, to: 3, min: 10, max: 10 },
    { from: 4, to: 6, min: 5, max: 5 },
  ])
  expect(reader.read(tokens, 0, 0)).toEqual([])
})
