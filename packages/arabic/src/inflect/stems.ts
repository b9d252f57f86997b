import type { Shape } from './shapes.ts'
import type { StemClass, StemVowel } from './verb-spec.ts'

/** The row of endings that a stem takes: `aw` دعا, `ay` رمى and ينسى, `i` نسي and يرمي, `u` يدعو. */
export type EndingRow = 'strong' | 'aw' | 'ay' | 'i' | 'u'

/** A stem after the sound changes of its class. */
export interface Stem {
  readonly row: EndingRow
  /** Before a vowel: قال(ت), مدّ(ت). */
  readonly vowel: string
  /** Before a consonant: قل(ت), مدد(ت). */
  readonly consonant: string
  /** With nothing after it (jussive, imperative): يقل; يمدّ and يمدد. */
  readonly bare: readonly string[]
}

const LONG: Readonly<Record<StemVowel, string>> = { a: 'A', i: 'I', u: 'U' }

const hollow = ({ head, vowel, last }: Shape, short?: StemVowel): Stem => {
  // A short vowel of the head merges with the weak radical (qawal → qAl, quwil → qIl); without one, the stem vowel is drawn out (yaqwul → yaqUl).
  const merged = head.at(-1) === 'a' ? 'a' : head.at(-1) === 'u' ? 'i' : undefined
  const onset = merged === undefined ? head : head.slice(0, -1)
  const sound = merged ?? vowel
  const consonant = onset + (short ?? sound) + last
  return { row: 'strong', vowel: onset + LONG[sound] + last, consonant, bare: [consonant] }
}

const doubled = ({ head, mid, vowel, last }: Shape): Stem => {
  const contracted = /[aiuAIU]$/.test(head) ? head + mid + last : head + vowel + mid + last
  const open = head + mid + vowel + last
  return { row: 'strong', vowel: contracted, consonant: open, bare: [`${contracted}a`, open] }
}

const defective = ({ head, mid, vowel, last }: Shape, keepsWaw: boolean): Stem => {
  const base = head + mid
  const row = vowel === 'a' ? (keepsWaw && last === 'w' ? 'aw' : 'ay') : vowel
  return { row, vowel: base, consonant: base, bare: [base] }
}

/** What only Form I knows: the short vowel of قلت / بعت / خفت, and the و of دعا / دعوت. */
export interface FirstFormPast {
  readonly short?: StemVowel
  readonly keepsWaw?: boolean
}

/**
 * The stem that a shape gives in a class.
 * @example resolveStem({ head: 'qa', mid: 'w', vowel: 'a', last: 'l' }, 'hollow', { short: 'u' }).consonant // 'qul'
 */
export const resolveStem = (shape: Shape, stemClass: StemClass, first: FirstFormPast = {}): Stem => {
  switch (stemClass) {
    case 'hollow':
      return hollow(shape, first.short)
    case 'defective':
      return defective(shape, first.keepsWaw === true)
    case 'doubled':
      return doubled(shape)
    default: {
      const whole = shape.head + shape.mid + shape.vowel + shape.last
      return { row: 'strong', vowel: whole, consonant: whole, bare: [whole] }
    }
  }
}
