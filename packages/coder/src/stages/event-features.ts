import { daysFromIso, isoFromDays } from '@marsad/arabic'
import type { Lexicon } from '../tables/lexicon.ts'
import type { Candidate } from './candidate.ts'
import type { Gathered } from './gather.ts'
import { NamedSigns, type Signs, WeighedSigns, type Weights } from './linear-model.ts'
import { joinable, mergeScore } from './merge-features.ts'
import type { ArmedSide, ReadingContext } from './reading-context.ts'

/** Acts of a like meaning share a weight. */
const KIND_OF_ACT: Readonly<Record<string, string>> = {
  airstrike: 'air',
  drone: 'air',
  strike: 'air',
  shell: 'shelling',
  fire: 'shelling',
  fall: 'shelling',
  blast: 'blast',
  suicide: 'suicide',
  clash: 'clash',
  assault: 'assault',
  target: 'target',
  storm: 'storm',
  raid: 'arrest',
  sweep: 'arrest',
  arrest: 'arrest',
  take: 'territory',
  retake: 'territory',
  expel: 'territory',
  advance: 'territory',
  operation: 'operation',
  kill: 'kill',
  die: 'kill',
  injure: 'injure',
  eliminate: 'kill',
  destroy: 'destroy',
  protest: 'protest',
  disperse: 'protest',
  abduct: 'abduct',
  detain: 'detain',
  capture: 'capture',
  burn: 'property',
  loot: 'property',
  demolish: 'property',
  defuse: 'disrupt',
  seize: 'disrupt',
  find: 'disrupt',
  truce: 'agreement',
  swap: 'agreement',
  release: 'agreement',
  agree: 'agreement',
  talks: 'agreement',
  assassinate: 'assassinate',
  execute: 'execute',
  behead: 'execute',
  shoot: 'shoot',
  withdraw: 'withdraw',
  besiege: 'besiege',
  ambush: 'ambush',
  incursion: 'storm',
  massacre: 'massacre',
  split: 'change',
  pledge: 'change',
  surrender: 'change',
  deploy: 'change',
}

/** The signs that gathered candidates tell an event at all, and no background, opinion or sum; weighted by `lexicon/weights.tsv`. */
export function eventFeatures(event: Gathered, report: ReportSigns): Record<string, number> {
  const signs = new NamedSigns()
  addEventSigns(event, report, signs)
  return signs.features
}

/** What those signs add up to; above 0 means an event. */
export function eventScore(event: Gathered, report: ReportSigns, weights: Weights): number {
  const signs = new WeighedSigns(weights, 'event')
  addEventSigns(event, report, signs)
  return signs.score
}

function addEventSigns(event: Gathered, report: ReportSigns, f: Signs): void {
  const { published, sentences } = report
  f.add('bias')
  const { candidates } = event
  const first = candidates[0]!
  const acts = candidates.flatMap(c => c.acts)
  const primary = acts.filter(a => a.traits.primary)
  f.add('told', Math.min(3, candidates.length - 1))
  if (first.headline) f.add('told.headline')
  if (candidates.every(c => c.headline)) f.add('told.headline-only')
  const position = first.sentence
  if (position <= 1) f.add('position.lead')
  else if (position <= 4) f.add('position.early')
  else if (sentences > 8 && position > sentences * 0.7) f.add('position.end')
  const tolls = candidates.flatMap(c => c.tolls).filter(t => !t.part && t.min !== null)
  if (tolls.some(t => t.max !== null && t.field === 'killed' && t.min! < 100)) f.add('toll.killed')
  else if (tolls.some(t => t.field === 'killed')) f.add('toll.vague')
  if (tolls.some(t => t.max !== null && t.field === 'injured')) f.add('toll.injured')
  if (tolls.some(t => (t.min ?? 0) >= 150)) f.add('toll.huge')
  if (tolls.length === 0) f.add('toll.none')
  const dates = candidates.flatMap(c => c.dates)
  if (dates.length === 0) f.add('date.none')
  else {
    const day = dates[0]!.value
    if (day.precision === 1) f.add('date.day')
    if (day.granularity === 'year' || day.granularity === 'month') f.add(`date.${day.granularity}`)
    if (published && day.start < yearBefore(published)) f.add('date.old')
  }
  const places = candidates.flatMap(c => c.places)
  const grain = Math.max(-1, ...places.map(p => p.grain))
  f.add(grain < 0 ? 'place.none' : grain === 0 ? 'place.country' : grain <= 2 ? 'place.region' : 'place.spot')
  const roles = candidates.flatMap(c => c.roles)
  if (roles.some(r => r.role === 'actor' && r.named)) f.add('actor.named')
  else if (roles.some(r => r.role === 'actor')) f.add('actor.unnamed')
  else f.add('actor.none')
  f.add(roles.some(r => r.role === 'target') ? 'target.some' : 'target.none')
  if (candidates.some(c => c.weapons.length > 0)) f.add('weapon')
  if (candidates.every(c => c.background)) f.add('background')
  if (candidates.every(c => c.definite)) f.add('definite')
  if (candidates.every(c => c.casualtiesOnly)) f.add('casualties-only')
  if (primary.length > 0 && primary.every(a => a.weak)) f.add('weak')
  if (primary.length > 0 && primary.every(a => a.plural && !a.verb) && !candidates.some(c => c.count)) f.add('act.plural')
  if (primary.some(a => a.verb)) f.add('act.verb')
  for (const kind of new Set((primary.length > 0 ? primary : acts).map(a => KIND_OF_ACT[a.code] ?? a.code))) f.add(`act.${kind}`)
  for (const hint of new Set(candidates.flatMap(c => [...c.hints]))) f.add(`hint.${hint}`)
  if (report.headlineAct) f.add('report.headline-act')
  f.add('report.density', report.density)
  if (report.sport) f.add('report.sport')
  if (report.opinion) f.add('report.opinion')
  if (report.trial) f.add('report.trial')
  // Protests need nobody armed.
  if (!acts.some(a => a.traits.group === 'protest')) {
    f.add(`report.organised-${report.organised ?? 'none'}`)
    f.add('report.armed', report.armed)
    f.add('report.hurt', report.hurt)
  }
  f.add('twin', report.twin(event))
  if (report.sums(event)) f.add('sums-up')
  if (candidates.some(c => c.armed)) f.add('armed')
  f.add('share', candidates.length / Math.max(1, report.clauses))
  if (report.first === event) f.add('rank.first')
  f.add(report.events <= 1 ? 'report.one-event' : report.events >= 8 ? 'report.many-events' : 'report.few-events')
  f.add(first.reportPlaces <= 1 ? 'report.one-place' : first.reportPlaces >= 5 ? 'report.many-places' : 'report.few-places')
  if (candidates.every(c => c.pluperfect)) f.add('pluperfect')
  if (candidates.some(c => c.count !== null)) f.add('act.counted')
  if (published && dates.length > 0 && dates[0]!.value.start >= weekBefore(published)) f.add('date.recent')
  if (candidates.some(c => c.novel)) f.add('novel')
  if (candidates.some(c => c.another)) f.add('another')
  if (places.length > 1) f.add('place.several')
  // How many of the questions an event answers this one answers: who, whom, where, when, how many.
  const answered = [
    dates.length > 0,
    grain >= 1,
    tolls.length > 0,
    roles.some(r => r.role === 'actor' && r.ids[0] !== 'unidentified'),
    roles.some(r => r.role === 'target'),
  ].filter(Boolean).length
  f.add(`answers.${answered}`)
  if (dates.length === 0 && tolls.length === 0) f.add('bare.no-date-no-toll')
  if (first.definite && tolls.length === 0) f.add('bare.definite-no-toll')
  if (primary.length > 0 && primary.every(a => a.verb)) f.add('act.only-verb')
  if (candidates.some(c => c.status === 'thwarted')) f.add('status.thwarted')
  if (candidates.some(c => c.source !== null)) f.add('sourced')
}

/** A column's byline stands under its headline. */
const BYLINE_TOKENS = 30

/** What the report as a whole says of how likely its clauses tell events. */
export interface ReportSigns {
  readonly published: string | null
  readonly sentences: number
  /** The headline names an act. */
  readonly headlineAct: boolean
  /** Clauses with acts per sentence, 1 at most. */
  readonly density: number
  readonly sport: boolean
  /** A column signed «بقلم …». */
  readonly opinion: boolean
  /** The report opens with an accident. */
  readonly accident: boolean
  /** Courts and charges are spoken of throughout. */
  readonly trial: boolean
  /** An organised armed side is named somewhere. */
  readonly organised: ArmedSide
  /** Some clause tells of an act with an armed party or a weapon. */
  readonly warlike: boolean
  /** Of the clauses that tell of acts, the share with an armed party or a weapon. */
  readonly armed: number
  /** How many clauses count dead or wounded, 1 for three or more. */
  readonly hurt: number
  /** Clauses that tell of acts. */
  readonly clauses: number
  /** Events gathered from the body. */
  readonly events: number
  /** The first of them. */
  readonly first: Gathered | null
  /** How near an event comes to being another told before: a merge score, 0 at most. */
  readonly twin: (event: Gathered) => number
  /** Whether an event of the lead sums up what is told one by one below. */
  readonly sums: (event: Gathered) => boolean
}

/** In the headline or the lead: where a report sums up what it tells one by one below. */
const LEAD_SENTENCE = 2

/** «هجمات», «هجومين», «سلسلة تفجيرات» in the lead, with two or more such events told below that together make it up. */
function sumsUp(event: Gathered, later: readonly Gathered[]): boolean {
  const first = event.candidates.find(c => !c.headline) ?? event.candidates[0]!
  if (first.sentence > LEAD_SENTENCE) return false
  const many = event.candidates.some(c => c.count !== null || c.acts.some(a => a.traits.primary && (a.plural || a.dual)))
  if (!many) return false
  const killed = killedIn(event)
  let parts = 0
  for (const other of later) {
    const theirs = killedIn(other)
    if (theirs !== null && killed !== null && theirs >= killed) continue
    if (other.candidates.some(c => !c.headline && c.acts.some(a => a.traits.primary)) && joinable(event, other.candidates[0]!)) parts++
  }
  return parts >= 2
}

function killedIn({ candidates }: Gathered): number | null {
  for (const c of candidates) for (const t of c.tolls) if (t.field === 'killed' && !t.part && t.min !== null) return t.min
  return null
}

/** Works the signs out once for a report. */
export function reportSigns(
  events: readonly Gathered[],
  candidates: readonly Candidate[],
  context: ReadingContext,
  sentences: number,
  lexicon: Lexicon,
): ReportSigns {
  const order = new Map(events.map((event, at) => [event, at]))
  const body = events.filter(event => event.candidates.some(c => !c.headline))
  return {
    published: context.published,
    organised: context.organised,
    opinion: context.infos.slice(0, BYLINE_TOKENS).some(info => info.key === 'بقلم'),
    accident: candidates.slice(0, 3).some(c => c.hints.has('accident') && !c.acts.some(a => a.traits.primary)),
    trial: candidates.filter(c => c.hints.has('court') || c.hints.has('charge')).length >= 3,
    sentences,
    headlineAct: candidates.some(c => c.headline),
    density: Math.min(1, candidates.length / Math.max(1, sentences)),
    sport: context.sport || candidates.some(c => c.hints.has('sport')),
    warlike: candidates.some(c => c.armed && c.acts.some(a => a.traits.primary && !a.weak)),
    armed: candidates.filter(c => c.armed).length / Math.max(1, candidates.length),
    hurt: Math.min(3, candidates.filter(c => c.tolls.some(t => t.field === 'killed' || t.field === 'injured')).length) / 3,
    clauses: candidates.length,
    events: body.length,
    first: body[0] ?? null,
    sums: event => sumsUp(event, events.slice((order.get(event) ?? 0) + 1)),
    twin: event => {
      let best = -3
      const at = order.get(event) ?? 0
      for (let k = Math.max(0, at - 8); k < at; k++) {
        const other = events[k]!
        if (other.candidates.every(c => c.headline) || !joinable(other, event.candidates[0]!)) continue
        best = Math.max(best, mergeScore(other, event.candidates[0]!, at - 1 - k, lexicon.weights))
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
