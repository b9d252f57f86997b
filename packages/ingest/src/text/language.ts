/** Languages in Arabic letters that are told apart; `other` for text in other letters, `unknown` where there are too few words to tell. */
export type Language = 'ar' | 'fa' | 'ur' | 'ckb' | 'ps' | 'other' | 'unknown'

/**
 * The commonest words of each language that the others do not have, in the letters of the unifying fold below. Sources: the first hundred of
 * the frequency lists of each language, less those that are words of Arabic too.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  ar: 'في من على الى ان عن مع هذا هذه التي الذي التى الذين بعد قبل خلال بين كان كانت قال قالت وقال حيث كما ذلك تلك لم لن قد وقد او ثم بان منذ عند ضد حتى غير ولم وفي ومن وان ما لا'.split(
    ' ',
  ),
  fa: 'از به که را این است با برای آن یک خود شد شده کرد کرده می بود اند نیز های هم ها باید وی تا گفت دارد اما اگر آنها کند شود خواهد دو بر پس ای'.split(' '),
  ur: 'کے کی میں کا ہے اور سے کو نے کہ ہیں پر اس تھا تھے تھی جو بھی گیا ایک یہ وہ کر ہو نہیں کہا لیے ان انہوں ہوئے والے جس گئے ساتھ کیا رہے رہا'.split(' '),
  ckb: 'له به که بۆ لە و کە بە ئەو ئەم لەسەر هەر دەکات بوو دوای لەگەڵ کرد یەک بەڵام هەموو نییە ناو هەیە کردووە ئەوە پێش لێ پێ'.split(' '),
  ps: 'د په چې او له ته کې سره هغه دی دې ده یې څخه کړي شوي شي نه دا هم پر دغه وي وه کړ کړی لپاره هغوی يو یو'.split(' '),
}

/** Letters that one language alone writes, and how much one of them says beside a common word. */
const LETTERS: Readonly<Record<string, string>> = { ur: 'ٹڈڑےںھہ', ckb: 'ەێۆڕڵ', ps: 'ښړډټڼږېۍځڅګ', fa: 'پچژگ' }
const LETTER_WEIGHT: Readonly<Record<string, number>> = { ur: 0.5, ckb: 0.5, ps: 0.5, fa: 0.25 }

/** A word of Arabic with its article says as much as half a common word; no other of these languages begins words with «ال» but in loans. */
const ARTICLE_WEIGHT = 0.5

const LANGUAGES = ['ar', 'fa', 'ur', 'ckb', 'ps'] as const

/** Reading more than this of a text changes nothing. */
const SAMPLE = 1500
/** Below so many words in Arabic letters nothing can be told. */
const MIN_WORDS = 3
/** The share of letters that must be Arabic ones. */
const MIN_SHARE = 0.4

/** The Arabic block of Unicode: each letter as it counts in words, 0 for marks, which do not, 1 for what ends words. */
const UNITS = new Uint16Array(0x100)
for (let i = 0; i < UNITS.length; i++) {
  const letter = String.fromCharCode(0x600 + i)
  UNITS[i] = /\p{L}/u.test(letter) ? unify(letter).charCodeAt(0) : /\p{M}/u.test(letter) ? 0 : 1
}
UNITS[0x40] = 0

/** Keyboards and old charsets make Persian and Arabic letters of one another; they must not decide. */
function unify(word: string): string {
  return word
    .replace(/[يىئ]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ةه]/g, 'ه')
}

/** For the hash of each common word the bits of the languages that have it. */
const BITS = new Map<number, number>()
for (const [i, language] of LANGUAGES.entries()) {
  for (const word of WORDS[language]!) {
    let hash = 0
    for (const letter of unify(word)) hash = hashWith(hash, letter.charCodeAt(0))
    BITS.set(hash, (BITS.get(hash) ?? 0) | (1 << i))
  }
}
/** For each letter of the block the number of the language that alone writes it, less one. */
const LETTER_OF = new Uint8Array(0x100)
for (const [language, letters] of Object.entries(LETTERS))
  for (const letter of letters) LETTER_OF[letter.charCodeAt(0) - 0x600] = LANGUAGES.indexOf(language as 'ur') + 1

function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

const [ALEF, LAM] = [0x627, 0x644]
/** و ف ب ک before the article, and none. */
const PROCLITICS = new Set([0x648, 0x641, 0x628, 0x6a9])

/**
 * The language of a text in Arabic letters, by its commonest words and by letters that only one language writes.
 * Names («چين», «گاردن») and Persian letters of a keyboard («علی») leave Arabic Arabic.
 *
 * @example
 * detectLanguage('قال الجيش إن ثلاثة من جنوده قتلوا في الهجوم') // 'ar'
 * detectLanguage('به گفته وی این حمله در شمال شهر انجام شده است') // 'fa'
 */
export function detectLanguage(text: string): Language {
  const counts = new Counts()
  const end = Math.min(text.length, SAMPLE)
  for (let i = 0; i < end; i++) counts.take(text.charCodeAt(i))
  counts.endWord()
  return counts.language()
}

/** What has been seen of a text. */
class Counts {
  readonly #scores = [0, 0, 0, 0, 0]
  #words = 0
  #arabic = 0
  #other = 0
  /** The word that is being read: its hash, its length, and its first three letters. */
  #hash = 0
  #length = 0
  readonly #first = [0, 0, 0]

  take(code: number): void {
    if (code >= 0x600 && code < 0x700) {
      const unit = UNITS[code - 0x600]!
      if (unit > 1) this.#letter(code, unit)
      else if (unit === 1) this.endWord()
    } else if (code === ZERO_WIDTH) return
    else {
      this.endWord()
      // Presentation forms are Arabic letters too; what other letters there are speaks for another language.
      if (code >= 0xfb50 && code <= 0xfefc) this.#arabic++
      else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x600)) this.#other++
    }
  }

  endWord(): void {
    if (this.#length === 0) return
    this.#words++
    const bits = BITS.get(this.#hash)
    if (bits !== undefined) for (let i = 0; i < LANGUAGES.length; i++) if (bits & (1 << i)) this.#scores[i]!++
    if (this.#length > 4 && this.#hasArticle()) this.#scores[0]! += ARTICLE_WEIGHT
    this.#hash = 0
    this.#length = 0
  }

  language(): Language {
    if (this.#arabic === 0) return this.#other > 10 ? 'other' : 'unknown'
    if (this.#arabic < (this.#arabic + this.#other) * MIN_SHARE) return 'other'
    if (this.#words < MIN_WORDS) return 'unknown'
    const best = this.#scores.indexOf(Math.max(...this.#scores))
    // A headline without a common word: Arabic letters are Arabic until something says otherwise.
    return this.#scores[best] === 0 ? 'ar' : LANGUAGES[best]!
  }

  #letter(code: number, unit: number): void {
    if (this.#length < 3) this.#first[this.#length] = unit
    this.#hash = hashWith(this.#hash, unit)
    this.#length++
    this.#arabic++
    const owner = LETTER_OF[code - 0x600]!
    if (owner > 0) this.#scores[owner - 1]! += LETTER_WEIGHT[LANGUAGES[owner - 1]!]!
  }

  #hasArticle(): boolean {
    const [a, b, c] = this.#first
    return (a === ALEF && b === LAM) || (PROCLITICS.has(a!) && b === ALEF && c === LAM)
  }
}

/** The joiner within words of Persian. */
const ZERO_WIDTH = 0x200c
