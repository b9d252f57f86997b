import type { Constraints } from './constraints.ts'
import type { Profile } from './profile.ts'
import { LINK_THRESHOLD, type ScorePair } from './score-pairs.ts'

/** Pairs of events that were compared and may be one incident, in columns: their places in the list of events, and how they scored. */
export interface Pairs {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly scores: readonly number[]
}

/** As many events of a group are compared when two groups are to be joined: all of them, but in the largest incidents. */
const SPOKESMEN = 5

/** Places of events, in rising order. */
type Group = readonly number[]

/**
 * Puts events into groups: pairs are taken from the surest to the least sure, and two groups are joined where their events on the average agree
 * (the first `SPOKESMEN` of either are asked). What analysts decided comes first and is never overruled.
 *
 * The groups depend on the events, pairs and constraints alone: `events` must be sorted by `byRank`, and ties are broken by that order.
 *
 * @param pairs every pair once, or several times with one score
 * @returns groups of places in `events`, each in rising order, sorted by their first
 */
export function clusterEvents(events: readonly Profile[], { a, b, scores }: Pairs, score: ScorePair, constraints: Constraints): Group[] {
  const groups: Group[] = events.map((_, i) => [i])
  const join = (one: Group, other: Group) => {
    const all = one.length >= other.length ? merged(one, other) : merged(other, one)
    for (const member of all) groups[member] = all
  }
  if (constraints.together.length > 0) {
    const at = new Map(events.map((event, i) => [event.key, i]))
    for (const pair of constraints.together) {
      const one = groups[at.get(pair.a) ?? -1]
      const other = groups[at.get(pair.b) ?? -1]
      if (one && other && one !== other && !areApart(one, other, events, constraints)) join(one, other)
    }
  }
  const surest = scores.map((_, i) => i).sort((x, y) => scores[y]! - scores[x]! || a[x]! - a[y]! || b[x]! - b[y]!)
  for (const i of surest) {
    const one = groups[a[i]!]!
    const other = groups[b[i]!]!
    if (one === other || !agree(one, other, events, score) || areApart(one, other, events, constraints)) continue
    join(one, other)
  }
  return groups.filter((group, i) => group[0] === i)
}

function agree(one: Group, other: Group, events: readonly Profile[], score: ScorePair): boolean {
  const left = Math.min(one.length, SPOKESMEN)
  const right = Math.min(other.length, SPOKESMEN)
  let sum = 0
  for (let i = 0; i < left; i++) for (let j = 0; j < right; j++) sum += score(events[one[i]!]!, events[other[j]!]!)
  return sum / (left * right) > LINK_THRESHOLD
}

function areApart(one: Group, other: Group, events: readonly Profile[], { apart }: Constraints): boolean {
  if (apart.size === 0) return false
  const keys = new Set(other.map(member => events[member]!.key))
  return one.some(member => {
    const forbidden = apart.get(events[member]!.key)
    return forbidden !== undefined && [...forbidden].some(key => keys.has(key))
  })
}

/** Two rising lists as one. */
function merged(large: Group, small: Group): Group {
  const all: number[] = []
  let i = 0
  for (const member of small) {
    while (i < large.length && large[i]! < member) all.push(large[i++]!)
    all.push(member)
  }
  while (i < large.length) all.push(large[i++]!)
  return all
}
