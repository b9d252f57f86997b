import type { DatePart, DateShift, DateUnit, PartOfDay, Season } from './expression.ts'

/** What a word can be in a date; a word can be several at once («الاثنين» is Monday and two). */
export const DateKind = Object.freeze({
  NUMBER: 1,
  CARDINAL: 2,
  ORDINAL: 4,
  MONTH: 8,
  WEEKDAY: 16,
  RELATIVE: 32,
  UNIT: 64,
  PART: 128,
  PART_OF_DAY: 256,
  SEASON: 512,
  SHIFT: 1024,
  /** Joins the parts of a date and begins none, so that the commonest words cost nothing. */
  GLUE: 2048,
  DOTTED: 4096,
  /** «من», «بين»: a range may begin. */
  FROM: 8192,
  /** «قبل», «بعد», «منذ»: a distance may begin. */
  AWAY: 16384,
  /** «خلال», «غضون», «الـ»: a window may begin. */
  AROUND: 32768,
  /** «هذا», «نفس», «وقت سابق», «النصف»: a month, year or the like may begin. */
  POINTER: 65536,
} as const)

/** Everything that the date rules know of one form, its clitics taken off. */
export interface DateWord {
  /** Bits of `DateKind`; 0 for a word that no date has. */
  readonly kinds: number
  readonly stem: string
  readonly conjunction: boolean
  /** «ب», «ل», «ك» or ''. */
  readonly particle: string
  readonly article: boolean
  readonly pronoun: boolean
  /** The value of digits, and how many there are. */
  readonly number: number
  readonly digits: number
  /** The value of a number word, 1–99. */
  readonly cardinal: number
  readonly ordinal: number
  /** Month 1–12 of a one-word name. */
  readonly month: number
  readonly hijri: boolean
  /** The months that a first word can begin, by the word after it. */
  readonly heads: ReadonlyMap<string, number> | null
  /** Whether the month word is another word too. */
  readonly doubtful: boolean
  readonly weekday: number
  readonly unit: DateUnit | null
  /** 1 singular, 2 dual, 3 plural. */
  readonly grammaticalNumber: number
  readonly shift: DateShift | 'recent' | null
  readonly part: DatePart | null
  readonly partOfDay: PartOfDay | null
  /** Whether the word of a part of day is an adverb («صباحاً») that stands after its day. */
  readonly adverb: boolean
  readonly season: Season | null
  /** The three numbers of a dotted date «12.03.2017». */
  readonly dotted: readonly [number, number, number] | null
}

/** The word that is in no date. */
export const NO_WORD: DateWord = Object.freeze({
  kinds: 0,
  stem: '',
  conjunction: false,
  particle: '',
  article: false,
  pronoun: false,
  number: -1,
  digits: 0,
  cardinal: 0,
  ordinal: 0,
  month: 0,
  hijri: false,
  heads: null,
  doubtful: false,
  weekday: -1,
  unit: null,
  grammaticalNumber: 0,
  shift: null,
  part: null,
  partOfDay: null,
  adverb: false,
  season: null,
  dotted: null,
})
