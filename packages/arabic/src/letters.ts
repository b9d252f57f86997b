/** The value in `FOLD` of a code unit that folding drops. */
export const MARK = 0xffff
/** Ta marbuta: the light tier keeps it, the key tier turns it to ha. */
export const KEEP_TA_MARBUTA = 0x629

/** Signs that steer the layout or mark a place to break, and belong to no letter: soft hyphen, zero widths, bidi controls, byte order mark. */
const FORMAT_SIGNS: readonly (readonly [from: number, to: number])[] = [
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
]

/** Signs that sit on or lengthen the letter before them. */
const LETTER_MARKS: readonly (readonly [from: number, to: number])[] = [
  [0x300, 0x36f], // accents of Latin letters
  [0x610, 0x61a], // honorifics and small marks
  [0x640, 0x640], // tatweel
  [0x64b, 0x65f], // harakat, hamza above and below
  [0x670, 0x670], // dagger alef
  [0x6d6, 0x6dc], // Koranic marks
  [0x6df, 0x6e4],
  [0x6e7, 0x6e8],
  [0x6ea, 0x6ed],
  [0x897, 0x89f],
  [0x8ca, 0x8e1],
  [0x8e3, 0x8ff],
  [0xfc5e, 0xfc63], // shadda and a haraka, by themselves
  [0xfcf2, 0xfcf4], // and on a tatweel
  [0xfe00, 0xfe0f], // variation selectors
  [0xfe20, 0xfe2f],
  [0xfe70, 0xfe7f], // harakat by themselves and on a tatweel
]

/**
 * Letters of one sound or one shape. Beside the classical variants: letters of Persian, Urdu, Pashto and Kurdish names, which local outlets
 * keep («ڪرمانشاه», «كەركوك»), and the Maghreb's ways to write g («أڭادير» is أكادير, «ڨفصة» is قفصة).
 */
const UNIFIED: readonly (readonly [letters: string, to: string])[] = [
  ['أإآٱٲٳٵ', 'ا'],
  ['ىئیېۍۑےۓێ', 'ي'],
  ['ؤۆۇۋ', 'و'],
  ['کڪګگڭݣ', 'ك'],
  ['ھہەۀۂ', 'ه'],
  ['ۃ', 'ة'],
  ['پ', 'ب'],
  ['ټٹ', 'ت'],
  ['چ', 'ج'],
  ['ډڈ', 'د'],
  ['ړڑڕ', 'ر'],
  ['ژ', 'ز'],
  ['ڤڢ', 'ف'],
  ['ڨڧ', 'ق'],
  ['ڵ', 'ل'],
  ['ںڼ', 'ن'],
]

/** For each UTF-16 code unit what it folds to, or `MARK` where it is dropped. Presentation forms are not here: see `expandPresentation`. */
export const FOLD: Uint16Array = /* @__PURE__ */ buildFold()

function buildFold(): Uint16Array {
  const fold = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) fold[code] = code
  fold[0xffff] = 0xfffd // a noncharacter; its own value is taken by MARK
  for (const [from, to] of [...FORMAT_SIGNS, ...LETTER_MARKS]) fold.fill(MARK, from, to + 1)
  for (const [letters, to] of UNIFIED) for (const letter of letters) fold[letter.charCodeAt(0)] = to.charCodeAt(0)
  for (let digit = 0; digit < 10; digit++) {
    fold[0x660 + digit] = 0x30 + digit
    fold[0x6f0 + digit] = 0x30 + digit
  }
  fold[0xa0] = 0x20
  fold[0x202f] = 0x20
  dropAccents(fold, 0xc0, 0x24f)
  dropAccents(fold, 0x1e00, 0x1eff)
  return fold
}

/** Composed Latin letters fold as decomposed ones do, whose accents are dropped: «é» and «é» are both «e». */
function dropAccents(fold: Uint16Array, from: number, to: number): void {
  for (let code = from; code <= to; code++) fold[code] = String.fromCharCode(code).normalize('NFD').charCodeAt(0)
}

/**
 * Whether a code unit is a mark that belongs to the letter before it and must not be cut from it: harakat, tatweel, accents.
 *
 * @example isLetterMark('ّ'.charCodeAt(0)) // true
 */
export function isLetterMark(code: number): boolean {
  return FOLD[code] === MARK && !(code === 0xad || code === 0x61c || (code >= 0x200b && code <= 0x2069) || code === 0xfeff)
}

/**
 * Whether a code unit is an Arabic presentation form («ﻻ», «ﷲ»), which stands for one or more ordinary letters.
 *
 * @example isPresentation('ﻻ'.charCodeAt(0)) // true
 */
export function isPresentation(code: number): boolean {
  return code >= 0xfb50 && ((code <= 0xfdff && code !== 0xfd3e && code !== 0xfd3f) || (code >= 0xfe70 && code <= 0xfefc))
}

const expansions = new Map<number, readonly number[]>()

/**
 * The ordinary code units that a presentation form stands for, by Unicode's compatibility decomposition; itself where it stands for none («﷽»).
 *
 * @example String.fromCharCode(...expandPresentation('ﻻ'.charCodeAt(0))) // 'لا'
 */
export function expandPresentation(code: number): readonly number[] {
  let known = expansions.get(code)
  if (!known) {
    const text = String.fromCharCode(code).normalize('NFKC')
    // The space is what Unicode lets a lone haraka sit on; «ﷺ» is one sign, hence one word, too.
    known = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).filter(unit => unit !== 0x20)
    expansions.set(code, known)
  }
  return known
}
