import type { LinkConstraint } from '../links.ts'
import type { NewDecision } from './decision.ts'

/** The pairs of events that a merge or split puts together or apart, each pair in the order of keys. */
export function pairsOf(decision: NewDecision): Omit<LinkConstraint, 'decision'>[] {
  // Who belongs to the first belongs to all.
  if (decision.action === 'merge') return decision.events.slice(1).map(other => pair('together', decision.events[0]!, other))
  if (decision.action === 'split') return decision.events.flatMap(one => decision.from.map(other => pair('apart', one, other)))
  return []
}

/** The events that a decision is about. */
export function eventsOf(decision: NewDecision): readonly string[] {
  if (decision.action === 'merge') return decision.events
  if (decision.action === 'split') return [...decision.events, ...decision.from]
  return 'event' in decision ? [decision.event] : []
}

const pair = (kind: LinkConstraint['kind'], a: string, b: string) => (a < b ? { kind, a, b } : { kind, a: b, b: a })
