import type { Lexicon } from '../tables/lexicon.ts'
import { eventFeatures, type ReportSigns } from './event-features.ts'
import type { Gathered } from './gather.ts'
import { scoreFeatures } from './linear-model.ts'
import { joinable } from './merge-features.ts'

/** Leaves out what is too thin to be an event: an act that is only spoken of, an era's background, a sum. */
export function selectEvents(events: readonly Gathered[], report: ReportSigns, lexicon: Lexicon): Gathered[] {
  const told = events.filter(event => isTellable(event) && scoreFeatures(lexicon.weights, 'event', eventFeatures(event, report)) > 0)
  const body = told.filter(event => !onlyInHeadline(event))
  if (body.length === 0) return told
  // A headline that no clause of the body took up sums several up, or words one of them otherwise.
  for (const event of told) {
    if (!onlyInHeadline(event)) continue
    const home = body.find(other => joinable(other, event.candidates[0]!))
    if (home && body.length === 1) home.candidates.unshift(...event.candidates)
  }
  return body
}

function onlyInHeadline({ candidates }: Gathered): boolean {
  return candidates.every(c => c.headline)
}

/** Whether there is anything that an event could be made of. */
export function isTellable({ candidates }: Gathered): boolean {
  return candidates.some(c => c.acts.some(a => a.traits.primary) || c.tolls.some(t => !t.part && t.min !== null) || c.acts.length > 0)
}
