/** Weights by `model/feature`. */
export type Weights = ReadonlyMap<string, number>

/** Takes the signs of a model as they are found, each once. */
export interface Signs {
  /** @param strength 1 for a sign that is merely there */
  add(name: string, strength?: number): void
}

/** Keeps signs by name, for those who train a model or tell why it decided. */
export class NamedSigns implements Signs {
  readonly features: Record<string, number> = {}

  add(name: string, strength = 1): void {
    this.features[name] = strength
  }
}

/** Adds up what signs weigh and keeps none, for those who only decide. */
export class WeighedSigns implements Signs {
  /** The sum of the linear model; above 0 means yes. */
  score = 0
  private readonly weights: ReadonlyMap<string, number>

  constructor(weights: Weights, model: string) {
    this.weights = weightsOf(weights, model)
  }

  add(name: string, strength = 1): void {
    this.score += (this.weights.get(name) ?? 0) * strength
  }
}

const byModel = new WeakMap<Weights, Map<string, ReadonlyMap<string, number>>>()

/** One model's weights by feature; sorted out once. */
function weightsOf(weights: Weights, model: string): ReadonlyMap<string, number> {
  let models = byModel.get(weights)
  if (!models) byModel.set(weights, (models = new Map()))
  let own = models.get(model)
  if (!own) {
    const prefix = `${model}/`
    own = new Map([...weights].filter(([name]) => name.startsWith(prefix)).map(([name, weight]) => [name.slice(prefix.length), weight]))
    models.set(model, own)
  }
  return own
}

/** The probability that a score stands for. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
