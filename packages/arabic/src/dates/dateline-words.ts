import { foldLight } from '../fold.ts'

const fold = (words: string) => new Set(words.split(' ').map(foldLight))

/** Words that announce the day of publication: «نشر في», «تاريخ النشر», «آخر تحديث», «بتاريخ». */
export const PUBLISHED_WORDS = fold(
  'نشر نشرت النشر نُشر منشور تاريخ التاريخ بتاريخ وتاريخ تحديث التحديث تحديثه حرر حررت أضيف أضيفت كتب كتبت الإضافة صدر Published published Updated updated Posted posted Date date Created',
)

/** Words that say when a page was changed and not when it appeared. */
export const UPDATED_WORDS = fold('تحديث التحديث تحديثه Updated updated')

/** Words that may stand among those without saying anything. */
export const DATELINE_FILLERS = fold(
  'آخر في يوم الموافق اليوم الخبر المقال هذا هذه على عند الساعة : | - – — ، , . / ( ) [ ] • · ‹ › « » Last last update Update GMT UTC + on On at Tue Mon Wed Thu Fri Sat Sun Tuesday Monday Wednesday Thursday Friday Saturday Sunday',
)

/** What may follow the date on its line: times, zones, eras. */
export const DATELINE_TAIL = fold(
  'م ص هـ ه ميلادي ميلادية هجري هجرية صباحا صباحاً مساء مساءً ظهرا فجرا ليلا عصرا الساعة بتوقيت التوقيت المحلي توقيت جرينتش غرينتش غرينيتش مكة المكرمة بغداد القدس القاهرة دمشق صنعاء عدن ' +
    'GMT UTC KSA AM PM am pm T Z UAE EET EST + - – — : . ، , | / ( ) [ ] آخر تحديث التحديث اخر Last update Updated قراءة دقيقة دقائق مشاهدة مشاهدات واس',
)

/** Agencies that close a dateline: «(أ ف ب)», «واس», «رويترز». */
export const AGENCIES = fold('واس رويترز وكالة وكالات أ.ف.ب الأناضول سبأ سانا وام بنا كونا بترا قنا د.ب.أ CNN خاص متابعات')
