import { type DateExpression, type DateMention, type DateRole, daysFromIso, type ResolvedDate, resolveDate } from '@marsad/arabic'
import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import type { FoundDate } from './candidate.ts'
import type { Part } from './entity.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'

/** A day or stretch of days that the report tells, and how it stands there. */
export interface ToldDay extends FoundDate {
  readonly sentence: number
  readonly line: number
  readonly headline: boolean
  readonly kind: DateExpression['kind']
  readonly role: DateRole | null
  /** «صباح أمس», «الساعة الثامنة»: told as exactly as an act is. */
  readonly timed: boolean
  /** «أعلن أمس أن …»: it dates the announcement. */
  readonly spoken: boolean
  /** A day, or the night between two. */
  readonly exact: boolean
  /** «خلال العامين الماضيين», «منذ 2014»: it dates a time and not an act. */
  readonly era: boolean
}

/** The days that a sentence tells, in order; `lastDay` is the day of the event told before. */
export function readToldDays(reading: SentenceReading, context: ReadingContext, lastDay: string | null): ToldDay[] {
  const told: ToldDay[] = []
  for (const mention of reading.dates) {
    const { expression } = mention
    const value = resolveDate(expression, { published: context.published, event: lastDay })
    if (!value) continue
    const role = expression.role ?? null
    told.push({
      from: mention.from,
      to: mention.to,
      rule: `date.${mention.rule}`,
      value: role === 'since' ? upToPublication(value, context.published) : value,
      sentence: reading.index,
      line: reading.line,
      headline: reading.headline,
      kind: expression.kind,
      role,
      exact: value.granularity === 'day' || (expression.kind === 'range' && value.precision === 1),
      timed: expression.partOfDay !== undefined || expression.hour !== undefined,
      spoken: datesSpeech(reading.parts, partAt(reading.parts, mention), context.infos),
      era: role === 'since' || role === 'until' || isLong(value) || datesAnEra(mention, reading.from, context.infos),
    })
  }
  return told
}

/** The part of a sentence that a date stands in, or -1. */
export function partAt(parts: readonly Part[], { from }: Pick<DateMention, 'from'>): number {
  return parts.findIndex(p => p.from <= from && from < p.to)
}

/** «منذ صباح أمس»: what began then may go on until the report came out. */
function upToPublication(value: ResolvedDate, published: string | null): ResolvedDate {
  return published && value.start <= published && value.end === null ? { ...value, end: published } : value
}

/** A longer span dates a time, not an act. */
const LONG_DAYS = 45

function isLong({ start, end, granularity }: ResolvedDate): boolean {
  if (granularity !== 'span') return false
  return end === null || (daysFromIso(end) ?? 0) - (daysFromIso(start) ?? 0) > LONG_DAYS
}

/** So far behind «منذ» a day is still what it counts from: «منذ الإطاحة بالرئيس السابق عام 2011». */
const SINCE_TOKENS = 7
const SINCE = new Set(['منذ', 'مذ', 'ومنذ'])

/** «منذ الإطاحة بالنظام عام 2011»: the year belongs to what time is counted from. */
function datesAnEra({ from, expression }: DateMention, start: number, infos: readonly FormInfo[]): boolean {
  if (expression.kind !== 'date' || (expression.day !== null && expression.year === null)) return false
  for (let t = from - 1; t >= start && t >= from - SINCE_TOKENS; t--) {
    const { key } = infos[t]!
    if (SINCE.has(key)) return true
    if (key === '،' || key === ',') return false
  }
  return false
}

/** Words that bring in what is said: behind them a day is the act's. */
const THAT = new Set(['ان', 'بان', 'انه', 'انها', 'انهم', 'بانه', 'بانها', 'عن'])
const SPEECH = new Set(['say', 'claim', 'condemn'])
/** What stands between a speaker and the day: his name, his office, commas. */
const SPEECH_PARTS = 9
const SPEECH_TOKENS = 15

/** «أعلن أمس أن …», «قال المتحدث باسم الوزارة، فلان، الأحد إن …», «بعد تبني التنظيم أمس …»: it dates the announcement, not the act. */
function datesSpeech(parts: readonly Part[], at: number, infos: readonly FormInfo[]): boolean {
  const day = parts[at]
  if (!day) return false
  for (let k = at - 1; k >= 0 && k >= at - SPEECH_PARTS; k--) {
    const part = parts[k]!
    if (part.kind === 'act' || part.kind === 'occur' || part.kind === 'light' || part.kind === 'casualty' || part.kind === 'date') return false
    if (!SPEECH.has(part.kind)) continue
    if (day.from - part.to > SPEECH_TOKENS) return false
    for (let t = part.to; t < day.from; t++) if (THAT.has(infos[t]!.key)) return false
    return part.kind !== 'say' || (part.features & Feature.VERB) !== 0
  }
  return false
}
