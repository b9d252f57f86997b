import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { compileTables } from '../packages/coder/scripts/compile-tables.ts'
import { lexiconDirectory } from '../packages/coder/scripts/read-table.ts'
import type { Corpus } from './corpus.ts'
import { englishReports } from './english.ts'
import { ripgrepVersion } from './machine.ts'
import { bestOf } from './measure.ts'
import { row, type ThroughputRow } from './throughput.ts'

/** wink-nlp's and compromise's own pipelines, all that each does by default, on English text. */
export function englishRows(): ThroughputRow[] {
  const texts = englishReports(400)
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const wink = winkNLP(model)
  const winkUnits = { sentences: 0, tokens: 0 }
  const winkSeconds = bestOf(3, () => {
    winkUnits.sentences = 0
    winkUnits.tokens = 0
    for (const text of texts) {
      const doc = wink.readDoc(text)
      winkUnits.sentences += doc.sentences().length()
      winkUnits.tokens += doc.tokens().length()
    }
  })
  const compromiseUnits = { sentences: 0, tokens: 0 }
  const compromiseSeconds = bestOf(3, () => {
    compromiseUnits.sentences = 0
    compromiseUnits.tokens = 0
    for (const text of texts) {
      const doc = nlp(text)
      compromiseUnits.sentences += doc.fullSentences().length
      compromiseUnits.tokens += doc.terms().length
    }
  })
  return [
    row('wink-nlp: its English pipeline, English text', winkUnits, bytes, winkSeconds),
    row('compromise: its English pipeline, English text', compromiseUnits, bytes, compromiseSeconds),
  ]
}

/**
 * A plain search for the coder's own surface forms over the same bytes: no folding, no clitics, no sentences, nothing read. Null without ripgrep.
 */
export function ripgrepRow({ reports, bytes }: Corpus): ThroughputRow | null {
  if (ripgrepVersion() === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'marsad-bench-'))
  try {
    const words = compileTables(lexiconDirectory)
      .forms.map(line => line.split(' ')[0]!)
      .filter(word => word !== '')
    writeFileSync(join(folder, 'forms.txt'), words.join('\n'))
    writeFileSync(join(folder, 'reports.txt'), reports.map(({ text }) => text).join('\n'))
    const seconds = bestOf(3, () => {
      const { status, stderr } = spawnSync('rg', ['-j1', '--count-matches', '--text', '-F', '-f', 'forms.txt', 'reports.txt'], {
        cwd: folder,
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(`ripgrep: ${stderr}`)
    })
    return row(`ripgrep -F -f: ${words.length} surface forms, same bytes`, {}, bytes, seconds)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
