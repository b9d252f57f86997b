import { readSigns, SIGNS, type Sign, SignList } from './pair-signs.ts'
import type { Profile } from './profile.ts'
import { LINK_WEIGHTS } from './weights.ts'

/** Two events are held to be one incident above this. Below zero, since what tells them apart is seldom told. */
export const LINK_THRESHOLD = -0.8

/** How much speaks for two events being one incident, in log-odds: a sum of weighed signs. */
export type ScorePair = (a: Profile, b: Profile) => number

/** Makes the score of a set of weights; signs without one weigh nothing. */
export function createScore(weights: Readonly<Partial<Record<Sign, number>>> = LINK_WEIGHTS): ScorePair {
  const values = Float64Array.from(SIGNS, sign => weights[sign] ?? 0)
  const found = new SignList()
  return (a, b) => {
    readSigns(a, b, found)
    let score = 0
    for (let i = 0; i < found.count; i++) score += values[found.signs[i]!]! * found.values[i]!
    return score
  }
}

/** The signs of a pair that are there, with what each adds to its score, the strongest first. */
export function explainPair(a: Profile, b: Profile): { rule: Sign; score: number }[] {
  return signsOf(a, b)
    .map(([rule, value]) => ({ rule, score: LINK_WEIGHTS[rule] * value }))
    .filter(({ score }) => score !== 0)
    .sort((one, other) => Math.abs(other.score) - Math.abs(one.score))
}

/** The signs of a pair that are there, by name. */
export function signsOf(a: Profile, b: Profile): [Sign, number][] {
  const found = new SignList()
  readSigns(a, b, found)
  return Array.from({ length: found.count }, (_, i) => [SIGNS[found.signs[i]!]!, found.values[i]!])
}
