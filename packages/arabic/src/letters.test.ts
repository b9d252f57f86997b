import { describe, expect, test } from 'vitest'
import { CHAR_CLASS, CharClass } from './char-class.ts'
import { expandPresentation, FOLD, isLetterMark, isPresentation, MARK } from './letters.ts'

const ALL_UNITS = Array.from({ length: 0x10000 }, (_, code) => code)

describe('FOLD', () => {
  test('is its own limit: what a unit folds to stays', () => {
    for (const code of ALL_UNITS) if (FOLD[code] !== MARK) expect(FOLD[FOLD[code]!]).toBe(FOLD[code])
  })

  test('the tokenizer skips just what folding drops', () => {
    for (const code of ALL_UNITS) expect(CHAR_CLASS[code] === CharClass.MARK).toBe(FOLD[code] === MARK)
  })

  test('letters stay letters, digits become ASCII digits', () => {
    for (const code of ALL_UNITS) {
      if (CHAR_CLASS[code] === CharClass.LETTER) expect(CHAR_CLASS[FOLD[code]!]).toBe(CharClass.LETTER)
      if (CHAR_CLASS[code] === CharClass.DIGIT) expect(String.fromCharCode(FOLD[code]!)).toMatch(/^[0-9]$/)
    }
  })

  test('every Arabic mark of Unicode is dropped, every Arabic letter is kept', () => {
    for (const code of ALL_UNITS.filter(c => (c >= 0x600 && c <= 0x6ff) || (c >= 0x8a0 && c <= 0x8ff))) {
      const sign = String.fromCharCode(code)
      if (/\p{Mn}/u.test(sign)) expect([sign, FOLD[code]]).toEqual([sign, MARK])
      else if (/\p{L}/u.test(sign) && sign !== 'ـ') expect(FOLD[code]).not.toBe(MARK)
    }
  })
})

describe('isLetterMark', () => {
  test.each(['\u064e', '\u0651', '\u0670', 'ـ', '\u0301', '\ufe0f', '\ufe76'])('%j belongs to the letter before it', mark => {
    expect(isLetterMark(mark.charCodeAt(0))).toBe(true)
  })

  test.each(['\u200f', '\u200c', '\u061c', '\ufeff', '\u00ad', '\u202b', '\u2067', 'ا', ' ', '٣'])('%j does not', sign => {
    expect(isLetterMark(sign.charCodeAt(0))).toBe(false)
  })
})

describe('expandPresentation', () => {
  test.each([
    ['ﻼ', 'لا'],
    ['ﷲ', 'الله'],
    ['ﷻ', 'جلجلاله'],
    ['ﮎ', 'ک'],
    ['﷽', '﷽'],
  ])('%s stands for %s', (form, letters) => {
    expect(isPresentation(form.charCodeAt(0))).toBe(true)
    expect(String.fromCharCode(...expandPresentation(form.charCodeAt(0)))).toBe(letters)
  })

  test.each(['ا', '\ufd3e', '\ufd3f', 'ک', 'ﬁ', '\ufeff'])('%j is none', sign => {
    expect(isPresentation(sign.charCodeAt(0))).toBe(false)
  })

  test('a presentation form of class letter stands for at least one letter, and one dropped for none', () => {
    for (const code of ALL_UNITS.filter(isPresentation)) {
      const kept = expandPresentation(code).filter(unit => FOLD[unit] !== MARK)
      expect([code.toString(16), kept.length > 0]).toEqual([code.toString(16), FOLD[code] !== MARK])
    }
  })
})
