import { daysFromIso } from '@marsad/arabic'
import type { Candidate } from './candidate.ts'
import { comparePlaces } from './compare-places.ts'
import type { Gathered } from './gather.ts'
import { NamedSigns, type Signs, WeighedSigns, type Weights } from './linear-model.ts'
import { daysBetween, otherDays, type ReportDays, toldAgain } from './report-days.ts'
import type { ToldDay } from './told-day.ts'

/** The signs that a day told in the report, by its number, is the day of an event; their weights stand in `lexicon/weights.tsv`. */
export function dayFeatures(event: Gathered, n: number, report: ReportDays): Record<string, number> {
  const signs = new NamedSigns()
  addDaySigns(event, n, report, signs)
  return signs.features
}

/** What the signs that a day is the event's add up to; above 0 means that it is. */
export function dayScore(event: Gathered, n: number, report: ReportDays, weights: Weights): number {
  const signs = new WeighedSigns(weights, 'day')
  addDaySigns(event, n, report, signs)
  return signs.score
}

function addDaySigns(event: Gathered, n: number, report: ReportDays, f: Signs): void {
  const day = report.days[n]!
  const { candidates } = event
  const lead = leadOf(event)
  f.add('bias')
  const own = candidates.find(c => c.from <= day.from && day.from < c.to)
  f.add(`kind.${day.kind}`)
  f.add(`grain.${day.value.granularity}`)
  if (day.role) f.add(`role.${day.role}`)
  if (day.timed) f.add('timed')
  if (day.spoken) f.add('spoken')
  if (day.era) f.add('era')
  f.add(`ago.${howLongAgo(day, report.published)}`)
  f.add('told.again', Math.min(3, toldAgain(day, report)))
  if (otherDays(day, report) === 0) f.add('only-day')
  if (own) {
    f.add(own.headline ? 'in.headline' : own === lead[0] ? 'in.first-clause' : 'in.later-clause')
    if (own.pluperfect) f.add('in.pluperfect')
    if (own.background) f.add('in.background')
    if (own.casualtiesOnly) f.add('in.casualties-only')
    const plain = plainDay(event, report.published)
    f.add(plain === null ? 'in.no-plain' : plain.from === day.from ? 'in.plain' : 'in.beside-plain')
    f.add('act.far', actDistance(own, day))
    return
  }
  addCarriedSigns(lead, n, day, report, f)
}

/** The day that an event's own clauses tell most plainly: one of the body, a day before a month or a year. */
export function plainDay(event: Gathered, published: string | null): ToldDay | null {
  const dates = [...leadOf(event), ...event.candidates].flatMap(c =>
    c.dates.filter(d => c.status === 'planned' || published === null || d.value.start <= published),
  )
  return dates.find(d => d.exact) ?? dates.find(d => d.value.granularity === 'week' || d.value.granularity === 'span') ?? dates[0] ?? null
}

/** The clauses of the body, or the headline where there are none. */
function leadOf({ candidates }: Gathered): readonly Candidate[] {
  const body = candidates.filter(c => !c.headline)
  return body.length > 0 ? body : candidates
}

/** Signs of a day that stands outside the event's own clauses. */
function addCarriedSigns(lead: readonly Candidate[], n: number, day: ToldDay, report: ReportDays, f: Signs): void {
  const first = lead[0]!
  const home = report.homes[n] ?? null
  const sameSentence = lead.some(c => c.sentence === day.sentence)
  if (lead.some(c => c.dates.some(d => d.value.granularity === 'day'))) f.add('out.has-own-day')
  else if (lead.some(c => c.dates.length > 0)) f.add('out.has-own-span')
  else if (lead.some(c => c.announced.length > 0)) f.add('out.has-announced')
  else f.add('out.has-none')
  if (sameSentence) f.add(day.from < first.from ? 'out.same-sentence-before' : 'out.same-sentence-after')
  else if (day.sentence > first.sentence) f.add('out.after')
  else {
    const between = first.sentence - day.sentence
    f.add(between === 1 ? 'out.sentence-before' : between <= 3 ? 'out.near-before' : 'out.far-before')
    f.add('out.distance', Math.min(4, Math.log2(between)))
  }
  if (day.sentence === report.lead) f.add('out.lead')
  if (day.line === first.line) f.add('out.same-line')
  const ago = howLongAgo(day, report.published)
  f.add(ago === '0' || ago === '1' || ago === 'few' || ago === 'unknown' ? 'out.recent' : 'out.old')
  const killed = (c: Candidate) => c.tolls.find(t => t.field === 'killed' && !t.part && t.min !== null)?.min ?? 0
  const sum = home ? killed(home) : 0
  if (sum > 0 && lead.some(c => killed(c) > 0)) f.add(lead.some(c => killed(c) > 0 && killed(c) < sum) ? 'out.of-larger-toll' : 'out.of-no-larger-toll')
  f.add('out.days-between', Math.min(3, daysBetween(n, first.from, report)))
  if (!home) f.add('out.no-act')
  else {
    if (home.pluperfect) f.add('out.of-pluperfect')
    if (home.background) f.add('out.of-background')
    if (home.ownType === first.ownType) f.add('out.same-type')
    const actors = new Set(home.roles.filter(r => r.role === 'actor').flatMap(r => r.ids))
    if (lead.some(c => c.roles.some(r => r.role === 'actor' && r.ids.some(id => actors.has(id))))) f.add('out.same-actor')
    const places = lead.flatMap(c => c.places)
    if (home.places.length > 0 && places.length > 0) {
      const best = Math.max(...home.places.flatMap(a => places.map(b => comparePlaces(a, b))))
      f.add(best >= 0.5 ? 'out.same-place' : best <= -1 ? 'out.other-place' : 'out.open-place')
    }
    if (home.acts.some(a => a.traits.primary && a.plural)) f.add('out.of-several')
  }
  if (first.pluperfect) f.add('out.pluperfect')
  if (first.background) f.add('out.background')
  if (first.hints.has('earlier')) f.add('out.earlier')
  if (first.hints.has('same')) f.add('out.same-context')
  if (first.novel) f.add('out.novel')
  if (first.opensWithPlace) f.add('out.opens-with-place')
  if (first.definite) f.add('out.definite')
  if (first.headline) f.add('out.headline')
  if (first.acts.some(a => a.traits.primary && a.verb)) f.add('out.verb')
  if (lead.some(c => c.tolls.some(t => !t.part && t.min !== null))) f.add('out.toll')
  f.add(first.reportPlaces <= 1 ? 'out.one-place' : first.reportPlaces >= 5 ? 'out.many-places' : 'out.few-places')
}

/** How many days a day lies before publication, in steps. */
function howLongAgo({ value }: ToldDay, published: string | null): string {
  if (published === null) return 'unknown'
  const days = (daysFromIso(published.slice(0, 10)) ?? 0) - (daysFromIso(value.start) ?? 0)
  return days < 0 ? 'future' : days <= 1 ? String(days) : days <= 3 ? 'few' : days <= 8 ? 'week' : days <= 40 ? 'month' : days <= 400 ? 'year' : 'more'
}

/** How far a date stands from the nearest act of its clause, as a logarithm. */
function actDistance(own: Candidate, day: ToldDay): number {
  const gaps = own.actWords.map(w => (w.from > day.from ? w.from - day.to : day.from - w.to))
  return gaps.length > 0 ? Math.log2(1 + Math.max(0, Math.min(...gaps, 31))) : 2
}
