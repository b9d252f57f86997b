/**
 * Makes a gold folder (`coded/`, `texts/`, `sources.json`) of the codings in `packages/coder/training`, which hold positions and no
 * words, and of the reports that they were made of (lines of `{doc, text, published, outlet}`).
 *
 *   npx tsx packages/coder/scripts/unpack-codings.ts --codings packages/coder/training/train.jsonl --reports REPORTS.jsonl --to DIR
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { restoreWords } from './coded-spans.ts'

interface Kept {
  readonly report: string
  /** Code units of the report's text, to notice another version of it. */
  readonly length: number
}

interface Source {
  readonly doc: string
  readonly text: string
  readonly published: string | null
  readonly outlet: string | null
}

const { values } = parseArgs({ options: { codings: { type: 'string' }, reports: { type: 'string' }, to: { type: 'string' } } })
const { codings, reports, to } = values
if (!codings || !reports || !to) throw new Error('usage: unpack-codings.ts --codings FILE --reports FILE --to DIR')

const linesOf = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T)

const sources = new Map(linesOf<Source>(reports).map(source => [source.doc, source]))
mkdirSync(`${to}/coded`, { recursive: true })
mkdirSync(`${to}/texts`, { recursive: true })
const days: Record<string, { published: string | null; outlet: string | null }> = {}
for (const { report, length, ...coding } of linesOf<Kept>(codings)) {
  const source = sources.get(report)
  if (!source) throw new Error(`${reports} has no report ${report}`)
  if (source.text.length !== length) throw new Error(`report ${report} has ${source.text.length} code units, its coding was made of ${length}`)
  const { published, outlet, text } = source
  const events = { events: [], tallies: [], relations: [], control: [], noise: [], ...(restoreWords(coding, text) as object) }
  writeFileSync(`${to}/coded/${report}.json`, `${JSON.stringify({ doc: report, published, outlet, ...events }, null, 1)}\n`)
  writeFileSync(`${to}/texts/${report}.txt`, text)
  days[report] = { published, outlet }
}
writeFileSync(`${to}/sources.json`, `${JSON.stringify(days, null, 1)}\n`)
console.log(`${Object.keys(days).length} reports in ${to}`)
