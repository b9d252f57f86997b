import { foldKey } from '@marsad/arabic'
import type { Control, Tally } from '@marsad/model'
import { NamedSigns } from '../src/stages/linear-model.ts'
import type { FoundRecord, RecordModel } from '../src/stages/publish-records.ts'
import { publishedId } from '../src/stages/published-id.ts'
import { findControl } from '../src/stages/read-control.ts'
import { findTallies } from '../src/stages/read-tallies.ts'
import type { Lexicon } from '../src/tables/lexicon.ts'
import type { GoldReport } from './gold-report.ts'
import type { GoldControl, GoldTally } from './label-candidates.ts'
import type { Example } from './logistic.ts'

/** For each record that may be told: does the coding give it? What the coding calls optional teaches nothing. */
export function recordExamples(reports: readonly GoldReport[], lexicon: Lexicon): Record<RecordModel, Example[]> {
  const examples: Record<RecordModel, Example[]> = { tally: [], control: [] }
  for (const { gold, reading } of reports) {
    const { candidates, readings, context } = reading
    const id = (actor: string) => publishedId(actor, lexicon)
    const learn = <T, G extends { readonly optional?: boolean }>(
      model: RecordModel,
      found: readonly FoundRecord<T>[],
      coded: readonly G[] | undefined,
      keyOf: (record: T) => string,
      goldKey: (record: G) => string,
    ) => {
      // A report coded for its events alone teaches nothing of the other records.
      if (!coded) return
      const keys = new Map(coded.map(record => [goldKey(record), record.optional === true]))
      for (const each of found) {
        const optional = keys.get(keyOf(each.record))
        if (optional === true) continue
        const signs = new NamedSigns()
        each.sign(signs)
        examples[model].push({ features: signs.features, positive: optional === false, weight: 1 })
      }
    }
    learn<Tally, GoldTally>(
      'tally',
      findTallies(candidates, readings, context).found,
      gold.tallies,
      t => `${t.count.min}`,
      t => `${t.count?.min}`,
    )
    learn<Control, GoldControl>(
      'control',
      findControl(readings, context),
      gold.control,
      c => `${id(c.actor)}|${foldKey(c.place.text)}|${c.status}`,
      c => `${id([c.actor].flat()[0] ?? '')}|${foldKey(placeText(c.place))}|${c.status}`,
    )
  }
  return examples
}

function placeText(place: GoldControl['place']): string {
  const first = [place].flat()[0]
  return typeof first === 'string' ? first : (first?.text ?? '')
}
