/** What a word or sign can be in a number expression. */
export const Cat = Object.freeze({
  NONE: 0,
  /** Digits whose value is known. */
  DIGITS: 1,
  /** Digits that are no amount: phone numbers, «12.5.2015», «007». */
  CODE: 2,
  /** صفر */
  ZERO: 3,
  /** واحد … تسعة */
  UNIT: 4,
  /** «اثنا», «اثني»: only before «عشر» or tens, since «أثنى» is also a verb. */
  BOUND_TWO: 5,
  /** «أحد», «إحدى»: eleven, twenty-one, or «one of». */
  AHAD: 6,
  /** عشر، عشرة */
  TEN: 7,
  /** «احدعشر»: eleven to nineteen in one word. */
  TEEN: 8,
  /** عشرون … تسعين */
  TENS: 9,
  HUNDRED: 10,
  /** مئتان، ثلاثمئة … تسعمئة */
  HUNDREDS: 11,
  /** ألف، مليون، مليار، تريليون */
  SCALE: 12,
  /** آلاف، ملايين، مليارات */
  SCALE_PLURAL: 13,
  /** ألفان، مليونين */
  SCALE_DUAL: 14,
  /** «ألفا», «مليونا»: the accusative of the scale or its dual before a noun. */
  SCALE_OR_DUAL: 15,
  /** عشرات، مئات */
  PLURAL: 16,
  /** نصف، ثلث، ثلثي، ربع، سدس */
  FRACTION: 17,
  /** «أرباع», «أخماس», after a count. */
  DENOMINATOR: 18,
  ORDINAL: 19,
  /** بضع، بضعة */
  FEW: 20,
  /** عدة، بعض */
  SEVERAL: 21,
  PERCENT: 22,
  DASH: 23,
  SLASH: 24,
  COLON: 25,
  PLUS: 26,
  /** «)», «.» after the number of a list's item. */
  MARKER: 27,
  /** A clitic that stands alone before digits: the «و» of «و7», the «الـ» of «الـ24». */
  CLITIC: 28,
} as const)

/** Clitics on a word, as bits. */
export const Flag = Object.freeze({ WAW: 1, FA: 2, PREPOSITION: 4, ARTICLE: 8 } as const)

/** What a word tells of a number beside it, as bits. */
export const Hint = Object.freeze({
  MONTH: 1,
  /** The first word of a month of two: the «تشرين» of «تشرين الثاني». */
  HALF_MONTH: 2,
  /** «عام», «سنة» before a year. */
  YEAR: 4,
  /** «في», «منذ»: four bare digits after it are a year. */
  BEFORE_YEAR: 8,
  /** «الساعة» before a time of day. */
  HOUR: 16,
  /** «اللواء 35»: the number is a name. */
  LABEL: 32,
  /** «ميغ 29»: the number is part of a model's name. */
  MODEL: 64,
  /** Prepositions, conjunctions, particles: no counted noun. */
  FUNCTION: 128,
  /** «ارتفع … من 5 إلى 7» is no range. */
  CHANGE: 256,
  /** «بئر السبع»: the number is part of a name of a place. */
  NAME: 512,
  /** «القرن العشرين»: the tens after it are an ordinal. */
  RANKED: 1024,
  /** The «م» or «هـ» after a year. */
  ERA: 2048,
  /** Exactly four digits without a separator. */
  FOUR_DIGITS: 4096,
  /** Exactly three digits without a separator. */
  THREE_DIGITS: 8192,
  /** «1.200»: thousands in the Maghreb, a decimal before «مليون». */
  DOT_GROUP: 16384,
  /** «واحد», which can also be «و» and «أحد». */
  WAHID: 32768,
  /** The word starts with the article. */
  DEFINITE: 65536,
  /** The word ends like a sound plural: «ات», «ون», «ين». */
  PLURAL_END: 131072,
  /** The word starts with a Latin letter. */
  LATIN: 262144,
  /** Any word, as against digits and signs. */
  WORD: 524288,
  /** «خمس», «سبع», «عشر»: also a fifth, a seventh, a tenth. */
  PART: 1048576,
  /** «اثنين», with the article also Monday. */
  MONDAY: 2097152,
  /** «في وقت واحد», «في آن واحد». */
  SAME_TIME: 4194304,
  /** «دقيقة» after a time of day. */
  MINUTE: 8388608,
  /** «بتوقيت غرينتش», «GMT» after a time of day. */
  TIME_ZONE: 16777216,
} as const)

/** All that the number reader knows of a form, whatever stands around it. */
export interface FormInfo {
  readonly cat: number
  readonly value: number
  /** Bits of `Flag`: the clitics before the number word. */
  readonly flags: number
  /** Bits of `Hint`. */
  readonly hints: number
  /** The word's number in the phrase tables (`phrase-trie.ts`), 0 if it is in none. */
  readonly word: number
  /** Bits of `Flag`: the clitics before that word. */
  readonly wordFlags: number
}
