import { type CodedEvent, EVENT_TYPES, type Span, spansOverlap } from '@marsad/model'

/**
 * Finds in a newer coding of a report the events of an older one, so that an event keeps its key and what was decided about it.
 * Pairs the likest first: the same trigger and type, then the same clause and type, then the same trigger, then the same clause and family of types.
 *
 * @returns for each newer event the index of the older one, or -1
 * @example matchEvents([{ type: 'attack', trigger: 'قتل', span: [0, 9] }], [{ type: 'attack', trigger: 'قتل', span: [0, 12] }]) // [0]
 */
export function matchEvents(older: readonly Matchable[], newer: readonly Matchable[]): number[] {
  const match = newer.map(() => -1)
  const taken = new Set<number>()
  for (const like of LIKENESSES) {
    for (const [n, event] of newer.entries()) {
      if (match[n] !== -1) continue
      const o = older.findIndex((old, i) => !taken.has(i) && like(old, event))
      if (o === -1) continue
      match[n] = o
      taken.add(o)
    }
  }
  return match
}

type Matchable = Pick<CodedEvent, 'type' | 'trigger' | 'span'> & Partial<Pick<CodedEvent, 'evidence' | 'spans'>>

const sameType = (a: Matchable, b: Matchable) => a.type === b.type
const sameFamily = (a: Matchable, b: Matchable) => EVENT_TYPES[a.type].family === EVENT_TYPES[b.type].family
const sameClause = (a: Matchable, b: Matchable) => spansOverlap(a.span, b.span)

function sameTrigger(a: Matchable, b: Matchable): boolean {
  const [one, other] = [triggerSpan(a), triggerSpan(b)]
  return one && other ? spansOverlap(one, other) : a.trigger === b.trigger && sameClause(a, b)
}

/** The coder's first evidence of the type is the trigger. */
function triggerSpan(event: Matchable): Span | undefined {
  return event.evidence?.type?.[0]?.span
}

const LIKENESSES: readonly ((a: Matchable, b: Matchable) => boolean)[] = [
  (a, b) => sameType(a, b) && sameTrigger(a, b),
  (a, b) => sameType(a, b) && sameClause(a, b),
  sameTrigger,
  (a, b) => sameFamily(a, b) && sameClause(a, b),
]
