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
  const names = [...new Set(examples.flatMap(e => Object.keys(e.features)))].sort()
  const index = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(e => Object.entries(e.features).map(([name, value]) => [index.get(name)!, value] as const))
  const size = names.length
  const weights = new Float64Array(size)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size)
    const hessian = Array.from({ length: size }, () => new Float64Array(size))
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
    for (let k = 0; k < size; k++) {
      const ridge = names[k] === 'bias' ? 1e-6 : penalty
      gradient[k]! -= ridge * weights[k]!
      hessian[k]![k]! += ridge
    }
    const move = solve(hessian, gradient)
    for (let k = 0; k < size; k++) weights[k]! += move[k]!
  }
  return new Map(names.map((name, k) => [name, weights[k]!]))
}

/** Solves a symmetric positive definite system by Gaussian elimination, in place. */
export function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  for (let k = 0; k < size; k++) {
    const pivot = matrix[k]![k]!
    for (let i = k + 1; i < size; i++) {
      const factor = matrix[i]![k]! / pivot
      if (factor === 0) continue
      for (let j = k; j < size; j++) matrix[i]![j]! -= factor * matrix[k]![j]!
      right[i]! -= factor * right[k]!
    }
  }
  const out = new Float64Array(size)
  for (let k = size - 1; k >= 0; k--) {
    let value = right[k]!
    for (let j = k + 1; j < size; j++) value -= matrix[k]![j]! * out[j]!
    out[k] = value / matrix[k]![k]!
  }
  return out
}
