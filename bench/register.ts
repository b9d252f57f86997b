/**
 * What the register costs: writing a report and its coding, its size beside the texts, and searches at a million events.
 * Run: npx tsx --tsconfig tsconfig.json bench/register.ts [--events 1000000] [--keep FILE]
 * With --keep the synthetic register stays in FILE and is used again.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createCoder } from '@marsad/coder'
import { openSqliteRegister, type ReceivedReport } from '@marsad/register'
import { loadCorpus } from './corpus.ts'
import { figure, median, table } from './measure.ts'
import { SEARCHES } from './register-searches.ts'
import { fillRegister } from './synthetic-events.ts'

const { values } = parseArgs({ options: { events: { type: 'string', default: '1000000' }, keep: { type: 'string' } } })
const VERSION = { coder: 'bench', tables: 'bench' }
const AT = '2024-01-01T00:00:00Z'
const BATCH = 500
const RUNS = 21

const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-'))
try {
  await writing()
  await searching()
} finally {
  rmSync(folder, { recursive: true })
}

/** Seconds of processor time, which other programs on the machine do not lengthen as much as the clock's. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

async function writing(): Promise<void> {
  const corpus = loadCorpus()
  const coder = createCoder()
  const received = corpus.reports.map((report, i): ReceivedReport => {
    const bytes = Buffer.from(JSON.stringify(report))
    return {
      report,
      source: { kind: 'jsonl', path: 'bench.jsonl', entry: null, line: i + 1, capturedAt: AT },
      capture: { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), contentType: 'application/x-ndjson' },
    }
  })
  const codings = corpus.reports.map(report => coder.code(report))
  const path = join(folder, 'writing.marsad')
  const register = await openSqliteRegister(path)
  const seconds = { put: 0, code: 0 }
  for (let i = 0; i < received.length; i += BATCH) {
    const begin = processorSeconds()
    const put = await register.reports.put(received.slice(i, i + BATCH))
    const between = processorSeconds()
    await register.codings.put(
      put.flatMap(({ key, codedAs }, n) => (key === codedAs ? { report: key, coding: codings[i + n]! } : [])),
      VERSION,
      AT,
    )
    seconds.put += between - begin
    seconds.code += processorSeconds() - between
  }
  const { events, reports } = await register.stats()
  await register.close()
  const size = statSync(path).size
  console.log(`\n${figure(reports)} reports, ${figure(events)} events, ${figure(corpus.bytes / 1e6, 1)} MB of text\n`)
  const each = (time: number) => `${figure((time * 1000) / reports, 3)} ms`
  console.log(
    table(
      ['writing', 'each report'],
      [
        ['report: bytes, text, words', each(seconds.put)],
        ['coding: events, words, places', each(seconds.code)],
        ['file against text', `${figure(size / corpus.bytes, 2)} ×`],
      ],
    ),
  )
}

async function searching(): Promise<void> {
  const path = values.keep ?? join(folder, 'searching.marsad')
  if (!existsSync(path)) await fillRegister(path, Number(values.events))
  const register = await openSqliteRegister(path, { readOnly: true })
  const rows: string[][] = []
  for (const [name, searches] of Object.entries(SEARCHES)) {
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) {
      for (const search of searches) {
        const begin = performance.now()
        await search(register)
        times.push(performance.now() - begin)
      }
    }
    const sorted = times.toSorted((a, b) => a - b)
    rows.push([name, figure(median(times), 1), figure(sorted[Math.floor(sorted.length * 0.95)]!, 1), figure(sorted.at(-1)!, 1)])
  }
  console.log(`\n${figure((await register.stats()).events)} events, ${figure(statSync(path).size / 1e6)} MB\n`)
  console.log(table(['milliseconds', 'median', 'p95', 'longest'], rows))
  console.log(`\npeak memory ${figure(process.resourceUsage().maxRSS / 1024)} MB`)
  await register.close()
}
