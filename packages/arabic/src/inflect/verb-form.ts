import type { GrammaticalNumber, Mood, Person, VerbGender } from './endings.ts'
import { type Spelling, spell, vocalise } from './spell.ts'
import type { Verb } from './verb-spec.ts'

/** One written form of a verb. A writing that serves several persons comes once for each. */
export interface VerbForm {
  /** As the press writes it: no vowel signs, no shadda, hamza on its seat. */
  readonly written: string
  /** With vowel signs, if asked for. */
  readonly vocalised?: string
  readonly person: Person
  readonly gender: VerbGender
  readonly number: GrammaticalNumber
  readonly tense: 'past' | 'present' | 'imperative'
  /** Of the present only. */
  readonly mood?: Mood
  readonly voice: 'active' | 'passive'
  /** true: only before a pronoun ending (قصفو + ه); false: never before one (قصفوا); absent: written alike in both. */
  readonly bound?: boolean
  /** A second spelling of the same form: قرأوا for قرؤوا, جاءوا for جاؤوا. */
  readonly variant?: true
}

type Features = Pick<VerbForm, 'person' | 'gender' | 'number' | 'tense' | 'voice' | 'mood'>

const FREE: Spelling = Object.freeze({})
const BOUND: Spelling = Object.freeze({ bound: true })
const LOOSE: Spelling = Object.freeze({ loose: true })
const LOOSE_BOUND: Spelling = Object.freeze({ bound: true, loose: true })

/** Collects the forms of one verb, with their bound twins and second spellings. */
export class FormCollector {
  readonly forms: VerbForm[] = []
  private readonly endsInHamza: boolean
  private readonly weakAfterHamza: boolean
  private readonly vocalised: boolean

  constructor({ radicals, stemClass }: Verb, vocalised: boolean) {
    this.endsInHamza = radicals.at(-1) === "'"
    this.weakAfterHamza = stemClass === 'defective' && radicals.at(-2) === "'"
    this.vocalised = vocalised
  }

  /** `boundSounds` where more than the spelling changes before a pronoun: قصفتم, قصفتمو(ه). */
  add(sounds: string, features: Features, boundSounds = sounds): void {
    const start = this.forms.length
    // The short vowel that is left of a weak radical still gives the hamza its seat: ينأ, يرتئ.
    const how = this.weakAfterHamza && /'[aiu]$/.test(sounds) ? BOUND : FREE
    const free = spell(sounds, how)
    const end = sounds[sounds.length - 1]
    const changes = end === 'Y' || end === '_' || this.endsInHamza || boundSounds !== sounds
    const bound = changes ? spell(boundSounds, BOUND) : free
    const differs = bound !== free
    this.push(start, free, sounds, how, features, differs ? false : undefined)
    if (differs) this.push(start, bound, boundSounds, BOUND, features, true)
    if (!this.endsInHamza) return
    const looseFree = spell(sounds, LOOSE)
    const looseBound = spell(boundSounds, LOOSE_BOUND)
    const alike = looseFree === looseBound && looseFree !== free
    if (looseFree !== free) this.push(start, looseFree, sounds, LOOSE, features, alike ? undefined : false)
    if (looseBound !== bound && !alike) this.push(start, looseBound, boundSounds, LOOSE_BOUND, features, true)
  }

  private push(start: number, written: string, sounds: string, how: Spelling, features: Features, bound: boolean | undefined): void {
    for (let i = start; i < this.forms.length; i++) if (this.forms[i]!.written === written && this.forms[i]!.bound === bound) return
    const { person, gender, number, tense, voice, mood } = features
    const form: { -readonly [K in keyof VerbForm]: VerbForm[K] } = { written, person, gender, number, tense, voice }
    if (mood !== undefined) form.mood = mood
    if (bound !== undefined) form.bound = bound
    if (how.loose === true) form.variant = true
    if (this.vocalised) form.vocalised = vocalise(sounds, how)
    this.forms.push(form)
  }
}
