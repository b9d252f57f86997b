/**
 * Names of the Gregorian months in every Arabic series, by month: Egyptian and Gulf, Levantine and Iraqi (Syriac), Maghrebi (French),
 * Moroccan, and usual misspellings. «كانون» and «تشرين» with their ordinals are read as two words.
 */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  ['يناير', 'جانفي', 'كانونالثاني', 'Jan', 'January'],
  ['فبراير', 'شباط', 'فيفري', 'فبرابر', 'فبرائر', 'Feb', 'February'],
  ['مارس', 'آذار', 'Mar', 'March'],
  ['أبريل', 'نيسان', 'أفريل', 'ابرايل', 'Apr', 'April'],
  ['مايو', 'أيار', 'ماي', 'May'],
  ['يونيو', 'يونيه', 'حزيران', 'جوان', 'يونية', 'Jun', 'June'],
  ['يوليو', 'يوليه', 'تموز', 'جويلية', 'جويليه', 'يوليوز', 'يولية', 'Jul', 'July'],
  ['أغسطس', 'آب', 'أوت', 'غشت', 'اغسطوس', 'Aug', 'August'],
  ['سبتمبر', 'أيلول', 'شتنبر', 'سيبتمبر', 'Sep', 'Sept', 'September'],
  ['أكتوبر', 'تشرينالأول', 'اوكتوبر', 'Oct', 'October'],
  ['نوفمبر', 'نونبر', 'تشرينالثاني', 'نوفبمر', 'Nov', 'November'],
  ['ديسمبر', 'دجنبر', 'كانونالأول', 'ديسمير', 'دسمبر', 'Dec', 'December'],
]

/** Month words that are other words too («مارس ضغوطاً», «أب لثلاثة أطفال»), so that something beside them must speak for a date. */
export const DOUBTFUL_MONTHS: readonly string[] = ['مارس', 'آب', 'ماي', 'أوت', 'جوان', 'نيسان']

/** Hijri months of one word. «صفر» is zero too, and «رجب», «شعبان», «رمضان» are men's names. */
export const HIJRI_NAMES: readonly (readonly [name: string, month: number])[] = [
  ['محرم', 1],
  ['صفر', 2],
  ['رجب', 7],
  ['شعبان', 8],
  ['رمضان', 9],
  ['شوال', 10],
]

/** First words of months of two: what may follow, and the month that comes out. */
export const TWO_WORD_MONTHS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  كانون: { أول: 12, ثاني: 1 },
  تشرين: { أول: 10, ثاني: 11 },
  ربيع: { أول: 3, ثاني: 4, آخر: 4 },
  جمادى: { أولى: 5, أول: 5, ثانية: 6, ثاني: 6, آخرة: 6, آخر: 6 },
  ذو: { قعدة: 11, حجة: 12 },
  ذي: { قعدة: 11, حجة: 12 },
}

/** The first words of Gregorian months of two; the others of the table above are Hijri. */
export const GREGORIAN_HEADS: readonly string[] = ['كانون', 'تشرين']
