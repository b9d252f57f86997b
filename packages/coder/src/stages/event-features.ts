import { daysFromIso, isoFromDays } from '@marsad/arabic'
import type { Lexicon } from '../tables/lexicon.ts'
import type { ReadingContext } from './read-candidates.ts'
import type { Candidate } from './candidate.ts'
import type { Gathered } from './gather.ts'
import { scoreFeatures } from './linear-model.ts'
import { joinable, mergeFeatures } from './merge-features.ts'

/** Acts of a like meaning share a weight. */
const KIND_OF_ACT: Readonly<Record<string, string>> = {
  airstrike: 'air', drone: 'air', strike: 'air', shell: 'shelling', fire: 'shelling', fall: 'shelling', blast: 'blast', suicide: 'suicide', clash: 'clash',
  assault: 'assault', target: 'target', storm: 'storm', raid: 'arrest', sweep: 'arrest', arrest: 'arrest', take: 'territory', retake: 'territory', expel: 'territory',
  advance: 'territory', operation: 'operation', kill: 'kill', die: 'kill', injure: 'injure', eliminate: 'kill', destroy: 'destroy', protest: 'protest', disperse: 'protest',
  abduct: 'abduct', detain: 'detain', capture: 'capture', burn: 'property', loot: 'property', demolish: 'property', defuse: 'disrupt', seize: 'disrupt', find: 'disrupt',
  truce: 'agreement', swap: 'agreement', release: 'agreement', agree: 'agreement', talks: 'agreement', assassinate: 'assassinate', execute: 'execute', behead: 'execute', shoot: 'shoot',
  withdraw: 'withdraw', besiege: 'besiege', ambush: 'ambush', incursion: 'storm', massacre: 'massacre', split: 'change', pledge: 'change', surrender: 'change', deploy: 'change',
}

/** The signs that gathered candidates tell an event at all, and no background, opinion or sum; weighted by `lexicon/weights.tsv`. */
export function eventFeatures(event: Gathered, report: ReportSigns): Record<string, number> {
  const { published, sentences } = report
  const f: Record<string, number> = { bias: 1 }
  const { candidates } = event
  const first = candidates[0]!
  const acts = candidates.flatMap(c => c.acts)
  const primary = acts.filter(a => a.traits.primary)
  f.told = Math.min(3, candidates.length - 1)
  if (first.headline) f['told.headline'] = 1
  if (candidates.every(c => c.headline)) f['told.headline-only'] = 1
  const position = first.sentence
  if (position <= 1) f['position.lead'] = 1
  else if (position <= 4) f['position.early'] = 1
  else if (sentences > 8 && position > sentences * 0.7) f['position.end'] = 1
  const tolls = candidates.flatMap(c => c.tolls).filter(t => !t.part && t.min !== null)
  if (tolls.some(t => t.max !== null && t.field === 'killed' && t.min! < 100)) f['toll.killed'] = 1
  else if (tolls.some(t => t.field === 'killed')) f['toll.vague'] = 1
  if (tolls.some(t => t.max !== null && t.field === 'injured')) f['toll.injured'] = 1
  if (tolls.some(t => (t.min ?? 0) >= 150)) f['toll.huge'] = 1
  if (tolls.length === 0) f['toll.none'] = 1
  const dates = candidates.flatMap(c => c.dates)
  if (dates.length === 0) f['date.none'] = 1
  else {
    const day = dates[0]!.value
    if (day.precision === 1) f['date.day'] = 1
    if (day.granularity === 'year' || day.granularity === 'month') f[`date.${day.granularity}`] = 1
    if (published && day.start < yearBefore(published)) f['date.old'] = 1
  }
  const places = candidates.flatMap(c => c.places)
  const grain = Math.max(-1, ...places.map(p => p.grain))
  f[grain < 0 ? 'place.none' : grain === 0 ? 'place.country' : grain <= 2 ? 'place.region' : 'place.spot'] = 1
  const roles = candidates.flatMap(c => c.roles)
  if (roles.some(r => r.role === 'actor' && r.named)) f['actor.named'] = 1
  else if (roles.some(r => r.role === 'actor')) f['actor.unnamed'] = 1
  else f['actor.none'] = 1
  f[roles.some(r => r.role === 'target') ? 'target.some' : 'target.none'] = 1
  if (candidates.some(c => c.weapons.length > 0)) f.weapon = 1
  if (candidates.every(c => c.background)) f.background = 1
  if (candidates.every(c => c.definite)) f.definite = 1
  if (candidates.every(c => c.casualtiesOnly)) f['casualties-only'] = 1
  if (primary.length > 0 && primary.every(a => a.weak)) f.weak = 1
  if (primary.length > 0 && primary.every(a => a.plural && !a.verb) && !candidates.some(c => c.count)) f['act.plural'] = 1
  if (primary.some(a => a.verb)) f['act.verb'] = 1
  for (const kind of new Set((primary.length > 0 ? primary : acts).map(a => KIND_OF_ACT[a.code] ?? a.code))) f[`act.${kind}`] = 1
  for (const hint of new Set(candidates.flatMap(c => [...c.hints]))) f[`hint.${hint}`] = 1
  if (report.headlineAct) f['report.headline-act'] = 1
  f['report.density'] = report.density
  if (report.sport) f['report.sport'] = 1
  f.twin = report.twin(event)
  if (candidates.some(c => c.armed)) f.armed = 1
  f.share = candidates.length / Math.max(1, report.clauses)
  if (report.first === event) f['rank.first'] = 1
  f[report.events <= 1 ? 'report.one-event' : report.events >= 8 ? 'report.many-events' : 'report.few-events'] = 1
  f[first.reportPlaces <= 1 ? 'report.one-place' : first.reportPlaces >= 5 ? 'report.many-places' : 'report.few-places'] = 1
  if (candidates.every(c => c.pluperfect)) f.pluperfect = 1
  if (candidates.some(c => c.count !== null)) f['act.counted'] = 1
  if (published && dates.length > 0 && dates[0]!.value.start >= weekBefore(published)) f['date.recent'] = 1
  if (candidates.some(c => c.novel)) f.novel = 1
  if (candidates.some(c => c.another)) f.another = 1
  if (places.length > 1) f['place.several'] = 1
  // How many of the questions an event answers this one answers: who, whom, where, when, how many.
  const answered = [dates.length > 0, grain >= 1, tolls.length > 0, roles.some(r => r.role === 'actor' && r.ids[0] !== 'unidentified'), roles.some(r => r.role === 'target')].filter(Boolean).length
  f[`answers.${answered}`] = 1
  if (dates.length === 0 && tolls.length === 0) f['bare.no-date-no-toll'] = 1
  if (first.definite && tolls.length === 0) f['bare.definite-no-toll'] = 1
  if (primary.length > 0 && primary.every(a => a.verb)) f['act.only-verb'] = 1
  if (candidates.some(c => c.status === 'thwarted')) f['status.thwarted'] = 1
  if (candidates.some(c => c.source !== null)) f.sourced = 1
  return f
}

/** What the report as a whole says of how likely its clauses tell events. */
export interface ReportSigns {
  readonly published: string | null
  readonly sentences: number
  /** The headline names an act. */
  readonly headlineAct: boolean
  /** Clauses with acts per sentence, 1 at most. */
  readonly density: number
  readonly sport: boolean
  /** Courts and charges are spoken of throughout. */
  readonly trial: boolean
  /** An organised armed side is named somewhere. */
  readonly organised: boolean
  /** Some clause tells of an act with an armed party or a weapon. */
  readonly warlike: boolean
  /** Clauses that tell of acts. */
  readonly clauses: number
  /** Events gathered from the body. */
  readonly events: number
  /** The first of them. */
  readonly first: Gathered | null
  /** How near an event comes to being another told before: a merge score, 0 at most. */
  readonly twin: (event: Gathered) => number
}

/** Works the signs out once for a report. */
export function reportSigns(events: readonly Gathered[], candidates: readonly Candidate[], context: ReadingContext, sentences: number, lexicon: Lexicon): ReportSigns {
  const order = new Map(events.map((event, at) => [event, at]))
  const body = events.filter(event => event.candidates.some(c => !c.headline))
  return {
    published: context.published,
    organised: context.organised,
    trial: candidates.filter(c => c.hints.has('court') || c.hints.has('charge')).length >= 3,
    sentences,
    headlineAct: candidates.some(c => c.headline),
    density: Math.min(1, candidates.length / Math.max(1, sentences)),
    sport: context.sport || candidates.some(c => c.hints.has('sport')),
    warlike: candidates.some(c => c.armed && c.acts.some(a => a.traits.primary && !a.weak)),
    clauses: candidates.length,
    events: body.length,
    first: body[0] ?? null,
    twin: event => {
      let best = -3
      const at = order.get(event) ?? 0
      for (let k = Math.max(0, at - 8); k < at; k++) {
        const other = events[k]!
        if (other.candidates.every(c => c.headline) || !joinable(other, event.candidates[0]!)) continue
        best = Math.max(best, scoreFeatures(lexicon.weights, 'merge', mergeFeatures(other, event.candidates[0]!, at - 1 - k)))
      }
      return Math.min(0, best) + 3
    },
  }
}

function weekBefore(day: string): string {
  return isoFromDays((daysFromIso(day.slice(0, 10)) ?? 0) - 7)
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}
