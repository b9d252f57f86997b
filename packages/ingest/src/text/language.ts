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
/** For each common word the bits of the languages that have it. */
const BITS = new Map<string, number>()
for (const [i, language] of LANGUAGES.entries()) for (const word of WORDS[language]!) BITS.set(unify(word), (BITS.get(unify(word)) ?? 0) | (1 << i))
const LETTER_OF = new Map<string, number>()
for (const [language, letters] of Object.entries(LETTERS)) for (const letter of letters) LETTER_OF.set(letter, LANGUAGES.indexOf(language as 'ur'))

/** Reading more than this of a text changes nothing. */
const SAMPLE = 6000
/** Below so many words in Arabic letters nothing can be told. */
const MIN_WORDS = 3
/** The share of letters that must be Arabic ones. */
const MIN_SHARE = 0.4

/** Keyboards and old charsets make Persian and Arabic letters of one another; they must not decide. */
function unify(word: string): string {
  return word
    .replace(/[\u064b-\u0652\u0640\u200c\u200f\u200e]/g, '')
    .replace(/[يىئ]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ةه]/g, 'ه')
}

/**
 * The language of a text in Arabic letters, by its commonest words and by letters that only one language writes.
 * Names («چين», «گاردن») and Persian letters of a keyboard («علی») leave Arabic Arabic.
 *
 * @example
 * detectLanguage('قال الجيش إن ثلاثة من جنوده قتلوا في الهجوم') // 'ar'
 * detectLanguage('به گفته وی این حمله در شمال شهر انجام شده است') // 'fa'
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE)
  const scores = [0, 0, 0, 0, 0]
  let words = 0
  let [arabic, letters] = [0, 0]
  for (const [word] of sample.matchAll(/\p{L}[\p{L}\p{M}\u200c]*/gu)) {
    letters += word.length
    const first = word.charCodeAt(0)
    if (first < 0x600 || (first > 0x6ff && first < 0xfb50)) continue
    words++
    arabic += word.length
    const plain = unify(word)
    const bits = BITS.get(plain)
    if (bits !== undefined) for (let i = 0; i < scores.length; i++) if (bits & (1 << i)) scores[i]! += 1
    if (plain.length > 4 && /^[وبفک]?ال/.test(plain)) scores[0]! += ARTICLE_WEIGHT
    for (const letter of word) {
      const at = LETTER_OF.get(letter)
      if (at !== undefined) scores[at]! += LETTER_WEIGHT[LANGUAGES[at]!]!
    }
  }
  if (letters === 0 || arabic === 0) return letters > 10 ? 'other' : 'unknown'
  if (arabic < letters * MIN_SHARE) return 'other'
  if (words < MIN_WORDS) return 'unknown'
  const best = scores.indexOf(Math.max(...scores))
  // A headline without a common word: Arabic letters are Arabic until something says otherwise.
  return scores[best] === 0 ? 'ar' : LANGUAGES[best]!
}
