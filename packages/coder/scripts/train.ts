/**
 * Trains the two small linear models of the coder on coded reports and writes `lexicon/weights.tsv`:
 * `merge` (does this clause tell the event told before?) and `event` (do these clauses tell an event at all?).
 *
 *   npx tsx packages/coder/scripts/train.ts --gold DIR --texts DIR --sources FILE [--dry]
 *
 * Prints five-fold accuracy by report before it writes. Run `npm run lexicon` afterwards.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ReportReader } from '../src/read-report.ts'
import { eventFeatures, reportSigns } from '../src/stages/event-features.ts'
import { type Gathered, gatherEvents, openEvents } from '../src/stages/gather.ts'
import { mergeFeatures } from '../src/stages/merge-features.ts'
import { isOfConflict, isTellable } from '../src/stages/select-events.ts'
import { builtInLexicon } from '../src/tables/built-in.ts'
import { type GoldCoding, labelCandidates } from './label-candidates.ts'
import { crossValidate, type Example, fit } from './logistic.ts'
import { partyExamples } from './party-examples.ts'

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    texts: { type: 'string' },
    sources: { type: 'string' },
    penalty: { type: 'string', default: '12' },
    dry: { type: 'boolean' },
  },
})
const penalty = Number(values.penalty)
/** There are more parties than events to learn from. */
const PARTY_PENALTY = 4
if (!values.gold || !values.texts) throw new Error('usage: train.ts --gold DIR --texts DIR [--sources FILE] [--dry]')

const show = (v: { accuracy: number; logLoss: number }) => `five-fold accuracy ${v.accuracy.toFixed(3)}, log loss ${v.logLoss.toFixed(3)}`

const sources = values.sources ? (JSON.parse(readFileSync(values.sources, 'utf8')) as Record<string, { published: string | null }>) : {}
const lexicon = builtInLexicon()
const reader = new ReportReader(lexicon)
const golds = readdirSync(values.gold)
  .filter(name => name.endsWith('.json'))
  .sort()
  .map(name => JSON.parse(readFileSync(`${values.gold}/${name}`, 'utf8')) as GoldCoding)

const merge: Example[] = []
golds.forEach((gold, fold) => {
  const text = readFileSync(`${values.texts}/${gold.doc}.txt`, 'utf8')
  const { candidates, context } = reader.read({ doc: gold.doc, text, published: sources[gold.doc]?.published ?? null })
  const labels = labelCandidates(candidates, context, gold, text)
  const events: (Gathered & { label: number })[] = []
  candidates.forEach((candidate, i) => {
    const label = labels[i]!
    // A clause of no coded event teaches nothing of sameness, but stands between events as it will at work.
    for (const [event, rank] of openEvents(events, candidate)) {
      const other = (event as Gathered & { label: number }).label
      if (label >= 0 && other >= 0) merge.push({ features: mergeFeatures(event, candidate, rank), positive: label === other, weight: 1, fold })
    }
    const home = label >= 0 ? events.find(e => e.label === label) : undefined
    if (home) home.candidates.push(candidate)
    else events.push({ candidates: [candidate], label })
  })
})
const mergeWeights = fit(merge, penalty)
console.log(`merge: ${merge.length} pairs, ${merge.filter(e => e.positive).length} of one event; ${show(crossValidate(merge, penalty))}`)

const weights = new Map([...lexicon.weights, ...[...mergeWeights].map(([name, w]) => [`merge/${name}`, w] as const)])
const trained = { ...lexicon, weights }
const event: Example[] = []
golds.forEach((gold, fold) => {
  const text = readFileSync(`${values.texts}/${gold.doc}.txt`, 'utf8')
  const { candidates, context, sentences } = reader.read({ doc: gold.doc, text, published: sources[gold.doc]?.published ?? null })
  const labels = labelCandidates(candidates, context, gold, text)
  const taken = new Set<number>()
  const all = gatherEvents(candidates, trained)
  const signs = reportSigns(all, candidates, context, sentences.length, trained)
  for (const gathered of all) {
    // A headline that no clause took up is judged only where the body tells nothing.
    if (!isTellable(gathered) || gathered.candidates.every(c => c.headline) || !isOfConflict(gathered, signs)) continue
    const mine = gathered.candidates.map(c => labels[candidates.indexOf(c)]!).filter(l => l >= 0)
    const label = mine.find(l => !taken.has(l))
    if (label !== undefined) taken.add(label)
    const optional = mine.length > 0 && mine.every(l => gold.events[l]!.optional)
    if (optional) continue
    event.push({ features: eventFeatures(gathered, signs), positive: label !== undefined, weight: label !== undefined ? 1.25 : 1, fold })
  }
})
const eventWeights = fit(event, penalty)
console.log(`event: ${event.length} gathered, ${event.filter(e => e.positive).length} events; ${show(crossValidate(event, penalty))}`)

const withEvents = { ...trained, weights: new Map([...weights, ...[...eventWeights].map(([name, w]) => [`event/${name}`, w] as const)]) }
const parties = partyExamples(
  golds,
  gold => ({ text: readFileSync(`${values.texts}/${gold.doc}.txt`, 'utf8'), published: sources[gold.doc]?.published ?? null }),
  reader,
  withEvents,
)
const partyWeights = (['actor', 'target'] as const).map(role => {
  const examples = parties[role]
  console.log(`${role}: ${examples.length} parties, ${examples.filter(e => e.positive).length} with the role; ${show(crossValidate(examples, PARTY_PENALTY))}`)
  return [role, fit(examples, PARTY_PENALTY)] as const
})

if (!values.dry) {
  const rows = [['merge', mergeWeights] as const, ['event', eventWeights] as const, ...partyWeights].flatMap(([model, weights]) =>
    [...weights].map(([name, w]) => `${model}\t${name}\t${w.toFixed(3)}`),
  )
  writeFileSync(new URL('../lexicon/weights.tsv', import.meta.url), `model\tfeature\tweight\n# Made by scripts/train.ts.\n${rows.sort().join('\n')}\n`)
}
