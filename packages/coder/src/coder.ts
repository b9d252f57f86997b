import type { CodedEvent, Coding, Report } from '@marsad/model'
import { ReportReader } from './read-report.ts'
import { buildEvent } from './stages/build-event.ts'
import { codeNoise } from './stages/code-noise.ts'
import { reportSigns } from './stages/event-features.ts'
import { gatherEvents } from './stages/gather.ts'
import { selectEvents } from './stages/select-events.ts'
import { builtInLexicon } from './tables/lexicon.ts'

/** Codes reports; made once, it remembers word forms from report to report. */
export interface Coder {
  /** Version of the coder and its tables. */
  readonly version: string
  /** Reads a report. Pure: the same report gives the same coding, and it never throws on any text. */
  code(report: Report): Coding
}

/**
 * Makes a coder with the built-in tables.
 *
 * @example
 * const coder = createCoder()
 * coder.code({ doc: 'r1', text: 'قُتل خمسة جنود في هجوم على نقطة تفتيش في تعز' }).events[0]?.type // 'armed_clash'
 */
export function createCoder(): Coder {
  const lexicon = builtInLexicon()
  const reader = new ReportReader(lexicon)
  return {
    version: lexicon.version,
    code(report) {
      const reading = reader.read(report)
      const { context, candidates, placeAt, sentences } = reading
      const events: CodedEvent[] = []
      const gathered = gatherEvents(candidates, lexicon)
      const signs = reportSigns(gathered, candidates, context.published, sentences.length, lexicon)
      for (const event of selectEvents(gathered, signs, lexicon)) {
        const at = candidates.indexOf(event.candidates[0]!)
        events.push(buildEvent(event, events.length + 1, { place: placeAt[at] ?? null }, context))
      }
      return { doc: report.doc, published: context.published, outlet: report.outlet ?? null, events, tallies: [], relations: [], control: [], noise: reading.noise.map(stretch => codeNoise(stretch, context)) }
    },
  }
}
