import { type Ending, MOODS, PAST_ENDINGS, PERSONS, type PersonCell, PRESENT_ENDINGS } from './endings.ts'
import { shapesOf } from './shapes.ts'
import { meet, meetPast } from './sounds.ts'
import { resolveStem, type Stem } from './stems.ts'
import { FormCollector, type VerbForm } from './verb-form.ts'
import { readVerb, type StemVowel, type Verb, type VerbSpec } from './verb-spec.ts'

export interface ConjugateOptions {
  /** Fill `vocalised`. */
  readonly vocalised?: boolean
}

const stemFor = (stem: Stem, ending: Ending): readonly string[] =>
  ending.onto === 'bare' ? stem.bare : [ending.onto === 'vowel' ? stem.vowel : stem.consonant]

const mapStem = (stem: Stem, change: (sounds: string) => string): Stem => ({
  row: stem.row,
  vowel: change(stem.vowel),
  consonant: change(stem.consonant),
  bare: stem.bare.map(change),
})

const addPast = (to: FormCollector, stem: Stem, voice: VerbForm['voice']): void => {
  const endings = PAST_ENDINGS[stem.row]
  PERSONS.forEach(({ person, gender, number }, i) => {
    const ending = endings[i]!
    const sounds = stemFor(stem, ending)[0]! + ending.sounds
    // «قصفتم» grows a و before a pronoun: قصفتموه.
    to.add(sounds, { person, gender, number, tense: 'past', voice }, person === 2 && gender === 'm' && number === 'pl' ? `${sounds}U` : sounds)
  })
}

const addPresent = (to: FormCollector, stem: Stem, vowel: 'a' | 'u', voice: VerbForm['voice']): void => {
  const prefixed = new Map<PersonCell['prefix'], Stem>()
  for (const letter of ['y', 't', 'n', "'"] as const)
    prefixed.set(
      letter,
      mapStem(stem, sounds => meet(letter + vowel + sounds)),
    )
  for (const mood of MOODS) {
    const endings = PRESENT_ENDINGS[mood][stem.row]
    PERSONS.forEach(({ person, gender, number, prefix }, i) => {
      const ending = endings[i]!
      const seen = new Set<string>()
      for (const base of stemFor(prefixed.get(prefix)!, ending)) {
        if (seen.has(base)) continue
        seen.add(base)
        to.add(base + ending.sounds, { person, gender, number, tense: 'present', voice, mood })
      }
    })
  }
}

/** أخذ, أكل and أمر lose their hamza in the imperative: خذ, كل, مر. */
const SHORT_IMPERATIVES = new Set(["'x*", "'kl", "'mr"])

const addImperative = (to: FormCollector, verb: Verb, stem: Stem): void => {
  const short = verb.form === 1 && SHORT_IMPERATIVES.has(verb.radicals.join(''))
  const onset = (sounds: string): string => {
    if (short) return sounds.slice(1)
    if (verb.form === 4 && verb.radicals.length === 3) return meet(`'a${sounds}`)
    if (/^.[aiuAIU]/.test(sounds) || sounds.length === 1) return sounds
    return meet((verb.form === 1 && verb.present === 'u' ? 'u' : 'i') + sounds)
  }
  const imperative = mapStem(stem, onset)
  const endings = PRESENT_ENDINGS.jussive[stem.row]
  PERSONS.forEach(({ person, gender, number }, i) => {
    if (person !== 2) return
    const ending = endings[i]!
    for (const base of stemFor(imperative, ending)) to.add(base + ending.sounds, { person, gender, number, tense: 'imperative', voice: 'active' })
  })
}

/** قلت has u, بعت and خفت have i. */
const shortPast = (verb: Verb): StemVowel => (verb.present === 'u' ? 'u' : 'i')

/**
 * Every form of a verb: 13 persons; past, present (indicative, subjunctive, jussive) and imperative; active and passive.
 * Takes a root of three or four radicals and its Form; gives an empty list where `verbProblem` names a problem. Never throws.
 * Clitics and pronoun endings are not attached; forms that change before a pronoun come twice (`bound`).
 * @example
 * conjugate({ root: 'قصف', form: 1, present: 'i' }).map(form => form.written) // ['قصف', 'قصفا', 'قصفوا', 'قصفو', 'قصفت', …]
 */
export const conjugate = (spec: VerbSpec, options: ConjugateOptions = {}): VerbForm[] => {
  const verb = readVerb(spec)
  if (verb === undefined) return []
  const shapes = shapesOf(verb)
  const isFirst = verb.form === 1 && verb.radicals.length === 3
  const to = new FormCollector(verb, options.vocalised === true)
  const past = resolveStem(shapes.past, verb.stemClass, isFirst ? { short: shortPast(verb), keepsWaw: true } : {})
  const present = resolveStem(shapes.present, verb.stemClass)
  addPast(to, mapStem(past, meetPast), 'active')
  addPresent(to, present, shapes.prefix, 'active')
  addImperative(to, verb, present)
  if (spec.passive === false) return to.forms
  addPast(to, mapStem(resolveStem(shapes.pastPassive, verb.stemClass), meetPast), 'passive')
  addPresent(to, resolveStem(shapes.presentPassive, verb.stemClass), 'u', 'passive')
  return to.forms
}
