import { findDateline } from '@marsad/arabic'
import { type Coding, type Span, spansOverlap } from '@marsad/model'
import { explainDays } from './explain-days.ts'
import { explainFrames } from './explain-frames.ts'
import { explainMentions } from './explain-mentions.ts'
import { explainOutcomes } from './explain-outcomes.ts'
import { explainParties } from './explain-parties.ts'
import { explainTokens } from './explain-tokens.ts'
import type { ExplainedSentence, Explanation, ReasonLanguage } from './explanation.ts'
import type { ReportReading } from './read-report.ts'
import type { Candidate } from './stages/candidate.ts'
import type { WeighedDays } from './stages/choose-day.ts'
import type { WeighedParties } from './stages/choose-parties.ts'
import { spanOfTokens, textOfTokens } from './stages/text-of-tokens.ts'
import type { Lexicon } from './tables/lexicon.ts'

/** A coding with what became of the reading's candidates. */
export interface CodedReading {
  readonly coding: Coding
  /** For each event the parties that were weighed. */
  readonly weighed: ReadonlyMap<string, WeighedParties>
  /** For each event the days that were weighed. */
  readonly weighedDays: ReadonlyMap<string, WeighedDays>
  /** The event that a candidate went to. */
  readonly told: ReadonlyMap<Candidate, string>
  /** Candidates that only sum events up: tallies are made of them, and no events. */
  readonly summed: ReadonlySet<Candidate>
}

/** Lays open what a reading saw and how it became its coding. */
export function explainReading(doc: string, reading: ReportReading, coded: CodedReading, lexicon: Lexicon, language: ReasonLanguage): Explanation {
  const { context } = reading
  const outcomes = explainOutcomes(reading, coded, lexicon, language)
  const readings = new Map(reading.readings.map(r => [r.index, r]))
  const bySentence = new Map<number, Candidate[]>()
  for (const candidate of reading.candidates) {
    const known = bySentence.get(candidate.sentence)
    if (known) known.push(candidate)
    else bySentence.set(candidate.sentence, [candidate])
  }
  const dateline = reading.publishedFrom === 'dateline' ? findDateline(context.text)!.span : null
  const sentences = reading.sentences.map(({ from, to }, i): ExplainedSentence => {
    const span = spanOfTokens(from, to, context)
    const base = { span, text: textOfTokens(from, to, context) }
    const read = readings.get(i)
    if (!read) return { ...base, kind: 'noise', tokens: [], mentions: [], frames: [] }
    const candidates = bySentence.get(i) ?? []
    return {
      ...base,
      kind: isDateline(span, dateline) && read.acts.length === 0 ? 'dateline' : reading.kinds[i]!,
      tokens: explainTokens(from, to, read.parts, context),
      mentions: explainMentions(read, candidates, context),
      frames: explainFrames(read, candidates, outcomes, context, language),
    }
  })
  return {
    doc,
    published: context.published,
    publishedFrom: reading.publishedFrom,
    sentences,
    parties: explainParties(coded, context, language),
    days: explainDays(coded.weighedDays, context, language),
    coding: coded.coding,
  }
}

function isDateline(span: Span, dateline: Span | null): boolean {
  return dateline !== null && spansOverlap(span, dateline)
}
