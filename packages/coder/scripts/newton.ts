/** Takes what one look at the examples says of the weights: the slope and the curvature of how likely they are. */
export interface Slope {
  readonly gradient: Float64Array
  readonly hessian: readonly Float64Array[]
}

/** The features of an example by the number of their weight. */
export type Row = readonly (readonly [feature: number, value: number])[]

/** Names the features of examples by numbers, in the order of the alphabet, so that the same examples give the same weights. */
export function numberFeatures(examples: readonly Readonly<Record<string, number>>[]): {
  names: string[]
  rowOf: (features: Readonly<Record<string, number>>) => Row
} {
  const names = [...new Set(examples.flatMap(features => Object.keys(features)))].sort()
  const index = new Map(names.map((name, i) => [name, i]))
  return { names, rowOf: features => Object.entries(features).map(([name, value]) => [index.get(name)!, value] as const) }
}

/**
 * The weights under which the examples are likeliest, by Newton's method with an L2 penalty (the bias is free of it).
 *
 * @param penalty half the weight of the squared weights, in examples
 * @param look adds the slope and the curvature of all examples at some weights
 */
export function climb(names: readonly string[], penalty: number, steps: number, look: (weights: Float64Array, slope: Slope) => void): Map<string, number> {
  const size = names.length
  const weights = new Float64Array(size)
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(size)
    const hessian = Array.from({ length: size }, () => new Float64Array(size))
    look(weights, { gradient, hessian })
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
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
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
