/** What analysts decided of a pair of events. */
export interface PairDecision {
  readonly kind: 'together' | 'apart'
  readonly a: string
  readonly b: string
  /** The number of the decision: of two about one pair the later one holds. */
  readonly decision: number
}

/** Decisions that hold, for clustering. */
export interface Constraints {
  /** Pairs that must be one incident, the earliest decision first. */
  readonly together: readonly PairDecision[]
  /** For each event those that must not be in its incident. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>
}

/** Sorts out which decisions hold; their order does not matter. */
export function holdingConstraints(decisions: readonly PairDecision[]): Constraints {
  const last = new Map<string, PairDecision>()
  for (const decision of [...decisions].sort((x, y) => x.decision - y.decision)) {
    const pair = decision.a < decision.b ? `${decision.a}\n${decision.b}` : `${decision.b}\n${decision.a}`
    last.set(pair, decision)
  }
  const apart = new Map<string, Set<string>>()
  const forbid = (one: string, other: string) => {
    const known = apart.get(one)
    if (known) known.add(other)
    else apart.set(one, new Set([other]))
  }
  const together: PairDecision[] = []
  for (const decision of last.values()) {
    if (decision.kind === 'together') together.push(decision)
    else {
      forbid(decision.a, decision.b)
      forbid(decision.b, decision.a)
    }
  }
  return { together: together.sort((x, y) => x.decision - y.decision || (x.a < y.a ? -1 : 1)), apart }
}

export const NO_CONSTRAINTS: Constraints = Object.freeze({ together: [], apart: new Map() })
