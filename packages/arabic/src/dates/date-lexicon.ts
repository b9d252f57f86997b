import { foldLight } from '../fold.ts'
import { DateKind, type DateWord } from './date-word.ts'
import type { DatePart, DateShift, DateUnit, PartOfDay, Season } from './expression.ts'
import { DOUBTFUL_MONTHS, GREGORIAN_HEADS, HIJRI_NAMES, MONTH_NAMES, TWO_WORD_MONTHS } from './month-names.ts'

/** What the table knows of a stem. */
export type DateLexeme = Partial<DateWord> & { readonly kinds: number }

/** From Sunday on. */
const WEEKDAYS = ['أحد', 'اثنين', 'ثلاثاء ثلثاء ثلاثا تلاتاء', 'أربعاء اربعا', 'خميس', 'جمعة جمعه', 'سبت']

const CARDINALS =
  '1 واحد واحدة أحد إحدى,2 اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي,3 ثلاثة ثلاث,4 أربعة أربع,5 خمسة خمس,6 ستة ست,7 سبعة سبع,8 ثمانية ثماني ثمان,' +
  '9 تسعة تسع,10 عشرة عشر,20 عشرون عشرين,30 ثلاثون ثلاثين,40 أربعون أربعين,50 خمسون خمسين,60 ستون ستين,70 سبعون سبعين,80 ثمانون ثمانين,90 تسعون تسعين'
const ORDINALS =
  '1 أول أولى حادي حادية,2 ثاني ثان ثانية,3 ثالث ثالثة,4 رابع رابعة,5 خامس خامسة,6 سادس سادسة,7 سابع سابعة,8 ثامن ثامنة,9 تاسع تاسعة,10 عاشر عاشرة'

const UNITS: readonly (readonly [unit: DateUnit, singular: string, dual: string, plural: string])[] = [
  ['minute', 'دقيقة', 'دقيقتين دقيقتان', 'دقائق'],
  ['hour', 'ساعة', 'ساعتين ساعتان', 'ساعات'],
  ['day', 'يوم يوما', 'يومين يومان يومي', 'أيام أياما'],
  ['week', 'أسبوع أسبوعا إسبوع', 'أسبوعين أسبوعان', 'أسابيع'],
  ['month', 'شهر شهرا', 'شهرين شهران شهري', 'أشهر شهور شهورا'],
  ['year', 'عام عاما سنة', 'عامين عامان عاميين عامي سنتين سنتان', 'أعوام أعواما سنوات سنين'],
  ['decade', 'عقد عقدا', 'عقدين عقدان', 'عقود'],
]

const SHIFTS: readonly (readonly [shift: DateShift | 'recent', forms: string])[] = [
  ['last', 'ماضي ماض ماضية ماضيين ماضيتين ماضيان منصرم منصرمة منصرمين فائت فائتة منقضي منقضية'],
  ['this', 'جاري جار جارية حالي حالية'],
  ['next', 'مقبل مقبلة مقبلين قادم قادمة قادمين آتي آتية'],
  ['following', 'تالي تالية لاحق'],
  ['preceding', 'سابق سابقة'],
  ['recent', 'أخير أخيرة أخيرين'],
]

const PARTS: readonly (readonly [part: DatePart, forms: string])[] = [
  ['early', 'مطلع بداية بدايات أوائل مستهل فاتحة'],
  ['mid', 'منتصف أواسط وسط'],
  ['late', 'نهاية نهايات أواخر ختام آخر'],
]

const PARTS_OF_DAY: readonly (readonly [part: PartOfDay, nouns: string, adverbs: string])[] = [
  ['dawn', 'فجر سحر', 'فجرا'],
  ['morning', 'صباح صبيحة ضحى نهار', 'صباحا نهارا'],
  ['noon', 'ظهر ظهيرة', 'ظهرا'],
  ['afternoon', 'عصر', 'عصرا'],
  ['sunset', 'مغرب غروب', 'مغربا'],
  ['evening', 'مساء عشية أمسية عشاء', 'مساءا'],
  ['night', 'ليل ليلة', 'ليلا'],
]

const SEASONS: readonly (readonly [season: Season, name: string])[] = [
  ['spring', 'ربيع'],
  ['summer', 'صيف'],
  ['autumn', 'خريف'],
  ['winter', 'شتاء'],
]

/** Words and signs that join the parts of a date, or tell how the sentence hangs on it. */
const GLUE =
  'من إلى حتى حتي منذ مذ قبل قبيل بعد خلال في بين ما بحلول حلول غضون طوال طيلة يوم موافق مصادف هذا هذه ذلك نفس ذات نفسه نفسها ذاته ذاتها عينه وقت سابق نصف ربع ربعا ثلث ثلثا إلا قليلة ' +
  'نحو حوالي قرابة زهاء أكثر أقل بضعة بضع عدة م ميلادي ميلادية هـ ه هجري هجرية ال ل و ب على عطلة عند'
const SIGNS = '/ - – — ، , ( ) : + \\'

/** «صحيفة اليمن اليوم»: what ends a name that these begin is no day. */
const OUTLETS = 'صحيفة جريدة قناة إذاعة بوابة روسيا'
/** «سوق الخميس», «عبد الأحد»: a weekday behind these is a name. */
const NAMERS = 'سوق عبد أبو إمام خطيب مسجد جامع'
/** «شارع 26 سبتمبر», «لواء 22 مايو», «ثورة 17 فبراير»: a day without a year behind these is a name. */
const NAMED_FOR_DAYS =
  'شارع حي ميدان ساحة ثورة حركة لواء كتيبة سرية فرقة جسر جامعة مدرسة حزب مستشفى ملعب انتفاضة ائتلاف تحالف تيار قوى شباب ذكرى معسكر قاعدة دوار حديقة مجمع'

/** The stems of dates with what they are, lightly folded. */
export const DATE_LEXICON: ReadonlyMap<string, DateLexeme> = buildLexicon()

function buildLexicon(): Map<string, DateLexeme> {
  const lexicon = new Map<string, DateLexeme>()
  const add = (forms: string, lexeme: DateLexeme) => {
    for (const form of forms.split(' ')) {
      const stem = foldLight(form)
      const known = lexicon.get(stem)
      lexicon.set(stem, known ? { ...known, ...lexeme, kinds: known.kinds | lexeme.kinds } : lexeme)
    }
  }
  const doubtful = new Set(DOUBTFUL_MONTHS.map(foldLight))
  MONTH_NAMES.forEach((names, i) => {
    for (const name of withCases(names)) add(name, { kinds: DateKind.MONTH, month: i + 1, doubtful: doubtful.has(foldLight(name)) || isLatin(name) })
  })
  for (const [name, month] of HIJRI_NAMES) add(name, { kinds: DateKind.MONTH, month, hijri: true, doubtful: true })
  for (const [head, seconds] of Object.entries(TWO_WORD_MONTHS)) {
    const heads = new Map(Object.entries(seconds).map(([second, month]) => [foldLight(second), month]))
    add(head, { kinds: DateKind.MONTH, heads, hijri: !GREGORIAN_HEADS.includes(head) })
    for (const second of heads.keys()) add(second, { kinds: DateKind.GLUE })
  }
  for (const [unit, singular, dual, plural] of UNITS) {
    add(singular, { kinds: DateKind.UNIT, unit, grammaticalNumber: 1 })
    add(dual, { kinds: DateKind.UNIT, unit, grammaticalNumber: 2 })
    add(plural, { kinds: DateKind.UNIT, unit, grammaticalNumber: 3 })
  }
  for (const [shift, forms] of SHIFTS) add(forms, { kinds: DateKind.SHIFT, shift })
  for (const [part, forms] of PARTS) add(forms, { kinds: DateKind.PART, part })
  for (const [partOfDay, nouns, adverbs] of PARTS_OF_DAY) {
    add(nouns, { kinds: DateKind.PART_OF_DAY, partOfDay })
    add(adverbs, { kinds: DateKind.PART_OF_DAY, partOfDay, adverb: true })
  }
  for (const [season, name] of SEASONS) add(name, { kinds: DateKind.SEASON, season })
  add('أمس بارحة غدا غد', { kinds: DateKind.RELATIVE })
  add(GLUE, { kinds: DateKind.GLUE })
  add('من بين ما منذ', { kinds: DateKind.FROM })
  add('قبل قبيل بعد منذ مذ', { kinds: DateKind.AWAY })
  add('خلال غضون ال', { kinds: DateKind.AROUND })
  add('هذا هذه نفس ذات وقت نصف ربع', { kinds: DateKind.POINTER })
  for (const sign of SIGNS.split(' ')) add(sign, { kinds: DateKind.GLUE })
  add(OUTLETS, { kinds: DateKind.GLUE })
  add(NAMERS, { kinds: DateKind.GLUE })
  add(NAMED_FOR_DAYS, { kinds: DateKind.GLUE })
  const numbers = (table: string, lexeme: (value: number) => DateLexeme) => {
    for (const row of table.split(',')) {
      const [value, ...forms] = row.split(' ')
      add(forms.join(' '), lexeme(Number(value)))
    }
  }
  numbers(CARDINALS, cardinal => ({ kinds: DateKind.CARDINAL, cardinal }))
  numbers(ORDINALS, ordinal => ({ kinds: DateKind.ORDINAL, ordinal }))
  WEEKDAYS.forEach((names, weekday) => {
    add(names, { kinds: DateKind.WEEKDAY, weekday })
  })
  return lexicon
}

export const OUTLET_STEMS: ReadonlySet<string> = new Set(OUTLETS.split(' ').map(foldLight))
export const NAMER_STEMS: ReadonlySet<string> = new Set(NAMERS.split(' ').map(foldLight))
export const NAMED_FOR_DAYS_STEMS: ReadonlySet<string> = new Set(NAMED_FOR_DAYS.split(' ').map(foldLight))

/** «May» and «Mar» may stand in any foreign phrase. */
function isLatin(name: string): boolean {
  return name < '\u0250'
}

/** Latin names are written «Mar», «MAR», «mar». */
function withCases(names: readonly string[]): string[] {
  return names.flatMap(name => (isLatin(name) ? [name, name.toUpperCase(), name.toLowerCase()] : [name]))
}
