import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentClitics } from './clitics.ts'
import { WordIndex } from './word-index.ts'

const unitsOf = (word: string) => Uint16Array.from(word, letter => letter.charCodeAt(0))
const index = WordIndex.of(['قصف', 'مدينه', 'الجيش', 'في', 'بعد'])
const find = (word: string) => index.find(unitsOf(word), 0, word.length)
const mayHold = (word: string) => index.mayHold(unitsOf(word), 0, word.length)

test('words are found by their letters, ta marbuta as ha', () => {
  expect(find('مدينه')).toBe(1)
  expect(find('مدينة')).toBe(1)
  expect(index.text(1)).toBe('مدينه')
  expect(find('مدين')).toBe(-1)
  expect(find('')).toBe(-1)
  expect(index.size).toBe(5)
})

test('a stretch of letters is enough', () => {
  expect(index.find(unitsOf('وقصفها'), 1, 4)).toBe(0)
})

test('a word may be of the list inside its clitics', () => {
  for (const word of ['قصف', 'وقصفهم', 'بالمدينة', 'للجيش', 'وبمدينتنا'.replace('ت', 'ه'), 'بعدهما', 'ففي']) expect(mayHold(word), word).toBe(true)
  for (const word of ['', 'قصفت', 'خالد', 'حمدان', 'و']) expect(mayHold(word), word).toBe(false)
})

test('no word that the clitics give is missed', () => {
  const piece = fc.constantFrom('و', 'ف', 'ب', 'ك', 'ل', 'س', 'ال', 'لل', 'قصف', 'مدينة', 'بعد', 'في', 'ه', 'ها', 'هما', 'كم', 'ني', 'د')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), pieces => {
      const word = pieces.join('')
      const known = segmentClitics(word).some(({ article, stem }) => find(stem) >= 0 || (article && find(`ال${stem}`) >= 0))
      if (known) expect(mayHold(word), word).toBe(true)
    }),
  )
})

test('lists of any words keep them apart', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }).filter(word => !word.includes('ة'))), words => {
      const any = WordIndex.of(words)
      words.forEach((word, id) => {
        const units = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i))
        expect(any.find(units, 0, units.length)).toBe(id)
      })
    }),
  )
})
