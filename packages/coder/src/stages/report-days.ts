import { daysFromIso } from '@marsad/arabic'
import type { Candidate } from './candidate.ts'
import { firstWhere } from './first-where.ts'
import type { Gathered } from './gather.ts'
import type { ToldDay } from './told-day.ts'

/** The days that a report tells, each with the clause that it stands in; all lists are in the order of the report. */
export interface ReportDays {
  readonly published: string | null
  readonly days: readonly ToldDay[]
  /** For each day its clause, or null where no act is told with it. */
  readonly homes: readonly (Candidate | null)[]
  /** Sentence in which the body begins. */
  readonly lead: number
  /** The numbers of the days of each sentence that may date acts. */
  readonly bySentence: ReadonlyMap<number, readonly number[]>
  /** The numbers of all days of the body that may date acts. */
  readonly ofBody: readonly number[]
  /** How often each day is told, by its start and end. */
  readonly told: ReadonlyMap<string, number>
  /** The numbers of the days that date no era: all, and by their start. */
  readonly counted: readonly number[]
  readonly countedByStart: ReadonlyMap<string, readonly number[]>
}

/** Finds the clause of each day and what is asked of them for every event. */
export function reportDays(days: readonly ToldDay[], candidates: readonly Candidate[], published: string | null): ReportDays {
  let at = 0
  const homes = days.map(day => {
    while (at < candidates.length && candidates[at]!.to <= day.from) at++
    const next = candidates[at]
    return next && next.from <= day.from ? next : null
  })
  const bySentence = new Map<number, number[]>()
  const told = new Map<string, number>()
  const ofBody: number[] = []
  const counted: number[] = []
  const countedByStart = new Map<string, number[]>()
  days.forEach((day, n) => {
    told.set(nameOf(day), (told.get(nameOf(day)) ?? 0) + 1)
    if (!day.era) {
      counted.push(n)
      append(countedByStart, day.value.start, n)
    }
    if (!datesActs(day, published)) return
    append(bySentence, day.sentence, n)
    if (!day.headline) ofBody.push(n)
  })
  return { published, days, homes, lead: candidates.find(c => !c.headline)?.sentence ?? 0, bySentence, ofBody, told, counted, countedByStart }
}

function append<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function nameOf({ value }: ToldDay): string {
  return `${value.start} ${value.end}`
}

/** How often a report tells a day beside here. */
export function toldAgain(day: ToldDay, { told }: ReportDays): number {
  return told.get(nameOf(day))! - 1
}

/** How many other days a report tells. */
export function otherDays(day: ToldDay, { countedByStart }: ReportDays): number {
  return countedByStart.size - (countedByStart.has(day.value.start) ? 1 : 0)
}

/** How many tellings of other days stand between a day, by its number, and a token. */
export function daysBetween(n: number, token: number, { days, counted, countedByStart }: ReportDays): number {
  const until = firstWhere(days.length, k => days[k]!.from >= token)
  const from = firstWhere(days.length, k => days[k]!.from > days[n]!.from)
  if (until <= from) return 0
  const within = (list: readonly number[]) => firstWhere(list.length, k => list[k]! >= until) - firstWhere(list.length, k => list[k]! >= from)
  return within(counted) - within(countedByStart.get(days[n]!.value.start) ?? [])
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
  const near = new Set<number>()
  for (const sentence of sentences) for (const n of report.bySentence.get(sentence) ?? []) near.add(n)
  if (leaves) return [...near].sort((a, b) => a - b)
  for (const sentence of sentences) for (const n of report.bySentence.get(sentence + 1) ?? []) if (report.homes[n] === null) near.add(n)
  for (const n of report.bySentence.get(report.lead) ?? []) near.add(n)
  let room = BEFORE
  for (let k = firstWhere(report.ofBody.length, i => report.days[report.ofBody[i]!]!.sentence >= first) - 1; k >= 0 && room > 0; k--) {
    const n = report.ofBody[k]!
    if (report.days[n]!.sentence <= report.lead) break
    if (near.has(n)) continue
    near.add(n)
    room--
  }
  return [...near].sort((a, b) => a - b)
}
