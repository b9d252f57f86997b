import { type CodedEvent, type CountField, type CountRange, coverSpans, type Damage, type Evidence, type Span, type Status } from '@marsad/model'
import { bodyFirst, type Candidate, type FoundDate, type FoundPlace, type Words } from './candidate.ts'
import { chooseCounts, sumTolls } from './choose-counts.ts'
import { chooseParties, type WeighedParties } from './choose-parties.ts'
import { decideEventType, decideWeapon, readSigns } from './decide-type.ts'
import type { Gathered } from './gather.ts'
import { narrowActor } from './narrow-actor.ts'
import type { ReadingContext } from './reading-context.ts'
import type { ReportParties } from './report-parties.ts'
import { sideOf } from './side-of.ts'
import { evidenceOf, quoteOf, spanOfTokens, textOfTokens } from './text-of-tokens.ts'

/** What the report as a whole gives an event: its day, the parties, and the place last told, for clauses that name none. */
export interface Surroundings {
  readonly place: FoundPlace | null
  readonly date: FoundDate | null
  readonly parties: ReportParties
}

/** A coded event with the parties that were weighed for it. */
export interface BuiltEvent {
  readonly coded: CodedEvent
  readonly parties: WeighedParties
}

/** Makes the coded event of the candidates that tell it; `n` is its number in the report. */
export function buildEvent(event: Gathered, n: number, around: Surroundings, context: ReadingContext): BuiltEvent {
  const { candidates } = event
  const body = candidates.filter(c => !c.headline)
  const lead = body.length > 0 ? body : candidates
  const parties = chooseParties(candidates, around.parties, context)
  const { actor, target } = parties
  const { date } = around
  const suspected = actor.length > 0 && candidates.some(c => c.suspected)
  const {
    type,
    rule: typeRule,
    signs,
  } = decideEventType(candidates, some => {
    if (some.length === candidates.length)
      return readSigns(
        some,
        actor.map(a => a.ref.id),
        target.map(t => t.ref.id),
        id => sideOf(id, context),
      )
    const own = chooseParties(some, around.parties, context)
    return readSigns(
      some,
      (own.actor.length > 0 ? own.actor : actor).map(a => a.ref.id),
      own.target.map(t => t.ref.id),
      id => sideOf(id, context),
    )
  })
  const place = choosePlace(candidates, around.place)
  const country = place?.value.country ?? context.countries[0] ?? ''
  const weapon = decideWeapon(type, signs)
  const trigger = triggerOf(lead)
  const evidence: Record<string, Evidence[]> = { type: [evidenceOf(trigger, typeRule, context)] }
  const spans = mergeSpans(candidates.map(c => spanOfTokens(c.from, c.to, context)))
  const counts = chooseCounts(lead, candidates)
  const status = chooseStatus(lead, candidates)
  const source = candidates.find(c => c.source)?.source ?? null
  const damage = chooseDamage(lead)
  if (weapon) {
    const named =
      candidates.flatMap(c => c.weapons).find(w => w.code === weapon || weapon.endsWith(w.code)) ??
      candidates.map(c => c.suicide ?? c.air).find(w => w !== null) ??
      trigger
    evidence.weapon = [evidenceOf(named, named.rule, context)]
  }
  if (date) evidence.date = [evidenceOf(date, date.rule, context)]
  if (place) evidence.place = [{ text: place.value.text, span: place.value.span, rule: place.rule }]
  if (source) evidence.source = [evidenceOf(source, source.rule, context)]
  if (actor.length > 0) evidence.actor = actor.map(a => ({ text: a.ref.text, span: a.ref.span, rule: a.rule }))
  if (target.length > 0) evidence.target = target.map(a => ({ text: a.ref.text, span: a.ref.span, rule: a.rule }))
  evidence.status = [evidenceOf(status.words ?? source ?? trigger, status.rule, context)]
  const numbers: Partial<Record<CountField, CountRange>> = {}
  for (const [field, tolls] of counts) {
    numbers[field] = sumTolls(tolls)
    evidence[field] = tolls.map(t => evidenceOf(t, t.rule, context))
  }
  if (damage.length > 0) evidence.damage = damage.map(d => evidenceOf(d, d.rule, context))
  const cover = spans[0]!
  const quotes = spans.map(([s, e]) => context.text.slice(s, e))
  const count = lead.find(c => c.count)?.count ?? null
  const coded: CodedEvent = {
    id: `e${n}`,
    type,
    trigger: textOfTokens(trigger.from, trigger.to, context),
    quote: quotes.length === 1 ? quotes[0]! : quotes,
    span: cover,
    ...(spans.length > 1 ? { spans } : {}),
    date: date ? { start: date.value.start, end: date.value.end ?? date.value.start } : null,
    ...(date ? { date_precision: date.value.precision } : {}),
    place: place ? place.value : null,
    ...(place ? { place_precision: place.value.precision } : {}),
    actor: actor.length > 0 ? actor.map(a => narrowActor(a.ref, type, country, context)) : [{ id: 'unidentified', ...quoteOf(trigger, context) }],
    target: target.map(a => narrowActor(a.ref, '', country, context)),
    ...(suspected ? { actor_certainty: 'suspected' as const } : {}),
    weapon,
    ...numbers,
    ...(count ? { count } : {}),
    ...(damage.length > 0 ? { damage: damage.map((d): Damage => ({ what: d.what, count: { min: d.min, max: d.max } })) } : {}),
    status: status.status,
    source: source ? textOfTokens(source.from, source.to, context) : null,
    evidence,
  }
  return { coded, parties }
}

function triggerOf(candidates: readonly Candidate[]): Words {
  for (const c of candidates) {
    const at = c.acts.findIndex(a => a.traits.primary)
    if (at >= 0) return c.actWords[at]!
  }
  for (const c of candidates) if (c.actWords.length > 0) return c.actWords[0]!
  const toll = candidates[0]!.tolls[0]
  return toll ? { from: toll.from, to: toll.to, rule: toll.rule } : { from: candidates[0]!.from, to: candidates[0]!.from + 1, rule: 'trigger.clause' }
}

function choosePlace(candidates: readonly Candidate[], last: FoundPlace | null): FoundPlace | null {
  const all = bodyFirst(candidates).flatMap(c => c.places)
  if (all.length === 0) return last
  const first = all[0]!
  // The same spot told more exactly later in the report.
  const finer = all.find(p => p.grain > first.grain && (first.value.name === null || p.within.includes(first.value.name)))
  return finer ?? (first.grain === 0 ? (all.find(p => p.grain > 0) ?? first) : first)
}

function chooseStatus(lead: readonly Candidate[], all: readonly Candidate[]): { status: Status; rule: string; words: Words | null } {
  for (const wanted of ['denied', 'thwarted', 'claimed', 'alleged'] as const) {
    const by = (wanted === 'claimed' ? all : lead).find(c => c.status === wanted)
    if (!by) continue
    if ((wanted === 'alleged' || wanted === 'claimed') && lead.some(c => c.status === 'reported' && !c.casualtiesOnly)) continue
    return { status: wanted, rule: by.statusRule, words: by.source }
  }
  return { status: 'reported', rule: lead[0]!.statusRule, words: lead[0]!.source }
}

function chooseDamage(lead: readonly Candidate[]) {
  const out: Candidate['damage'][number][] = []
  for (const c of lead) for (const d of c.damage) if (!out.some(o => o.what === d.what)) out.push(d)
  return out
}

/** Spans in order, those that touch or overlap made one. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const out: Span[] = []
  for (const span of sorted) {
    const last = out[out.length - 1]
    if (last && span[0] <= last[1] + 2) out[out.length - 1] = coverSpans([last, span])!
    else out.push(span)
  }
  return out
}
