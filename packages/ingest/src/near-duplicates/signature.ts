import { eachShingle, mix } from './shingles.ts'

/** Bytes of a signature: with so many the likeness of two texts is known to about 0.03. */
export const SIGNATURE_BYTES = 256

/**
 * How alike two texts must be to be copies of one another. Copies with 20 % of their words edited are alike to 0.47, other reports of the
 * same incident hardly ever to more than 0.35 (bench/near-duplicates.ts).
 */
export const COPY_SIMILARITY = 0.38

const EMPTY = 0xffffffff
/** Two bytes of different texts are the same by chance this often. */
const CHANCE = 1 / 256

/**
 * The signature of a text: MinHash over its runs of two folded words, by one permutation (Li, Owen and Zhang 2012), empty bins filled from others
 * (Shrivastava 2017), of each minimum one byte kept (Li and König 2010). Time is linear in the text. The same text gives the same signature
 * on every machine.
 *
 * @example similarity(signatureOf('قُتل جنديان في تعز أمس'), signatureOf('قتل جنديان في تعز، أمس')) // 1
 */
export function signatureOf(text: string): Uint8Array {
  const least = new Uint32Array(SIGNATURE_BYTES).fill(EMPTY)
  let any = false
  eachShingle(text, hash => {
    any = true
    const bin = hash % SIGNATURE_BYTES
    const value = hash >>> 8
    if (value < least[bin]!) least[bin] = value
  })
  const signature = new Uint8Array(SIGNATURE_BYTES)
  if (!any) return signature
  for (let bin = 0; bin < SIGNATURE_BYTES; bin++) signature[bin] = mix(least[filledBin(least, bin)]!)
  return signature
}

/** The bin itself, or for an empty one the first filled one on a walk that is its own. */
function filledBin(least: Uint32Array, bin: number): number {
  let at = bin
  for (let step = 1; least[at] === EMPTY; step++) at = mix(bin * MAX_STEPS + step) % SIGNATURE_BYTES
  return at
}

const MAX_STEPS = 1 << 16

/**
 * How alike two texts are: the share of their runs of two words that they have in common (Jaccard), as their signatures tell it.
 *
 * @example similarity(signatureOf('قتل جنديان في تعز'), signatureOf('فاز الفريق بالكأس')) < 0.1 // true
 */
export function similarity(a: Uint8Array, b: Uint8Array): number {
  let same = 0
  for (let i = 0; i < SIGNATURE_BYTES; i++) if (a[i] === b[i]) same++
  return Math.max(0, (same / SIGNATURE_BYTES - CHANCE) / (1 - CHANCE))
}

/**
 * Whether two signatures are those of copies of one text, lightly edited or not.
 *
 * @example isCopy(signatureOf('قتل جنديان في تعز'), signatureOf('قُتل جنديان في تعز')) // true
 */
export function isCopy(a: Uint8Array, b: Uint8Array): boolean {
  return similarity(a, b) >= COPY_SIMILARITY
}
