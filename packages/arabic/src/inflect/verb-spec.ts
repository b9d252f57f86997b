import { toSounds } from './sounds.ts'

export type VerbFormNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10
export type StemVowel = 'a' | 'i' | 'u'

/** A verb as a lexicon gives it. */
export interface VerbSpec {
  /** Three or four radicals: و and ي for weak ones, ء (on any seat) for a hamza, the doubled radical twice: `قصف`, `قول`, `أخذ`, `مدد`, `سيطر`. */
  readonly root: string
  /** Form I–X of three radicals, or I–IV of four (1 سيطر, 2 تدهور, 3 احرنجم, 4 اطمأنّ). */
  readonly form: VerbFormNumber
  /** Stem vowel of the past of Form I; `a` unless given. */
  readonly past?: StemVowel
  /** Stem vowel of the present of Form I; guessed from the radicals unless given. */
  readonly present?: StemVowel
  /** The weak middle radical counts as sound: استحوذ, ازدوج, استجوب, عور. */
  readonly soundMiddle?: true
  /** `false` for a verb that has no passive. */
  readonly passive?: false
}

/** Which rules the end of the stem follows. */
export type StemClass = 'strong' | 'hollow' | 'defective' | 'doubled'

/** A verb with its radicals as sounds and everything the stem builders ask. */
export interface Verb {
  readonly radicals: readonly string[]
  readonly form: VerbFormNumber
  readonly past: StemVowel
  readonly present: StemVowel
  readonly stemClass: StemClass
  /** Form I loses its و in the present: يصل, يقع. */
  readonly dropsFirst: boolean
}

/** Roots of verbs in past i, present a that lose their و all the same: وسع يسع, وطئ يطأ. */
const DROPPING = new Set(['wsE', "wT'"])

const isWeak = (radical: string): boolean => radical === 'w' || radical === 'y'

const classify = (spec: VerbSpec, radicals: string): StemClass => {
  const middle = radicals.at(-2)!
  const last = radicals.at(-1)!
  const { form } = spec
  if (isWeak(last)) return 'defective'
  if (radicals.length === 4) return form === 4 ? 'doubled' : 'strong'
  if (form === 9) return 'doubled'
  if (form === 2 || form === 5) return 'strong'
  if (isWeak(middle) && spec.soundMiddle !== true && form !== 3 && form !== 6) return 'hollow'
  return middle === last ? 'doubled' : 'strong'
}

const guessPresent = (past: StemVowel, radicals: string, stemClass: StemClass): StemVowel => {
  if (past === 'u') return 'u'
  if (past === 'i') return 'a'
  const [first, middle, last] = radicals as unknown as [string, string, string]
  if (stemClass === 'hollow') return middle === 'w' ? 'u' : 'i'
  if (stemClass === 'defective') return last === 'w' ? 'u' : 'i'
  if (first === 'w') return 'i'
  return stemClass === 'strong' && /[HxEgh']/.test(middle + last) ? 'a' : 'u'
}

/**
 * Why a spec is no verb that can be inflected, for people; undefined if it is one.
 * @example verbProblem({ root: 'قال', form: 1 }) // 'root قال: ا, ى and ة are no radicals; write و, ي or ء'
 */
export const verbProblem = (spec: VerbSpec): string | undefined => {
  const radicals = toSounds(spec.root)
  if (radicals === undefined) return `root ${spec.root}: ا, ى and ة are no radicals; write و, ي or ء`
  if (radicals.length !== 3 && radicals.length !== 4) return `root ${spec.root}: must have three or four radicals`
  // Two hamzas in one syllable become a long vowel, so no root keeps them.
  if (radicals.includes("''")) return `root ${spec.root}: two hamzas do not stand side by side`
  const most = radicals.length === 3 ? 10 : 4
  if (!Number.isInteger(spec.form) || spec.form < 1 || spec.form > most) return `root ${spec.root}: no Form ${spec.form} of ${radicals.length} radicals`
  if (new Set(radicals).size === 1) return `root ${spec.root}: no verb has the same radical throughout`
  // Form IV doubles the last radical («اطمأنّ»), which a third like it leaves no room for.
  if (radicals.length === 4 && spec.form === 4 && radicals[2] === radicals[3]) return `root ${spec.root}: no Form 4, its last radicals are alike`
  return undefined
}

/** The verb that a spec describes, or undefined where `verbProblem` has something to say. */
export const readVerb = (spec: VerbSpec): Verb | undefined => {
  if (verbProblem(spec) !== undefined) return undefined
  const sounds = toSounds(spec.root)!
  const stemClass = classify(spec, sounds)
  const past = spec.past ?? 'a'
  const present = spec.present ?? guessPresent(past, sounds, stemClass)
  const dropsFirst =
    spec.form === 1 &&
    sounds.length === 3 &&
    sounds[0] === 'w' &&
    (stemClass === 'strong' || stemClass === 'defective') &&
    (present === 'i' || (present === 'a' && (past === 'a' || DROPPING.has(sounds))))
  return { radicals: Array.from(sounds), form: spec.form, past, present, stemClass, dropsFirst }
}
