import { type DateMention, daysFromIso, resolveDate } from '@marsad/arabic'
import { Feature } from '../tables/feature.ts'
import type { FoundDate } from './candidate.ts'
import type { Clause } from './clauses.ts'
import type { Part } from './entity.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'

/** The dates of a clause's act; those that only date its announcement; and whether it dates an era («منذ 2014»). */
export function readClauseDates(
  reading: SentenceReading,
  clause: Clause,
  acting: boolean,
  context: ReadingContext,
  lastDay: string | null,
): { dates: FoundDate[]; announced: FoundDate[]; since: boolean } {
  const { parts } = reading
  const dates: FoundDate[] = []
  const announced: FoundDate[] = []
  let since = false
  const read = (mention: DateMention, into: FoundDate[]) => {
    const value = resolveDate(mention.expression, { published: context.published, event: lastDay })
    // «خلال العامين الماضيين» dates a time, not an act.
    if (value && value.granularity === 'span' && isLong(value)) since = true
    else if (value) into.push({ from: mention.from, to: mention.to, rule: `date.${mention.rule}`, value })
  }
  const partAt = (token: number) => parts.findIndex(p => p.from <= token && token < p.to)
  for (const mention of reading.dates) {
    const at = partAt(mention.from)
    if (at < clause.from || at >= clause.to) continue
    if (mention.expression.role === 'since' || mention.expression.role === 'until') since = true
    else read(mention, datesSpeech(parts, at) ? announced : dates)
  }
  const [only] = reading.dates
  if (dates.length === 0 && only && reading.dates.length === 1 && acting && only.expression.role === undefined) {
    if (!datesSpeech(parts, partAt(only.from))) read(only, dates)
    else if (announced.length === 0) read(only, announced)
  }
  return { dates, announced, since }
}

/** A longer span dates a time, not an act. */
const LONG_DAYS = 45

function isLong({ start, end }: { readonly start: string; readonly end: string | null }): boolean {
  return end === null || (daysFromIso(end) ?? 0) - (daysFromIso(start) ?? 0) > LONG_DAYS
}

/** «أعلن أمس أن …» dates the announcement, not the act. */
function datesSpeech(parts: readonly Part[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 4; k--) {
    const part = parts[k]!
    if (part.kind === 'mark' || part.kind === 'act' || part.kind === 'occur' || part.kind === 'light') return false
    if (part.kind === 'say')
      return part.features & Feature.VERB ? parts[at]!.from - part.to <= 7 && !parts.slice(k + 1, at).some(p => p.kind === 'casualty') : false
  }
  return false
}
