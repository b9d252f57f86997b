import type { Lexicon } from '../tables/lexicon.ts'
import { eventFeatures } from './event-features.ts'
import type { Gathered } from './gather.ts'
import { scoreFeatures } from './linear-model.ts'

/** Leaves out what is too thin to be an event: an act that is only spoken of, an era's background, a sum. */
export function selectEvents(events: readonly Gathered[], published: string | null, sentences: number, lexicon: Lexicon): Gathered[] {
  return events.filter(event => isTellable(event) && scoreFeatures(lexicon.weights, 'event', eventFeatures(event, published, sentences)) > 0)
}

/** Whether there is anything that an event could be made of. */
export function isTellable({ candidates }: Gathered): boolean {
  return candidates.some(c => c.acts.some(a => a.traits.primary) || c.tolls.some(t => !t.part && t.min !== null) || c.acts.length > 0)
}
