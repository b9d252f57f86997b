import { clusterEvents } from './cluster-events.ts'
import { Components } from './components.ts'
import { type Constraints, NO_CONSTRAINTS } from './constraints.ts'
import { findEdges } from './find-edges.ts'
import type { Linkable } from './linkable.ts'
import { byRank, type Profile, profileOf } from './profile.ts'
import { createScore, type ScorePair } from './score-pairs.ts'

/** What linking may be told. */
export interface LinkOptions {
  readonly constraints?: Constraints
  readonly score?: ScorePair
}

/** Events that tell one incident. */
export type LinkedGroup = readonly Profile[]

/**
 * Links events to incidents, all of them at once. Every event is in one group; one that no other tells of is a group by itself.
 * The order in which the events come does not matter.
 *
 * @example linkAll([]) // []
 */
export function linkAll(events: Iterable<Linkable>, { constraints = NO_CONSTRAINTS, score = createScore() }: LinkOptions = {}): LinkedGroup[] {
  const profiles = Array.from(events, profileOf).sort(byRank)
  const { a, b, scores, count } = findEdges(profiles, score)
  const components = new Components(profiles.length)
  for (let i = 0; i < count; i++) components.join(a[i]!, b[i]!)
  joinTogether(profiles, constraints, components)

  const roots = Uint32Array.from(profiles, (_, i) => components.find(i))
  const members = groupBy(profiles.length, i => roots[i]!, profiles.length)
  const edges = groupBy(count, i => roots[a[i]!]!, profiles.length)
  const local = new Uint32Array(profiles.length)
  const groups: LinkedGroup[] = []
  for (let root = 0; root < profiles.length; root++) {
    if (roots[root] !== root) continue
    const here = members.of(root)
    if (here.length === 1) {
      groups.push([profiles[root]!])
      continue
    }
    if (here.length === 2 && constraints.apart.size === 0) {
      groups.push([profiles[here[0]!]!, profiles[here[1]!]!])
      continue
    }
    for (let at = 0; at < here.length; at++) local[here[at]!] = at
    const component = Array.from(here, event => profiles[event]!)
    const pairs = edges.of(root)
    const columns = { a: [] as number[], b: [] as number[], scores: [] as number[] }
    for (let k = 0; k < pairs.length; k++) {
      const i = pairs[k]!
      columns.a.push(local[a[i]!]!)
      columns.b.push(local[b[i]!]!)
      columns.scores.push(scores[i]!)
    }
    for (const group of clusterEvents(component, columns, score, constraints)) groups.push(group.map(at => component[at]!))
  }
  return groups
}

function joinTogether(profiles: readonly Profile[], { together }: Constraints, components: Components): void {
  if (together.length === 0) return
  const wanted = new Set(together.flatMap(({ a, b }) => [a, b]))
  const at = new Map<string, number>()
  profiles.forEach(({ key }, i) => {
    if (wanted.has(key)) at.set(key, i)
  })
  for (const pair of together) {
    const one = at.get(pair.a)
    const other = at.get(pair.b)
    if (one !== undefined && other !== undefined) components.join(one, other)
  }
}

/** Puts `count` things into groups by a number below `groups`, in linear time; within a group they keep their order. */
function groupBy(count: number, groupOf: (i: number) => number, groups: number): { of(group: number): Uint32Array } {
  const starts = new Uint32Array(groups + 1)
  for (let i = 0; i < count; i++) starts[groupOf(i) + 1]!++
  for (let group = 0; group < groups; group++) starts[group + 1]! += starts[group]!
  const order = new Uint32Array(count)
  const next = starts.slice()
  for (let i = 0; i < count; i++) order[next[groupOf(i)]!++] = i
  return { of: group => order.subarray(starts[group]!, starts[group + 1]!) }
}
