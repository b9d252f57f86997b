import type { StemVowel, Verb } from './verb-spec.ts'

/** A stem before any sound change: `head`, the last consonant but one, the stem vowel, the last consonant. */
export interface Shape {
  readonly head: string
  readonly mid: string
  readonly vowel: StemVowel
  readonly last: string
}

/** The four stems of a verb; the present ones come without person prefix. */
export interface Shapes {
  readonly past: Shape
  readonly pastPassive: Shape
  readonly present: Shape
  readonly presentPassive: Shape
  /** Vowel of the person prefix in the active voice. */
  readonly prefix: 'a' | 'u'
}

/** How Form VIII joins its ت to the first radical: اصطدم, ازداد, ادعى, اطلع, اتصل. */
const eighth = (first: string, root: string): string => {
  switch (first) {
    case 'w':
    case 'y':
      return 'tt'
    case 'S':
    case 'D':
      return `${first}T`
    case 'T':
    case 'Z':
    case 'v':
      return first + first
    case 'd':
    case '*':
      return 'dd'
    case 'z':
      return 'zd'
    case "'":
      // اتخذ is the one common verb that gives up its hamza; the rest keep it (ائتلف).
      return root === "'x*" ? 'tt' : "'t"
    default:
      return `${first}t`
  }
}

/** The cluster of the first radical and the ت of Form VIII. */
export const eighthCluster = (verb: Verb): string => eighth(verb.radicals[0]!, verb.radicals.join(''))

type Heads = readonly [past: string, pastPassive: string, present: string, prefix: 'a' | 'u', presentVowel: StemVowel]

const shape = (heads: Heads, mid: string, last: string, pastVowel: StemVowel = 'a', passiveHead = heads[2]): Shapes => ({
  past: { head: heads[0], mid, vowel: pastVowel, last },
  pastPassive: { head: heads[1], mid, vowel: 'i', last },
  present: { head: heads[2], mid, vowel: heads[4], last },
  presentPassive: { head: passiveHead, mid, vowel: 'a', last },
  prefix: heads[3],
})

const ofFour = ({ radicals, form }: Verb): Shapes => {
  const [a, b, c, d] = radicals as [string, string, string, string]
  switch (form) {
    case 1:
      return shape([`${a}a${b}`, `${a}u${b}`, `${a}a${b}`, 'u', 'i'], c, d)
    case 2:
      return shape([`ta${a}a${b}`, `tu${a}u${b}`, `ta${a}a${b}`, 'a', 'a'], c, d)
    case 3:
      return shape([`i${a}${b}an`, `u${a}${b}un`, `${a}${b}an`, 'a', 'i'], c, d)
    default:
      return shape([`i${a}${b}a${c}`, `u${a}${b}u${c}`, `${a}${b}a${c}`, 'a', 'i'], d, d)
  }
}

/** رأى loses its hamza in the present of Form I and all through Form IV: يرى, أرى. */
export const isSeeing = (verb: Verb): boolean => verb.radicals.length === 3 && verb.radicals[0] === 'r' && verb.radicals[1] === "'" && verb.radicals[2] === 'y'

const first = (verb: Verb): Shapes => {
  const [a, b, c] = verb.radicals as [string, string, string]
  const whole = shape([`${a}a`, `${a}u`, verb.dropsFirst ? '' : a, 'a', verb.present], b, c, verb.past, a)
  if (!isSeeing(verb)) return whole
  return { ...whole, present: { head: '', mid: a, vowel: 'a', last: c }, presentPassive: { head: '', mid: a, vowel: 'a', last: c } }
}

/**
 * The stems of a verb by its Form.
 * @example shapesOf(readVerb({ root: 'قصف', form: 1 })!).past // { head: 'qa', mid: 'S', vowel: 'a', last: 'f' }
 */
export const shapesOf = (verb: Verb): Shapes => {
  if (verb.radicals.length === 4) return ofFour(verb)
  const [a, b, c] = verb.radicals as [string, string, string]
  switch (verb.form) {
    case 1:
      return first(verb)
    case 2:
      return shape([`${a}a${b}`, `${a}u${b}`, `${a}a${b}`, 'u', 'i'], b, c)
    case 3:
      return shape([`${a}A`, `${a}U`, `${a}A`, 'u', 'i'], b, c)
    case 4:
      return isSeeing(verb) ? shape(["'a", "'u", '', 'u', 'i'], a, c) : shape([`'a${a}`, `'u${a}`, a, 'u', 'i'], b, c)
    case 5:
      return shape([`ta${a}a${b}`, `tu${a}u${b}`, `ta${a}a${b}`, 'a', 'a'], b, c)
    case 6:
      return shape([`ta${a}A`, `tu${a}U`, `ta${a}A`, 'a', 'a'], b, c)
    case 7:
      return shape([`in${a}a`, `un${a}u`, `n${a}a`, 'a', 'i'], b, c)
    case 8: {
      const cluster = eighthCluster(verb)
      return shape([`i${cluster}a`, `u${cluster}u`, `${cluster}a`, 'a', 'i'], b, c)
    }
    case 9:
      // ارعوى ends weakly and is not doubled; احمرّ doubles its last radical.
      return shape([`i${a}${b}a`, `u${a}${b}u`, `${a}${b}a`, 'a', 'i'], c, c)
    default:
      return shape([`ista${a}`, `ustu${a}`, `sta${a}`, 'a', 'i'], b, c)
  }
}
