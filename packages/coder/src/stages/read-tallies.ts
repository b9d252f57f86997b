import type { ActorRef, CountRange, Evidence, Span, Tally, TallyKind } from '@marsad/model'
import type { Candidate, Words } from './candidate.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import { localBranch } from './narrow-actor.ts'
import type { ReadingContext, SentenceReading } from './read-candidates.ts'
import type { Role } from './read-roles.ts'
import { isActor, LED_COALITIONS, type Party, partiesOf } from './record-parties.ts'
import { findPeriod, findWar, type Period } from './tally-period.ts'

/** A report's tallies, and the clauses that tell nothing else: no event is made of them. */
export interface FoundTallies {
  readonly tallies: readonly Tally[]
  readonly summed: ReadonlySet<Candidate>
}

/** A figure over several events. */
interface Sum {
  readonly what: TallyKind
  readonly count: CountRange
  readonly words: Words
  readonly period: Period | null
  readonly victims: readonly string[]
  /** Whoever tells of them may be the doer: «قتل 30 إرهابيا». */
  readonly victimsArmed: boolean
  /** Soldiers or police. */
  readonly victimsOfState: boolean
}

const KIND_OF_FIELD: Readonly<Record<string, TallyKind>> = {
  killed: 'killed',
  injured: 'injured',
  casualties: 'casualties',
  arrested: 'arrests',
  released: 'releases',
}
const KIND_OF_ACT: Readonly<Record<string, TallyKind>> = {
  airstrike: 'strikes',
  strike: 'strikes',
  drone: 'strikes',
  operation: 'operations',
  assault: 'attacks',
}

/** The dead of a war are a sum from here on. */
const DEAD_OF_WAR = 20
/** So many dead are hardly one event's, and where a war is named beside them, so few. */
const MANY_DEAD = 1000
const MANY_DEAD_OF_WAR = 100
/** The dead of «هجمات», «عمليات» are a sum from here on. */
const DEAD_OF_ATTACKS = 10
/** A month's or a year's dead that are fewer may be one event's. */
const DEAD_OF_MONTH = 10
/** So many like acts are no one event, unless they are told of one spot. */
const MANY_ACTS = 10
/** More than this counts money or people who live somewhere. */
const LARGEST = 2_000_000
/** Tokens between a figure and the words for its time. */
const PERIOD_REACH = 16

/** Reads the counts over several events that a report sums up. */
export function readTallies(candidates: readonly Candidate[], readings: readonly SentenceReading[], context: ReadingContext): FoundTallies {
  const tallies: Tally[] = []
  const summed = new Set<Candidate>()
  const seen = new Set<string>()
  const byIndex = new Map(readings.map(r => [r.index, r]))
  const inBody = candidates.some(c => !c.headline)
  for (const candidate of candidates) {
    const reading = byIndex.get(candidate.sentence)!
    const sums = readSums(candidate, reading, context)
    if (sums.length === 0) continue
    if (isOnlySums(candidate, sums)) summed.add(candidate)
    if (candidate.headline && inBody) continue
    for (const sum of sums) {
      const tally = toRecord(sum, candidate, reading, context)
      const key = `${tally.what}|${tally.count.min}|${tally.count.max}`
      if (seen.has(key)) continue
      seen.add(key)
      tallies.push(tally)
    }
  }
  return { tallies, summed }
}

function readSums(candidate: Candidate, reading: SentenceReading, context: ReadingContext): Sum[] {
  const out: Sum[] = []
  const period = findPeriod(candidate, reading, context)
  for (let i = 0; i + 1 < reading.parts.length; i++) {
    const sum = readCountedActs(reading.parts, i, candidate, period)
    if (sum) out.push(sum)
  }
  const acts = out[0]
  for (const toll of candidate.tolls) {
    const what = KIND_OF_FIELD[toll.field]
    if (!what || toll.part || NOT_COUNTED.has(toll.rule)) continue
    const words = { from: toll.from, to: toll.to, rule: toll.rule }
    const total = toll.min === null ? totalAfter(toll.to, candidate, reading, context) : toll
    if (!total || total.min === null || (total.min < 2 && total.max !== null) || total.min > LARGEST) continue
    const dead = what === 'killed' || what === 'casualties' || what === 'injured'
    // «14 طلعة أسفرت عن قتل 29»: what many strikes did is a sum as they are.
    const ofActs = acts && toll.from > acts.words.to ? (acts.period ?? { ...acts.words, value: null, rule: 'tally.toll-of-acts' }) : null
    const why =
      near(period, toll.from, toll.to, total, candidate, reading) ??
      ofActs ??
      (dead ? (ofWar(total.min, candidate, toll, context) ?? ofAttacks(total.min, candidate, toll, reading)) : null) ??
      ofProvinces(candidate)
    if (!why) continue
    out.push({
      what,
      count: { min: total.min, max: total.max, ...(total.approx ? { approx: true as const } : {}) },
      words: { ...words, to: Math.max(words.to, total.to) },
      period: why,
      victims: toll.entity?.ids ?? [],
      victimsArmed: toll.entity?.cls === 'fighters' || toll.entity?.cls === 'group' || toll.entity?.cls === 'people',
      victimsOfState: toll.entity?.cls === 'state',
    })
  }
  return out
}

/** People who are named or merely plural are not counted. */
const NOT_COUNTED = new Set(['toll.people-named', 'toll.plural', 'toll.name-after-fate', 'toll.pronoun-after-fate', 'toll.dual'])

/** «ارتفع عدد القتلى في هجمات … إلى 60»: the number after «إلى», however far. */
function totalAfter(at: number, candidate: Candidate, reading: SentenceReading, { infos }: ReadingContext): Pick<Part, 'min' | 'max' | 'approx' | 'to'> | null {
  return (
    reading.parts.find(p => p.kind === 'number' && p.from > at && p.to <= candidate.to && (infos[p.from - 1]!.key === 'الي' || infos[p.from]!.key === 'الي')) ??
    null
  )
}

/** The period of the clause, where it stands close to the figure and no single act between them takes it for itself. */
function near(
  period: Period | null,
  from: number,
  to: number,
  total: Pick<Part, 'min' | 'max'>,
  candidate: Candidate,
  reading: SentenceReading,
): Period | null {
  if (!period) return null
  const start = Math.min(to, period.to)
  const end = Math.max(from, period.from)
  if (end - start > PERIOD_REACH) return null
  if (period.rule === 'tally.month-or-year' && (total.max === null || total.min! < DEAD_OF_MONTH)) return null
  const single = candidate.acts.some(a => {
    const part = reading.parts[a.at]!
    return a.traits.primary && !a.plural && a.code !== 'operation' && a.code !== 'clash' && part.from >= start && part.to <= end && (total.min ?? 0) < 100
  })
  return single ? null : period
}

function ofWar(dead: number, candidate: Candidate, toll: Words, context: ReadingContext): Period | null {
  const war = dead >= DEAD_OF_WAR ? findWar(candidate, dead >= MANY_DEAD_OF_WAR ? candidate.to : toll.from, context) : null
  if (war) return war
  const single = candidate.acts.some(a => a.traits.primary && !a.plural && a.code !== 'operation' && a.code !== 'clash')
  return dead >= MANY_DEAD && !single ? { from: toll.from, to: toll.to, value: null, rule: 'tally.more-than-one-event' } : null
}

/** «قتل العشرات في هجمات», «سلسلة عمليات أسفرت عن مقتل 13»: nothing single is told of. */
function ofAttacks(dead: number, candidate: Candidate, toll: Words, reading: SentenceReading): Period | null {
  if (dead < DEAD_OF_ATTACKS) return null
  const primary = candidate.acts.filter(a => a.traits.primary)
  const plural = primary.find(a => a.plural && !a.verb && ATTACKS.has(a.code))
  if (
    !plural ||
    primary.some(a => !a.plural || a.verb) ||
    candidate.count ||
    candidate.places.some(p => p.grain >= 3) ||
    candidate.dates.some(d => d.value.granularity === 'day')
  )
    return null
  const part = reading.parts[plural.at]!
  return Math.abs(part.from - toll.from) <= PERIOD_REACH ? { from: part.from, to: part.to, value: null, rule: 'tally.toll-of-attacks' } : null
}

const ATTACKS = new Set(['assault', 'operation'])

/** One figure for several provinces is none of one event. */
function ofProvinces(candidate: Candidate): Period | null {
  const provinces = candidate.places.filter(p => p.grain === 1 && p.value.precision === 3)
  const [first, second] = provinces
  return first && second && first.value.name !== second.value.name && candidate.places.every(p => p.grain <= 1)
    ? { from: first.from, to: first.to, value: null, rule: 'tally.several-provinces' }
    : null
}

/** «شنت 16 غارة في العراق», «نفذت 30 عملية في أربعة أيام». */
function readCountedActs(parts: readonly Part[], i: number, candidate: Candidate, period: Period | null): Sum | null {
  const number = parts[i]!
  const act = parts[i + 1]!
  if (number.kind !== 'number' || act.kind !== 'act' || act.from !== number.to || number.from < candidate.from || act.to > candidate.to) return null
  const what = KIND_OF_ACT[attribute(act, 'act')]
  if (!what || number.min === null || number.min < 2) return null
  const wide = candidate.places.length > 0 && candidate.places.every(p => p.grain === 0) && number.min >= 3
  const many = number.min >= MANY_ACTS && number.max !== null && !candidate.places.some(p => p.grain >= 3)
  if (!period && !many && !wide) return null
  return {
    what,
    count: { min: number.min, max: number.max, ...(number.approx ? { approx: true as const } : {}) },
    words: { from: number.from, to: act.to, rule: 'tally.counted-acts' },
    period,
    victims: [],
    victimsArmed: true,
    victimsOfState: false,
  }
}

/** Whether the clause holds no event beside its sums: no other toll, no act of its own, no spot. */
function isOnlySums(candidate: Candidate, sums: readonly Sum[]): boolean {
  if (candidate.places.some(p => p.grain >= 3)) return false
  if (candidate.acts.some(a => a.traits.primary && !a.plural && a.code !== 'operation')) return false
  if (!sums.every(s => s.period !== null && LASTING.has(s.period.rule))) return false
  return candidate.tolls.every(t => t.part || sums.some(s => s.words.from === t.from))
}

const LASTING = new Set(['tally.since-date', 'tally.since-event', 'tally.within', 'tally.cost-of-war', 'tally.more-than-one-event', 'tally.month-or-year'])

/** A party of the sum, with the rule that says so. */
interface Doer {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly rule: string
}

function partyOf(roles: readonly Role[], role: 'actor' | 'target'): Doer[] {
  const mine = roles.filter(r => r.role === role && r.ids[0] !== 'civilians')
  const named = mine.filter(r => r.ids[0] !== 'unidentified')
  const usable = named.length > 0 ? named : mine
  const strongest = Math.max(0, ...usable.map(r => r.weight))
  const out: Doer[] = []
  for (const r of usable) if (r.weight === strongest && !out.some(o => o.id === r.ids[0])) out.push({ id: r.ids[0]!, from: r.from, to: r.to, rule: r.rule })
  return out
}

const LED_BY = new Set(['تقودها', 'يقودها', 'تقوده', 'يقوده', 'بقياده'])

/** Who did it all: by role; the owner of the campaign; who tells of its own strikes; the one armed actor of the clause. A war has no doer. */
function doersOf(sum: Sum, candidate: Candidate, reading: SentenceReading, context: ReadingContext): Doer[] {
  const { infos } = context
  const parties = partiesOf(reading, context).filter(p => p.from >= candidate.from && p.to <= candidate.to)
  const free = (p: Party) => isActor(p) && !sum.victims.includes(p.id) && (p.cls === 'state' || p.cls === 'group')
  const byRole = partyOf(candidate.roles, 'actor').filter(d => !sum.victims.includes(d.id) || d.id === 'unidentified')
  if (byRole.length > 0) {
    return byRole.map(d => {
      const led = LED_COALITIONS[d.id]
      const ally = infos[d.to]?.key ?? ''
      return led && (LED_BY.has(infos[d.from - 1]?.key ?? '') || ally.startsWith('وحلفا')) ? { ...d, id: led } : d
    })
  }
  const campaign = parties.find(p => free(p) && p.from > 0 && CAMPAIGNS.has(infos[p.from - 1]!.key))
  if (campaign) return [{ ...campaign, rule: 'tally.owner-of-campaign' }]
  const foe = foeOf(sum, parties.filter(free))
  if (foe) return [{ ...foe, rule: 'tally.other-side' }]
  if (sum.period?.rule === 'tally.cost-of-war') return []
  const { source } = candidate
  const teller = source && sum.victimsArmed ? parties.find(p => p.from >= source.from && p.to <= source.to + 1 && free(p) && p.cls === 'state') : undefined
  return teller ? [{ ...teller, rule: 'tally.tells-of-its-own' }] : []
}

/** Who lost soldiers lost them to the group of the clause. */
function foeOf(sum: Sum, parties: readonly Party[]): Party | undefined {
  const groups = parties.filter(p => p.cls === 'group')
  return sum.victimsOfState && new Set(groups.map(g => g.id)).size === 1 ? groups[0] : undefined
}

const CAMPAIGNS = new Set(['تمرد', 'حمله', 'هجمات', 'غارات', 'عمليات', 'نيران', 'قصف', 'رصاص', 'برصاص', 'بنيران'])

function toRecord(sum: Sum, candidate: Candidate, reading: SentenceReading, context: ReadingContext): Tally {
  const { text, tokens } = context
  const spanOf = (at: { from: number; to: number }): Span => [tokens.start[at.from]!, tokens.end[at.to - 1]!]
  const evidence = (at: { from: number; to: number }, rule: string): Evidence => {
    const span = spanOf(at)
    return { text: text.slice(span[0], span[1]), span, rule }
  }
  const country = candidate.places[0]?.value.country ?? context.countries[0] ?? ''
  const toRef = (party: Doer): ActorRef => {
    const { text: words, span } = evidence(party, party.rule)
    return { id: localBranch(party.id, country, context.lexicon), text: words, span }
  }
  const actors = doersOf(sum, candidate, reading, context)
  const targets = sum.victims.length > 0 ? sum.victims.map(id => ({ ...sum.words, id })) : partyOf(candidate.roles, 'target')
  const place = candidate.places[0]
  const { status, source } = candidate
  const span = spanOf(candidate)
  return {
    actor: actors.map(toRef),
    target: targets.map(toRef),
    what: sum.what,
    count: sum.count,
    period: sum.period?.value ?? null,
    place: place?.value ?? null,
    status,
    source: source ? evidence(source, source.rule).text : null,
    span,
    quote: text.slice(span[0], span[1]),
    evidence: {
      count: [evidence(sum.words, sum.words.rule)],
      what: [evidence(sum.words, `tally.${sum.what}`)],
      ...(sum.period ? { period: [evidence(sum.period, sum.period.rule)] } : {}),
      ...(actors.length > 0 ? { actor: actors.map(r => evidence(r, r.rule)) } : {}),
      ...(targets.length > 0 ? { target: targets.map(r => evidence(r, r.rule)) } : {}),
      ...(place ? { place: [{ text: place.value.text, span: place.value.span, rule: place.rule }] } : {}),
      ...(source ? { source: [evidence(source, source.rule)] } : {}),
      status: [evidence(source ?? sum.words, candidate.statusRule)],
    },
  }
}
