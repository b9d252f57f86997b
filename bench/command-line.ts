import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Corpus } from './corpus.ts'
import { figure, median } from './measure.ts'

const marsad = fileURLToPath(new URL('../apps/cli/dist/marsad.js', import.meta.url))
const reportMemory = new URL('report-memory.mjs', import.meta.url).href

interface Run {
  readonly seconds: number
  readonly megabytes: number
}

function run(args: readonly string[]): Run {
  const begin = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', reportMemory, marsad, ...args], { encoding: 'utf8' })
  const seconds = (performance.now() - begin) / 1000
  if (status !== 0) throw new Error(`marsad ${args.join(' ')}: ${stderr}`)
  return { seconds, megabytes: Number(/maxrss (\d+)/.exec(stderr)![1]) / 1000 }
}

/** What `marsad code` costs: start-up on a short report, memory on a great collection, and whether threads change a byte. */
export function commandLineRows(corpus: Corpus, collectionMegabytes: number): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-'))
  try {
    const short = join(folder, 'short.txt')
    writeFileSync(short, 'قُتل ثلاثة جنود في انفجار عبوة ناسفة قرب مدينة تعز أمس الأحد.\n')
    const starts = Array.from({ length: 11 }, () => run(['code', short, '--published', '2016-05-16', '--output', join(folder, 'short.jsonl')]))
    const rows = [['start-up: one short report, median of 11', `${figure(median(starts.map(start => start.seconds)), 2)} s`, '']]

    const collection = join(folder, 'collection.jsonl')
    writeCollection(collection, corpus, collectionMegabytes * 1_000_000)
    const output = join(folder, 'codings.jsonl')
    const digests = new Set<string>()
    for (const jobs of [1, 2, 4]) {
      const { seconds, megabytes } = run(['code', collection, '--quiet', '--jobs', String(jobs), '--output', output])
      digests.add(digestOf(output))
      rows.push([`${collectionMegabytes} MB of reports, --jobs ${jobs}`, `${figure(seconds, 1)} s`, `${figure(megabytes)} MB`])
    }
    rows.push(['codings of --jobs 1, 2 and 4', digests.size === 1 ? 'identical bytes' : 'DIFFER', ''])
    return rows
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The corpus over and over, each time under other names. */
function writeCollection(path: string, { reports }: Corpus, bytes: number): void {
  const file = openSync(path, 'w')
  for (let written = 0, i = 0; written < bytes; i++) {
    const { text, published } = reports[i % reports.length]!
    written += writeSync(file, `${JSON.stringify({ doc: `c${i}`, text, published: published ?? null })}\n`)
  }
  closeSync(file)
}

function digestOf(path: string): string {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(1 << 20)
  const file = openSync(path, 'r')
  for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) hash.update(buffer.subarray(0, read))
  closeSync(file)
  return hash.digest('hex')
}
