import type { Lexicon } from '../tables/lexicon.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import { GRAIN } from './place-mention.ts'

/** Of a province or country a compass word names a part («شمال العراق»); of a town it only says where («شرق دمشق»). */
export function isWide(part: Part, lexicon: Lexicon): boolean {
  if (part.kind === 'country') return true
  if (part.kind === 'placehead') return attribute(part, 'kind') === 'admin1' || attribute(part, 'kind') === 'region'
  return part.entries?.some(e => e.kind === 'place' && (GRAIN[lexicon.places.row(e.index)[2]] ?? 2) <= 1) ?? false
}

/** The word of direction right before a place, the first of two («شمال دمشق», «شمال شرق دمشق»). */
export function directionBefore(parts: readonly Part[], i: number): Part | null {
  const part = parts[i]
  const previous = parts[i - 1]
  if (!part || !previous || previous.to !== part.from || part.particle) return null
  if (previous.kind === 'direction' && !previous.article) {
    const earlier = parts[i - 2]
    return earlier && earlier.kind === 'direction' && earlier.to === previous.from ? earlier : previous
  }
  return null
}

/** Where the words of a place end: a direction after the name belongs to them («ريف حلب الشمالي», «غزة جنوبا»). */
export function directionAfter(parts: readonly Part[], i: number): number {
  const next = parts[i + 1]
  return next && next.kind === 'direction' && next.from === parts[i]!.to && next.lexeme !== null && !next.particle && !next.conjunction && isAdjective(parts, i)
    ? next.to
    : parts[i]!.to
}

function isAdjective(parts: readonly Part[], i: number): boolean {
  const previous = parts[i - 1]
  return previous !== undefined && attribute(previous, 'rif') === '1'
}
