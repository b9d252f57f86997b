import { exactly, type Figure } from './figure.ts'
import { Cat, Flag, Hint } from './form-info.ts'
import type { NumberScan } from './number-scan.ts'
import { AFTER_FRACTION } from './phrases.ts'

/**
 * Reads a fraction: «نصف», «ثلثي», «ثلاثة أرباع», «خمس السكان»; times a scale it is a cardinal («ربع مليون», «ثلاثة أرباع المليون»).
 * «خمس» is a fifth only before a definite noun, since «خمس قرى» are five; «الربع» alone is a name («الربع الخالي», «الربع الأول»).
 */
export function readFraction(scan: NumberScan, at: number): Figure | null {
  const { cat, value, flags } = scan.info(at)
  if (AFTER_FRACTION.match(scan, at + 1, 0) && scan.joined(at + 1).word !== 0) return null
  if (cat === Cat.FRACTION) {
    if (value === 1 / 4 && (flags & Flag.ARTICLE) !== 0) return null
    return times(scan, value, at + 1, 'fraction')
  }
  if (cat !== Cat.UNIT) return null
  const next = scan.joined(at + 1)
  if (next.cat === Cat.DENOMINATOR && next.flags === 0) return times(scan, value * next.value, at + 2, 'fraction-of')
  const fifth = (flags & Flag.ARTICLE) === 0 && (scan.info(at).hints & Hint.PART) !== 0
  if (fifth && next.cat === Cat.NONE && (next.hints & Hint.DEFINITE) !== 0) return times(scan, 1 / value, at + 1, 'fraction')
  return null
}

function times(scan: NumberScan, value: number, end: number, rule: string): Figure {
  const { cat, value: scale, flags } = scan.joined(end)
  if (cat === Cat.SCALE && (flags & ~Flag.ARTICLE) === 0) return exactly(value * scale, end + 1, 'fraction-of-scale', true, scale, value)
  return { ...exactly(value, end, rule, true), kind: 'fraction' }
}
