import type { NounSpec } from './noun-spec.ts'
import { isSeeing, shapesOf } from './shapes.ts'
import { meet } from './sounds.ts'
import { spell } from './spell.ts'
import { resolveStem, type Stem } from './stems.ts'
import { readVerb, type Verb, type VerbSpec } from './verb-spec.ts'

/** Both participles of a verb, ready for `inflectNoun`. */
export interface Participles {
  readonly active: NounSpec
  readonly passive: NounSpec
}

const noun = (sounds: string, defective = false): NounSpec => {
  const whole: NounSpec = { singular: spell(meet(sounds)), feminine: true, soundPlural: 'both' }
  return defective ? { ...whole, defective: true } : whole
}

const firstActive = ({ radicals, stemClass }: Verb): NounSpec => {
  const [a, b, c] = radicals as [string, string, string]
  if (stemClass === 'defective') return noun(`${a}A${b}I`, true)
  if (stemClass === 'doubled') return noun(`${a}A${b}${c}`)
  // جاء makes جائي: of two hamzas the second becomes weak.
  if (stemClass === 'hollow') return c === "'" ? noun(`${a}A'I`, true) : noun(`${a}A'i${c}`)
  return noun(`${a}A${b}i${c}`)
}

const firstPassive = ({ radicals, stemClass, past }: Verb): NounSpec => {
  const [a, b, c] = radicals as [string, string, string]
  if (stemClass === 'hollow') return noun(`ma${a}${b === 'w' ? 'U' : 'I'}${c}`)
  if (stemClass === 'defective') return noun(c === 'w' && past !== 'i' ? `ma${a}${b}uww` : `ma${a}${b}iyy`)
  return noun(`ma${a}${b}U${c}`)
}

const ofStem = (stem: Stem): NounSpec => (stem.row === 'i' ? noun(`mu${stem.vowel}I`, true) : noun(`mu${stem.vowel}${stem.row === 'ay' ? 'Y' : ''}`))

/**
 * The active and the passive participle; undefined where `verbProblem` names a problem.
 * @example participles({ root: 'قتل', form: 3 })?.active.singular // 'مقاتل'
 * @example participles({ root: 'صوب', form: 4 })?.passive.singular // 'مصاب'
 */
export const participles = (spec: VerbSpec): Participles | undefined => {
  const verb = readVerb(spec)
  if (verb === undefined) return undefined
  if (verb.form === 1 && verb.radicals.length === 3) return { active: firstActive(verb), passive: isSeeing(verb) ? noun("mar'iyy") : firstPassive(verb) }
  const { present, presentPassive } = shapesOf(verb)
  return {
    active: ofStem(resolveStem({ ...present, vowel: 'i' }, verb.stemClass)),
    passive: ofStem(resolveStem(presentPassive, verb.stemClass)),
  }
}
