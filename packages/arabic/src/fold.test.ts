import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText, arabicLetters } from '../test/any-text.ts'
import { type FoldTier, foldKey, foldLight, foldText } from './fold.ts'
import { isLetterMark } from './letters.ts'

const TIERS: readonly FoldTier[] = ['light', 'key']
const tier = fc.constantFrom(...TIERS)

describe('foldText', () => {
  test.each([
    ['قُتِلَ ٣ جنودٍ', 'قتل 3 جنود'],
    ['إلى الأنبار', 'الي الانبار'],
    ['آل ثاني', 'ال ثاني'],
    ['مسؤول في هيئة', 'مسوول في هيية'],
    ['مــديـنـة', 'مدينة'],
    ['۱۵ قتیل', '15 قتيل'],
    ['ﻻ إله إﻻ ﷲ', 'لا اله الا الله'],
    ['ﷺ', 'صلياللهعليهوسلم'],
    ['﷽', '﷽'],
    ['كـ\u200fرم', 'كرم'],
    ['عبد\u00a0الله', 'عبد الله'],
    ['أڭادير وڨفصة', 'اكادير وقفصة'],
    ['پیشاور', 'بيشاور'],
    ['e\u0301tat / état', 'etat / etat'],
    ['\ud83d\udca5 \ud83d', '\ud83d\udca5 \ud83d'],
    ['', ''],
  ])('%j folds to %j', (source, folded) => {
    expect(foldText(source).text).toBe(folded)
  })

  test('the key tier turns ta marbuta to ha', () => {
    expect(foldText('مديرية', 'key').text).toBe('مديريه')
    expect(foldText('مديرية').text).toBe('مديرية')
  })

  test('a span takes along the marks of its last letter and leaves those before its first', () => {
    const source = 'وَقُتِلَ\u200f الرجلُ'
    const folded = foldText(source)
    expect(folded.text).toBe('وقتل الرجل')
    const [start, end] = folded.sourceSpan(1, 4)
    expect(source.slice(start, end)).toBe('قُتِلَ')
  })

  test('a span that cuts a ligature gives the whole of it', () => {
    const folded = foldText('كﻼم')
    expect(folded.text).toBe('كلام')
    expect(folded.sourceSpan(1, 2)).toEqual([1, 2])
    expect(folded.sourceSpan(0, 2)).toEqual([0, 2])
  })

  test('an empty span is empty in the source', () => {
    const folded = foldText('قَتل')
    expect(folded.sourceSpan(1, 1)).toEqual([2, 2])
    expect(folded.sourceSpan(3, 3)).toEqual([4, 4])
    expect(foldText('\u064e').sourceSpan(0, 0)).toEqual([1, 1])
  })

  test('offsets rise with the text and stay inside the source', () => {
    fc.assert(
      fc.property(anyText, tier, (source, t) => {
        const { text, offsets } = foldText(source, t)
        expect(offsets.length).toBe(text.length)
        for (let i = 0; i < offsets.length; i++) {
          expect(offsets[i]).toBeGreaterThanOrEqual(i > 0 ? offsets[i - 1]! : 0)
          expect(offsets[i]).toBeLessThan(source.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('every span maps back to the very letters whose fold it is', () => {
    fc.assert(
      fc.property(anyText, tier, fc.nat(), fc.nat(), (source, t, a, b) => {
        const folded = foldText(source, t)
        const { length } = folded.text
        fc.pre(length > 0)
        const start = a % length
        const end = start + 1 + (b % (length - start))
        const [from, to] = folded.sourceSpan(start, end)
        const written = source.slice(from, to)
        const slice = folded.text.slice(start, end)
        expect(from).toBeLessThan(to)
        expect(to).toBeLessThanOrEqual(source.length)
        expect(isLetterMark(source.charCodeAt(from))).toBe(false)
        if (to < source.length) expect(isLetterMark(source.charCodeAt(to))).toBe(false)
        const cutsLigature =
          (start > 0 && folded.offsets[start - 1] === folded.offsets[start]) || (end < length && folded.offsets[end] === folded.offsets[end - 1])
        const own = foldText(written, t).text
        if (cutsLigature) expect(own).toContain(slice)
        else expect(own).toBe(slice)
      }),
      { numRuns: 3000 },
    )
  })

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, tier, (source, t) => {
        const once = foldText(source, t).text
        expect(foldText(once, t).text).toBe(once)
      }),
    )
  })

  test('composed and decomposed letters fold alike', () => {
    fc.assert(
      fc.property(arabicLetters, tier, (source, t) => {
        const folded = foldText(source, t).text
        expect(foldText(source.normalize('NFD'), t).text).toBe(folded)
        expect(foldText(source.normalize('NFC'), t).text).toBe(folded)
      }),
    )
  })

  test('takes a long text', () => {
    const source = 'قُتِلَ جنديٌّ في تعز. '.repeat(20_000)
    const folded = foldText(source)
    expect(folded.text).toBe('قتل جندي في تعز. '.repeat(20_000))
    expect(folded.sourceSpan(folded.text.length - 4, folded.text.length - 2)).toEqual([source.length - 4, source.length - 2])
  })
})

describe('foldLight and foldKey', () => {
  test('give what foldText gives', () => {
    fc.assert(
      fc.property(anyText, source => {
        expect(foldLight(source)).toBe(foldText(source).text)
        expect(foldKey(source)).toBe(foldText(source, 'key').text)
        expect(foldKey(source)).toBe(foldLight(source).replaceAll('ة', 'ه'))
      }),
      { numRuns: 1000 },
    )
  })
})
