import { scanTokens, TokenKind, TokenList, Vocabulary } from '@marsad/arabic'
import { COMMON_STEMS } from './common-stems.ts'
import { lightStem } from './light-stem.ts'

/** As many words of an event are kept, the rarest ones: enough for its names and figures. */
const MOST_WORDS = 40
/** The rarity of a word that no table lists: the highest there is. */
export const RAREST = 12
const RARITY_BITS = 4
const RARITY_MASK = (1 << RARITY_BITS) - 1
/** 27 bits, so that with the rarity it is a small integer to JavaScript engines. */
const STEM_MASK = (1 << 27) - 1

/** A word's stem as a number: the hash in the upper 27 bits. */
export const stemOf = (word: number): number => word >>> RARITY_BITS
/** How rare a word is: the binary logarithm of how many reports one must read to meet it, up to `RAREST`. */
export const rarityOf = (word: number): number => word & RARITY_MASK

/** What a word weighs in comparing: words that one report in eight has say nothing. */
export const weightOf = (rarity: number): number => Math.max(0, rarity - 3)

const rarities: ReadonlyMap<string, number> = new Map(
  COMMON_STEMS.flatMap((stems, rarity) =>
    stems
      .split(' ')
      .filter(Boolean)
      .map(stem => [stem, rarity] as const),
  ),
)

const tokens = new TokenList()
let vocabulary = new Vocabulary()
let words: number[] = []
/** As many forms are remembered between texts. */
const MOST_FORMS = 200_000

/**
 * The rarest words of a text, as numbers in rising order: names of people and villages, figures, what was hit.
 * How rare a word is comes from a table that is fixed (`common-stems.ts`), so that it does not depend on which reports were read before.
 *
 * @example rareWords('قُتل ثلاثة في سوق المار').length // 4
 */
export function rareWords(text: string): number[] {
  if (vocabulary.size > MOST_FORMS) {
    vocabulary = new Vocabulary()
    words = []
  }
  const scanned = scanTokens(text, vocabulary, tokens)
  const found = new Set<number>()
  for (let i = 0; i < scanned.count; i++) {
    if (scanned.kind[i] === TokenKind.PUNCT) continue
    const form = scanned.form[i]!
    const word = (words[form] ??= readWord(vocabulary.text(form), scanned.kind[i] === TokenKind.NUMBER))
    if (rarityOf(word) > 0) found.add(word)
  }
  const all = [...found]
  if (all.length > MOST_WORDS) all.sort((a, b) => rarityOf(b) - rarityOf(a) || a - b).length = MOST_WORDS
  return all.sort((a, b) => a - b)
}

function readWord(form: string, number: boolean): number {
  const folded = form
    .replaceAll('ة', 'ه')
    .replace(/[,.٫٬،]/g, '')
    .toLowerCase()
  const stem = number ? folded : lightStem(folded)
  if (stem.length < 2) return 0
  return ((hash(stem) & STEM_MASK) << RARITY_BITS) | (rarities.get(stem) ?? RAREST)
}

/** FNV-1a: spreads well and is the same everywhere. Source: Fowler, Noll and Vo. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  // The upper bits are folded in, since they are cut off.
  return value ^ (value >>> 15)
}
