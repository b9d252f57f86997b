import type { CodedEvent, Coding, Report } from '@marsad/model'
import { type CodedReading, explainReading } from './explain.ts'
import type { Explanation, ReasonLanguage } from './explanation.ts'
import { ReportReader, type ReportReading } from './read-report.ts'
import { attributeTallies } from './stages/attribute-tallies.ts'
import { buildEvent } from './stages/build-event.ts'
import type { Candidate } from './stages/candidate.ts'
import { chosenDay, type WeighedDays, weighDays } from './stages/choose-day.ts'
import type { WeighedParties } from './stages/choose-parties.ts'
import { codeNoise } from './stages/code-noise.ts'
import { reportSigns } from './stages/event-features.ts'
import { gatherEvents } from './stages/gather.ts'
import { publishIds } from './stages/published-id.ts'
import { readControl } from './stages/read-control.ts'
import { readRelations } from './stages/read-relations.ts'
import { readTallies } from './stages/read-tallies.ts'
import { reportDays } from './stages/report-days.ts'
import { reportParties } from './stages/report-parties.ts'
import { selectEvents } from './stages/select-events.ts'
import type { Lexicon } from './tables/lexicon.ts'

/** Codes reports; made once, it remembers word forms from report to report. */
export interface Coder {
  /** Version of the coder and its tables. */
  readonly version: string
  /** Reads a report. Pure: the same report gives the same coding, and it never throws on any text. */
  code(report: Report): Coding
  /** What the coder saw on the way to that coding: words, mentions, acts, and for each act where it went or why it made no event. */
  explain(report: Report, language?: ReasonLanguage): Explanation
}

/** Makes a coder that reads by a lexicon. */
export function makeCoder(lexicon: Lexicon): Coder {
  const reader = new ReportReader(lexicon)
  return {
    version: lexicon.version,
    code: report => codeReading(report, reader.read(report), lexicon).coding,
    explain(report, language = 'en') {
      const reading = reader.read(report)
      return explainReading(report.doc, reading, codeReading(report, reading, lexicon), lexicon, language)
    },
  }
}

/** Gathers a reading's candidates into events and codes them: what `code` gives and `explain` explains. */
function codeReading(report: Report, reading: ReportReading, lexicon: Lexicon): CodedReading {
  const { context, candidates, placeAt, sentences } = reading
  const events: CodedEvent[] = []
  const told = new Map<Candidate, string>()
  const weighed = new Map<string, WeighedParties>()
  const weighedDays = new Map<string, WeighedDays>()
  const order = new Map(candidates.map((candidate, at) => [candidate, at]))
  const { tallies, summed } = readTallies(candidates, reading.readings, context)
  const gathered = gatherEvents(
    candidates.filter(c => !summed.has(c)),
    lexicon,
  )
  const signs = reportSigns(gathered, candidates, context, sentences.length, lexicon)
  const parties = reportParties(candidates)
  const days = reportDays(reading.days, candidates, context.published)
  for (const event of selectEvents(gathered, signs, lexicon)) {
    const at = order.get(event.candidates[0]!)!
    const weighedDay = weighDays(event, days, lexicon.weights)
    const { coded, parties: weighedHere } = buildEvent(event, events.length + 1, { place: placeAt[at] ?? null, date: chosenDay(weighedDay), parties }, context)
    events.push(coded)
    weighed.set(coded.id, weighedHere)
    weighedDays.set(coded.id, weighedDay)
    for (const candidate of event.candidates) told.set(candidate, coded.id)
  }
  const noise = reading.noise.map(stretch => codeNoise(stretch, context))
  return {
    coding: publishIds(
      {
        doc: report.doc,
        published: context.published,
        outlet: report.outlet ?? null,
        events,
        tallies: attributeTallies(tallies, events),
        relations: readRelations(reading.readings, context),
        control: readControl(reading.readings, context),
        noise,
      },
      lexicon,
    ),
    weighed,
    weighedDays,
    told,
    summed,
  }
}
