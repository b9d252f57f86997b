/**
 * What Marsad costs: speed beside other pipelines, time against length, start-up, memory, and threads.
 * Run: npm run bench [-- PART…] [--save], on the reports of `MARSAD_REPORTS` or `../shared/reports`, else the examples. Parts are `throughput`,
 * `length`, `linking`, `copies`, `pages`, `sources` and `command`; `--save` writes what is printed to RESULTS.md.
 */
import { writeFileSync } from 'node:fs'
import { createCoder } from '@marsad/coder'
import { commandLineRows } from './command-line.ts'
import { loadCorpus } from './corpus.ts'
import { linearityRows } from './linearity.ts'
import { linkingRows } from './linking.ts'
import { describeMachine } from './machine.ts'
import { mainTextRows } from './main-text.ts'
import { figure, table } from './measure.ts'
import { copyRows } from './near-duplicates.ts'
import { englishRows, ripgrepRow } from './peers.ts'
import { sourceRows } from './sources.ts'
import { coderRows } from './throughput.ts'

const COLLECTION_MEGABYTES = 60

const printed: string[] = []
function print(...lines: string[]): void {
  printed.push(...lines, '')
  console.log(`${lines.join('\n')}\n`)
}

const corpus = loadCorpus()
print(...describeMachine(createCoder().version), `On ${corpus.name}, ${figure(corpus.bytes / 1e6, 1)} MB of UTF-8.`)

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  throughput() {
    const ripgrep = ripgrepRow(corpus)
    print('## Throughput, one core')
    print(table(['', 'sentences/s', 'tokens/s', 'MB/s'], [...coderRows(corpus), ...englishRows(), ...(ripgrep ? [ripgrep] : [])]))
    if (ripgrep === null) print('ripgrep is not installed (Debian: apt-get install ripgrep), so its row is left out.')
  },
  length() {
    print('## Time against length of one report')
    print(table(['length', 'seconds', 'ms a MB'], linearityRows(corpus)))
  },
  copies() {
    print('## Near duplicates')
    print(table(['', ''], copyRows(corpus)))
  },
  pages() {
    print('## Main text of pages')
    print(table(['', 'token F1', 'lowest', 'ms a page', 'ms a page of 100 kB'], mainTextRows()))
  },
  async sources() {
    print('## Reading sources, without coding, one core')
    print(table(['', 'size', 'reports/s', 'failures', 'memory, corpus included'], await sourceRows(corpus)))
  },
  linking() {
    print('## Linking events to incidents, one core')
    print(table(['events', 'seconds', 'against half of them', 'incidents'], linkingRows()))
  },
  command() {
    print('## marsad code')
    print(table(['', '', 'peak memory'], commandLineRows(corpus, COLLECTION_MEGABYTES)))
  },
}

const asked = process.argv.slice(2).filter(argument => argument in PARTS)
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) await PARTS[part]!()

if (process.argv.includes('--save')) {
  const head = '# Results of the last run\n\nMade by `npm run bench -- --save`; what each row is, is told in `bench/*.ts`.\n'
  writeFileSync(new URL('RESULTS.md', import.meta.url), `${head}\n${printed.join('\n').trimEnd()}\n`)
}
