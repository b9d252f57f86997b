import { climb, numberFeatures } from './newton.ts'

/** An example of a linear model: its features, and whether the answer is yes. */
export interface Example {
  readonly features: Readonly<Record<string, number>>
  readonly positive: boolean
  readonly weight: number
}

const STEPS = 12

/**
 * Logistic regression with an L2 penalty (the bias is free of it), by Newton's method: the same examples give the same weights.
 *
 * @param penalty half the weight of the squared weights, in examples
 */
export function fit(examples: readonly Example[], penalty: number): Map<string, number> {
  const { names, rowOf } = numberFeatures(examples.map(e => e.features))
  const rows = examples.map(e => rowOf(e.features))
  return climb(names, penalty, STEPS, (weights, { gradient, hessian }) => {
    examples.forEach((example, i) => {
      let score = 0
      for (const [k, value] of rows[i]!) score += weights[k]! * value
      const p = 1 / (1 + Math.exp(-score))
      const error = ((example.positive ? 1 : 0) - p) * example.weight
      const curvature = p * (1 - p) * example.weight
      for (const [k, value] of rows[i]!) {
        gradient[k]! += error * value
        for (const [j, other] of rows[i]!) hessian[k]![j]! += curvature * value * other
      }
    })
  })
}
