import type { ActorRef, Tally } from '@marsad/model'
import type { Candidate } from './candidate.ts'
import { localBranch } from './narrow-actor.ts'
import { type FoundRecord, publishRecords } from './publish-records.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'
import { type Doer, doersOf, partyOf } from './tally-doers.ts'
import { tallySigns } from './tally-signs.ts'
import { readSums, type Sum } from './tally-sum.ts'
import { evidenceOf, quoteOf, type TokenRange, textOfTokens } from './text-of-tokens.ts'

/** A report's tallies, and the clauses that tell nothing else: no event is made of them. */
export interface FoundTallies {
  readonly tallies: readonly Tally[]
  readonly summed: ReadonlySet<Candidate>
}

/** Reads the counts over several events that a report sums up. */
export function readTallies(candidates: readonly Candidate[], readings: readonly SentenceReading[], context: ReadingContext): FoundTallies {
  const { found, summed } = findTallies(candidates, readings, context)
  return { tallies: publishRecords(found, 'tally', t => `${t.what}|${t.count.min}|${t.count.max}`, context.lexicon.weights), summed }
}

/** Every sum that the clauses may tell of, for the model to weigh. */
export function findTallies(
  candidates: readonly Candidate[],
  readings: readonly SentenceReading[],
  context: ReadingContext,
): { readonly found: readonly FoundRecord<Tally>[]; readonly summed: ReadonlySet<Candidate> } {
  const found: FoundRecord<Tally>[] = []
  const summed = new Set<Candidate>()
  const byIndex = new Map(readings.map(r => [r.index, r]))
  const inBody = candidates.some(c => !c.headline)
  for (const candidate of candidates) {
    const reading = byIndex.get(candidate.sentence)!
    const sums = readSums(candidate, reading, context)
    if (sums.length === 0) continue
    if (isOnlySums(candidate, sums)) summed.add(candidate)
    if (candidate.headline && inBody) continue
    for (const sum of sums) {
      const record = toRecord(sum, candidate, reading, context)
      found.push({ record, sign: signs => tallySigns(sum, candidate, record, reading, context, signs) })
    }
  }
  return { found, summed }
}

/** Whether the clause holds no event beside its sums: no other toll, no act of its own, no spot. */
function isOnlySums(candidate: Candidate, sums: readonly Sum[]): boolean {
  if (candidate.places.some(p => p.grain >= 3)) return false
  if (candidate.acts.some(a => a.traits.primary && !a.plural && a.code !== 'operation')) return false
  if (!sums.every(s => s.period !== null && LASTING.has(s.period.rule))) return false
  return candidate.tolls.every(t => t.part || sums.some(s => s.words.from === t.from))
}

const LASTING = new Set(['tally.since-date', 'tally.since-event', 'tally.within', 'tally.cost-of-war', 'tally.more-than-one-event', 'tally.month-or-year'])

function toRecord(sum: Sum, candidate: Candidate, reading: SentenceReading, context: ReadingContext): Tally {
  const country = candidate.places[0]?.value.country ?? context.countries[0] ?? ''
  const evidence = (at: TokenRange, rule: string) => evidenceOf(at, rule, context)
  const toRef = (party: Doer): ActorRef => ({ id: localBranch(party.id, country, context.lexicon), ...quoteOf(party, context) })
  const actors = doersOf(sum, candidate, reading, context)
  const targets = sum.victims.length > 0 ? sum.victims.map(id => ({ ...sum.words, id })) : partyOf(candidate.roles, 'target')
  const place = candidate.places[0]
  const { status, source } = candidate
  const { text: quote, span } = quoteOf(candidate, context)
  return {
    actor: actors.map(toRef),
    target: targets.map(toRef),
    what: sum.what,
    count: sum.count,
    period: sum.period?.value ?? null,
    place: place?.value ?? null,
    status,
    source: source ? textOfTokens(source.from, source.to, context) : null,
    span,
    quote,
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
