import type { Clause } from './clauses.ts'
import type { SentenceReading } from './read-sentence.ts'
import { partAt, type ToldDay } from './told-day.ts'

/** The dates of a clause's act; those that only date its announcement; and whether it dates an era («منذ 2014»). */
export function readClauseDates(
  { parts, dates: mentions }: SentenceReading,
  clause: Clause,
  acting: boolean,
  told: readonly ToldDay[],
): { dates: ToldDay[]; announced: ToldDay[]; since: boolean } {
  const dates: ToldDay[] = []
  const announced: ToldDay[] = []
  let open = false
  let since = false
  const take = (day: ToldDay) => {
    if (day.era) since = true
    else (day.spoken ? announced : dates).push(day)
  }
  for (const mention of mentions) {
    const at = partAt(parts, mention)
    if (at < clause.from || at >= clause.to) continue
    const day = told.find(d => d.from === mention.from)
    if (day) take(day)
    // Without a day of publication «منذ أسابيع» cannot be counted, and dates an era all the same.
    else if (mention.expression.role === 'since' || mention.expression.role === 'until') since = true
    else if (mention.expression.kind === 'weekday' || mention.expression.kind === 'relative-day') open = true
  }
  // The only day of a sentence dates its other clauses too.
  const [only] = told
  if (dates.length === 0 && only && mentions.length === 1 && acting && !only.role) {
    if (!only.spoken || announced.length === 0) take(only)
  }
  // «أمس» that cannot be counted is the act's day, and a year beside it is not.
  return { dates: open ? dates.filter(d => d.value.granularity === 'day') : dates, announced, since }
}
