import type { Figure } from './figure.ts'
import { Cat, Flag, Hint } from './form-info.ts'
import type { NumberScan } from './number-scan.ts'
import type { NumberHedge } from './phrases.ts'
import { SOME } from './phrases.ts'

/**
 * Reads an amount that the report leaves open: «عشرات» {20, null}, «مئات الآلاف» {200000, null}, «بضعة» {3, 9}, «بضع عشرات» {30, 90},
 * «عدة», «عدد من» {1, null}. The bounds are the codebook's («Numbers»): a plural is at least two of its unit.
 */
export function readVague(scan: NumberScan, at: number): Figure | null {
  const { cat, value, flags } = scan.info(at)
  switch (cat) {
    case Cat.PLURAL:
    case Cat.SCALE_PLURAL: {
      const unit = readUnits(scan, at)!
      return vague(2 * unit.value, null, unit.end, 'plural', 'plural')
    }
    case Cat.FEW: {
      if (scan.joined(at + 1).cat === Cat.TEN) return vague(13, 19, at + 2, 'few-teen', 'few')
      const tens = scan.afterWaw(at + 1)
      if (tens >= 0 && scan.info(tens).cat === Cat.TENS) return vague(scan.info(tens).value + 3, scan.info(tens).value + 9, tens + 1, 'few-and-tens', 'few')
      const unit = readUnits(scan, at + 1)
      if (unit) return vague(3 * unit.value, 9 * unit.value, unit.end, 'few-plural', 'few')
      return vague(3, 9, at + 1, 'few', 'few')
    }
    case Cat.SEVERAL: {
      if ((flags & Flag.ARTICLE) !== 0) return null
      const unit = readUnits(scan, at + 1)
      if (unit) return vague(2 * unit.value, null, unit.end, 'several-plural', 'plural')
      return vague(value, null, at + 1, 'several', 'some')
    }
    default: {
      const phrase = SOME.match(scan, at, Flag.WAW | Flag.FA | Flag.PREPOSITION)
      return phrase && !countsThose(scan, at) ? vague(1, null, phrase.end, 'some-of', 'some') : null
    }
  }
}

/** «عشرات الآلاف»: the plurals that stand together, multiplied. */
function readUnits(scan: NumberScan, at: number): { value: number; end: number } | null {
  const first = scan.info(at)
  if (first.cat !== Cat.PLURAL && first.cat !== Cat.SCALE_PLURAL) return null
  let value = first.value
  let end = at + 1
  let last = first.cat === Cat.PLURAL ? 1 : value
  for (;;) {
    const { cat, value: scale, flags } = scan.joined(end)
    if ((cat !== Cat.SCALE_PLURAL && cat !== Cat.SCALE) || scale <= last || (flags & ~Flag.ARTICLE) !== 0) return { value, end }
    value *= scale
    last = scale
    end++
  }
}

/** «ارتفع عدد من قتلوا»: the number of those who, no vague amount. */
function countsThose(scan: NumberScan, at: number): boolean {
  return (scan.before(at).hints & Hint.CHANGE) !== 0
}

function vague(min: number, max: number | null, end: number, rule: string, hedge: NumberHedge): Figure {
  return { end, kind: 'cardinal', min, max, rule, words: true, scale: 1, coefficient: 0, hedge }
}
