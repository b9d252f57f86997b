import type { FoundDate } from './candidate.ts'
import { dayScore, plainDay } from './day-features.ts'
import type { Gathered } from './gather.ts'
import type { Weights } from './linear-model.ts'
import { daysNear, type ReportDays } from './report-days.ts'

/** The days that were weighed for an event, and which of them was chosen. */
export interface WeighedDays {
  readonly event: Gathered
  readonly report: ReportDays
  /** Numbers in the report's days. */
  readonly near: readonly number[]
  /** The number of the chosen one, or -1. */
  readonly chosen: number
  /** The event's own clauses tell it, so that nothing had to be weighed. */
  readonly plain: boolean
}

/** Chooses the day of an event: what its own clauses tell; else the day of the report that most likely holds on for it, if one is likely enough. */
export function weighDays(event: Gathered, report: ReportDays, weights: Weights): WeighedDays {
  const near = daysNear(event, report)
  const own = plainDay(event, report.published)
  if (own) return { event, report, near, chosen: report.days.indexOf(own), plain: true }
  let chosen = -1
  let best = 0
  for (const n of near) {
    const score = dayScore(event, n, report, weights)
    if (score <= best) continue
    best = score
    chosen = n
  }
  return { event, report, near, chosen, plain: false }
}

/** The chosen day with the words that tell it. */
export function chosenDay({ event, report, chosen, plain }: WeighedDays): FoundDate | null {
  const day = report.days[chosen]
  if (!day || plain) return day ?? null
  // The codebook's ruling: where the act takes the day of its announcement, it is known to the week.
  if (day.spoken) return { ...day, rule: 'date.of-announcement', value: { ...day.value, precision: day.value.precision === 3 ? 3 : 2 } }
  return event.candidates.some(c => c.from <= day.from && day.from < c.to) ? day : { ...day, rule: 'date.told-before' }
}
