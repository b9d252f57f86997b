/**
 * Codes and links a folder of gold and writes the incidents for its scorer.
 *
 *   npx tsx packages/register/scripts/link-gold.ts --gold DIR > FILE.jsonl
 */
import { parseArgs } from 'node:util'
import { linkAll } from '../src/linking/link-all.ts'
import { readGold } from './gold-pairs.ts'

const { values } = parseArgs({ options: { gold: { type: 'string' } } })
if (!values.gold) throw new Error('usage: link-gold.ts --gold DIR > FILE.jsonl')

const { events } = readGold(values.gold)
const spans = new Map(events.map(({ linkable, event }) => [linkable.key, event.spans ?? [event.span]]))
for (const group of linkAll(events.map(({ linkable }) => linkable))) {
  const told = group.flatMap(({ key, event }) => spans.get(key)!.map(span => ({ doc: event.report, span })))
  console.log(JSON.stringify({ incident: group[0]!.key, events: told }))
}
