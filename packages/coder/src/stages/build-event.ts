import {
  type ActorRef,
  COUNT_FIELDS,
  type CodedEvent,
  type CountField,
  type CountRange,
  coverSpans,
  type Damage,
  type Evidence,
  type Span,
  type Status,
} from '@marsad/model'
import type { Candidate, FoundDate, FoundPlace, Words } from './candidate.ts'
import { decideEventType, decideWeapon, readSigns, type TypeSigns } from './decide-type.ts'
import { stateForce } from './find-entities.ts'
import type { Gathered } from './gather.ts'
import type { ReadingContext } from './reading-context.ts'
import type { Role } from './role.ts'
import { sideOf } from './side-of.ts'
import type { Toll } from './toll.ts'

/** Where an event happened when its own clauses do not say: the place last told. */
export interface PlaceFallback {
  readonly place: FoundPlace | null
}

/** Makes the coded event of the candidates that tell it; `n` is its number in the report. */
export function buildEvent(event: Gathered, n: number, fallback: PlaceFallback, context: ReadingContext): CodedEvent {
  const { candidates } = event
  const body = candidates.filter(c => !c.headline)
  const lead = body.length > 0 ? body : candidates
  const { actor, target, suspected } = chooseParties(candidates, context)
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
    const own = chooseParties(some, context)
    return readSigns(
      some,
      (own.actor.length > 0 ? own.actor : actor).map(a => a.ref.id),
      own.target.map(t => t.ref.id),
      id => sideOf(id, context),
    )
  })
  const place = choosePlace(candidates, fallback)
  const country = place?.value.country ?? context.countries[0] ?? ''
  const finalTarget =
    target.length > 0
      ? target
      : impliedTarget(
          type,
          candidates,
          signs,
          actor.map(a => a.ref.id),
          context,
        )
  const weapon = decideWeapon(type, signs)
  const trigger = triggerOf(lead)
  const evidence: Record<string, Evidence[]> = { type: [words(trigger, context, typeRule)] }
  const dates = [...lead, ...candidates].flatMap(c => c.dates)
  // A day beats a month or a year that is told beside it.
  const date =
    dates.find(d => d.value.granularity === 'day') ??
    dates.find(d => d.value.granularity === 'week' || d.value.granularity === 'span') ??
    dates[0] ??
    announcedDay(lead)
  const spans = mergeSpans(candidates.map(c => [context.tokens.start[c.from]!, context.tokens.end[c.to - 1]!] as Span))
  const counts = chooseCounts(lead, candidates)
  const status = chooseStatus(lead, candidates)
  const source = candidates.find(c => c.source)?.source ?? null
  const damage = chooseDamage(lead)
  if (weapon) {
    const from =
      candidates.flatMap(c => c.weapons).find(w => w.code === weapon || weapon.endsWith(w.code)) ??
      candidates.map(c => c.suicide ?? c.air).find(w => w !== null)
    evidence.weapon = [words(from ?? trigger, context)]
  }
  if (date) evidence.date = [words(date, context)]
  if (place) evidence.place = [{ text: place.value.text, span: place.value.span, rule: place.rule }]
  if (source) evidence.source = [words(source, context)]
  if (actor.length > 0) evidence.actor = actor.map(a => ({ text: a.ref.text, span: a.ref.span, rule: a.rule }))
  if (finalTarget.length > 0) evidence.target = finalTarget.map(a => ({ text: a.ref.text, span: a.ref.span, rule: a.rule }))
  evidence.status = [words(status.words ?? source ?? trigger, context, status.rule)]
  const numbers: Partial<Record<CountField, CountRange>> = {}
  for (const [field, tolls] of counts) {
    numbers[field] = sumTolls(tolls)
    evidence[field] = tolls.map(t => words(t, context))
  }
  if (damage.length > 0) evidence.damage = damage.map(d => words(d, context))
  const cover = spans[0]!
  const quotes = spans.map(([s, e]) => context.text.slice(s, e))
  const count = lead.find(c => c.count)?.count ?? null
  return {
    id: `e${n}`,
    type,
    trigger: context.text.slice(context.tokens.start[trigger.from]!, context.tokens.end[trigger.to - 1]!),
    quote: quotes.length === 1 ? quotes[0]! : quotes,
    span: cover,
    ...(spans.length > 1 ? { spans } : {}),
    date: date ? { start: date.value.start, end: date.value.end ?? date.value.start } : null,
    ...(date ? { date_precision: date.value.precision } : {}),
    place: place ? place.value : null,
    ...(place ? { place_precision: place.value.precision } : {}),
    actor:
      actor.length > 0
        ? actor.map(a => narrow(a.ref, type, country, context))
        : [
            {
              id: 'unidentified',
              text: context.text.slice(context.tokens.start[trigger.from]!, context.tokens.end[trigger.to - 1]!),
              span: [context.tokens.start[trigger.from]!, context.tokens.end[trigger.to - 1]!],
            },
          ],
    target: finalTarget.map(a => narrow(a.ref, '', country, context)),
    ...(suspected ? { actor_certainty: 'suspected' as const } : {}),
    weapon,
    ...numbers,
    ...(count ? { count } : {}),
    ...(damage.length > 0 ? { damage: damage.map((d): Damage => ({ what: d.what, count: { min: d.min, max: d.max } })) } : {}),
    status: status.status,
    source: source ? context.text.slice(context.tokens.start[source.from]!, context.tokens.end[source.to - 1]!) : null,
    evidence,
  }
}

/** Evidence of a stretch of tokens. */
export function words(at: Words, context: ReadingContext, rule: string = at.rule): Evidence {
  const span: Span = [context.tokens.start[at.from]!, context.tokens.end[at.to - 1]!]
  return { text: context.text.slice(span[0], span[1]), span, rule }
}

/** The narrowest actor: IS in Libya is its Libyan branch; a government that bombs does so with its army. */
function narrow(ref: ActorRef, type: string, country: string, context: ReadingContext): ActorRef {
  const branch = context.lexicon.localBranches.get(`${ref.id}:${country}`)
  if (branch) return { ...ref, id: branch }
  if (ref.id.endsWith('-government') && (VIOLENT.has(type) || type === 'air_drone_strike')) {
    const owner = context.lexicon.actorById.get(ref.id)?.[4]
    const army = owner ? context.lexicon.stateForces.get(`${owner}:army`) : undefined
    if (army && owner !== context.countries[0]) return { ...ref, id: army }
  }
  return ref
}

/** Where a sentence plainly tells one day's news the act takes the announcement's day, with a week's precision (codebook, section 8). */
function announcedDay(lead: readonly Candidate[]): FoundDate | null {
  const found = lead.find(c => !c.background && !c.pluperfect)?.announced[0]
  return found ? { ...found, value: { ...found.value, precision: 2 } } : null
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

interface Chosen {
  readonly ref: ActorRef
  readonly rule: string
}

/** The parties with the strongest signs; a party cannot be doer and victim of one act. */
function chooseParties(candidates: readonly Candidate[], context: ReadingContext): { actor: Chosen[]; target: Chosen[]; suspected: boolean } {
  // The clause that tells the event best comes first; a later one adds only whom it names outright.
  const ordered = [...candidates.filter(c => !c.headline), ...candidates.filter(c => c.headline)]
  const best = new Map<string, { actor: number; target: number; actorRole: Role | null; targetRole: Role | null }>()
  let actorFound = false
  let targetFound = false
  for (const candidate of ordered) {
    let actorHere = false
    let targetHere = false
    for (const role of candidate.roles) {
      if (role.role === 'source') continue
      if (role.role === 'actor' && actorFound && role.weight < 5) continue
      if (role.role === 'target' && targetFound && role.weight < 4) continue
      for (const id of role.ids) {
        const entry = best.get(id) ?? { actor: 0, target: 0, actorRole: null, targetRole: null }
        if (role.role === 'actor' && role.weight > entry.actor) Object.assign(entry, { actor: role.weight, actorRole: role })
        if (role.role === 'target' && role.weight > entry.target) Object.assign(entry, { target: role.weight, targetRole: role })
        best.set(id, entry)
        if (id !== 'unidentified' && id !== 'civilians') {
          if (role.role === 'actor' && role.weight >= 3) actorHere = true
          if (role.role === 'target' && role.weight >= 3) targetHere = true
        }
      }
    }
    actorFound ||= actorHere
    targetFound ||= targetHere
  }
  const pick = (role: 'actor' | 'target'): Chosen[] => {
    const other = role === 'actor' ? 'target' : 'actor'
    const mine = [...best].filter(([id, e]) => e[role] > 0 && (id === 'unidentified' || e[role] > e[other] || (role === 'actor' && e[role] === e[other])))
    const strongest = Math.max(0, ...mine.map(([, e]) => e[role]))
    const named = mine.filter(([id]) => id !== 'unidentified')
    const usable = named.length > 0 ? named : mine
    return usable
      .filter(([, e]) => e[role] >= strongest - (role === 'actor' ? 1 : 2))
      .map(([id, e]) => toChosen(id, (role === 'actor' ? e.actorRole : e.targetRole)!, context))
  }
  let actor = pick('actor')
  const target = pick('target')
  actor = actor.filter(a => a.ref.id !== 'civilians' && a.ref.id !== 'journalists')
  // «22 شخصا معظمهم من المليشيا»: bare people are no party of their own beside one that is named.
  const bare = new Set(
    candidates
      .flatMap(c => c.roles)
      .filter(r => r.role === 'target' && r.cls === 'people')
      .map(r => r.from),
  )
  const telling = target.filter(t => t.ref.id !== 'civilians' || !bare.has(best.get('civilians')!.targetRole!.from))
  const targets = telling.length > 0 ? telling : target
  return { actor: actor.slice(0, 3), target: targets.slice(0, 4), suspected: candidates.some(c => c.suspected) && actor.length > 0 }
}

function toChosen(id: string, role: Role, context: ReadingContext): Chosen {
  const span: Span = [context.tokens.start[role.from]!, context.tokens.end[role.to - 1]!]
  return { ref: { id, text: context.text.slice(span[0], span[1]), span }, rule: role.rule }
}

/** Bombs in markets and shells on villages hit civilians, where nobody else is named. */
function impliedTarget(type: string, candidates: readonly Candidate[], signs: TypeSigns, actorIds: readonly string[], context: ReadingContext): Chosen[] {
  const hit = candidates.flatMap(c => c.hit)
  const at = (side: string) => hit.find(h => h.side === side)
  const hurt = candidates.flatMap(c => c.tolls).find(t => t.field === 'killed' || t.field === 'injured' || t.field === 'casualties')
  if (
    hurt &&
    (signs.civilianTarget ||
      type === 'remote_explosive_landmine_ied' ||
      type === 'suicide_bomb' ||
      type === 'shelling_artillery_missile' ||
      type === 'air_drone_strike')
  ) {
    const span: Span = [context.tokens.start[hurt.from]!, context.tokens.end[hurt.to - 1]!]
    return [{ ref: { id: 'civilians', text: context.text.slice(span[0], span[1]), span }, rule: 'role.unnamed-victims' }]
  }
  const choose = (words: Words, id: string, rule: string): Chosen[] => {
    const span: Span = [context.tokens.start[words.from]!, context.tokens.end[words.to - 1]!]
    return [{ ref: { id, text: context.text.slice(span[0], span[1]), span }, rule }]
  }
  const civil = at('civ')
  if (civil) return choose(civil, 'civilians', 'role.civilian-object')
  const military = at('mil')
  if (military && VIOLENT.has(type)) {
    const force = stateForce(context.countries[0] ?? '', 'army', context)
    if (!actorIds.includes(force)) return choose(military, force, 'role.post-of-report-country')
  }
  const arms = candidates.flatMap(c => c.weapons)[0]
  if (type === 'disrupted_weapons_use' && arms) return choose(arms, 'unidentified', 'role.owner-of-arms')
  return []
}

const VIOLENT = new Set(['armed_clash', 'suicide_bomb', 'remote_explosive_landmine_ied', 'shelling_artillery_missile', 'grenade'])

function choosePlace(candidates: readonly Candidate[], fallback: PlaceFallback): FoundPlace | null {
  const all = [...candidates.filter(c => !c.headline), ...candidates.filter(c => c.headline)].flatMap(c => c.places)
  if (all.length === 0) return fallback.place
  const first = all[0]!
  // The same spot told more exactly later in the report.
  const finer = all.find(p => p.grain > first.grain && (first.value.name === null || p.within.includes(first.value.name)))
  return finer ?? (first.grain === 0 ? (all.find(p => p.grain > 0) ?? first) : first)
}

/** For each field the tolls that the event's figure is made of: by kind of victim the first exact figure, added up where the report gives both sides. */
function chooseCounts(lead: readonly Candidate[], all: readonly Candidate[]): Map<CountField, Toll[]> {
  const out = new Map<CountField, Toll[]>()
  for (const field of COUNT_FIELDS) {
    const byVictim = new Map<string, Toll[]>()
    const leading = new Set(lead)
    for (const c of [...lead, ...all.filter(x => !leading.has(x))]) {
      const groups = new Map<string, Toll[]>()
      for (const t of c.tolls) {
        if (t.field !== field || t.part || (t.min === null && t.max === null)) continue
        const key = victimKey(t)
        groups.set(key, [...(groups.get(key) ?? []), t])
      }
      for (const [key, tolls] of groups) {
        const joined = joinTolls(tolls)
        const known = byVictim.get(key)
        if (!known || (isVague(known) && !isVague(joined)) || joined.some(t => t.rule === 'toll.rose-to')) byVictim.set(key, joined)
      }
    }
    const total = byVictim.get('all')
    const sides = [...byVictim].filter(([key]) => key !== 'all').flatMap(([, tolls]) => tolls)
    if (!total && sides.length === 0) continue
    const sum = sumTolls(sides)
    // A total that is less than what its parts add up to leaves a side out.
    out.set(
      field,
      total && (sides.length === 0 || isVague(sides) || (sum.min ?? 0) <= (sumTolls(total).min ?? 0) || total.some(t => t.rule === 'toll.rose-to'))
        ? total
        : sides,
    )
  }
  return out
}

/** Whose dead a toll counts: all of them, or one side's. */
function victimKey(toll: Toll): string {
  const entity = toll.entity
  if (!entity || entity.cls === 'people') return 'all'
  if (entity.cls === 'fighters' || entity.cls === 'attackers' || entity.cls === 'group') return 'group'
  return entity.cls
}

function isVague(tolls: readonly Toll[]): boolean {
  const sum = sumTolls(tolls)
  return sum.max === null && (sum.min ?? 0) <= 20
}

/** Tolls of one clause and one side: those that hang on one word add up, a second telling does not. */
function joinTolls(tolls: readonly Toll[]): Toll[] {
  const out: Toll[] = []
  for (const toll of tolls) {
    if (out.some(t => t.by !== toll.by)) continue
    out.push(toll)
  }
  return out
}

function sumTolls(tolls: readonly Toll[]): CountRange {
  let min: number | null = 0
  let max: number | null = 0
  let approx = false
  for (const t of tolls) {
    min = min === null || t.min === null ? null : min + t.min
    max = max === null || t.max === null ? null : max + t.max
    approx ||= t.approx
  }
  return approx ? { min, max, approx: true } : { min, max }
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
