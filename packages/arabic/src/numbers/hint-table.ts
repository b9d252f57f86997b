import { Hint } from './form-info.ts'

const MONTHS =
  'يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر ' +
  'شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين كانون ' +
  'جانفي فيفري افريل ماي جوان جويليه اوت يونيه يوليه يوليوز غشت شتنبر نونبر دجنبر ' +
  'محرم صفر ربيع جمادي رجب شعبان رمضان شوال الشهر الجاري الحالي المنصرم'

const ROWS: readonly (readonly [hint: number, words: string])[] = [
  [Hint.MONTH, MONTHS],
  [Hint.HALF_MONTH, 'تشرين كانون ربيع جمادي'],
  [Hint.YEAR, 'عام سنه عامي سنتي'],
  [Hint.BEFORE_YEAR, 'في منذ خلال قبل بعد حتي مطلع اواخر اوايل بدايه نهايه منتصف صيف شتاء خريف ربيع مونديال انتخابات حرب ثوره موازنه ميزانيه دستور'],
  [Hint.HOUR, 'الساعه'],
  [Hint.LABEL, 'لواء فرقه كتيبه فوج سريه سرب فيلق قرار ماده فقره قناه كيلو طريق رقم شارع عيار طراز فيه بند ملحق موديل'],
  [Hint.MODEL, 'اف ميغ ميج تي سو سوخوي بي جي كا سام سكود اس يو بدر قاصف بركان شهاب قاهر صماد فجر غراد جراد اتش ايه توشكا كلاشنيكوف'],
  [
    Hint.FUNCTION,
    'في من علي عن الي حتي منذ خلال بعد قبل بين لدي مع ان انه انها او ثم لم لن لا ما قد كان كانت الا لكن حيث عند عندما كما بينما اثر جراء فيما بينهم بينها منهم منها فقط ايضا هو هي هم هنا هناك ضد دون لان بل اذا الذي التي الذين',
  ],
  [Hint.CHANGE, 'ارتفع ارتفعت يرتفع ترتفع ارتفاع زاد زادت يزيد زياده ازداد ازدادت انخفض انخفضت انخفاض تراجع تراجعت قفز قفزت تقلص تقلصت ارتفاعا'],
  [Hint.NAME, 'بير نهر عين وادي ابو ام بن ابن عبد جبل مجموعه زياره اربعينيه ميدان شارع ساحه حي مدينه بلده قريه معبر جسر برج قسم'],
  [Hint.RANKED, 'قرن ذكري عام سنه يوم ليله دوره مرتبه جلسه'],
  [Hint.PART, 'خمس سبع تسع عشر'],
  [Hint.MONDAY, 'اثنين'],
  [Hint.SAME_TIME, 'وقت ان'],
  [Hint.MINUTE, 'دقيقه دقايق دقيقتين'],
  [Hint.TIME_ZONE, 'بتوقيت تغ gmt غرينتش جرينتش'],
  [Hint.ERA, 'م ه ميلاديه هجريه ميلادي هجري'],
]

/** What each word, under the key fold and without clitics, tells of a number beside it (bits of `Hint`). */
export const HINT_TABLE: ReadonlyMap<string, number> = buildHints()

function buildHints(): Map<string, number> {
  const table = new Map<string, number>()
  for (const [hint, words] of ROWS) for (const word of words.split(' ')) table.set(word, (table.get(word) ?? 0) | hint)
  return table
}
