import { exactly, type Figure } from './figure.ts'
import { Cat, Flag, Hint } from './form-info.ts'
import type { NumberScan } from './number-scan.ts'

/** A value and the token after its last. */
interface Part {
  readonly value: number
  readonly end: number
}

/** One part of a compound: what multiplies the scale, and the scale («25» × 1000 of «خمسة وعشرون ألفا»). */
interface Chunk extends Part {
  readonly coefficient: number
  readonly scale: number
  readonly words: boolean
}

const INNER = Flag.WAW | Flag.FA | Flag.PREPOSITION

/**
 * Reads a cardinal at token `at`: digits, words, or both («5 آلاف و300», «ثلاثة وعشرون ألفا ومئتان», «مليون ونصف المليون»).
 * Parts join only from the larger scale to the smaller, so «خمسة وستة» and «مئة ومئتان» stay two numbers.
 */
export function readCardinal(scan: NumberScan, at: number): Figure | null {
  if (scan.info(at).cat === Cat.ZERO) return exactly(0, at + 1, 'zero', true)
  const first = readChunk(scan, at)
  if (!first) return null
  let { value, end, scale, words } = first
  let parts = 1
  while (scale > 1) {
    const next = scan.afterWaw(end)
    if (next < 0) break
    const chunk = readChunk(scan, next)
    if (!chunk || chunk.value >= scale || chunk.scale >= scale || !Number.isInteger(chunk.value)) break
    value += chunk.value
    end = chunk.end
    scale = chunk.scale
    words ||= chunk.words
    parts++
  }
  const half = readAndFraction(scan, end, scale)
  if (half) return exactly(value + half.value, half.end, 'and-fraction', true, scale)
  const rule = words ? (parts > 1 || end - at > 1 ? 'compound' : 'word') : 'digits'
  return exactly(value, end, rule, words, scale, parts === 1 ? first.coefficient : 0)
}

/** «ونصف», «وربع المليون» after a number: a part of its last scale. */
function readAndFraction(scan: NumberScan, end: number, scale: number): Part | null {
  const at = scan.afterWaw(end)
  if (at < 0) return null
  const { cat, value, flags } = scan.info(at)
  if (cat !== Cat.FRACTION || (flags & Flag.ARTICLE) !== 0) return null
  const after = scan.joined(at + 1)
  const repeated = (after.cat === Cat.SCALE || after.cat === Cat.SCALE_OR_DUAL) && after.value === scale && (after.flags & INNER) === 0
  if (after.cat === Cat.SCALE && !repeated && (after.flags & INNER) === 0) return null
  return { value: value * scale, end: repeated ? at + 2 : at + 1 }
}

function readChunk(scan: NumberScan, at: number): Chunk | null {
  const { cat, value } = scan.info(at)
  switch (cat) {
    case Cat.DIGITS: {
      const digits = readDigitGroups(scan, at)
      return withScale(scan, digits, (scan.info(at).hints & Hint.DOT_GROUP) !== 0, false)
    }
    case Cat.SCALE:
      return withScale(scan, { value: 1, end: at }, false, true, true)
    case Cat.SCALE_OR_DUAL:
      if (scan.isCountedNoun(at + 1)) return { value: 2 * value, end: at + 1, coefficient: 2, scale: value, words: true }
      return withScale(scan, { value: 1, end: at }, false, true, true)
    case Cat.SCALE_DUAL:
      return { value: 2 * value, end: at + 1, coefficient: 2, scale: value, words: true }
    case Cat.FRACTION: {
      const chunk = withScale(scan, { value, end: at + 1 }, false, true)
      return chunk.scale > 1 ? chunk : null
    }
    default: {
      const part = readBelowThousand(scan, at)
      return part && withScale(scan, part, false, true)
    }
  }
}

/** Digits, and groups of three after spaces as French-schooled writers set them («15 000»). */
function readDigitGroups(scan: NumberScan, at: number): Part {
  const first = scan.info(at)
  let value = first.value
  let end = at + 1
  if (value >= 1 && value < 1000 && Number.isInteger(value)) {
    while (value < 1e6 && !scan.touches(end) && (scan.joined(end).hints & Hint.THREE_DIGITS) !== 0) {
      value = value * 1000 + scan.info(end).value
      end++
    }
  }
  return { value, end }
}

/**
 * Takes the scale words after a coefficient: «آلاف», «ألف مليون».
 *
 * @param bare the scale stands alone, and may carry clitics («وألف»)
 */
function withScale(scan: NumberScan, { value, end }: Part, dotGroup: boolean, words: boolean, bare = false): Chunk {
  let scale = 1
  let at = end
  for (;;) {
    const first = bare && at === end
    const info = first ? scan.info(at) : scan.joined(at)
    if (!isScale(info.cat) || (scale > 1 && info.value <= scale) || (!first && (info.flags & INNER) !== 0)) break
    scale *= info.value
    at++
  }
  const coefficient = dotGroup && scale >= 1e6 ? value / 1000 : value
  return { value: coefficient * scale, end: at, coefficient: scale > 1 ? coefficient : 0, scale, words: words || scale > 1 }
}

function isScale(cat: number): boolean {
  return cat === Cat.SCALE || cat === Cat.SCALE_PLURAL || cat === Cat.SCALE_OR_DUAL
}

function readBelowThousand(scan: NumberScan, at: number): Part | null {
  const info = scan.info(at)
  let value: number
  let end = at + 1
  if (info.cat === Cat.HUNDRED || info.cat === Cat.HUNDREDS) value = info.value
  else {
    const next = scan.joined(at + 1)
    const hundreds = next.cat === Cat.HUNDRED || (next.cat === Cat.PLURAL && next.value === 100)
    if (info.cat !== Cat.UNIT || !hundreds || (next.flags & INNER) !== 0 || info.value < 3) return readBelowHundred(scan, at)
    value = info.value * 100
    end++
  }
  const next = scan.afterWaw(end)
  if (next < 0) return { value, end }
  const { cat, value: digits } = scan.info(next)
  if (cat === Cat.DIGITS && Number.isInteger(digits) && digits < 100) return { value: value + digits, end: next + 1 }
  const rest = readBelowHundred(scan, next)
  return rest ? { value: value + rest.value, end: rest.end } : { value, end }
}

function readBelowHundred(scan: NumberScan, at: number): Part | null {
  const { cat, value } = scan.info(at)
  if (cat === Cat.TEN || cat === Cat.TEEN || cat === Cat.TENS) return { value, end: at + 1 }
  if (cat !== Cat.UNIT && cat !== Cat.AHAD && cat !== Cat.BOUND_TWO) return null
  const next = scan.joined(at + 1)
  if (next.cat === Cat.TEN && next.flags === 0) return { value: value + 10, end: at + 2 }
  const tens = scan.afterWaw(at + 1)
  if (tens >= 0 && scan.info(tens).cat === Cat.TENS) return { value: value + scan.info(tens).value, end: tens + 1 }
  return cat === Cat.UNIT ? { value, end: at + 1 } : null
}
