/**
 * Words are built as strings of sounds in Buckwalter's letters (one ASCII character a consonant), with
 * `a i u` short and `A I U` long vowels, `p` for ة, `Y` for a final ā that is written ى, and `_` for the silent alif of قصفوا.
 * A vowel at the very start stands on a hamzat wasl. Two equal consonants in a row are one with shadda.
 */
const PAIRS: readonly (readonly [code: string, letter: string])[] = [
  ["'", 'ء'],
  ['b', 'ب'],
  ['t', 'ت'],
  ['v', 'ث'],
  ['j', 'ج'],
  ['H', 'ح'],
  ['x', 'خ'],
  ['d', 'د'],
  ['*', 'ذ'],
  ['r', 'ر'],
  ['z', 'ز'],
  ['s', 'س'],
  ['$', 'ش'],
  ['S', 'ص'],
  ['D', 'ض'],
  ['T', 'ط'],
  ['Z', 'ظ'],
  ['E', 'ع'],
  ['g', 'غ'],
  ['f', 'ف'],
  ['q', 'ق'],
  ['k', 'ك'],
  ['l', 'ل'],
  ['m', 'م'],
  ['n', 'ن'],
  ['h', 'ه'],
  ['w', 'و'],
  ['y', 'ي'],
]

const SEATED_HAMZAS = 'أإؤئآ'

const CODES: ReadonlyMap<string, string> = new Map([
  ...PAIRS.map(([code, letter]) => [letter, code] as const),
  ...Array.from(SEATED_HAMZAS, letter => [letter, "'"] as const),
])

/** Letters of the consonants by character code, and of `p` (ة) and `>` (a hamza whose seat is fixed as أ). */
export const LETTERS: readonly (string | undefined)[] = (() => {
  const letters: (string | undefined)[] = new Array<string | undefined>(128).fill(undefined)
  for (const [code, letter] of [...PAIRS, ['p', 'ة'], ['>', 'أ']] as const) letters[code.charCodeAt(0)] = letter
  return letters
})()

/**
 * Radicals as sounds, or undefined where a character is no radical (ا, ى and ة never are; a hamza may sit on any seat).
 * @example toSounds('أخذ') // "'x*"
 */
export const toSounds = (radicals: string): string | undefined => {
  let sounds = ''
  for (const letter of radicals) {
    const code = CODES.get(letter)
    if (code === undefined) return undefined
    sounds += code
  }
  return sounds
}

const BEFORE_CONSONANT = '(?=[^aiuAIUY_])'
const U_BEFORE_Y = new RegExp(`uy${BEFORE_CONSONANT}(?!y)`, 'g')
const I_BEFORE_W = new RegExp(`iw${BEFORE_CONSONANT}(?!w)`, 'g')
const LONG_U = new RegExp(`uw${BEFORE_CONSONANT}(?!w)`, 'g')
const LONG_I = new RegExp(`iy${BEFORE_CONSONANT}(?!y)`, 'g')
const TWO_HAMZAS_A = new RegExp(`'a'${BEFORE_CONSONANT}(?!')`, 'g')
const TWO_HAMZAS_I = new RegExp(`'i'${BEFORE_CONSONANT}(?!')`, 'g')

/**
 * The sound changes where a prefix meets a stem: yuyqiZ → yUqiZ (يوقظ), 'iwqAf → 'IqAf (إيقاف), 'a'xu* → 'Axu* (آخذ), 'i'mAn → 'ImAn (إيمان).
 * The ا of ييأس and استيأس keeps its seat against the rule of هيئة.
 */
export const meet = (sounds: string): string => {
  let met = sounds.includes("y'as") ? sounds.replace(/([ai])y'as/, '$1y>as') : sounds
  if (met.includes('uy')) met = met.replace(U_BEFORE_Y, 'U')
  if (met.includes('iw')) met = met.replace(I_BEFORE_W, 'I')
  if (met.includes('uw')) met = met.replace(LONG_U, 'U')
  if (met.includes('iy')) met = met.replace(LONG_I, 'I')
  if (met.startsWith("'a'")) met = met.replace(TWO_HAMZAS_A, "'A")
  if (met.startsWith("'i'")) met = met.replace(TWO_HAMZAS_I, "'I")
  return met
}

/** The two hamzas of a past passive: 'u'tiy → 'Utiy (أوتي). The press keeps both in the first person of the present (أؤخذ). */
export const meetPast = (sounds: string): string => (sounds.startsWith("'u'") ? meet(sounds.replace(/^'u'(?=[^aiuAIUY_'])/, "'U")) : meet(sounds))
