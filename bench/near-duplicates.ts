import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { BANDS, bandsOf, CopyIndex, isCopy, signatureOf } from '@marsad/ingest'
import type { Report } from '@marsad/model'
import type { Corpus } from './corpus.ts'
import { bestOf, figure } from './measure.ts'

const COPIES = 5
const MAX_EDITED = 0.2
const SEED = 20_150_302

interface Incident {
  readonly docs: readonly { readonly doc: string }[]
}

/** Reports of the same incidents, from `MARSAD_LINKING` or `../shared/linking`; null where there are none. */
export function loadIncidents(): { readonly reports: readonly Report[]; readonly pairs: readonly (readonly [Report, Report])[] } | null {
  const folder = process.env.MARSAD_LINKING ?? fileURLToPath(new URL('../../shared/linking', import.meta.url))
  if (!existsSync(`${folder}/incidents.jsonl`)) return null
  const lines = <Value>(name: string) =>
    readFileSync(`${folder}/${name}`, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as Value)
  const reports = new Map(lines<Report>('reports.jsonl').map(report => [report.doc, report]))
  const pairs = new Map<string, readonly [Report, Report]>()
  for (const { docs } of lines<Incident>('incidents.jsonl')) {
    const told = [...new Set(docs.map(({ doc }) => doc))].sort()
    for (const [i, a] of told.entries()) for (const b of told.slice(i + 1)) pairs.set(`${a} ${b}`, [reports.get(a)!, reports.get(b)!])
  }
  return { reports: [...reports.values()], pairs: [...pairs.values()] }
}

/**
 * How well copies are told from other reports of the same incident: each report with copies of 0 to 20 % of its words deleted, replaced or added to,
 * against every pair of reports of one incident, all of which count as different, though some of them are one agency's text in two papers.
 */
export function copyRows(corpus: Corpus): (readonly [string, string])[] {
  const incidents = loadIncidents()
  const rows: [string, string][] = []
  if (incidents) {
    const chance = new Chance(SEED)
    const words = corpus.reports.slice(0, 300).flatMap(({ text }) => text.split(/\s+/))
    let [found, missed, wrong] = [0, 0, 0]
    for (const { text } of incidents.reports) {
      const signature = signatureOf(text)
      for (let i = 0; i < COPIES; i++) {
        if (areCopies(signature, signatureOf(edit(text, chance.next() * MAX_EDITED, words, chance)))) found++
        else missed++
      }
    }
    for (const [a, b] of incidents.pairs) if (areCopies(signatureOf(a.text), signatureOf(b.text))) wrong++
    rows.push(['copies with 0–20 % edits / other reports of the same incident', `${found + missed} / ${incidents.pairs.length} pairs`])
    rows.push(['precision, recall', `${figure(found / (found + wrong), 3)}, ${figure(found / (found + missed), 3)}`])
    rows.push(['F1', figure((2 * found) / (2 * found + missed + wrong), 3)])
  }
  const sign = bestOf(3, () => {
    for (const { text } of corpus.reports) signatureOf(text)
  })
  const signatures = corpus.reports.map(({ text }) => signatureOf(text))
  const index = bestOf(3, () => {
    const all = new CopyIndex()
    for (const signature of signatures) {
      all.find(signature)
      all.add(signature)
    }
  })
  rows.push(['signatures', `${figure(signatures.length / sign)} reports/s`])
  rows.push(['find and add, in memory', `${figure(signatures.length / index)} reports/s`])
  return rows
}

/** As the index has it: alike, and found by a band. */
function areCopies(a: Uint8Array, b: Uint8Array): boolean {
  const [first, second] = [bandsOf(a), bandsOf(b)]
  for (let band = 0; band < BANDS; band++) if (first[band] === second[band]) return isCopy(a, b)
  return false
}

function edit(text: string, share: number, words: readonly string[], chance: Chance): string {
  return text
    .split(/\s+/)
    .flatMap(word => {
      if (chance.next() >= share) return [word]
      const other = words[Math.floor(chance.next() * words.length)]!
      const kind = Math.floor(chance.next() * 3)
      return kind === 0 ? [] : kind === 1 ? [other] : [word, other]
    })
    .join(' ')
}

/** Numbers from 0 to 1 that are the same on every run (a linear congruential generator, constants of Numerical Recipes). */
class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0
    return this.#state / 2 ** 32
  }
}
