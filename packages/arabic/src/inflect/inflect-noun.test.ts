import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inflectNoun } from './inflect-noun.ts'
import { nisba } from './nisba.ts'
import type { NounForm, NounSpec } from './noun-spec.ts'
import { participles } from './participles.ts'
import { PRONOUN_ENDINGS } from './pronoun-endings.ts'

/** The writings of the cells asked for, variants marked ~. */
const cells = (spec: NounSpec, want: Partial<NounForm>): string =>
  inflectNoun(spec)
    .filter(form => Object.entries(want).every(([key, value]) => form[key as keyof NounForm] === value))
    .map(form => form.written + (form.variant ? '~' : ''))
    .join(' ')

const FREE_SG = { number: 'sg', state: 'free' } as const
const BOUND_SG = { number: 'sg', state: 'bound' } as const

describe('inflectNoun, singular', () => {
  it('writes the alif of the accusative where there is one', () => {
    const accusative = (singular: string) => cells({ singular }, { ...FREE_SG, case: 'acc' })
    expect(['جندي', 'هجوم', 'شيء', 'جزء', 'عبء', 'لاجئ', 'تواطؤ', 'لجوء'].map(accusative)).toEqual([
      'جنديا',
      'هجوما',
      'شيئا',
      'جزءا',
      'عبئا',
      'لاجئا',
      'تواطؤا',
      'لجوءا',
    ])
    expect(['قذيفة', 'لقاء', 'مستشفى', 'مبدأ', 'ميليشيا'].map(accusative)).toEqual(['', '', '', '', ''])
    expect(cells({ singular: 'أحمر', diptote: true }, { ...FREE_SG, case: 'acc' })).toBe('')
  })

  it('opens ة and ى before a pronoun', () => {
    expect(cells({ singular: 'قذيفة' }, BOUND_SG)).toBe('قذيفت')
    expect(cells({ singular: 'مستشفى' }, BOUND_SG)).toBe('مستشفا')
    expect(cells({ singular: 'جندي' }, BOUND_SG)).toBe('جندي')
  })

  it('moves a last hamza before a pronoun by case', () => {
    const bound = (singular: string, kase: 'nom' | 'obl' | 'acc') => cells({ singular }, { ...BOUND_SG, case: kase })
    expect([bound('لقاء', 'nom'), bound('لقاء', 'obl'), bound('لقاء', 'acc')]).toEqual(['لقاؤ لقاء~', 'لقائ', 'لقاء'])
    expect([bound('جزء', 'nom'), bound('جزء', 'obl'), bound('جزء', 'acc')]).toEqual(['جزؤ جزء~', 'جزئ', 'جزأ جزء~'])
    expect([bound('مبدأ', 'nom'), bound('مبدأ', 'obl'), bound('مبدأ', 'acc')]).toEqual(['مبدؤ مبدأ~', 'مبدئ مبدأ~', 'مبدأ'])
    expect(bound('تواطؤ', 'obl')).toBe('تواطئ تواطؤ~')
    expect(cells({ singular: 'لاجئ' }, BOUND_SG)).toBe('لاجئ')
  })

  it('knows the long vowels of أب and أخ', () => {
    expect(cells({ singular: 'أخ', plurals: ['إخوة'] }, { number: 'sg', state: 'construct' })).toBe('أخو أخي أخا')
    expect(cells({ singular: 'أب' }, { number: 'du', state: 'free' })).toBe('أبوان أبوين')
  })
})

describe('inflectNoun, dual', () => {
  it('has every stem', () => {
    const dual = (spec: NounSpec) => cells(spec, { number: 'du', state: 'free' })
    expect(dual({ singular: 'جندي' })).toBe('جنديان جنديين')
    expect(dual({ singular: 'آلية' })).toBe('آليتان آليتين')
    expect(dual({ singular: 'مستشفى' })).toBe('مستشفيان مستشفيين')
    expect(dual({ singular: 'عصا', gender: 'f' })).toBe('عصوان عصوين')
    expect(dual({ singular: 'صحراء', gender: 'f' })).toBe('صحراوان صحراوين')
    expect(dual({ singular: 'لقاء' })).toBe('لقاءان لقاءين')
    expect(dual({ singular: 'مبدأ' })).toBe('مبدآن مبدأين')
    expect(dual({ singular: 'جزء' })).toBe('جزءان جزأين جزءين~')
    expect(dual({ singular: 'عبء' })).toBe('عبئان عبأين عبئين~')
    expect(dual({ singular: 'محمد', dual: false })).toBe('')
  })

  it('drops its ن before a genitive and a pronoun', () => {
    expect(cells({ singular: 'سيارة' }, { number: 'du', state: 'construct' })).toBe('سيارتا سيارتي')
    expect(cells({ singular: 'سيارة' }, { number: 'du', state: 'bound' })).toBe('سيارتا سيارتي')
  })
})

describe('inflectNoun, plural', () => {
  it('has both sound plurals and the feminine', () => {
    const fighter: NounSpec = { singular: 'مقاتل', feminine: true, soundPlural: 'both' }
    expect(cells(fighter, { number: 'pl', gender: 'm', state: 'free' })).toBe('مقاتلون مقاتلين')
    expect(cells(fighter, { number: 'pl', gender: 'm', state: 'construct' })).toBe('مقاتلو مقاتلوا~ مقاتلي')
    expect(cells(fighter, { number: 'pl', gender: 'm', state: 'bound' })).toBe('مقاتلو مقاتلي')
    expect(cells(fighter, { number: 'pl', gender: 'f', state: 'free' })).toBe('مقاتلات')
    expect(cells(fighter, { number: 'sg', gender: 'f' })).toBe('مقاتلة مقاتلة مقاتلت')
    expect(cells({ singular: 'أحمر', feminine: 'حمراء', plurals: ['حمر'], diptote: true }, { number: 'du', gender: 'f', state: 'free' })).toBe(
      'حمراوان حمراوين',
    )
  })

  it('forms ات of every ending', () => {
    const plural = (singular: string, gender?: 'f') => cells({ singular, soundPlural: 'f', ...(gender && { gender }) }, { number: 'pl', state: 'free' })
    expect(['آلية', 'منشأة', 'قراءة', 'مباراة', 'قناة', 'مستشفى', 'مطار', 'إجراء', 'مفاجأة'].map(word => plural(word))).toEqual([
      'آليات',
      'منشآت',
      'قراءات',
      'مباريات',
      'قنوات',
      'مستشفيات',
      'مطارات',
      'إجراءات',
      'مفاجآت',
    ])
    expect([plural('صحراء', 'f'), plural('ميليشيا', 'f'), plural('سماء', 'f')]).toEqual(['صحراوات', 'ميليشيات', 'سماوات'])
  })

  it('inflects broken plurals like words of their own', () => {
    const son: NounSpec = { singular: 'ابن', plurals: ['أبناء'] }
    expect(cells(son, { number: 'pl', state: 'bound' })).toBe('أبناؤ أبناء~ أبنائ أبناء')
    expect(cells({ singular: 'جريح', plurals: ['جرحى'] }, { number: 'pl' })).toBe('جرحى جرحى جرحا')
    expect(cells({ singular: 'جندي', plurals: ['جنود'] }, { number: 'pl', case: 'acc' })).toBe('جنودا')
    expect(cells({ singular: 'مدرسة', plurals: ['مدارس'] }, { number: 'pl', case: 'acc' })).toBe('')
    expect(cells({ singular: 'صاروخ', plurals: ['صواريخ'] }, { number: 'pl', case: 'acc' })).toBe('')
    expect(cells({ singular: 'صوت', plurals: ['أصوات'] }, { number: 'pl', case: 'acc' })).toBe('أصواتا')
    expect(cells({ singular: 'هجوم', plurals: ['هجمات'] }, { number: 'pl', case: 'acc' })).toBe('')
    expect(cells({ singular: 'ضاحية', plurals: ['ضواحي'] }, { number: 'pl', state: 'free' })).toBe('ضواحي ضواح')
    expect(cells({ singular: 'كرسي', plurals: ['كراسي'] }, { number: 'pl', state: 'free' })).toBe('كراسي')
  })

  it('drops the weak end of ناج and مصطفى', () => {
    for (const singular of ['ناج', 'ناجي']) {
      const survivor: NounSpec = { singular, defective: true, feminine: true, soundPlural: 'both' }
      expect(cells(survivor, { ...FREE_SG, gender: 'm' })).toBe('ناجي ناج ناجيا')
      expect(cells(survivor, { number: 'pl', state: 'free' })).toBe('ناجون ناجين ناجيات')
      expect(cells(survivor, { number: 'du', state: 'free' })).toBe('ناجيان ناجيين ناجيتان ناجيتين')
    }
    const chosen = participles({ root: 'صفو', form: 8 })!.passive
    expect(cells(chosen, { number: 'pl', state: 'free' })).toBe('مصطفون مصطفين مصطفيات')
    expect(cells(chosen, { ...FREE_SG, gender: 'f' })).toBe('مصطفاة')
  })
})

describe('nisba', () => {
  it('makes adjectives of names', () => {
    const words = ['العراق', 'سوريا', 'ليبيا', 'غزة', 'مصر', 'حكومة', 'تركيا', 'فرنسا', 'صحراء', 'هواء', 'سورية', 'قرى']
    expect(words.map(word => nisba(word).singular)).toEqual([
      'عراقي',
      'سوري',
      'ليبي',
      'غزي',
      'مصري',
      'حكومي',
      'تركي',
      'فرنسي',
      'صحراوي',
      'هوائي',
      'سوري',
      'قروي',
    ])
  })

  it('inflects in both genders and all numbers', () => {
    const forms = inflectNoun(nisba('العراق')).filter(form => form.state === 'free')
    expect(forms.map(form => form.written).join(' ')).toBe('عراقي عراقيا عراقيان عراقيين عراقيون عراقيين عراقية عراقيتان عراقيتين عراقيات')
  })
})

describe('any noun', () => {
  const word = fc.array(fc.constantFrom(...Array.from('ءآأؤإئابةتجحدرزسشعفقلمنهوىي')), { minLength: 1, maxLength: 8 }).map(letters => letters.join(''))
  const spec: fc.Arbitrary<NounSpec> = fc.record(
    {
      singular: word,
      gender: fc.constantFrom('m', 'f'),
      plurals: fc.array(word, { maxLength: 2 }),
      soundPlural: fc.constantFrom('m', 'f', 'both', 'none'),
      feminine: fc.oneof(fc.constant<true>(true), word),
      defective: fc.constant<true>(true),
    },
    { requiredKeys: ['singular'] },
  )

  it('gives Arabic letters only, and no form twice', () => {
    fc.assert(
      fc.property(spec, noun => {
        const forms = inflectNoun(noun)
        const keys = new Set(forms.map(form => JSON.stringify({ ...form, variant: undefined })))
        return keys.size === forms.length && forms.every(({ written }) => /^[\u0621-\u063a\u0641-\u064a]+$/.test(written))
      }),
    )
  })

  it('gives nothing for an empty word', () => expect(inflectNoun({ singular: '' })).toEqual([]))
})

describe('PRONOUN_ENDINGS', () => {
  it('finds the whole ending first', () => {
    const endingOf = (word: string) => PRONOUN_ENDINGS.find(({ written }) => word.endsWith(written))?.written
    expect(['قتلهما', 'استهدفهم', 'سيارتها', 'قصفوه', 'أخبرني', 'بيتي'].map(endingOf)).toEqual(['هما', 'هم', 'ها', 'ه', 'ني', 'ي'])
  })
})
