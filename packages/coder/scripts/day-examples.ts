import { dayFeatures } from '../src/stages/day-features.ts'
import { gatherEvents } from '../src/stages/gather.ts'
import { daysNear, reportDays } from '../src/stages/report-days.ts'
import type { Lexicon } from '../src/tables/lexicon.ts'
import type { GoldReport } from './gold-report.ts'
import type { GoldEvent } from './label-candidates.ts'
import type { Example } from './logistic.ts'

/** A day left out costs more than one too many: it is an event without its date. */
const POSITIVE_WEIGHT = 1.25

/** For each day told beside a coded event: is it the day that the coding gives it? */
export function dayExamples(reports: readonly GoldReport[], lexicon: Lexicon): Example[] {
  const examples: Example[] = []
  for (const { gold, reading, candidates, labels } of reports) {
    const labelOf = new Map(candidates.map((candidate, i) => [candidate, labels[i]!]))
    const report = reportDays(reading.days, reading.candidates, reading.context.published)
    const taken = new Set<number>()
    for (const event of gatherEvents(candidates, lexicon)) {
      const label = event.candidates.map(c => labelOf.get(c)!).find(l => l >= 0 && !taken.has(l))
      if (label === undefined) continue
      taken.add(label)
      const given = daysOf(gold.events[label]!)
      for (const n of daysNear(event, report)) {
        const { start, end } = report.days[n]!.value
        const positive = given.some(d => d.start === start && (d.end ?? d.start) === (end ?? start))
        examples.push({ features: dayFeatures(event, n, report), positive, weight: positive ? POSITIVE_WEIGHT : 1 })
      }
    }
  }
  return examples
}

/** The days that a coding gives an event, alternatives too. */
function daysOf({ date, date_alt: alternatives }: GoldEvent) {
  return [date, alternatives].flat().filter(days => days != null)
}
