import type { DateView } from '../date-view.ts'
import { DateKind } from '../date-word.ts'
import type { DateShift } from '../expression.ts'
import type { Hit } from './hit.ts'

/** A month with whether the words leave no doubt that it is one. */
export interface MonthHit {
  readonly month: number
  readonly hijri: boolean
  readonly sure: boolean
}

const TEEN = 'عشر'
const TEEN_FEMININE = 'عشرة'

/**
 * Reads a whole number in digits or words: «3», «ثلاثة», «خمسة عشر», «أربع وعشرين».
 */
export function readCount(view: DateView, at: number): Hit<number> | null {
  const word = view.word(at)
  if (word.kinds & DateKind.NUMBER) return { value: word.number, to: at + 1 }
  if (!(word.kinds & DateKind.CARDINAL)) return null
  const next = view.word(at + 1)
  if (word.cardinal < 10) {
    if ((next.stem === TEEN || next.stem === TEEN_FEMININE) && !next.conjunction) return { value: 10 + word.cardinal, to: at + 2 }
    if (next.cardinal >= 20 && next.conjunction) return { value: word.cardinal + next.cardinal, to: at + 2 }
  }
  return { value: word.cardinal, to: at + 1 }
}

/**
 * Reads an ordinal: «العاشر», «الحادي عشر», «الثالث والعشرين», «الثلاثين».
 */
export function readOrdinal(view: DateView, at: number): Hit<number> | null {
  const word = view.word(at)
  const next = view.word(at + 1)
  if (word.kinds & DateKind.ORDINAL) {
    if (word.ordinal < 10) {
      if ((next.stem === TEEN || next.stem === TEEN_FEMININE) && !next.conjunction) return { value: 10 + word.ordinal, to: at + 2 }
      if (next.cardinal >= 20 && next.conjunction) return { value: word.ordinal + next.cardinal, to: at + 2 }
    }
    return { value: word.ordinal, to: at + 1 }
  }
  if (word.article && word.cardinal >= 20 && word.cardinal <= 30) return { value: word.cardinal, to: at + 1 }
  return null
}

/**
 * Reads the number of a day of a month, 1–31, in digits or as an ordinal with the article.
 */
export function readDayNumber(view: DateView, at: number): Hit<number> | null {
  const word = view.word(at)
  if (word.kinds & DateKind.NUMBER) return word.digits <= 2 && word.number >= 1 && word.number <= 31 ? { value: word.number, to: at + 1 } : null
  // Days are masculine: «الأولى من الشهر» is no day.
  if (!word.article || word.stem.endsWith('ة') || word.stem === 'اولي') return null
  const ordinal = readOrdinal(view, at)
  return ordinal && ordinal.value <= 31 ? ordinal : null
}

function readOneMonth(view: DateView, at: number): Hit<MonthHit> | null {
  const word = view.word(at)
  if (!(word.kinds & DateKind.MONTH)) return null
  if (word.heads) {
    const next = view.word(at + 1)
    const month = next.conjunction || next.particle ? undefined : word.heads.get(next.stem)
    if (month) return { value: { month, hijri: word.hijri, sure: true }, to: at + 2 }
    if (next.digits === 1 && (next.number === 1 || next.number === 2) && !word.hijri) {
      return { value: { month: [...word.heads.values()][next.number - 1]!, hijri: false, sure: true }, to: at + 2 }
    }
    return null
  }
  return { value: { month: word.month, hijri: word.hijri, sure: !word.doubtful }, to: at + 1 }
}

/**
 * Reads a month's name, or two names of one month: «مارس», «مارس/ آذار», «آذار - مارس», «نوفمبر (تشرين الثاني)», «فبراير شباط».
 */
export function readMonth(view: DateView, at: number): Hit<MonthHit> | null {
  const first = readOneMonth(view, at)
  if (!first) return null
  const sign = view.word(first.to).stem
  const joined = sign === '/' || sign === '-' || sign === '–' || sign === '\\' || sign === '('
  const second = readOneMonth(view, joined ? first.to + 1 : first.to)
  if (!second || second.value.month !== first.value.month || second.value.hijri !== first.value.hijri) return first
  if (view.word(joined ? first.to + 1 : first.to).conjunction) return first
  const closed = sign === '(' && view.word(second.to).stem === ')'
  if (sign === '(' && !closed) return first
  return { value: { ...first.value, sure: true }, to: closed ? second.to + 1 : second.to }
}

/** A year in digits, or one counted from publication («العام الماضي»). */
export interface YearHit {
  readonly year: number | null
  readonly hijri: boolean
  readonly yearShift: DateShift | null
  /** Whether «عام», «م» or «هـ» stands by it. */
  readonly named: boolean
}

/**
 * Reads the bare digits of a year with its era: «2015», «2015م», «1436 هـ».
 */
export function readYearDigits(view: DateView, at: number): Hit<YearHit> | null {
  const word = view.word(at)
  if (word.digits !== 4) return null
  const era = view.word(at + 1).stem
  const islamic = era === 'ه' || era === 'هجري' || era === 'هجرية'
  const common = era === 'م' || era === 'ميلادي' || era === 'ميلادية'
  const hijri = word.number >= 1300 && word.number <= 1500
  if (!hijri && (word.number < 1700 || word.number > 2100)) return null
  return { value: { year: word.number, hijri: hijri, yearShift: null, named: islamic || common }, to: islamic || common ? at + 2 : at + 1 }
}

/** Whether a word is «عام» or «سنة» in the singular. */
export function isYearWord(view: DateView, at: number): boolean {
  const word = view.word(at)
  return word.unit === 'year' && word.grammaticalNumber === 1
}

/**
 * Reads a year after its month: «2015», «، 2015», «من العام 2015», «عام 2015», «من العام الماضي», «هذا العام».
 */
export function readYear(view: DateView, at: number): Hit<YearHit> | null {
  let i = at
  const lead = view.word(i).stem
  if (lead === '،' || lead === ',' || lead === 'من' || lead === 'في' || lead === '/' || lead === '-') i++
  if (isYearWord(view, i)) {
    const digits = readYearDigits(view, i + 1)
    if (digits) return { value: { ...digits.value, named: true }, to: digits.to }
    const shift = readShift(view, i + 1)
    if (shift) return { value: { year: null, hijri: false, yearShift: shift.value, named: true }, to: shift.to }
    return null
  }
  if (isThis(view, i) && isYearWord(view, i + 1)) return { value: { year: null, hijri: false, yearShift: 'this', named: true }, to: i + 2 }
  return readYearDigits(view, i)
}

/** Whether a word is «هذا» or «هذه». */
export function isThis(view: DateView, at: number): boolean {
  const { stem, particle } = view.word(at)
  return (stem === 'هذا' || stem === 'هذه') && particle === ''
}

/**
 * Reads the adjective that tells which one: «الماضي», «الجاري», «المقبل», «التالي», «نفسه».
 */
export function readShift(view: DateView, at: number): Hit<DateShift> | null {
  const word = view.word(at)
  if (word.stem === 'نفسه' || word.stem === 'نفسها' || word.stem === 'ذاته' || word.stem === 'ذاتها' || word.stem === 'عينه')
    return { value: 'same', to: at + 1 }
  if (!word.shift || word.shift === 'recent' || word.conjunction || word.particle) return null
  // «ماض» and «جار» without an article are no adjective of a date.
  return word.article ? { value: word.shift, to: at + 1 } : null
}
