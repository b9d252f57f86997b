/** What may stand before a word, folded: conjunctions, prepositions and the article, as they are written together. */
export const PROCLITICS: readonly string[] = [
  ...['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'],
  ...['ال', 'وال', 'فال', 'بال', 'كال', 'لل', 'وبال', 'وكال', 'ولل', 'فبال', 'فلل'],
]

/** Those of them that hold the article; no verb follows them. */
export const WITH_ARTICLE: ReadonlySet<string> = new Set(PROCLITICS.filter(proclitic => proclitic.endsWith('ال') || proclitic.endsWith('لل')))

/** What may stand before an imperfect verb's person: «سيقصف», «وليقصف». */
export const BEFORE_IMPERFECT: readonly string[] = ['', 'و', 'ف', 'س', 'وس', 'فس', 'ل', 'ول', 'فل']

/** The persons of the imperfect. The first person singular («ا») is left out: news never needs it, and «اقصف» looks like much else. */
export const IMPERFECT: readonly string[] = ['ي', 'ت', 'ن']

/**
 * What may follow a stem, ta marbuta being ha: endings of number, gender, person and case, and pronouns.
 * The ya of relation is no ending here: «سوري» is not a form of «سور».
 */
export const ENDINGS: ReadonlySet<string> = new Set([
  ...['', 'ا', 'ه', 'ت', 'ون', 'ين', 'ان', 'ات', 'وا', 'و', 'تا', 'تم', 'نا', 'ن'],
  ...['ها', 'هم', 'هن', 'هما', 'كم', 'ك', 'ني', 'وه', 'وها', 'وهم', 'ته', 'تها', 'تهم', 'تنا', 'تني', 'تين', 'تان', 'تي', 'تا'],
  ...['اته', 'اتها', 'اتهم', 'اتنا', 'يه', 'يها', 'يهم', 'اه', 'اها', 'اهم', 'نه', 'نها', 'نهم'],
])
