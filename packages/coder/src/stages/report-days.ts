import { daysFromIso } from '@marsad/arabic'
import type { Candidate } from './candidate.ts'
import type { Gathered } from './gather.ts'
import type { ToldDay } from './told-day.ts'

/** The days that a report tells, each with the clause that it stands in. */
export interface ReportDays {
  readonly published: string | null
  readonly days: readonly ToldDay[]
  /** For each day its clause, or null where no act is told with it. */
  readonly homes: readonly (Candidate | null)[]
  /** Sentence in which the body begins. */
  readonly lead: number
}

/** Finds the clause of each day; both lists are in the order of the report. */
export function reportDays(days: readonly ToldDay[], candidates: readonly Candidate[], published: string | null): ReportDays {
  let at = 0
  const homes = days.map(day => {
    while (at < candidates.length && candidates[at]!.to <= day.from) at++
    const next = candidates[at]
    return next && next.from <= day.from ? next : null
  })
  return { published, days, homes, lead: candidates.find(c => !c.headline)?.sentence ?? 0 }
}

/** «منذ صباح أمس» may date an act; «منذ 2014» and what is yet to come do not. */
function datesActs({ era, value }: ToldDay, published: string | null): boolean {
  if (published !== null && value.start > published) return false
  return !era || (daysFromIso(value.end ?? '') ?? Number.POSITIVE_INFINITY) - daysFromIso(value.start)! < 8
}

/** So many days before an event's clauses are weighed for it. */
const BEFORE = 4

/**
 * The days that may be an event's: those of its sentences, those told shortly before, those of the lead, and those of a sentence without an
 * act right behind («ووقع الحادث مساء أمس»); by their number in `days`.
 */
export function daysNear(event: Gathered, report: ReportDays): number[] {
  const sentences = new Set(event.candidates.map(c => c.sentence))
  const first = Math.min(...event.candidates.filter(c => !c.headline).map(c => c.sentence), Number.POSITIVE_INFINITY)
  // «وكان … قد … في وقت سابق» leaves the day that was told.
  const lead = event.candidates.find(c => !c.headline)
  const leaves = lead?.pluperfect === true && lead.hints.has('earlier')
  const near: number[] = []
  const before: number[] = []
  report.days.forEach((day, n) => {
    if (!datesActs(day, report.published)) return
    if (sentences.has(day.sentence)) near.push(n)
    else if (leaves) return
    else if (report.homes[n] === null && sentences.has(day.sentence - 1)) near.push(n)
    else if (day.sentence < first && day.sentence > report.lead && !day.headline) before.push(n)
    else if (day.sentence === report.lead) near.push(n)
  })
  return [...near, ...before.slice(-BEFORE)].sort((a, b) => a - b)
}
