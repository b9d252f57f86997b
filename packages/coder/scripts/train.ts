/**
 * Trains the linear models on reports coded by hand and writes `lexicon/weights.tsv`: `merge` (does a clause tell an event
 * told before?), `event` (do these clauses tell an event at all?), `day` (is this day the event's?), `actor` and `target` (does a party do it, is it hit?).
 * `tally` and `control` (is what was found such a record?).
 *
 *   npx tsx packages/coder/scripts/train.ts --gold DIR [--gold DIR …] [--held-out FILE] [--dry]
 *
 * A DIR holds `coded/`, `texts/` and `sources.json`. With `--held-out`, every report is also coded by models that were trained
 * on the other reports (five folds), and the codings are written to FILE: what the scorer says of them is what to expect on
 * reports that nobody has seen. `--dry` writes no weights. Run `npm run lexicon` after training.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { makeCoder } from '../src/make-coder.ts'
import { builtInLexicon } from '../src/tables/built-in.ts'
import { readGold } from './gold-report.ts'
import { trainModels } from './train-models.ts'

const FOLDS = 5

const { values } = parseArgs({
  options: {
    gold: { type: 'string', multiple: true },
    'held-out': { type: 'string' },
    dry: { type: 'boolean' },
  },
})
if (!values.gold) throw new Error('usage: train.ts --gold DIR [--gold DIR …] [--held-out FILE] [--dry]')
const lexicon = builtInLexicon()
const reports = values.gold.flatMap(folder => readGold(folder, lexicon))

if (values['held-out']) {
  const codings = new Array<string>(reports.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainModels(
      reports.filter((_, i) => i % FOLDS !== fold),
      lexicon,
    )
    const coder = makeCoder({ ...lexicon, weights })
    reports.forEach(({ report }, i) => {
      if (i % FOLDS === fold) codings[i] = JSON.stringify(coder.code(report))
    })
  }
  writeFileSync(values['held-out'], `${codings.join('\n')}\n`)
  console.log(`${codings.length} reports, each coded by models that had not seen it: ${values['held-out']}`)
}

if (!values.dry) {
  const rows = [...trainModels(reports, lexicon)].map(([name, w]) => `${name.replace('/', '\t')}\t${w.toFixed(3)}`).sort()
  writeFileSync(new URL('../lexicon/weights.tsv', import.meta.url), `model\tfeature\tweight\n# Made by scripts/train.ts.\n${rows.join('\n')}\n`)
  console.log(`${rows.length} weights from ${reports.length} reports`)
}
