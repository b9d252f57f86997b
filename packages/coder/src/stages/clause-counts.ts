import { Feature } from '../tables/feature.ts'
import type { Candidate } from './candidate.ts'
import type { Part } from './entity.ts'
import type { Act } from './read-acts.ts'

/** How many of a thing a part names, by the number before it or by its form: «ثلاث آليات», «آليتين», «آليات». */
export function countOf(parts: readonly Part[], at: number): { min: number | null; max: number | null } {
  const part = parts[at]!
  const before = parts[at - 1]
  if (before?.kind === 'number' && part.from - before.to <= 1) return { min: before.min, max: before.max }
  if (part.features & Feature.DUAL && !(part.features & Feature.SINGULAR)) return { min: 2, max: 2 }
  if (part.features & Feature.PLURAL && !(part.features & Feature.SINGULAR)) return { min: 1, max: null }
  return { min: 1, max: 1 }
}

/** «تسع غارات», «غارتين»: how many like acts are told as one. */
export function countOfActs(parts: readonly Part[], act: Act): Candidate['count'] {
  if (act.verb) return null
  const before = parts[act.at - 1]
  if (before?.kind === 'number' && parts[act.at]!.from === before.to && (before.min ?? 0) > 1) return { min: before.min, max: before.max }
  return act.dual ? { min: 2, max: 2 } : null
}
