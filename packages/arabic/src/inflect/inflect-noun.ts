import { attachEnding, type JoiningVowel } from './attach-ending.ts'
import type { NounForm, NounGender, NounSpec } from './noun-spec.ts'
import { accusative, dualStem, feminineOf, isKinship, soundFeminine, soundMasculineStem, type WordTraits, withYa } from './noun-stems.ts'

type Cell = Omit<NounForm, 'written' | 'variant'>

const STATES = ['free', 'construct', 'bound'] as const
const CASES: readonly (readonly [NonNullable<NounForm['case']>, JoiningVowel, kinship: string])[] = [
  ['nom', 'u', 'و'],
  ['obl', 'i', 'ي'],
  ['acc', 'a', 'ا'],
]

class Paradigm {
  readonly forms: NounForm[] = []
  private readonly seen = new Set<string>()

  /** The first spelling is the standard one. */
  add(spellings: readonly string[], cell: Cell): void {
    spellings.forEach((written, i) => {
      if (written === '') return
      const key = `${written}|${cell.number}|${cell.case ?? ''}|${cell.state}|${cell.gender}|${cell.indefinite ?? ''}`
      if (this.seen.has(key)) return
      this.seen.add(key)
      this.forms.push(i === 0 ? { written, ...cell } : { written, ...cell, variant: true })
    })
  }
}

/** The forms that a singular and a broken plural have alike. */
const addWhole = (to: Paradigm, word: string, number: 'sg' | 'pl', gender: NounGender, traits: { defective: boolean; diptote: boolean }): void => {
  to.add([word], { number, state: 'free', gender })
  if (traits.defective) to.add([word.slice(0, -1)], { number, state: 'free', gender, indefinite: true })
  const withAlif = traits.diptote ? undefined : accusative(word, number === 'pl')
  if (withAlif !== undefined) to.add([withAlif], { number, case: 'acc', state: 'free', gender, indefinite: true })
  if (isKinship(word)) {
    for (const state of ['construct', 'bound'] as const) for (const [kase, , letter] of CASES) to.add([word + letter], { number, case: kase, state, gender })
    return
  }
  to.add([word], { number, state: 'construct', gender })
  if (/[ءأؤ]$/u.test(word)) {
    for (const [kase, vowel] of CASES) to.add(attachEnding(word, '', vowel), { number, case: kase, state: 'bound', gender })
    return
  }
  to.add([word.replace(/ة$/u, 'ت').replace(/ى$/u, 'ا')], { number, state: 'bound', gender })
}

const addDual = (to: Paradigm, word: string, gender: NounGender, traits: WordTraits): void => {
  const stem = dualStem(word, traits)
  for (const state of STATES) {
    const ending = state === 'free' ? 'ن' : ''
    to.add(attachEnding(stem, `ا${ending}`, 'a'), { number: 'du', case: 'nom', state, gender })
    to.add(attachEnding(stem, `ي${ending}`, 'a'), { number: 'du', case: 'obl', state, gender })
  }
}

const addSoundMasculine = (to: Paradigm, word: string, traits: WordTraits): void => {
  const stem = soundMasculineStem(word, traits)
  for (const state of STATES) {
    const ending = state === 'free' ? 'ن' : ''
    const nominative = attachEnding(stem, `و${ending}`, 'u')
    // The press often gives the construct the silent alif of a verb: «مقاتلوا التنظيم».
    to.add(state === 'construct' ? [...nominative, `${nominative[0]!}ا`] : nominative, { number: 'pl', case: 'nom', state, gender: 'm' })
    to.add(attachEnding(stem, `ي${ending}`, 'i'), { number: 'pl', case: 'obl', state, gender: 'm' })
  }
}

const isDefectivePlural = (plural: string, spec: NounSpec): boolean => /^..ا.ي$/u.test(plural) && (spec.defective === true || !spec.singular.endsWith('ي'))

/**
 * Every form of a noun or adjective: singular, dual and its plurals, alone, before a genitive and before a pronoun ending.
 * Takes the words as the press writes them; gives an empty list for an empty singular. Clitics, ال and pronoun endings are not attached.
 * @example
 * inflectNoun({ singular: 'قذيفة', plurals: ['قذائف'] }).map(form => form.written) // ['قذيفة', 'قذيفة', 'قذيفت', 'قذيفتان', …, 'قذائف', …]
 */
export const inflectNoun = (spec: NounSpec): NounForm[] => {
  const to = new Paradigm()
  if (spec.singular === '') return to.forms
  const defective = spec.defective === true
  const singular = withYa(spec.singular, defective)
  const gender = spec.gender ?? (singular.endsWith('ة') ? 'f' : 'm')
  const traits: WordTraits = { gender, defective }
  const plural = spec.soundPlural ?? 'none'
  const feminine = spec.feminine === true ? feminineOf(singular) : spec.feminine
  const diptote = spec.diptote === true

  addWhole(to, singular, 'sg', gender, { defective, diptote })
  if (spec.dual !== false) addDual(to, singular, gender, traits)
  for (const word of spec.plurals ?? []) addWhole(to, word, 'pl', gender, { defective: isDefectivePlural(word, spec), diptote })
  if (plural === 'm' || plural === 'both') addSoundMasculine(to, singular, traits)
  if (feminine !== undefined) {
    const ofFeminine: WordTraits = { gender: 'f', defective: false }
    addWhole(to, feminine, 'sg', 'f', { defective: false, diptote: true })
    if (spec.dual !== false) addDual(to, feminine, 'f', ofFeminine)
    if (plural === 'f' || plural === 'both') addWhole(to, soundFeminine(feminine, ofFeminine), 'pl', 'f', { defective: false, diptote: true })
  } else if (plural === 'f' || plural === 'both') {
    addWhole(to, soundFeminine(singular, traits), 'pl', plural === 'both' ? 'f' : gender, { defective: false, diptote: true })
  }
  return to.forms
}
