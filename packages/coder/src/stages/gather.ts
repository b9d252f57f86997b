import type { Lexicon } from '../tables/lexicon.ts'
import type { Candidate } from './candidate.ts'
import { joinable, mergeScore } from './merge-features.ts'

/** Candidates that tell one event, in the order of the report. */
export interface Gathered {
  readonly candidates: Candidate[]
}

/** How many sentences back an event can be taken up again. */
const REACH = 15
/** How many events back are looked at: a round-up of a hundred attacks costs no more for each than one of ten. */
const WINDOW = 12

/** Puts together the candidates that tell the same event: headline, lead and detail. */
export function gatherEvents(candidates: readonly Candidate[], lexicon: Lexicon): Gathered[] {
  const events: Gathered[] = []
  for (const candidate of candidates) {
    const best = bestEvent(events, candidate, lexicon)
    if (best) best.candidates.push(candidate)
    else events.push({ candidates: [candidate] })
  }
  return events
}

function bestEvent(events: readonly Gathered[], candidate: Candidate, lexicon: Lexicon): Gathered | null {
  let best: Gathered | null = null
  let bestScore = 0
  for (const [event, rank] of openEvents(events, candidate)) {
    const score = mergeScore(event, candidate, rank, lexicon.weights)
    if (score > bestScore) {
      bestScore = score
      best = event
    }
  }
  return best
}

/** The events that a candidate might belong to, the last told first, each with how many events were told since. */
export function openEvents(events: readonly Gathered[], candidate: Candidate): [Gathered, number][] {
  const open: [Gathered, number][] = []
  const oldest = Math.max(0, events.length - WINDOW)
  for (let k = events.length - 1; k >= oldest; k--) {
    const event = events[k]!
    const last = event.candidates[event.candidates.length - 1]!
    if (candidate.sentence - last.sentence > REACH && !event.candidates[0]!.headline) continue
    if (joinable(event, candidate)) open.push([event, events.length - 1 - k])
  }
  return open
}
