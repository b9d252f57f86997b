import { type DateMention, daysFromIso, resolveDate } from '@marsad/arabic'
import type { DateRange } from '@marsad/model'
import type { Candidate } from './candidate.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'

/** Words of a clause that say that it sums up: a stretch of time, a war. */
export interface Period {
  /** Token range. */
  readonly from: number
  readonly to: number
  /** `war` and `since` without a date have no days. */
  readonly value: DateRange | null
  readonly rule: string
}

/** A stretch that is shorter is one event's («منذ صباح اليوم»). */
const FEWEST_DAYS = 2
/** «هو الأعنف منذ …» ranks one event, and sums nothing up. */
const RANKING = new Set([
  'اول',
  'الاول',
  'الاولي',
  'اولي',
  'الاعنف',
  'اعنف',
  'الاكبر',
  'اكبر',
  'الاسوا',
  'اسوا',
  'الاخطر',
  'اخطر',
  'الادمي',
  'الاكثر',
  'احدث',
  'الاخير',
  'الاخيره',
  'ادمي',
  'اعلي',
  'الاعلي',
  'ثاني',
  'ثالث',
  'رابع',
  'خامس',
  'الثاني',
  'الثالث',
  'الرابع',
  'لم',
  'نوعه',
  'نوعها',
  'مثيل',
])
const RANKING_REACH = 14
/** Fighting that goes on: what it cost is a sum. */
const WARS = new Set([
  'الحرب',
  'حرب',
  'حربا',
  'النزاع',
  'نزاع',
  'نزاعا',
  'الصراع',
  'صراع',
  'التمرد',
  'تمرد',
  'تمردا',
  'تمردها',
  'القتال',
  'الازمه',
  'ازمه',
  'للازمه',
  'الاحتجاجات',
  'المواجهات',
  'العنف',
  'الحصار',
  'التظاهرات',
  'المظاهرات',
  'المسيرات',
  'مسيرات',
  'الحمله',
  'حمله',
  'الانتفاضه',
])

/** The words of a clause for the time that its figures cover, null where it tells of one event. */
export function findPeriod(candidate: Candidate, reading: SentenceReading, context: ReadingContext): Period | null {
  for (const mention of reading.dates) {
    if (mention.from < candidate.from || mention.from >= candidate.to) continue
    const period = ofDate(mention, candidate, context)
    if (period) return period
  }
  return sinceEvent(candidate, context)
}

/** «الحرب أودت بحياة …», «النزاع الذي أدى إلى مقتل …»: a war before the figure. */
export function findWar(candidate: Candidate, before: number, { infos }: ReadingContext): Period | null {
  for (let i = candidate.from; i < before; i++) {
    const { key } = infos[i]!
    if (WARS.has(key) || (key.startsWith('و') && WARS.has(key.slice(1)))) return { from: i, to: i + 1, value: null, rule: 'tally.cost-of-war' }
  }
  return null
}

function ofDate(mention: DateMention, candidate: Candidate, context: ReadingContext): Period | null {
  const { expression } = mention
  const words = { from: mention.from, to: mention.to }
  const value = resolveDate(expression, { published: context.published, event: null })
  if (expression.role === 'since') {
    if (ranks(mention.from, candidate.from, context)) return null
    const long = value && context.published ? daysBetween(value.start, context.published) >= FEWEST_DAYS : mention.rule !== 'day' || expression.kind === 'date'
    return long ? { ...words, value: value && { start: value.start, end: context.published }, rule: 'tally.since-date' } : null
  }
  const range = value && { start: value.start, end: value.end ?? value.start }
  const days = range ? daysBetween(range.start, range.end) : 0
  if (ranks(mention.from, candidate.from, context)) return null
  if (expression.role === 'within' || expression.kind === 'window')
    return !range || days >= FEWEST_DAYS ? { ...words, value: range, rule: 'tally.within' } : null
  const vague = candidate.acts.every(a => !a.traits.primary || (a.plural && !a.verb))
  return range && days >= 27 && vague ? { ...words, value: range, rule: 'tally.month-or-year' } : null
}

/** «منذ بدء الحملة», «منذ اندلاع النزاع». */
function sinceEvent(candidate: Candidate, context: ReadingContext): Period | null {
  const { infos } = context
  for (let i = candidate.from; i < candidate.to - 1; i++) {
    const { key } = infos[i]!
    if (key !== 'منذ' && key !== 'ومنذ') continue
    const next = infos[i + 1]!.key
    if (!BEGINNINGS.has(next) && !WARS.has(next)) continue
    if (!ranks(i, candidate.from, context)) return { from: i, to: i + 2, value: null, rule: 'tally.since-event' }
  }
  return null
}

const BEGINNINGS = new Set([
  'بدء',
  'بدايه',
  'اندلاع',
  'انطلاق',
  'انطلاقه',
  'تولي',
  'اجتياح',
  'اجتياحه',
  'غزو',
  'الغزو',
  'سقوط',
  'انهيار',
  'التصعيد',
  'التدخل',
  'اعلان',
  'نشر',
  'ظهور',
  'وصول',
  'انسحاب',
  'تصاعد',
  'عزل',
  'الاطاحه',
  'هجوم',
  'هجمات',
  'الهجوم',
  'تفجر',
  'نشوب',
  'تاسيس',
  'ان',
])

function ranks(at: number, from: number, { infos }: ReadingContext): boolean {
  for (let i = at - 1; i >= from && i >= at - RANKING_REACH; i--) if (RANKING.has(infos[i]!.key)) return true
  return false
}

function daysBetween(start: string, end: string): number {
  return daysFromIso(end)! - daysFromIso(start)!
}
