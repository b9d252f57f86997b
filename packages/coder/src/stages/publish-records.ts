import type { Weights } from './linear-model.ts'
import { type Signs, WeighedSigns } from './linear-model.ts'

/** A record beside the events as it was found, with what speaks for and against it. */
export interface FoundRecord<T> {
  readonly record: T
  /** Hands the record's signs to a model. */
  sign(signs: Signs): void
}

export type RecordModel = 'tally' | 'control'

/**
 * A record is given from this score on. Precision and recall balance best where what is likelier than half of the F1 that is
 * reached is given (Lipton, Elkan and Naryanaswamy, 2014): of the records beside events about .5, so .27, in log odds −1.
 */
const LEAST_SCORE = -1

/** Gives those of the found records that their model believes, in the order of the report; the first of those that say the same. */
export function publishRecords<T>(found: readonly FoundRecord<T>[], model: RecordModel, keyOf: (record: T) => string, weights: Weights): T[] {
  const out: T[] = []
  const seen = new Set<string>()
  for (const each of found) {
    const key = keyOf(each.record)
    if (seen.has(key)) continue
    const weighed = new WeighedSigns(weights, model)
    each.sign(weighed)
    if (weighed.score < LEAST_SCORE) continue
    seen.add(key)
    out.push(each.record)
  }
  return out
}

/** A number as one of a few steps, for a sign. */
export function step(value: number, steps: readonly number[]): string {
  for (const at of steps) if (value <= at) return `${at}`
  return 'more'
}
