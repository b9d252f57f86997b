/** An example of a linear model: its features, and whether the answer is yes. `fold` is the number of its report. */
export interface Example {
  readonly features: Readonly<Record<string, number>>
  readonly positive: boolean
  readonly weight: number
  readonly fold: number
}

const STEPS = 400

/** Logistic regression with an L2 penalty, by gradient descent with momentum: the same examples give the same weights. */
export function fit(examples: readonly Example[], penalty: number): Map<string, number> {
  const names = [...new Set(examples.flatMap(e => Object.keys(e.features)))].sort()
  const index = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(e => Object.entries(e.features).map(([name, value]) => [index.get(name)!, value] as const))
  const weights = new Float64Array(names.length)
  const velocity = new Float64Array(names.length)
  const total = examples.reduce((sum, e) => sum + e.weight, 0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(names.length)
    examples.forEach((example, i) => {
      let score = 0
      for (const [k, value] of rows[i]!) score += weights[k]! * value
      const error = (1 / (1 + Math.exp(-score)) - (example.positive ? 1 : 0)) * example.weight
      for (const [k, value] of rows[i]!) gradient[k]! += error * value
    })
    for (let k = 0; k < names.length; k++) {
      const shrink = names[k] === 'bias' ? 0 : penalty * weights[k]!
      velocity[k] = 0.9 * velocity[k]! - (2 * (gradient[k]! + shrink)) / total
      weights[k]! += velocity[k]!
    }
  }
  return new Map(names.map((name, k) => [name, weights[k]!]))
}

/** Share of right answers over five folds, the examples of one report always in one fold. */
export function foldAccuracy(examples: readonly Example[], penalty: number): number {
  let right = 0
  for (let fold = 0; fold < 5; fold++) {
    const weights = fit(
      examples.filter(e => e.fold % 5 !== fold),
      penalty,
    )
    for (const e of examples) {
      if (e.fold % 5 !== fold) continue
      let score = 0
      for (const [name, value] of Object.entries(e.features)) score += (weights.get(name) ?? 0) * value
      if (score > 0 === e.positive) right++
    }
  }
  return right / examples.length
}
