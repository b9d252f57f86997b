/** Something wrong in a table. */
export interface Finding {
  /** The file, relative to the folder of the tables. */
  readonly file: string
  /** From 1; the header is line 1. */
  readonly line: number
  readonly code: FindingCode
  /** What the message speaks of, in the order of its placeholders. */
  readonly values: readonly (string | number)[]
}

export type Language = 'en' | 'ar'

const MESSAGES = Object.freeze({
  'unknown-file': { en: 'no table has this name', ar: 'لا جدول بهذا الاسم' },
  'missing-file': { en: 'the table is missing', ar: 'الجدول غير موجود' },
  'not-utf8': { en: 'the file is not valid UTF-8; save it as UTF-8', ar: 'الملف ليس بترميز UTF-8 سليم؛ احفظه بهذا الترميز' },
  'missing-column': { en: 'the column «{0}» is missing from the header', ar: 'العمود «{0}» ناقص في سطر العناوين' },
  'unknown-column': { en: 'the column «{0}» is unknown', ar: 'العمود «{0}» غير معروف' },
  'column-count': { en: 'the line has {0} columns, the header {1}', ar: 'في السطر {0} من الأعمدة، وفي سطر العناوين {1}' },
  'empty-cell': { en: '«{0}» must not be empty', ar: 'لا يجوز أن تكون خانة «{0}» فارغة' },
  spaces: { en: '«{0}» has spaces at an end or two together: «{1}»', ar: 'في «{0}» مسافات زائدة: «{1}»' },
  'empty-alternative': { en: '«{0}» has an empty alternative between two |', ar: 'في «{0}» بديل فارغ بين علامتي |' },
  'look-alike': { en: '«{1}» has the letter {2}, which only looks like an Arabic one; write {3}', ar: 'في «{1}» الحرف {2} وهو شبيه بالعربي فقط؛ اكتب {3}' },
  tatweel: { en: '«{1}» has a tatweel; leave it out', ar: 'في «{1}» تطويل؛ احذفه' },
  control: { en: '«{1}» has the invisible character {2}; leave it out', ar: 'في «{1}» محرف خفي {2}؛ احذفه' },
  presentation: { en: '«{1}» has the presentation form {2}; write plain letters', ar: 'في «{1}» صورة عرض {2}؛ اكتب الحروف العادية' },
  'duplicate-id': { en: 'the id «{0}» is taken by {1}:{2}', ar: 'المعرّف «{0}» مستعمل في {1}:{2}' },
  'duplicate-in-row': { en: '«{0}» and «{1}» are the same word once folded; keep one', ar: '«{0}» و«{1}» كلمة واحدة بعد التوحيد؛ أبقِ إحداهما' },
  duplicate: { en: '«{0}» stands in {1}:{2} too', ar: '«{0}» موجودة أيضا في {1}:{2}' },
  clitic: {
    en: '«{0}» is «{1}» with the clitic {2} written into it; clitics are taken off by the program',
    ar: '«{0}» هي «{1}» كُتبت معها {2}؛ البرنامج يفصل السوابق بنفسه',
  },
  'unknown-code': { en: '«{1}» is no {0} ({2})', ar: '«{1}» ليست من قيم {0} ({2})' },
  'unknown-country': { en: '«{1}» in «{0}» is no country of countries.tsv', ar: '«{1}» في «{0}» ليست دولة في countries.tsv' },
  'unknown-actor': { en: '«{1}» in «{0}» is no actor of actors/', ar: '«{1}» في «{0}» ليس فاعلا في actors/' },
  'unknown-role': { en: '«{1}» in «{0}» is no role of generic-actors.tsv', ar: '«{1}» في «{0}» ليس دورا في generic-actors.tsv' },
  'unknown-admin1': {
    en: '«{1}» in «{0}» is no first-level division (kind admin1) of this table',
    ar: '«{1}» في «{0}» ليست محافظة أو ولاية (admin1) في هذا الجدول',
  },
  'shared-alias': {
    en: '«{0}» means {1} here and {2} in {3}:{4}; say in which country it means which: «{0}@YE»',
    ar: '«{0}» تعني {1} هنا و{2} في {3}:{4}؛ بيّن في أي دولة تعني أيهما: «{0}@YE»',
  },
  'not-number': { en: '«{0}» must be a number from {2} to {3}, not «{1}»', ar: 'يجب أن تكون «{0}» عددا من {2} إلى {3} لا «{1}»' },
  'outside-admin1': {
    en: '«{0}» lies at {1}, {3} km from the nearest other place of {2} and in the midst of others; check its coordinates and its admin1',
    ar: '«{0}» إحداثياتها {1} على بعد {3} كم من أقرب مكان آخر في {2} وبين أماكن غيرها؛ تحقق من الإحداثيات ومن admin1',
  },
  'outside-country': {
    en: '«{0}» lies at {1}, {3} km from the nearest other place of {2}; check its coordinates',
    ar: '«{0}» إحداثياتها {1} على بعد {3} كم من أقرب مكان آخر في {2}؛ تحقق من الإحداثيات',
  },
  'not-folded': { en: '«{1}» must be written as look-up sees it: «{2}»', ar: 'اكتب «{1}» بصورتها الموحدة: «{2}»' },
} satisfies Record<string, Record<Language, string>>)

export type FindingCode = keyof typeof MESSAGES

/**
 * A finding in words, with the file and line before it.
 *
 * @example describeFinding({ file: 'nouns.tsv', line: 7, code: 'tatweel', values: ['singular', 'هجـوم'] }, 'en')
 */
export function describeFinding({ file, line, code, values }: Finding, language: Language): string {
  return `${file}:${line}: ${MESSAGES[code][language].replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)] ?? ''))}`
}
