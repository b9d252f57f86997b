import fc from 'fast-check'
import { anyText } from '../../arabic/test/any-text.ts'
import { compileTables } from '../scripts/compile-tables.ts'
import { lexiconDirectory } from '../scripts/read-table.ts'

const tables = compileTables(lexiconDirectory)

/** Each n-th of a list, so that generating a text costs the same however large the tables grow. */
function sample<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.floor(list.length / most))
  return list.filter((_, i) => i % step === 0)
}

const FORMS = sample(tables.forms, 2000).map(row => row.split(' ')[0]!)
const PHRASES = sample(tables.phrases, 1500).map(row => row.split('\t')[0]!)
const PLACES = sample(tables.places, 500).map(([, nameAr]) => nameAr)
const ACTORS = sample(tables.actors, 300).map(([, , nameAr]) => nameAr)

const ACTS = 'قتل قُتل اغتال استهدف قصف شن نفذ انفجرت فجر هاجم اشتباكات غارة هجوم كمين تفجير اختطف أصيب أسفر أسفرت سقط اعتقل سيطر أعلن تبنى نفى هدد'.split(' ')
const GLUE =
  'في على من إلى عن مع بعد قبل خلال حتى قرب شمال جنوب شرق غرب أن إن التي الذي ما لم لن قد كان بينهم بحسب وفق قال وقال إثر جراء بين وبين ضد استهدف أدى عن مقتل وإصابة مدينة بلدة قرية محافظة مديرية حي'.split(
    ' ',
  )
const NUMBERS = 'خمسة عشرة خمسة عشر ثلاثة وعشرين مئة مئتي ألف عشرات 3 ١٢ 1,200 3.5 أكثر من ما لا يقل عن نحو حوالي بين 5 و7 جنديين قتيلان نصف 10%'.split(' ')
const DATES = [
  'أمس الأحد',
  'الاثنين الماضي',
  '12 مارس 2015',
  '٩ تشرين الثاني/نوفمبر 2009',
  '5 شوال 1436هـ',
  'فجر اليوم',
  'منذ يومين',
  '31 فبراير',
  '2015-02-30',
  'مساء السبت',
]
const PUNCTUATION = ['.', '،', '؛', ':', '«', '»', '"', '(', ')', '...', '؟', '-', ' – ', '\n', '\n\n', '*', '|', '/']
const NOISE = [
  'اقرأ أيضا',
  'شارك هذا الخبر',
  '&nbsp;',
  '<b>',
  'http://example.org/a?b=1',
  '@user #وسم',
  '\u00a0\u00a0',
  '\u0000',
  '\ud83d\udca5',
  '\udc00',
  '\u202e',
  '\u200f',
]

const clitic = fc.constantFrom('', '', '', '', 'و', 'ف', 'ب', 'ل', 'ال', 'وال', 'بال', 'لل', 'س', 'وس', 'ك')
const pronoun = fc.constantFrom('', '', '', '', '', 'ه', 'ها', 'هم', 'نا')
const word = fc.tuple(clitic, fc.constantFrom(...FORMS), pronoun).map(parts => parts.join(''))

const piece = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 5, arbitrary: fc.constantFrom(...ACTS) },
  { weight: 4, arbitrary: fc.constantFrom(...PHRASES) },
  { weight: 5, arbitrary: fc.constantFrom(...GLUE) },
  { weight: 3, arbitrary: fc.tuple(clitic, fc.constantFrom(...PLACES)).map(parts => parts.join('')) },
  { weight: 3, arbitrary: fc.tuple(clitic, fc.constantFrom(...ACTORS)).map(parts => parts.join('')) },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom(...DATES) },
  { weight: 4, arbitrary: fc.constantFrom(...PUNCTUATION) },
  { weight: 1, arbitrary: fc.constantFrom(...NOISE) },
  { weight: 1, arbitrary: anyText },
)

/** Text like a report's: words of the tables in and out of their clitics, acts, names, numbers, dates, punctuation, site noise, broken signs. */
export const reportText = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', ' ', ' ', '')), { maxLength: 80 })
  .map(pieces => pieces.map(parts => parts.join('')).join(''))

export const published = fc.constantFrom(undefined, null, '2015-08-07', '2016-02-29')
