/** The value in `FOLD` of a code unit that folding drops. */
export const MARK = 0xffff
/** Ta marbuta: the light tier keeps it, the key tier turns it to ha. */
export const KEEP_TA_MARBUTA = 0x629

/** For each UTF-16 code unit what it folds to, or `MARK` where it is dropped. */
export const FOLD: Uint16Array = buildFold()

function buildFold(): Uint16Array {
  const fold = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) fold[code] = code
  fold[0xffff] = 0xfffd // a noncharacter; its own value is taken by MARK
  const drop = (from: number, to = from) => fold.fill(MARK, from, to + 1)
  drop(0x610, 0x61a) // honorifics and small marks
  drop(0x61c) // Arabic letter mark
  drop(0x640) // tatweel
  drop(0x64b, 0x65f) // harakat, hamza above and below
  drop(0x670) // dagger alef
  drop(0x6d6, 0x6dc)
  drop(0x6df, 0x6e4)
  drop(0x6e7, 0x6e8)
  drop(0x6ea, 0x6ed)
  drop(0xad) // soft hyphen
  drop(0x200b, 0x200f) // zero width, LRM, RLM
  drop(0x202a, 0x202e) // bidi embeddings
  drop(0x2060, 0x2069) // joiners, isolates
  drop(0xfeff) // byte order mark
  const to = (letters: string, target: string) => {
    for (const letter of letters) fold[letter.charCodeAt(0)] = target.charCodeAt(0)
  }
  to('أإآٱٲٳ', 'ا')
  to('ىئیېۍے', 'ي')
  to('ؤۆۇۋ', 'و')
  to('کڪګ', 'ك')
  to('گ', 'ك') // كردستان is often written with a Persian gaf in local outlets
  to('ھہەۀۂ', 'ه')
  to('ۃ', 'ة')
  to('پ', 'ب')
  to('چ', 'ج')
  to('ڤ', 'ف')
  to('ژ', 'ز')
  for (let digit = 0; digit < 10; digit++) {
    fold[0x660 + digit] = 0x30 + digit
    fold[0x6f0 + digit] = 0x30 + digit
  }
  fold[0xa0] = 0x20
  fold[0x202f] = 0x20
  return fold
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
 * The ordinary code units that a presentation form stands for, by Unicode's compatibility decomposition.
 *
 * @example String.fromCharCode(...expandPresentation('ﻻ'.charCodeAt(0))) // 'لا'
 */
export function expandPresentation(code: number): readonly number[] {
  let known = expansions.get(code)
  if (!known) {
    const text = String.fromCharCode(code).normalize('NFKC')
    known = text.charCodeAt(0) === code && text.length === 1 ? [code] : Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).filter(c => c !== 0x20)
    expansions.set(code, known)
  }
  return known
}
