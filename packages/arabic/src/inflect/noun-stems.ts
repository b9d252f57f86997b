import { attachEnding } from './attach-ending.ts'
import type { NounGender } from './noun-spec.ts'

/** What the writing of a word does not tell. */
export interface WordTraits {
  readonly gender: NounGender
  readonly defective: boolean
}

const KINSHIP = new Set(['أب', 'أخ', 'حم'])

/** أب, أخ and حم show their case in a long vowel before a genitive or a pronoun: أبو, أبا, أبي. */
export const isKinship = (word: string): boolean => KINSHIP.has(word)

/** ناجي for a defective word, however it was given (ناج). */
export const withYa = (word: string, defective: boolean): string => (defective && !word.endsWith('ي') ? `${word}ي` : word)

/**
 * The feminine of an adjective or a noun of persons.
 * @example feminineOf('معطى') // 'معطاة'
 */
export const feminineOf = (word: string): string => {
  if (word.endsWith('ى')) return `${word.slice(0, -1)}اة`
  return attachEnding(word, 'ة', 'a')[0]!
}

/**
 * Stem of the dual, to which ان and ين are attached: قذيفت, مستشفي, صحراو.
 */
export const dualStem = (word: string, { gender }: WordTraits): string => {
  const base = word.slice(0, -1)
  if (isKinship(word)) return `${word}و`
  if (word.endsWith('ة')) return `${base}ت`
  if (word.endsWith('ى')) return `${base}ي`
  if (word.endsWith('اء') && gender === 'f' && word.length > 4) return `${base}و`
  if (word.endsWith('ا')) return word.length === 3 ? `${base}و` : `${base}ت`
  return word
}

/**
 * The plural in ات.
 * @example soundFeminine('قناة', { gender: 'f', defective: false }) // 'قنوات'
 */
export const soundFeminine = (word: string, { gender }: WordTraits): string => {
  const base = word.slice(0, -1)
  if (word.endsWith('اة')) return `${word.slice(0, -2)}${word.length === 4 ? 'و' : 'ي'}ات`
  if (word.endsWith('ة')) return attachEnding(base, 'ات', 'a')[0]!
  if (word.endsWith('ى')) return `${base}يات`
  if (word.endsWith('اء') && gender === 'f') return `${base}وات`
  if (word.endsWith('ا')) return word.length === 3 ? `${base}وات` : `${base}ات`
  return attachEnding(word, 'ات', 'a')[0]!
}

/** Stem of the plural in ون / ين: a last ى or (of a defective word) ي falls away. */
export const soundMasculineStem = (word: string, { defective }: WordTraits): string => (word.endsWith('ى') || defective ? word.slice(0, -1) : word)

/** Plurals of the patterns of مدارس and صواريخ take no alif; of أفعال (أصوات) they do, of other plurals in ات not. */
const takesNoAlifAsPlural = (plural: string): boolean => /^..ا.ي?.$/u.test(plural) || (plural.endsWith('ات') && !/^أ..ات$/u.test(plural))

/**
 * The indefinite accusative with its alif, or undefined where none is written (قذيفة, لقاء, مدارس).
 * @example accusative('شيء', false) // 'شيئا'
 */
export const accusative = (word: string, isPlural: boolean): string | undefined => {
  if (/[ةىاأآ]$/u.test(word) || word.endsWith('اء') || (isPlural && takesNoAlifAsPlural(word))) return undefined
  return attachEnding(word, 'ا', 'a')[0]!
}
