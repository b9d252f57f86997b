import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '@marsad/model'
import { ReportReader, type ReportReading } from '../src/read-report.ts'
import type { Candidate } from '../src/stages/candidate.ts'
import { readTallies } from '../src/stages/read-tallies.ts'
import type { Lexicon } from '../src/tables/lexicon.ts'
import { type GoldCoding, labelCandidates } from './label-candidates.ts'

/** A report coded by hand, beside what the coder reads in it. */
export interface GoldReport {
  readonly report: Report
  readonly gold: GoldCoding
  readonly reading: ReportReading
  /** The candidates that no tally sums up, in order: those that events are gathered from. */
  readonly candidates: readonly Candidate[]
  /** For each of these the number of the coded event that it tells, or -1. */
  readonly labels: readonly number[]
}

/**
 * Reads all reports of a folder of gold: `coded/*.json`, `texts/*.txt` and `sources.json` (day of publication and outlet).
 * Each report has a reader of its own, so that all of them can be kept.
 */
export function readGold(folder: string, lexicon: Lexicon): GoldReport[] {
  const sources = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')) as Record<string, { published?: string | null; outlet?: string | null }>
  return readdirSync(join(folder, 'coded'))
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(name => {
      const gold = JSON.parse(readFileSync(join(folder, 'coded', name), 'utf8')) as GoldCoding
      const text = readFileSync(join(folder, 'texts', `${gold.doc}.txt`), 'utf8')
      const source = sources[gold.doc]
      const report: Report = { doc: gold.doc, text, published: source?.published ?? null, outlet: source?.outlet ?? null }
      const reading = new ReportReader(lexicon).read(report)
      const { summed } = readTallies(reading.candidates, reading.readings, reading.context)
      const candidates = reading.candidates.filter(c => !summed.has(c))
      return { report, gold, reading, candidates, labels: labelCandidates(candidates, reading.context, gold, text) }
    })
}
