import type { Candidate } from '../src/stages/candidate.ts'
import type { ReadingContext } from '../src/stages/reading-context.ts'

/** Days that a coding gives an event, both inclusive. */
interface GoldDays {
  readonly start: string
  readonly end?: string
}

/** As much of an event coded by hand as training needs. */
export interface GoldEvent {
  readonly quote: string | readonly string[]
  readonly trigger?: string
  readonly optional?: boolean
  readonly type: string
  readonly date?: GoldDays | null
  readonly date_alt?: GoldDays | readonly (GoldDays | null)[] | null
  readonly actor?: readonly string[]
  readonly actor_alt?: string | readonly (string | readonly string[])[]
  readonly target?: readonly string[]
  readonly target_alt?: string | readonly (string | readonly string[])[]
}

/** A sum coded by hand. */
export interface GoldTally {
  readonly count?: { readonly min: number | null }
  readonly optional?: boolean
}

type GoldPlace = string | { readonly text?: string }

/** A record of control coded by hand. */
export interface GoldControl {
  readonly actor: string | readonly string[]
  readonly place: GoldPlace | readonly GoldPlace[]
  readonly status: string
  readonly optional?: boolean
}

/** As much of a coding by hand as training needs. */
export interface GoldCoding {
  readonly doc: string
  readonly events: readonly GoldEvent[]
  readonly tallies?: readonly GoldTally[]
  readonly control?: readonly GoldControl[]
}

/** For each candidate the number of the coded event that its words tell most of, or -1. */
export function labelCandidates(candidates: readonly Candidate[], context: ReadingContext, gold: GoldCoding, text: string): number[] {
  const spans = gold.events.flatMap((event, n) =>
    [event.quote].flat().flatMap(quote => {
      const at = text.indexOf(quote)
      return at < 0 ? [] : [{ n, start: at, end: at + quote.length, trigger: event.trigger ? at + Math.max(0, quote.indexOf(event.trigger)) : at }]
    }),
  )
  return candidates.map(candidate => {
    const start = context.tokens.start[candidate.from]!
    const end = context.tokens.end[candidate.to - 1]!
    const acts = candidate.actWords.map(w => context.tokens.start[w.from]!)
    let best = -1
    let bestScore = 0
    for (const span of spans) {
      const shared = Math.min(end, span.end) - Math.max(start, span.start)
      if (shared <= 0) continue
      // A quote that holds the clause's acts tells of it; a quote that only touches it does not.
      const inside = acts.filter(a => a >= span.start && a < span.end).length
      const score = inside * 50 + shared
      if ((inside > 0 || acts.length === 0) && score > bestScore) {
        bestScore = score
        best = span.n
      }
    }
    return best
  })
}
