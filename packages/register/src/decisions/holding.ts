import type { Decision } from './decision.ts'

/**
 * The decisions that hold: not undone, or undone by one that was undone itself. Undos are left out.
 *
 * @param decisions in their order, with all undos of them
 * @example holding([{ seq: 1, decision: { action: 'accept' } }, { seq: 2, decision: { action: 'undo', decision: 1 } }]) // []
 */
export function holding(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<number>()
  // From the last to the first: an undo that is undone itself undoes nothing.
  for (const { seq, decision } of decisions.toReversed()) if (decision.action === 'undo' && !undone.has(seq)) undone.add(decision.decision)
  return decisions.filter(({ seq, decision }) => decision.action !== 'undo' && !undone.has(seq))
}
