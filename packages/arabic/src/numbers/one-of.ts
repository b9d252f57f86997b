import { readCardinal } from './compound.ts'
import { exactly, type Figure } from './figure.ts'
import { Cat, Flag, Hint } from './form-info.ts'
import type { NumberScan } from './number-scan.ts'

/**
 * Reads «أحد الجنود», «إحدى القرى», «أحد عناصرها»: one of several.
 * «الأحد» is Sunday, «جبل أحد» a name, and «لم يصب أحد», «أحد من» count nothing.
 */
export function readOneOf(scan: NumberScan, at: number): Figure | null {
  const { cat, flags } = scan.info(at)
  if (cat !== Cat.AHAD || (flags & Flag.ARTICLE) !== 0 || (scan.before(at).hints & Hint.NAME) !== 0) return null
  const next = scan.joined(at + 1)
  if (!scan.isWord(at + 1) || (next.hints & Hint.FUNCTION) !== 0 || next.cat === Cat.CLITIC) return null
  // «أحد ثلاثة متطرفين»: the three are not counted beside the one.
  const group = (next.flags & (Flag.WAW | Flag.FA)) === 0 ? readCardinal(scan, at + 1) : null
  return { ...exactly(1, group?.end ?? at + 1, 'one-of', true), hedge: 'one-of' }
}
