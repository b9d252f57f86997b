import { reasonText } from './explain-reasons.ts'
import { describeScore } from './explain-score.ts'
import type { ExplainedFrame, ReasonLanguage } from './explanation.ts'
import type { ReportReading } from './read-report.ts'
import type { Candidate } from './stages/candidate.ts'
import { eventFeatures, eventScore, reportSigns } from './stages/event-features.ts'
import { type Gathered, gatherEvents } from './stages/gather.ts'
import { mergeFeatures } from './stages/merge-features.ts'
import { isTellable } from './stages/select-events.ts'
import type { Lexicon } from './tables/lexicon.ts'

/** Where a clause's acts went, and why. */
export type Outcome = Pick<ExplainedFrame, 'event' | 'whyNot' | 'why'>

/**
 * For each candidate of a reading the event that it went to, with the models' strongest reasons.
 * Where it went is the coding's own answer (`told`); the models are asked again only for their reasons.
 */
export function explainOutcomes(
  reading: ReportReading,
  { told, summed }: { readonly told: ReadonlyMap<Candidate, string>; readonly summed: ReadonlySet<Candidate> },
  lexicon: Lexicon,
  language: ReasonLanguage,
): ReadonlyMap<Candidate, Outcome> {
  const { candidates, context, sentences } = reading
  const telling = candidates.filter(candidate => told.has(candidate) || !summed.has(candidate))
  const gathered = gatherEvents(telling, lexicon)
  const signs = reportSigns(gathered, candidates, context, sentences.length, lexicon)
  const home = new Map(gathered.flatMap(event => event.candidates.map(candidate => [candidate, event] as const)))
  const inBody = new Set([...told].filter(([candidate]) => !candidate.headline).map(([, id]) => id))
  // The events as they stood when a clause came up, for what was told later does not speak for joining.
  const grown = new Map<Gathered, { readonly candidates: Candidate[]; readonly at: number }>()
  const outcomes = new Map<Candidate, Outcome>()
  for (const candidate of candidates) if (summed.has(candidate)) outcomes.set(candidate, { event: null, whyNot: reasonText('frame.summed', language) })
  for (const candidate of telling) {
    const event = home.get(candidate)!
    const before = grown.get(event)
    const joined = before ? describeScore('merge', mergeFeatures(before, candidate, grown.size - 1 - before.at), lexicon.weights, language) : null
    if (before) before.candidates.push(candidate)
    else grown.set(event, { candidates: [candidate], at: grown.size })
    const headlineOnly = event.candidates.every(c => c.headline)
    const id = told.get(candidate) ?? null
    if (id !== null) {
      const why = headlineOnly && inBody.has(id) ? reasonText('frame.headline-joined', language) : (joined ?? verdictOn(event))
      outcomes.set(candidate, { event: id, whyNot: null, why })
    } else outcomes.set(candidate, { event: null, whyNot: whyNot(event, headlineOnly) })
  }
  return outcomes

  function verdictOn(event: Gathered): string {
    return describeScore('event', eventFeatures(event, signs), lexicon.weights, language)
  }

  function whyNot(event: Gathered, headlineOnly: boolean): string {
    if (!isTellable(event)) return reasonText('frame.untold', language)
    const left = headlineOnly && inBody.size > 0 && eventScore(event, signs, lexicon.weights) > 0
    return left ? reasonText('frame.headline-left', language) : verdictOn(event)
  }
}
