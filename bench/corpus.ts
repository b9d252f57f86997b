import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Report } from '@marsad/model'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Text enough to time: about what a desk reads in a week. */
const ENOUGH_CHARACTERS = 3_000_000

export interface Corpus {
  readonly name: string
  readonly reports: readonly Report[]
  /** UTF-8 bytes of the texts. */
  readonly bytes: number
}

/**
 * The reports to measure on: the `.jsonl` files of the folder in `MARSAD_REPORTS`, or of `../shared/reports` where there is one,
 * else the examples, over and over.
 */
export function loadCorpus(): Corpus {
  const folder = process.env.MARSAD_REPORTS ?? at('../../shared/reports')
  const files = existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith('.jsonl')) : []
  if (files.length === 0 && process.env.MARSAD_REPORTS) throw new Error(`no .jsonl file in ${folder}`)
  const reports = files.flatMap(file => readLines(join(folder, file)))
  return reports.length > 0 ? corpus(`${reports.length} press reports`, reports) : repeatedExamples()
}

function readLines(path: string): Report[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Report)
}

function repeatedExamples(): Corpus {
  const folder = at('../examples/reports')
  const texts = readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .map(file => ({ doc: file, text: readFileSync(join(folder, file), 'utf8') }))
  const reports: Report[] = []
  for (let length = 0, round = 0; length < ENOUGH_CHARACTERS; round++) {
    for (const { doc, text } of texts) {
      reports.push({ doc: `${doc}-${round}`, text })
      length += text.length
    }
  }
  return corpus(`${texts.length} example reports, repeated`, reports)
}

function corpus(name: string, reports: readonly Report[]): Corpus {
  return { name, reports, bytes: reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) }
}
