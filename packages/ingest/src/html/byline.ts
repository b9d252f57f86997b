import { foldKey } from '@marsad/arabic'
import type { Block } from './blocks.ts'
import { readLabel } from './labels.ts'

/** Longer lines say more than who wrote when. */
const MAX_BYLINE = 110
/** So many letters may be left that are neither a name that is known nor of a date. */
const MAX_LEFT = 1

const list = (words: string) => words.split(' ').map(foldKey).join('|')

/** Words of dates and of lines that tell who wrote: weekdays, months of every series, «آخر تحديث», «منذ ساعتين», «بقلم». */
const WORDS = new RegExp(
  `(?<![\\p{L}])(?:${list(
    'السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر ' +
      'كانون الثاني الأول شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت محرم صفر ربيع جمادى الآخرة رجب شعبان رمضان شوال ذو ذي القعدة الحجة ' +
      'هـ م ص صباحا مساء ظهرا الساعة بتوقيت غرينتش جرينتش آخر تحديث تم التحديث تاريخ النشر نشر نشرت منذ قبل ساعة ساعات ساعتين دقيقة دقائق دقيقتان دقيقتين يوم أيام للقراءة قراءة القراءة وقت مدة ' +
      'بقلم كتب كتبت كتبه تحرير إعداد المحرر مرسلة بواسطة في pm am gmt',
  )})(?![\\p{L}])`,
  'gu',
)

/**
 * Whether a short line only says who wrote, where and when.
 *
 * @param names the writer and the outlet, as they are known from elsewhere
 */
export function isByline({ text, pieces, kind }: Block, names: readonly (string | undefined)[]): boolean {
  if (kind === 'heading' || text.length > MAX_BYLINE) return false
  const told = pieces.length > 1 ? pieces.filter(piece => readLabel(piece) === null) : [text]
  let left = foldKey(told.join(' ')).toLowerCase()
  for (const name of names) if (name) left = left.replaceAll(foldKey(name).toLowerCase(), ' ')
  const isTold = /\d/.test(left) || left.trim() === '' || names.some(name => name !== undefined && text.includes(name))
  return isTold && left.replace(WORDS, ' ').replace(/[^\p{L}]/gu, '').length <= MAX_LEFT
}
