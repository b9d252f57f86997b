import type { NounSpec } from './noun-spec.ts'
import { eighthCluster, isSeeing } from './shapes.ts'
import { meet } from './sounds.ts'
import { spell } from './spell.ts'
import { readVerb, type Verb, type VerbSpec } from './verb-spec.ts'

/** Sounds of the noun of action. An `I` at the end is the defective one of تحدٍّ. */
const ofFour = ({ radicals, form, stemClass }: Verb): string => {
  const [a, b, c, d] = radicals as [string, string, string, string]
  const weak = stemClass === 'defective'
  switch (form) {
    case 1:
      return weak ? `${a}a${b}${c}Ap` : `${a}a${b}${c}a${d}ap`
    case 2:
      return weak ? `ta${a}a${b}${c}I` : `ta${a}a${b}${c}u${d}`
    case 3:
      return `i${a}${b}in${c}A${weak ? "'" : d}`
    default:
      return weak ? `i${a}${b}i${c}A'` : `i${a}${b}i${c}${d}A${d}`
  }
}

/** Forms VII and VIII have one pattern: `onset` i … ā …; a hollow verb shows its weak radical as y (اغتيال), a defective one as hamza (استيلاء). */
const long = (onset: string, { radicals, stemClass }: Verb): string => {
  const [, b, c] = radicals as [string, string, string]
  if (stemClass === 'hollow') return `${onset}iyA${c}`
  return `${onset}i${b}A${stemClass === 'defective' ? "'" : c}`
}

const ofThree = (verb: Verb): string => {
  const { radicals, form, stemClass } = verb
  const [a, b, c] = radicals as [string, string, string]
  const weak = stemClass === 'defective'
  switch (form) {
    case 2:
      if (weak) return `ta${a}${b}iyap`
      return c === "'" ? `ta${a}${b}i'ap` : `ta${a}${b}I${c}`
    case 3:
      return weak ? `mu${a}A${b}Ap` : stemClass === 'doubled' ? `mu${a}A${b}${c}ap` : `mu${a}A${b}a${c}ap`
    case 4:
      if (isSeeing(verb)) return "'irA'ap"
      return stemClass === 'hollow' ? `'i${a}A${c}ap` : `'i${a}${b}A${weak ? "'" : c}`
    case 5:
      return weak ? `ta${a}a${b}${b}I` : `ta${a}a${b}${b}u${c}`
    case 6:
      return weak ? `ta${a}A${b}I` : stemClass === 'doubled' ? `ta${a}A${b}${c}` : `ta${a}A${b}u${c}`
    case 7:
      return long(`in${a}`, verb)
    case 8:
      return long(`i${eighthCluster(verb)}`, verb)
    case 9:
      return weak ? `i${a}${b}i${c}A'` : `i${a}${b}i${c}A${c}`
    default:
      return stemClass === 'hollow' ? `isti${a}A${c}ap` : `isti${a}${b}A${weak ? "'" : c}`
  }
}

/**
 * The regular noun of action of Forms II–X and of quadriliterals, ready for `inflectNoun`.
 * Undefined for Form I, whose noun of action the lexicon gives, and where `verbProblem` names a problem.
 * Form III gives مفاعلة only: its other noun (قتال, حصار) is not formed from every verb.
 * @example verbalNoun({ root: 'هدف', form: 10 })?.singular // 'استهداف'
 */
export const verbalNoun = (spec: VerbSpec): NounSpec | undefined => {
  const verb = readVerb(spec)
  if (verb === undefined || (verb.form === 1 && verb.radicals.length === 3)) return undefined
  const sounds = verb.radicals.length === 4 ? ofFour(verb) : ofThree(verb)
  const whole: NounSpec = { singular: spell(meet(sounds)), soundPlural: 'f' }
  return sounds.endsWith('I') ? { ...whole, defective: true } : whole
}
