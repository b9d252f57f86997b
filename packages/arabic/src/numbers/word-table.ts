import { Cat } from './form-info.ts'

/** A number word's category and value. */
export interface WordEntry {
  readonly cat: number
  readonly value: number
}

/** Words of one category: the value, then its spellings under the key fold (hamza, alef, ya and ta marbuta unified: «مئة» is «ميه»). */
type Rows = readonly (readonly [value: number, spellings: string])[]

const UNITS: Rows = [
  [1, 'واحد واحده واحدا'],
  [2, 'اثنان اثنين اثنتان اثنتين ثنتان ثنتين اتنين اتنان اتنتين تنتين'],
  [3, 'ثلاثه ثلاث ثلاثا تلاته تلات ثلاته'],
  [4, 'اربعه اربع اربعا'],
  [5, 'خمسه خمس خمسا'],
  [6, 'سته ست ستا'],
  [7, 'سبعه سبع سبعا'],
  [8, 'ثمانيه ثماني ثمان ثمانيا تمانيه تماني تمان ثمنيه'],
  [9, 'تسعه تسع تسعا'],
]

const TENS: Rows = [
  [20, 'عشرون عشرين'],
  [30, 'ثلاثون ثلاثين تلاتين ثلاتين'],
  [40, 'اربعون اربعين'],
  [50, 'خمسون خمسين'],
  [60, 'ستون ستين'],
  [70, 'سبعون سبعين'],
  [80, 'ثمانون ثمانين تمانين'],
  [90, 'تسعون تسعين'],
]

const TEENS: Rows = [
  [11, 'احدعشر احديعشر احديعشره احداشر حداشر'],
  [12, 'اثناعشر اثنيعشر اثنتاعشره اثنتيعشره اتناعشر اثناشر'],
  [13, 'ثلاثهعشر ثلاثعشره ثلاثعشر'],
  [14, 'اربعهعشر اربععشره اربععشر'],
  [15, 'خمسهعشر خمسعشره خمسعشر'],
  [16, 'ستهعشر ستعشره ستعشر'],
  [17, 'سبعهعشر سبععشره سبععشر'],
  [18, 'ثمانيهعشر ثمانيعشره ثمانعشر'],
  [19, 'تسعهعشر تسععشره تسععشر'],
]

/** «مئة» with and without the silent alif, and with its hamza on the line. */
const HUNDRED = ['ميه', 'مايه', 'ماءه', 'مءه']
const HUNDRED_PREFIXES: Rows = [
  [300, 'ثلاث ثلث تلات ثلات'],
  [400, 'اربع'],
  [500, 'خمس'],
  [600, 'ست'],
  [700, 'سبع'],
  [800, 'ثمان ثماني تمان ثمن'],
  [900, 'تسع'],
]

const SCALES: readonly { value: number; single: string; plural: string; dual: string; accusative: string }[] = [
  { value: 1e3, single: 'الف', plural: 'الاف الوف', dual: 'الفان الفين الفي', accusative: 'الفا' },
  { value: 1e6, single: 'مليون', plural: 'ملايين', dual: 'مليونان مليونين مليوني', accusative: 'مليونا' },
  { value: 1e9, single: 'مليار', plural: 'مليارات', dual: 'ملياران مليارين ملياري', accusative: 'مليارا' },
  { value: 1e9, single: 'بليون', plural: 'بلايين', dual: 'بليونان بليونين بليوني', accusative: 'بليونا' },
  { value: 1e12, single: 'تريليون ترليون', plural: 'تريليونات ترليونات', dual: 'تريليونان تريليونين تريليوني', accusative: 'تريليونا' },
]

const ORDINALS: Rows = [
  [1, 'اول اولي'],
  [2, 'ثاني ثانيه ثان ثانيا تاني تانيه'],
  [3, 'ثالث ثالثه ثالثا'],
  [4, 'رابع رابعه رابعا'],
  [5, 'خامس خامسه خامسا'],
  [6, 'سادس سادسه سادسا'],
  [7, 'سابع سابعه سابعا'],
  [8, 'ثامن ثامنه ثامنا'],
  [9, 'تاسع تاسعه تاسعا'],
  [10, 'عاشر عاشره عاشرا'],
  [11, 'حادي حاديه'],
]

const FRACTIONS: Rows = [
  [1 / 2, 'نصف'],
  [1 / 3, 'ثلث'],
  [2 / 3, 'ثلثا ثلثي ثلثان ثلثين'],
  [1 / 4, 'ربع'],
  [1 / 6, 'سدس'],
]

const DENOMINATORS: Rows = [
  [1 / 3, 'اثلاث'],
  [1 / 4, 'ارباع'],
  [1 / 5, 'اخماس'],
  [1 / 6, 'اسداس'],
  [1 / 7, 'اسباع'],
  [1 / 8, 'اثمان'],
  [1 / 9, 'اتساع'],
  [1 / 10, 'اعشار'],
]

/** Every number word under the key fold, without clitics. */
export const WORD_TABLE: ReadonlyMap<string, WordEntry> = buildTable()

/** Words that would lose a letter to a clitic and become a number: «لست» (I am not) is not «ل» + «ست». */
export const NOT_NUMBERS: ReadonlySet<string> = new Set([
  'لست',
  'ولست',
  'فلست',
  'الثلاثا',
  'الاربعا',
  'والثلاثا',
  'والاربعا',
  'بالثلاثا',
  'بالاربعا',
  'الصفر',
  'كميه',
  'كميات',
  'وكميه',
  'وكميات',
  'لميه',
])

/** «عدة» (several) is never written with a ha: «بعده» is «after him». */
export const TA_MARBUTA_ONLY: ReadonlySet<string> = new Set(['عده'])

function buildTable(): Map<string, WordEntry> {
  const table = new Map<string, WordEntry>()
  const add = (cat: number, value: number, spellings: string) => {
    for (const word of spellings.split(' ')) table.set(word, { cat, value })
  }
  const addAll = (cat: number, rows: Rows) => {
    for (const [value, spellings] of rows) add(cat, value, spellings)
  }
  add(Cat.ZERO, 0, 'صفر')
  addAll(Cat.UNIT, UNITS)
  add(Cat.BOUND_TWO, 2, 'اثنا اثني اثنتا اثنتي اتنا اتني ثنتا ثنتي')
  add(Cat.AHAD, 1, 'احد احدي')
  add(Cat.TEN, 10, 'عشر عشره عشرا')
  addAll(Cat.TEEN, TEENS)
  addAll(Cat.TENS, TENS)
  for (const hundred of HUNDRED) {
    add(Cat.HUNDRED, 100, hundred)
    for (const [value, prefixes] of HUNDRED_PREFIXES) for (const prefix of prefixes.split(' ')) add(Cat.HUNDREDS, value, prefix + hundred)
  }
  add(Cat.HUNDREDS, 200, 'ميتان ميتين ميتا ميتي مايتان مايتين مايتا مايتي ماءتان ماءتين مءتان مءتين')
  for (const scale of SCALES) {
    add(Cat.SCALE, scale.value, scale.single)
    add(Cat.SCALE_PLURAL, scale.value, scale.plural)
    add(Cat.SCALE_DUAL, scale.value, scale.dual)
    add(Cat.SCALE_OR_DUAL, scale.value, scale.accusative)
  }
  add(Cat.PLURAL, 10, 'عشرات')
  add(Cat.PLURAL, 100, 'ميات مايات مءات')
  addAll(Cat.FRACTION, FRACTIONS)
  addAll(Cat.DENOMINATOR, DENOMINATORS)
  addAll(Cat.ORDINAL, ORDINALS)
  add(Cat.FEW, 3, 'بضع بضعه')
  add(Cat.SEVERAL, 1, 'عده بعض')
  return table
}
