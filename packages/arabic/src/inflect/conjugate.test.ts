import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conjugate } from './conjugate.ts'
import { participles } from './participles.ts'
import type { VerbForm } from './verb-form.ts'
import { type StemVowel, type VerbFormNumber, type VerbSpec, verbProblem } from './verb-spec.ts'
import { verbalNoun } from './verbal-noun.ts'

const before = (spec: VerbSpec, want: Partial<VerbForm>): string[] =>
  conjugate(spec)
    .filter(form => Object.entries(want).every(([key, value]) => form[key as keyof VerbForm] === value))
    .map(form => `${form.written}${form.bound === true ? '+' : form.bound === false ? '.' : ''}${form.variant ? '~' : ''}`)

const HE = { person: 3, gender: 'm', number: 'sg', voice: 'active' } as const
const THEY = { ...HE, number: 'pl' } as const

describe('conjugate, before pronoun endings', () => {
  it('drops the silent alif', () => {
    expect(before({ root: 'قصف', form: 1 }, { ...THEY, tense: 'past' })).toEqual(['قصفوا.', 'قصفو+'])
    expect(before({ root: 'هدف', form: 10 }, { ...THEY, mood: 'jussive' })).toEqual(['يستهدفوا.', 'يستهدفو+'])
    expect(before({ root: 'عطي', form: 4 }, { ...THEY, tense: 'past' })).toEqual(['أعطوا.', 'أعطو+'])
  })

  it('turns ى into ا', () => {
    expect(before({ root: 'رمي', form: 1 }, { ...HE, tense: 'past' })).toEqual(['رمى.', 'رما+'])
    expect(before({ root: 'رأي', form: 1 }, { ...HE, tense: 'past' })).toEqual(['رأى.', 'رآ+'])
    expect(before({ root: 'لقي', form: 1, past: 'i' }, { ...HE, mood: 'indicative' })).toEqual(['يلقى.', 'يلقا+'])
    expect(before({ root: 'دعو', form: 1 }, { ...HE, tense: 'past' })).toEqual(['دعا'])
  })

  it('moves a last hamza, and knows the second spelling', () => {
    expect(before({ root: 'قرأ', form: 1 }, { ...HE, mood: 'indicative' })).toEqual(['يقرأ.', 'يقرؤ+', 'يقرأ+~'])
    expect(before({ root: 'قرأ', form: 1 }, { ...HE, mood: 'subjunctive' })).toEqual(['يقرأ'])
    expect(before({ root: 'جيء', form: 1 }, { ...HE, mood: 'indicative' })).toEqual(['يجيء.', 'يجيئ+'])
    expect(before({ root: 'جيء', form: 1 }, { ...THEY, tense: 'past' })).toEqual(['جاؤوا.', 'جاؤو+', 'جاءوا.~', 'جاءو+~'])
    expect(before({ root: 'بدأ', form: 1 }, { ...THEY, mood: 'indicative' })).toEqual(['يبدؤون', 'يبدأون~'])
  })

  it('grows a و after تم', () => {
    expect(before({ root: 'قتل', form: 1 }, { tense: 'past', voice: 'active', person: 2, gender: 'm', number: 'pl' })).toEqual(['قتلتم.', 'قتلتمو+'])
  })
})

describe('conjugate, options and refusals', () => {
  it('leaves the passive out where there is none', () => {
    expect(conjugate({ root: 'فجر', form: 7, passive: false }).some(form => form.voice === 'passive')).toBe(false)
  })

  it('vocalises on demand', () => {
    const he = (spec: VerbSpec, want: Partial<VerbForm>) =>
      conjugate(spec, { vocalised: true }).find(form => Object.entries({ ...HE, ...want }).every(([key, value]) => form[key as keyof VerbForm] === value))!
        .vocalised
    expect(he({ root: 'فجر', form: 2 }, { mood: 'indicative' })).toBe('يُفَجِّرُ')
    expect(he({ root: 'وقف', form: 4 }, { mood: 'indicative' })).toBe('يُوقِفُ')
    expect(he({ root: 'أمن', form: 4 }, { tense: 'past' })).toBe('آمَنَ')
    expect(he({ root: 'طمأن', form: 4 }, { tense: 'past' })).toBe('اِطْمَأَنَّ')
    expect(he({ root: 'حلل', form: 8 }, { tense: 'past', voice: 'passive' })).toBe('اُحْتُلَّ')
    expect(conjugate({ root: 'فجر', form: 2 })[0]!.vocalised).toBeUndefined()
  })

  it('names what is wrong with a spec and gives no forms', () => {
    expect(verbProblem({ root: 'قصف', form: 1 })).toBeUndefined()
    for (const spec of [
      { root: 'قال', form: 1 },
      { root: 'قص', form: 1 },
      { root: 'سيطر', form: 5 },
      { root: 'qtl', form: 1 },
      { root: 'ءءق', form: 2 },
      { root: 'جلبب', form: 4 },
    ] as const) {
      expect(verbProblem(spec)).toContain(`root ${spec.root}`)
      expect(conjugate(spec)).toEqual([])
      expect(participles(spec)).toBeUndefined()
      expect(verbalNoun(spec)).toBeUndefined()
    }
  })
})

const LETTERS = Array.from('ءبتثجحخدذرزسشصضطظعغفقكلمنهويأؤئ')
const anyVerb = fc.record({
  root: fc.array(fc.constantFrom(...LETTERS), { minLength: 3, maxLength: 4 }).map(letters => letters.join('')),
  form: fc.integer({ min: 1, max: 10 }).map(form => form as VerbFormNumber),
  past: fc.constantFrom<StemVowel>('a', 'i', 'u'),
  present: fc.constantFrom<StemVowel>('a', 'i', 'u'),
})

describe('any root in any Form', () => {
  it('gives Arabic letters only, no form twice, all persons', () => {
    fc.assert(
      fc.property(anyVerb, spec => {
        const forms = conjugate(spec)
        if (verbProblem(spec) !== undefined) return forms.length === 0
        const keys = new Set(forms.map(form => JSON.stringify({ ...form, variant: undefined })))
        // 2 voices × 13 persons × past and three moods, and 5 imperatives.
        const cells = new Set(forms.map(({ person, gender, number, tense, mood, voice }) => `${person}${gender}${number}${tense}${mood}${voice}`))
        return keys.size === forms.length && cells.size === 109 && forms.every(({ written }) => /^[\u0621-\u063a\u0641-\u064a]+$/.test(written))
      }),
    )
  })

  it('gives participles and nouns of action in Arabic letters', () => {
    fc.assert(
      fc.property(anyVerb, spec => {
        const both = participles(spec)
        const words = [both?.active.singular, both?.passive.singular, verbalNoun(spec)?.singular].filter(word => word !== undefined)
        return words.every(word => /^[\u0621-\u063a\u0641-\u064a]+$/.test(word))
      }),
    )
  })
})
