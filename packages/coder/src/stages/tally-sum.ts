import type { CountRange, TallyKind } from '@marsad/model'
import type { Candidate, Words } from './candidate.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'
import { findPeriod, findWar, type Period } from './tally-period.ts'

/** A figure over several events. */
export interface Sum {
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

export function readSums(candidate: Candidate, reading: SentenceReading, context: ReadingContext): Sum[] {
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
