/** Weights by `model.feature`. */
export type Weights = ReadonlyMap<string, number>

/** The sum of a linear model's weights over the features that are there; above 0 means yes. */
export function scoreFeatures(weights: Weights, model: string, features: Readonly<Record<string, number>>): number {
  let score = 0
  for (const name in features) score += (weights.get(`${model}/${name}`) ?? 0) * features[name]!
  return score
}

/** The probability that a score stands for. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
