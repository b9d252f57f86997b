import { resolveDate } from '@marsad/arabic'
import { describeCount, describeDays, describePlace } from './explain-words.ts'
import type { ExplainedMention, MentionKind } from './explanation.ts'
import type { Candidate } from './stages/candidate.ts'
import type { Part } from './stages/entity.ts'
import { attribute } from './stages/item.ts'
import type { SentenceReading } from './stages/read-sentence.ts'
import type { ReadingContext } from './stages/reading-context.ts'
import { resolvePlace } from './stages/resolve-place.ts'
import { spanOfTokens, textOfTokens } from './stages/text-of-tokens.ts'

const WEAPON_KINDS = new Set(['weapon', 'air', 'artillery', 'vessel', 'suicide', 'arms'])
/** Words that turn the telling: negation, plans, doubt, sources, background, another event. */
const MARKERS = new Set(
  'neg hypo future avert plot thwart repel attempt plan deny condemn sport fiction back earlier same another novel claim allege according say noclaim accident court'.split(
    ' ',
  ),
)

/** Everything in a sentence that says something to the coder, in the order of the text, each with its value and rule. */
export function explainMentions(reading: SentenceReading, candidates: readonly Candidate[], context: ReadingContext): ExplainedMention[] {
  const found: ExplainedMention[] = []
  const add = ({ from, to }: { readonly from: number; readonly to: number }, kind: MentionKind, value: string, rule: string) =>
    found.push({ kind, text: textOfTokens(from, to, context), span: spanOfTokens(from, to, context), value, rule })
  for (const part of reading.parts) {
    const { kind } = part
    if (part.entity) add(part.entity, 'actor', part.entity.ids.join(', '), part.entity.rule)
    else if (kind === 'date') add(part, 'date', dayOf(reading, part, candidates, context), `date.${reading.dates[part.index]!.rule}`)
    else if (part.min !== null || part.max !== null)
      add(part, 'number', describeCount(part.min, part.max, part.approx), `number.${kind === 'number' ? 'cardinal' : kind}`)
    else if (WEAPON_KINDS.has(kind)) add(part, 'weapon', attribute(part, 'weapon') || kind, lexiconRule(part))
    else if (kind === 'facility') add(part, 'facility', attribute(part, 'side') || 'any', lexiconRule(part))
    else if (MARKERS.has(kind)) add(part, 'marker', kind, lexiconRule(part))
  }
  for (const place of reading.places) {
    const chosen = candidates.flatMap(c => c.places).find(p => p.from === place.from)
    const value = chosen?.value ?? resolvePlace(place, reading.places, context.text, context.tokens, context)
    found.push({ kind: 'place', text: value.text, span: value.span, value: describePlace(value), rule: place.rule })
  }
  for (const act of reading.acts) add(reading.parts[act.at]!, 'trigger', act.code, lexiconRule(reading.parts[act.at]!))
  for (const toll of reading.tolls) {
    const count = `${toll.field} ${describeCount(toll.min, toll.max, toll.approx)}`
    add(toll, 'casualty', toll.part ? `${count} (part of a total)` : count, toll.rule)
  }
  const sources = new Map(candidates.flatMap(c => (c.source ? [[c.source.from, { source: c.source, status: c.status }] as const] : [])))
  for (const { source, status } of sources.values()) add(source, 'source', status, source.rule)
  return found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/** The days that a date means, as the event took them; failing that, as the day of publication tells. */
function dayOf(reading: SentenceReading, part: Part, candidates: readonly Candidate[], context: ReadingContext): string {
  const taken = candidates.flatMap(c => c.dates).find(d => d.from === part.from)
  const value = taken?.value ?? resolveDate(reading.dates[part.index]!.expression, { published: context.published })
  return value ? describeDays(value) : 'open'
}

function lexiconRule(part: Part): string {
  return `lexicon.${part.lexeme?.id ?? part.kind}`
}
