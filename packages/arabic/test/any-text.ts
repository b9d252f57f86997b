import fc from 'fast-check'

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىةٱپچڤگکیەۀےۓڨڭ'
const LIGATURES = 'ﻻﻼﷲﷺﷻﷵﷰﺃﺔﻚﯽﮎﱞﳲﹰﹷ﷽ﰀﶊ'
const MARKS = '\u064b\u064e\u064f\u0651\u0652\u0653\u0654\u0655\u0670\u0640\u0610\u06dd\u0301\ufe0f\u08f0'
const CONTROLS = '\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202e\u2066\u2067\u2069\u061c\ufeff\u00ad\u0000\u0007\ufffe\uffff'
const DIGITS = '0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'
const PUNCTUATION = '.,،؛؟!:-–—«»"\'“”()[]/%٪٫٬…*|۔'
const SPACES = ' \t\u00a0\u202f\u3000\n\r\u2028\u2029\u000b\u0085'
const SURROGATES = '\ud83d\udca5\ud800\udbff\udc00\udfff'
const LATIN = 'aZéßØx'

/** One code unit, mostly of those that Arabic reports hold or that make trouble; sometimes any one at all. */
const unit = fc.oneof(
  { weight: 8, arbitrary: oneUnitOf(LETTERS) },
  { weight: 2, arbitrary: oneUnitOf(LIGATURES) },
  { weight: 3, arbitrary: oneUnitOf(MARKS) },
  { weight: 2, arbitrary: oneUnitOf(CONTROLS) },
  { weight: 3, arbitrary: oneUnitOf(DIGITS) },
  { weight: 3, arbitrary: oneUnitOf(PUNCTUATION) },
  { weight: 4, arbitrary: oneUnitOf(SPACES) },
  { weight: 1, arbitrary: oneUnitOf(SURROGATES) },
  { weight: 1, arbitrary: oneUnitOf(LATIN) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)) },
)

function oneUnitOf(units: string): fc.Arbitrary<string> {
  return fc.constantFrom(...Array.from({ length: units.length }, (_, i) => units[i]!))
}

/** Any text: Arabic with marks, ligatures, bidi controls, digits of three series, lone surrogates, line ends of every kind. */
export const anyText = fc.string({ unit, maxLength: 60 })

/** Arabic letters with their marks, as one writes them. */
export const arabicLetters = fc.string({ unit: fc.oneof(oneUnitOf(LETTERS), oneUnitOf('\u064e\u0651\u0653\u0654\u0655\u0670\u0640')), maxLength: 30 })
