import { eventFeatures, reportSigns } from '../src/stages/event-features.ts'
import { type Gathered, gatherEvents, openEvents } from '../src/stages/gather.ts'
import type { Weights } from '../src/stages/linear-model.ts'
import { mergeFeatures } from '../src/stages/merge-features.ts'
import { isOfConflict, isTellable } from '../src/stages/select-events.ts'
import type { Lexicon } from '../src/tables/lexicon.ts'
import { type Choice, fitChoices } from './choices.ts'
import { dayExamples } from './day-examples.ts'
import type { GoldReport } from './gold-report.ts'
import { type Example, fit } from './logistic.ts'
import { partyExamples } from './party-examples.ts'
import { recordExamples } from './record-examples.ts'

/**
 * What the models are trained with. The numbers are those that gave the best F1 over events in five-fold
 * cross-validation on the open gold (docs/accuracy.md).
 */
export interface TrainingOptions {
  readonly mergePenalty: number
  readonly eventPenalty: number
  /** There are more parties than events to learn from. */
  readonly partyPenalty: number
  readonly dayPenalty: number
  /** Of records beside events there are few. */
  readonly recordPenalty: number
  /** Added to the merge model's bias: an event told twice that stays two costs as much as two that become one, and happens oftener. */
  readonly mergeLenience: number
  /** A missed event costs so many times one that is made up. */
  readonly missedCost: number
}

export const TRAINING: TrainingOptions = {
  mergePenalty: 4,
  eventPenalty: 12,
  partyPenalty: 4,
  dayPenalty: 4,
  recordPenalty: 6,
  mergeLenience: 0.3,
  missedCost: 1.6,
}

/** For each clause of a coded event: which of the events told so far it tells, or none, as the coder will meet the choice. */
export function mergeChoices(reports: readonly GoldReport[]): Choice[] {
  const choices: Choice[] = []
  for (const { candidates, labels } of reports) {
    const events: Gathered[] = []
    const labelOf = new Map<Gathered, number>()
    candidates.forEach((candidate, i) => {
      const label = labels[i]!
      // A clause of no coded event teaches nothing of sameness, but stands between events as it will at work.
      const open = openEvents(events, candidate).filter(([event]) => labelOf.get(event)! >= 0)
      if (label >= 0 && open.length > 0)
        choices.push({
          options: open.map(([event, rank]) => mergeFeatures(event, candidate, rank)),
          right: open.findIndex(([event]) => labelOf.get(event) === label),
        })
      const home = label >= 0 ? events.find(e => labelOf.get(e) === label) : undefined
      if (home) home.candidates.push(candidate)
      else {
        const event: Gathered = { candidates: [candidate] }
        events.push(event)
        labelOf.set(event, label)
      }
    })
  }
  return choices
}

/** Gathered clauses, as the merge model gathers them; yes where they tell a coded event that none before them tells. */
export function eventExamples(reports: readonly GoldReport[], lexicon: Lexicon, missedCost: number): Example[] {
  const examples: Example[] = []
  for (const { gold, reading, candidates, labels } of reports) {
    const labelOf = new Map(candidates.map((candidate, i) => [candidate, labels[i]!]))
    const taken = new Set<number>()
    const all = gatherEvents(candidates, lexicon)
    const signs = reportSigns(all, reading.candidates, reading.context, reading.sentences.length, lexicon)
    for (const gathered of all) {
      // A headline that no clause took up is judged only where the body tells nothing.
      if (!isTellable(gathered) || gathered.candidates.every(c => c.headline) || !isOfConflict(gathered, signs)) continue
      const mine = gathered.candidates.map(c => labelOf.get(c)!).filter(l => l >= 0)
      const label = mine.find(l => !taken.has(l))
      if (label !== undefined) taken.add(label)
      if (mine.length > 0 && mine.every(l => gold.events[l]!.optional)) continue
      examples.push({ features: eventFeatures(gathered, signs), positive: label !== undefined, weight: label !== undefined ? missedCost : 1 })
    }
  }
  return examples
}

/** All models, trained on reports coded by hand: first the merge model, then those that judge what it gathers. */
export function trainModels(reports: readonly GoldReport[], lexicon: Lexicon, options: TrainingOptions = TRAINING): Weights {
  const merge = fitChoices(mergeChoices(reports), options.mergePenalty)
  merge.set('bias', merge.get('bias')! + options.mergeLenience)
  const gathering = { ...lexicon, weights: named('merge', merge) }
  const parties = partyExamples(reports, gathering)
  const records = recordExamples(reports, lexicon)
  return new Map([
    ...gathering.weights,
    ...named('event', fit(eventExamples(reports, gathering, options.missedCost), options.eventPenalty)),
    ...named('day', fit(dayExamples(reports, gathering), options.dayPenalty)),
    ...named('actor', fit(parties.actor, options.partyPenalty)),
    ...named('target', fit(parties.target, options.partyPenalty)),
    ...named('tally', fit(records.tally, options.recordPenalty)),
    ...named('control', fit(records.control, options.recordPenalty)),
  ])
}

function named(model: string, weights: ReadonlyMap<string, number>): Weights {
  return new Map([...weights].map(([name, w]) => [`${model}/${name}`, Number(w.toFixed(3))]))
}
