import { climb, numberFeatures } from './newton.ts'

/** A choice between nothing and some options: the features of each, and which of them is right (-1: none). */
export interface Choice {
  readonly options: readonly Readonly<Record<string, number>>[]
  readonly right: number
}

const STEPS = 14

/**
 * A linear model that scores options so that the right one comes out best and, where none is right, all stay below 0:
 * conditional logistic regression with an L2 penalty, by Newton's method. The same choices give the same weights.
 *
 * @param penalty half the weight of the squared weights, in choices
 */
export function fitChoices(choices: readonly Choice[], penalty: number): Map<string, number> {
  const { names, rowOf } = numberFeatures(choices.flatMap(c => c.options))
  const rows = choices.map(c => c.options.map(rowOf))
  return climb(names, penalty, STEPS, (weights, { gradient, hessian }) => {
    choices.forEach((choice, i) => {
      const scores = rows[i]!.map(row => row.reduce((sum, [k, value]) => sum + weights[k]! * value, 0))
      const top = Math.max(0, ...scores)
      const total = Math.exp(-top) + scores.reduce((sum, s) => sum + Math.exp(s - top), 0)
      const shares = scores.map(s => Math.exp(s - top) / total)
      const mean = new Map<number, number>()
      rows[i]!.forEach((row, o) => {
        const p = shares[o]!
        const error = (o === choice.right ? 1 : 0) - p
        for (const [k, value] of row) {
          gradient[k]! += error * value
          mean.set(k, (mean.get(k) ?? 0) + p * value)
          for (const [j, other] of row) hessian[k]![j]! += p * value * other
        }
      })
      for (const [k, a] of mean) for (const [j, b] of mean) hessian[k]![j]! -= a * b
    })
  })
}
