import type { ActorRef, CountRange, Evidence, Span, Tally, TallyKind } from '@marsad/model'
import type { Candidate, Words } from './candidate.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import { localBranch } from './narrow-actor.ts'
import type { ReadingContext, SentenceReading } from './read-candidates.ts'
import type { Role } from './read-roles.ts'
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
}

const KIND_OF_FIELD: Readonly<Record<string, TallyKind>> = { killed: 'killed', injured: 'injured', casualties: 'casualties', arrested: 'arrests', released: 'releases' }
const KIND_OF_ACT: Readonly<Record<string, TallyKind>> = { airstrike: 'strikes', strike: 'strikes', drone: 'strikes', operation: 'operations', assault: 'attacks', blast: 'attacks', suicide: 'attacks' }

/** More dead than any one event of these tables' wars leaves. */
const MANY_DEAD = 1000
/** The dead of a war are a sum from here on. */
const DEAD_OF_WAR = 20
/** So many like acts are no one event, wherever they were. */
const MANY_ACTS = 10

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
      const tally = toRecord(sum, candidate, context)
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
  for (const toll of candidate.tolls) {
    const what = KIND_OF_FIELD[toll.field]
    if (!what || toll.part || toll.min === null || (toll.min < 2 && toll.max !== null) || toll.rule === 'toll.people-named' || toll.rule === 'toll.plural' || toll.rule === 'toll.name-after-fate') continue
    const dead = toll.field === 'killed' || toll.field === 'casualties' || toll.field === 'injured'
    const why = period ?? (dead && toll.min >= DEAD_OF_WAR ? findWar(candidate, toll.from, context) : null)
    if (!why && !(dead && toll.min >= MANY_DEAD)) continue
    out.push({
      what,
      count: { min: toll.min, max: toll.max, ...(toll.approx ? { approx: true as const } : {}) },
      words: { from: toll.from, to: toll.to, rule: toll.rule },
      period: why,
      victims: toll.entity?.ids ?? [],
    })
  }
  for (let i = 0; i + 1 < reading.parts.length; i++) {
    const sum = readCountedActs(reading.parts, i, candidate, period)
    if (sum) out.push(sum)
  }
  return out
}

/** «شنت 16 غارة في العراق», «نفذت 30 عملية في أربعة أيام». */
function readCountedActs(parts: readonly Part[], i: number, candidate: Candidate, period: Period | null): Sum | null {
  const number = parts[i]!
  const act = parts[i + 1]!
  if (number.kind !== 'number' || act.kind !== 'act' || act.from !== number.to || number.from < candidate.from || act.to > candidate.to) return null
  const what = KIND_OF_ACT[attribute(act, 'act')]
  if (!what || number.min === null || number.min < 2) return null
  const wide = candidate.places.length > 0 && candidate.places.every(p => p.grain === 0)
  if (!period && !(number.min >= MANY_ACTS) && !(wide && number.min >= 3)) return null
  return { what, count: { min: number.min, max: number.max, ...(number.approx ? { approx: true as const } : {}) }, words: { from: number.from, to: act.to, rule: 'tally.counted-acts' }, period, victims: [] }
}

/** Whether the clause holds no event beside its sums: no act at one place on one day. */
function isOnlySums(candidate: Candidate, sums: readonly Sum[]): boolean {
  const told = candidate.tolls.filter(t => !t.part && !sums.some(s => s.words.from === t.from))
  return told.length === 0
}

function actorsOf(roles: readonly Role[], role: 'actor' | 'target'): Role[] {
  const mine = roles.filter(r => r.role === role && r.ids[0] !== 'unidentified' && r.ids[0] !== 'civilians')
  const strongest = Math.max(0, ...mine.map(r => r.weight))
  const out: Role[] = []
  for (const r of mine) if (r.weight === strongest && !out.some(o => o.ids[0] === r.ids[0])) out.push(r)
  return out
}

function toRecord(sum: Sum, candidate: Candidate, context: ReadingContext): Tally {
  const { text, tokens } = context
  const spanOf = (at: { from: number; to: number }): Span => [tokens.start[at.from]!, tokens.end[at.to - 1]!]
  const evidence = (at: { from: number; to: number }, rule: string): Evidence => {
    const span = spanOf(at)
    return { text: text.slice(span[0], span[1]), span, rule }
  }
  const country = candidate.places[0]?.value.country ?? context.countries[0] ?? ''
  const toRef = (role: Role): ActorRef => {
    const { text: words, span } = evidence(role, role.rule)
    return { id: localBranch(role.ids[0]!, country, context.lexicon), text: words, span }
  }
  const actors = actorsOf(candidate.roles, 'actor').filter(r => !sum.victims.includes(r.ids[0]!))
  const targets = actorsOf(candidate.roles, 'target')
  const place = candidate.places[0]
  const { status, source } = candidate
  const span = spanOf(candidate)
  return {
    actor: actors.map(toRef),
    target: targets.length > 0 ? targets.map(toRef) : sum.victims.map(id => ({ id, ...((e: Evidence) => ({ text: e.text, span: e.span }))(evidence(sum.words, sum.words.rule)) })),
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
