import type { GrammaticalNumber } from './endings.ts'

export type NounGender = 'm' | 'f'

/** A noun or adjective as a lexicon gives it, in press spelling without vowel signs. */
export interface NounSpec {
  /** The singular: `جندي`, `قذيفة`, `مستشفى`; of a word like رامٍ the form with ي (`رامي`). */
  readonly singular: string
  /** `f` for a singular in ة, else `m`, unless given. */
  readonly gender?: NounGender
  /** Broken plurals: `['جنود']`. */
  readonly plurals?: readonly string[]
  /** Regular plurals it takes: `m` ون/ين, `f` ات; `none` unless given. */
  readonly soundPlural?: 'm' | 'f' | 'both' | 'none'
  /** `false` for a noun without dual (names, masses). */
  readonly dual?: boolean
  /** Also a feminine: `true` for the one in ة (مقاتلة, جندية), or its own word (حمراء). */
  readonly feminine?: true | string
  /** Its last ي falls away in the indefinite (رامٍ, ناجٍ) and before the masculine plural (رامون, ناجين). */
  readonly defective?: true
  /** Never takes the alif of the accusative (أحمر, names). */
  readonly diptote?: true
}

/** One written form of a noun. A writing that serves several cells comes once for each. */
export interface NounForm {
  readonly written: string
  readonly number: GrammaticalNumber
  /** Only where the writing tells it: `obl` is the genitive, and in duals and plurals of ين the accusative too. */
  readonly case?: 'nom' | 'obl' | 'acc'
  /** `free` stands alone or with ال, `construct` before a genitive, `bound` before a pronoun ending. */
  readonly state: 'free' | 'construct' | 'bound'
  readonly gender: NounGender
  /** Never with ال: هجوما, ناج. */
  readonly indefinite?: true
  /** A second spelling, or a usual misspelling, of the same form: مقاتلوا for مقاتلو, جزءين for جزأين. */
  readonly variant?: true
}
