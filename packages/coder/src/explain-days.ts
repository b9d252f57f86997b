import { reasonText } from './explain-reasons.ts'
import { describeScore } from './explain-score.ts'
import { describeDays } from './explain-words.ts'
import type { ExplainedDay, ReasonLanguage } from './explanation.ts'
import type { WeighedDays } from './stages/choose-day.ts'
import { dayFeatures } from './stages/day-features.ts'
import type { ReadingContext } from './stages/reading-context.ts'
import { quoteOf } from './stages/text-of-tokens.ts'

/** The days told beside each event that could be its day, in the order of the report, with the reasons of the model. */
export function explainDays(weighed: ReadonlyMap<string, WeighedDays>, context: ReadingContext, language: ReasonLanguage): ExplainedDay[] {
  const out: ExplainedDay[] = []
  for (const [id, { event, report, near, chosen, plain }] of weighed) {
    for (const n of near) {
      const day = report.days[n]!
      const taken = n === chosen
      // A day that its own clauses tell needs no weighing, and leaves none to the others.
      if (plain && !taken) continue
      const why = plain ? reasonText('date.of-own-clause', language) : describeScore('day', dayFeatures(event, n, report), context.lexicon.weights, language)
      out.push({ event: id, value: describeDays(day.value), ...quoteOf(day, context), chosen: taken, why })
    }
  }
  return out
}
