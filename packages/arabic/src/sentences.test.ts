import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../test/any-text.ts'
import { splitSentences } from './sentences.ts'
import { Gap } from './token-list.ts'
import { scanTokens } from './tokenize.ts'
import { Vocabulary } from './vocabulary.ts'

/** The sentences of a text as they are written. */
function split(text: string): string[] {
  const vocabulary = new Vocabulary()
  const tokens = scanTokens(text, vocabulary)
  return splitSentences(tokens, vocabulary).map(({ from, to }) => text.slice(tokens.start[from]!, tokens.end[to - 1]!))
}

/** A text with «¦» where its sentences part. */
const marked = (text: string) => [text.replaceAll('¦', ''), text.split('¦').map(part => part.trim())] as const

describe('splits', () => {
  test.each([
    'قتل خمسة جنود في تعز.¦ وأصيب عشرة آخرون.',
    'من نفذ الهجوم؟¦ لم تعلن أي جهة مسؤوليتها.',
    'انسحبوا فورا!¦ هكذا قال القائد.',
    'كيف حدث هذا؟!¦ سأل الأهالي.',
    'قتل خمسة في المكلا.¦وأصيب سبعة.',
    'وقع الهجوم عام 2015.¦وأضاف المصدر أن التحقيق مستمر.',
    'قال الناطق: «دخلنا البلدة.»¦ وأكد السكان ذلك.',
    'قال الناطق: "دخلنا البلدة."¦ وأكد السكان ذلك.',
    'قال "دخلنا البلدة."¦وأكد السكان ذلك.',
    'قال: «دخلنا البلدة.¦ وانسحب المسلحون. »¦ ثم توجه إلى السوق.',
    'وصل الوفد (أمس.)¦ وغادر اليوم.',
    'بيان رقم واحد.¦ "سنرد على القصف" قال المتحدث.',
    'بيان رقم واحد.¦ «سنرد على القصف» قال المتحدث.',
    'انفجار في العريش .¦ وسقوط جرحى .',
    'صدر البيان في 12 رجب 1436هـ.¦ ووقعه ثلاثة قادة.',
    'بدأت العملية في مارس 2015م.¦ وانتهت في مايو.',
    'سُمع الدوي الساعة 10 ص.¦ ثم ساد الهدوء.',
    'تقدموا مسافة 5 كلم.¦ وسيطروا على التلة.',
    'قتل ضابطان۔¦ وجرح جندي.',
    'انفجرت السيارة. . .¦ ثم انفجرت أخرى.',
    'قوة من الجيش\r\n¦تدخل البلدة',
    'قُتِلَ جنديٌّ\u200f.¦ وأُصيب آخر.',
  ])('%s', sample => {
    const [text, sentences] = marked(sample)
    expect(split(text)).toEqual(sentences)
  })
})

describe('does not split', () => {
  test.each([
    'قال د. سامي الحداد إن أ. د. منى صالح أصيبت',
    'استقبل م. علي الخطيب وفد الأهالي',
    'ذكرت وكالة أ.ف.ب أن الجيش تقدم',
    'صندوق بريد ص.ب 1234 بغداد',
    'بلغت النسبة 3.5 في المئة و٤٫٢ بالمئة',
    'زلزال بقوة 5.6 درجات ضرب المدينة',
    'وقالوا... ثم انسحبوا',
    'عاجل.. انفجار يهز المدينة',
    'انتظروا… لم يأت أحد',
    'قتل 15 مدنيا (؟) في الغارة',
    'على بعد 5 كلم. من المدينة',
    'مساحتها 12 كم. مربع تقريبا',
    '1. انسحاب القوات من المدينة',
    'الموقع news.example.org نشر الصور',
    'رواه John F. Kennedy في كتابه',
    'صنعاء (وكالة) - قتل خمسة جنود؛ وأصيب عشرة، بينهم ضابط: العقيد سالم',
    'بغداد ـ رويترز: أعلنت الشرطة، اليوم، مقتل مسلحين',
    'التقى الوزير «أمس» نظيره',
    '! عاجل الجيش يتقدم',
  ])('%s', text => {
    expect(split(text)).toEqual([text])
  })
})

describe('lines', () => {
  const report = `الجيش يستعيد بلدة الزهراء

درعا (مراسلنا) - استعاد الجيش، الأحد، بلدة الزهراء. وقتل في المعارك 12 مسلحا.
حمص
سقطت قذيفتان على حي النور`

  test('headline, dateline with lead, heading and paragraphs stand apart', () => {
    const vocabulary = new Vocabulary()
    const tokens = scanTokens(report, vocabulary)
    const sentences = splitSentences(tokens, vocabulary)
    const shown = sentences.map(s => [report.slice(tokens.start[s.from]!, tokens.end[s.to - 1]!), s.startsLine, s.startsParagraph])
    expect(shown).toEqual([
      ['الجيش يستعيد بلدة الزهراء', true, true],
      ['درعا (مراسلنا) - استعاد الجيش، الأحد، بلدة الزهراء.', true, true],
      ['وقتل في المعارك 12 مسلحا.', false, false],
      ['حمص', true, false],
      ['سقطت قذيفتان على حي النور', true, false],
    ])
  })

  test('an abbreviation at the end of a line ends with it', () => {
    expect(split('قال د.\nسامي')).toEqual(['قال د.', 'سامي'])
  })
})

describe('any text', () => {
  test('sentences part the tokens without rest, and none goes over a line', () => {
    const vocabulary = new Vocabulary()
    fc.assert(
      fc.property(anyText, text => {
        const tokens = scanTokens(text, vocabulary)
        let next = 0
        for (const { from, to, startsLine, startsParagraph } of splitSentences(tokens, vocabulary)) {
          expect(from).toBe(next)
          expect(to).toBeGreaterThan(from)
          expect(startsLine).toBe(from === 0 || tokens.gap[from]! >= Gap.NEWLINE)
          if (startsParagraph) expect(startsLine).toBe(true)
          for (let i = from + 1; i < to; i++) expect(tokens.gap[i]).toBeLessThan(Gap.NEWLINE)
          next = to
        }
        expect(next).toBe(tokens.count)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['words', 'كلمة '],
    ['closing marks', '») '],
    ['quotation marks', '"\''],
    ['stops and quotation marks', 'قال."\''],
  ])('no sentence is longer than 400 tokens, however many %s there are', (_, piece) => {
    const vocabulary = new Vocabulary()
    const tokens = scanTokens(`قتل.${piece.repeat(100_000)}`, vocabulary)
    const sentences = splitSentences(tokens, vocabulary)
    expect(Math.max(...sentences.map(({ from, to }) => to - from))).toBeLessThanOrEqual(400)
  })
})
