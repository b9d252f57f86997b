import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanTokens } from '../tokenize.ts'
import { Vocabulary } from '../vocabulary.ts'
import { NumberReader, numberValue } from './index.ts'

type Case = 'nominative' | 'oblique'

const UNITS = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة']
const TENS = ['', 'عشر', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع']
const HUNDREDS = ['', 'مئة', 'مئت', 'ثلاثمئة', 'أربعمئة', 'خمسمئة', 'ستمئة', 'سبعمئة', 'ثمانمئة', 'تسعمئة']

/** Spells a whole number below 10^12 as a careful writer would. */
function spell(n: number, form: Case): string {
  if (n === 0) return 'صفر'
  const dual = form === 'nominative' ? 'ان' : 'ين'
  const parts: string[] = []
  const scaled = (scale: number, single: string, plural: string, accusative: string) => {
    const count = Math.floor(n / scale) % 1000
    if (count === 0) return
    if (count === 1) parts.push(single)
    else if (count === 2) parts.push(single + dual)
    else parts.push(`${spellBelowThousand(count, form)} ${count % 100 >= 3 && count % 100 <= 10 ? plural : count % 100 > 10 ? accusative : single}`)
  }
  scaled(1e9, 'مليار', 'مليارات', 'مليارا')
  scaled(1e6, 'مليون', 'ملايين', 'مليونا')
  scaled(1e3, 'ألف', 'آلاف', 'ألفا')
  if (n % 1000 > 0) parts.push(spellBelowThousand(n % 1000, form))
  return parts.join(' و')
}

function spellBelowThousand(n: number, form: Case): string {
  const dual = form === 'nominative' ? 'ان' : 'ين'
  const parts: string[] = []
  const hundreds = Math.floor(n / 100)
  if (hundreds > 0) parts.push(hundreds === 2 ? HUNDREDS[2] + dual : HUNDREDS[hundreds]!)
  const rest = n % 100
  const unit = rest % 10
  if (rest >= 20) {
    if (unit > 0) parts.push(unit === 2 ? 'اثن' + dual : UNITS[unit]!)
    parts.push(TENS[Math.floor(rest / 10)] + (form === 'nominative' ? 'ون' : 'ين'))
  } else if (rest > 12) parts.push(`${UNITS[unit]} عشر`)
  else if (rest === 12) parts.push(form === 'nominative' ? 'اثنا عشر' : 'اثني عشر')
  else if (rest === 11) parts.push('أحد عشر')
  else if (rest === 10) parts.push('عشرة')
  else if (rest > 0) parts.push(rest === 2 ? 'اثن' + dual : UNITS[rest]!)
  return parts.join(' و')
}

const anyNumber = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 1e9 }))
const anyCase = fc.constantFrom<Case>('nominative', 'oblique')

test('every number below 1200 reads back', () => {
  for (let n = 0; n < 1200; n++)
    for (const form of ['nominative', 'oblique'] as const) expect(numberValue(spell(n, form)), spell(n, form)).toMatchObject({ min: n, max: n })
})

test('spelled numbers read back, whole', () => {
  fc.assert(
    fc.property(anyNumber, anyCase, (n, form) => {
      const text = spell(n, form)
      const vocabulary = new Vocabulary()
      const tokens = scanTokens(text, vocabulary)
      expect(new NumberReader(vocabulary).read(tokens, 0, tokens.count), text).toMatchObject([{ kind: 'cardinal', from: 0, to: tokens.count, min: n, max: n }])
    }),
    { numRuns: 500 },
  )
})

test('digits of every series read back with and without separators', () => {
  const series = (digits: string, zero: number) => digits.replace(/[0-9]/g, digit => String.fromCharCode(zero + Number(digit)))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(0x30, 0x660, 0x6f0), (n, zero) => {
      const grouped = String(n).replace(/\B(?=(\d{3})+$)/g, zero === 0x30 ? ',' : '٬')
      expect(numberValue(`قتل ${series(grouped, zero)} شخصا`)).toMatchObject({ min: n, max: n, words: false })
      expect(numberValue(`قتل ${series(String(n), zero)} شخصا`)).toMatchObject({ min: n, max: n, words: false })
    }),
  )
})

test('any text of number words, signs and letters gives disjoint mentions in order and in range', () => {
  const bits =
    'خمسة وعشرين وعشرون مئة ومئة ألف وألف ألفا آلاف مليون ونصف نصف ربع المليون أحد واحد واحدة عشر عشرة بضع عدة عشرات من إلى بين ما لا يقل عن على الأقل أكثر أو حتى في المئة تجاوز عدد نحو الـ و ف 5 7 2015 12 000 1,200 3.5 - / : + % ( ) . ، أكتوبر تشرين الثاني الساعة عام اللواء الأول ثانية الجنود جندي'
  const word = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...bits.split(' ')) }, { weight: 1, arbitrary: fc.string({ maxLength: 5, unit: 'binary' }) })
  const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '', '\n')), { maxLength: 30 }).map(parts => parts.flat().join(''))
  fc.assert(
    fc.property(text, fc.nat(10), fc.nat(10), (source, skipFront, skipBack) => {
      const vocabulary = new Vocabulary()
      const tokens = scanTokens(source, vocabulary)
      const from = Math.min(skipFront, tokens.count)
      const to = Math.max(from, tokens.count - skipBack)
      let end = from
      for (const mention of new NumberReader(vocabulary).read(tokens, from, to)) {
        expect(mention.from).toBeGreaterThanOrEqual(end)
        expect(mention.core[0]).toBeGreaterThanOrEqual(mention.from)
        expect(mention.core[1]).toBeGreaterThan(mention.core[0])
        expect(mention.to).toBeGreaterThanOrEqual(mention.core[1])
        expect(mention.to).toBeLessThanOrEqual(to)
        if (mention.min !== null && mention.max !== null) expect(mention.min).toBeLessThanOrEqual(mention.max)
        if (mention.hedgeAt) {
          expect(mention.hedgeAt[0]).toBeGreaterThan(mention.to)
          expect(mention.hedgeAt[1]).toBeLessThanOrEqual(to)
        }
        end = mention.to
      }
    }),
    { numRuns: 1500 },
  )
})
