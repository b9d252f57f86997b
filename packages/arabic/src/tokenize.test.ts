import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../test/any-text.ts'
import { CHAR_CLASS, CharClass } from './char-class.ts'
import { foldLight } from './fold.ts'
import { Gap, TokenKind, TokenList } from './token-list.ts'
import { scanTokens, tokenize } from './tokenize.ts'
import { Vocabulary } from './vocabulary.ts'

const forms = (text: string) => tokenize(text).map(token => token.form)

/** What stands between two tokens, told by other means than the scanner's. */
function gapOf(between: string): number {
  const breaks = between.replaceAll('\r\n', '\n').replace(/[^\n\v\f\r\u0085\u2028\u2029]/g, '')
  if (breaks.length > 1 || breaks === '\u2029') return Gap.PARAGRAPH
  if (breaks.length === 1) return Gap.NEWLINE
  const spaces = [...between].filter(sign => CHAR_CLASS[sign.charCodeAt(0)] === CharClass.SPACE).length
  return spaces >= 4 ? Gap.NEWLINE : spaces > 0 ? Gap.SPACE : Gap.NONE
}

describe('tokenize', () => {
  test.each([
    ['قُتل 5 جنود.', ['قتل', '5', 'جنود', '.']],
    ['1,200 و٣٫٥ و12.5%', ['1,200', 'و', '3٫5', 'و', '12.5', '%']],
    ['5جنود', ['5', 'جنود']],
    ['1436هـ', ['1436', 'ه']],
    ['قال... ثم', ['قال', '.', 'ثم']],
    ['؟!', ['؟', '!']],
    ['بغداد ـ رويترز', ['بغداد', 'ـ', 'رويترز']],
    ['بغداد ــ رويترز', ['بغداد', 'ـ', 'رويترز']],
    ['مـــدينة', ['مدينة']],
    ['ـمدينة', ['مدينة']],
    ['«القدس»', ['«', 'القدس', '»']],
    ['12/‏3/‏2015', ['12', '/', '3', '/', '2015']],
    ['في 5.', ['في', '5', '.']],
    ['3-4', ['3', '-', '4']],
    ['BBC عربي', ['BBC', 'عربي']],
    ['💥💥 عاجل ⚠️', ['💥', '💥', 'عاجل', '⚠']],
    ['كـ\u200fتاب', ['كتاب']],
    ['ﷺ', ['صلياللهعليهوسلم']],
    ['قتل\u0000جندي', ['قتل', 'جندي']],
    ['   \n\u064e\u200f ', []],
    ['', []],
  ])('%j has the forms %j', (text, expected) => {
    expect(forms(text)).toEqual(expected)
  })

  test('gives text, span and kind as published', () => {
    expect(tokenize('قُتِل ١٢\u200f، ')).toEqual([
      { text: 'قُتِل', form: 'قتل', span: [0, 5], kind: 'word' },
      { text: '١٢', form: '12', span: [6, 8], kind: 'number' },
      { text: '،', form: '،', span: [9, 10], kind: 'punctuation' },
    ])
  })

  test('harakat after a word belong to it, bidi marks do not', () => {
    expect(tokenize('جنودٌ\u200f\u200f').map(token => token.text)).toEqual(['جنودٌ'])
  })
})

describe('scanTokens', () => {
  test('tells gaps apart', () => {
    const tokens = scanTokens('أ ب،ج\nد\r\nه\n \nو\u2029ز', new Vocabulary())
    const { NONE, SPACE, NEWLINE, PARAGRAPH } = Gap
    expect([...tokens.gap.subarray(0, tokens.count)]).toEqual([NONE, SPACE, NONE, NONE, NEWLINE, NEWLINE, PARAGRAPH, PARAGRAPH])
  })

  test('takes four spaces for a line end of a flattened page, and no more than one', () => {
    const tokens = scanTokens('أ   ب    ج    \nد', new Vocabulary())
    expect([...tokens.gap.subarray(0, tokens.count)]).toEqual([Gap.NONE, Gap.SPACE, Gap.NEWLINE, Gap.NEWLINE])
  })

  test('tokens are in order, apart, inside the text, and cover every letter, digit and sign', () => {
    const vocabulary = new Vocabulary()
    const tokens = new TokenList()
    fc.assert(
      fc.property(anyText, text => {
        scanTokens(text, vocabulary, tokens)
        let last = 0
        for (let i = 0; i <= tokens.count; i++) {
          const start = i < tokens.count ? tokens.start[i]! : text.length
          expect(start).toBeGreaterThanOrEqual(last)
          const between = text.slice(last, start)
          for (let k = 0; k < between.length; k++) expect([CharClass.MARK, CharClass.SPACE, CharClass.NEWLINE]).toContain(CHAR_CLASS[between.charCodeAt(k)])
          if (i === tokens.count) break
          if (i > 0) expect(tokens.gap[i]).toBe(gapOf(between))
          expect(tokens.end[i]).toBeGreaterThan(start)
          expect(tokens.end[i]).toBeLessThanOrEqual(text.length)
          expect(text.slice(start - 1, start + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/)
          last = tokens.end[i]!
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('the form of a token is the light fold of its text', () => {
    const vocabulary = new Vocabulary()
    fc.assert(
      fc.property(anyText, text => {
        const tokens = scanTokens(text, vocabulary)
        for (let i = 0; i < tokens.count; i++) {
          const written = text.slice(tokens.start[i]!, tokens.end[i]!)
          const form = vocabulary.text(tokens.form[i]!)
          if (tokens.kind[i] !== TokenKind.PUNCT) expect(form).toBe(foldLight(written))
          else expect(new Set([...written].map(sign => (sign === 'ـ' ? sign : foldLight(sign))))).toEqual(new Set([form]))
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('a list is filled anew, whatever was in it', () => {
    const vocabulary = new Vocabulary()
    const tokens = scanTokens('كلمة '.repeat(5000), vocabulary)
    expect(tokens.count).toBe(5000)
    expect(tokens.end[4999]).toBe(24_999)
    expect(scanTokens('قتل جندي', vocabulary, tokens)).toBe(tokens)
    expect(tokens.count).toBe(2)
    expect(vocabulary.text(tokens.form[1]!)).toBe('جندي')
  })

  test('cuts a word that no language has', () => {
    const text = 'ق'.repeat(1000)
    const tokens = tokenize(text)
    expect(tokens.map(token => token.text).join('')).toBe(text)
    expect(Math.max(...tokens.map(token => token.form.length))).toBe(256)
    expect(tokenize('ﷺ'.repeat(100)).every(token => token.form.length < 300)).toBe(true)
  })

  test.each([
    ['tatweels before a word', 'ـ'.repeat(2_000_000) + 'قتل', 1],
    ['tatweels by themselves', 'ـ'.repeat(2_000_000), 1],
    ['harakat on a letter', 'ق' + '\u064e'.repeat(2_000_000), 1],
    ['bidi marks after a letter', ('ق' + '\u200f'.repeat(1000) + ' ').repeat(1000), 1000],
    ['dots', '.'.repeat(2_000_000), 1],
    ['high surrogates', '\ud83d'.repeat(500_000), 500_000],
    ['digits and commas', '1,'.repeat(1_000_000), 7814],
  ])('reads two million %s in one pass', (_, text, count) => {
    expect(scanTokens(text, new Vocabulary()).count).toBe(count)
  })
})
