import { solve } from './logistic.ts'

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
  const names = [...new Set(choices.flatMap(c => c.options.flatMap(o => Object.keys(o))))].sort()
  const index = new Map(names.map((name, i) => [name, i]))
  const rows = choices.map(c => c.options.map(o => Object.entries(o).map(([name, value]) => [index.get(name)!, value] as const)))
  const size = names.length
  const weights = new Float64Array(size)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size)
    const hessian = Array.from({ length: size }, () => new Float64Array(size))
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
