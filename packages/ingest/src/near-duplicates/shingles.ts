import { foldKey } from '@marsad/arabic'

/**
 * Calls `add` with the hash of each run of two words of a text, folded, so that harakat, hamza, digits of other series and punctuation make no
 * difference. Two words tell copies from other reports of the same incident, and an edit breaks only two runs of them. A text of one word has that word.
 *
 * @example
 * const hashes = []
 * eachShingle('قُتل جنديان', hash => hashes.push(hash))
 * hashes.length // 1
 */
export function eachShingle(text: string, add: (hash: number) => void): void {
  let [word, before, words] = [0, 0, 0]
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20
    const unit = UNITS[code]! === UNKNOWN ? learn(code) : UNITS[code]!
    if (unit > NOTHING) word = Math.imul(word ^ unit, FNV_PRIME)
    else if (unit === BREAK && word !== 0) {
      if (++words > 1) add(mix(Math.imul(before, FNV_PRIME) ^ word))
      before = word
      word = 0
    }
  }
  if (words === 1) add(mix(before))
}

const FNV_PRIME = 0x01000193

/** What each code unit is in a word: its folded self, nothing (marks), or the end of one. Filled as units are met. */
const UNITS = new Uint16Array(0x10000)
const UNKNOWN = 0
const BREAK = 1
const NOTHING = 2

function learn(code: number): number {
  const char = String.fromCharCode(code)
  const folded = foldKey(char).toLowerCase()
  // A ligature counts as the letters that it stands for by their mix; a text has it in all its copies or in none.
  let unit = folded === '' ? NOTHING : BREAK
  if (/[\p{L}\p{N}\ud800-\udfff]/u.test(folded)) {
    unit = 0
    for (let i = 0; i < folded.length; i++) unit = (unit * 31 + folded.charCodeAt(i)) & 0xffff
    unit = Math.max(unit, NOTHING + 1)
  }
  UNITS[code] = unit
  return unit
}

/** Spreads the bits of a hash (the finaliser of MurmurHash3). */
export function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
