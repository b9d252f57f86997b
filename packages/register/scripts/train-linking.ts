/**
 * Trains the model that says whether two events are one incident, and writes `src/linking/weights.ts`.
 *
 *   npx tsx packages/register/scripts/train-linking.ts --gold DIR [--penalty 1] [--dry]
 *
 * DIR holds `reports.jsonl` and `incidents.jsonl`. Prints how well incidents are linked that the model was not trained on: five folds by incident
 * (neighbours and incidents of one report stay in one fold), and one half trained on, the other half measured.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Example, fit } from '../../coder/scripts/logistic.ts'
import { linkAll } from '../src/linking/link-all.ts'
import { SIGNS, type Sign } from '../src/linking/pair-signs.ts'
import { type Profile, profileOf } from '../src/linking/profile.ts'
import { createScore, signsOf } from '../src/linking/score-pairs.ts'
import { foldsOf, type GoldEvent, type GoldIncident, readGold } from './gold-pairs.ts'
import { scoreIncidents, showScore } from './score-incidents.ts'

const { values } = parseArgs({ options: { gold: { type: 'string' }, penalty: { type: 'string', default: '1' }, dry: { type: 'boolean' } } })
if (!values.gold) throw new Error('usage: train-linking.ts --gold DIR [--penalty 1] [--dry]')
const penalty = Number(values.penalty)
/** An event that tells several incidents, or one that the gold does not list, teaches less surely. */
const UNSURE = 0.5
const PLAUSIBLE_DAYS = 7

const { events, incidents } = readGold(values.gold)
const profiles = events.map(event => profileOf(event.linkable))

/** Trains on the pairs of which both reports are to be learned from. */
function train(learns: (doc: string) => boolean): Record<Sign, number> {
  const examples: Example[] = []
  const docsOf = new Map(incidents.map(({ incident, docs }) => [incident, new Set(docs.map(({ doc }) => doc))]))
  for (let i = 0; i < events.length; i++) {
    for (let j = i + 1; j < events.length; j++) {
      const [a, b] = [events[i]!, events[j]!]
      if (!learns(a.linkable.report) || !learns(b.linkable.report) || !arePlausible(profiles[i]!, profiles[j]!)) continue
      const label = labelPair(a, b, docsOf)
      if (label === null) continue
      examples.push({ features: Object.fromEntries(signsOf(profiles[i]!, profiles[j]!)), ...label })
    }
  }
  const weights = fit(examples, penalty)
  return Object.fromEntries(SIGNS.map(sign => [sign, weights.get(sign) ?? 0])) as Record<Sign, number>
}

function labelPair(a: GoldEvent, b: GoldEvent, docsOf: ReadonlyMap<string, ReadonlySet<string>>): { positive: boolean; weight: number } | null {
  if (a.incidents.length > 0 && b.incidents.length > 0) {
    const positive = a.incidents.some(incident => b.incidents.includes(incident))
    return { positive, weight: positive && a.incidents.length + b.incidents.length > 2 ? UNSURE : 1 }
  }
  const [told, other] = a.incidents.length > 0 ? [a, b] : [b, a]
  // The report of the other event tells none of these incidents, so it is none of them.
  const apart = told.incidents.length > 0 && told.incidents.every(incident => !docsOf.get(incident)!.has(other.linkable.report))
  return apart ? { positive: false, weight: UNSURE } : null
}

/** Far pairs teach nothing: they are never compared. */
function arePlausible(a: Profile, b: Profile): boolean {
  const gap = Math.max(a.from, b.from) - Math.min(a.to, b.to)
  const told = Math.abs(a.published - b.published)
  return gap <= PLAUSIBLE_DAYS || told <= PLAUSIBLE_DAYS
}

/** Links all events by a model and gives each the number of its group. */
function link(weights: Record<Sign, number>): Map<string, string> {
  const groups = linkAll(
    events.map(event => event.linkable),
    { score: createScore(weights) },
  )
  return new Map(groups.flatMap(group => group.map(event => [event.key, group[0]!.key] as const)))
}

const measure = (folds: number, name: string) => {
  const foldOf = foldsOf(incidents, folds)
  const linked = Array.from({ length: folds }, (_, fold) => link(train(doc => foldOf(doc) !== fold)))
  console.log(
    `${name}: ${showScore(scoreIncidents(incidents, events, ({ linkable }) => `${foldOf(linkable.report)} ${linked[foldOf(linkable.report)]!.get(linkable.key)}`))}`,
  )
}
measure(5, 'five folds, on incidents left out')
measure(2, 'one half trained on, the other measured')

const weights = train(() => true)
const all = link(weights)
console.log(`all, on the incidents trained on: ${showScore(scoreIncidents(incidents, events, ({ linkable }) => all.get(linkable.key)!))}`)
const first = (event: GoldEvent) => event.incidents[0] ?? event.linkable.key
console.log(`linked without fault, by these codings: ${showScore(scoreIncidents(incidents as GoldIncident[], events, first))}`)

if (!values.dry) {
  const rows = SIGNS.map(sign => `  ${/^[a-z]+$/.test(sign) ? sign : `'${sign}'`}: ${Number(weights[sign].toFixed(3))},`)
  writeFileSync(
    new URL('../src/linking/weights.ts', import.meta.url),
    `import type { Sign } from './pair-signs.ts'\n\n/** What each sign weighs, in log-odds. Made by scripts/train-linking.ts. */\nexport const LINK_WEIGHTS: Readonly<Record<Sign, number>> = Object.freeze({\n${rows.join('\n')}\n})\n`,
  )
}
