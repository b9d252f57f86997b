import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PARAGRAPH } from '../testing/pages.ts'
import { BANDS, bandsOf } from './bands.ts'
import { CopyIndex } from './copy-index.ts'
import { isCopy, SIGNATURE_BYTES, signatureOf, similarity } from './signature.ts'

const STORY = `${PARAGRAPH} وذكر شهود أن دوي الانفجار سمع في أرجاء البلدة وأن سيارات الإسعاف نقلت الجرحى إلى المستشفى الريفي القريب. ولم تعلن أي جهة مسؤوليتها عن الهجوم حتى مساء الثلاثاء. وكانت البلدة قد شهدت قبل شهر اشتباكات بين القبائل ومسلحين حاولوا السيطرة على الطريق المؤدي إلى الميناء.`
const OTHER = `تبنت جماعة مسلحة الهجوم الذي استهدف حاجزا للجيش قرب الوادي الأخضر فجر الثلاثاء، وقالت في بيان إن مقاتليها قتلوا جنديين وغنموا أسلحة. وقال متحدث باسم الجيش إن التحقيق ما زال جاريا، وإن جثتي الجنديين نقلتا إلى العاصمة. وطالب وجهاء في البلدة بتعزيز الحماية على الطرق بعد تكرر الهجمات في الأسابيع الماضية.`

/** A text with every so-manieth word replaced. */
const edited = (text: string, every: number) =>
  text
    .split(' ')
    .map((word, i) => (i % every === every - 1 ? `كلمة${i}` : word))
    .join(' ')

describe('signatures', () => {
  it('do not see harakat, hamza, digits of another series and punctuation', () => {
    expect(signatureOf('قُتِلَ ٣ جنود في إدلب.')).toEqual(signatureOf('قتل 3 جنود، في ادلب'))
  })

  it('tell copies from other reports of the same incident', () => {
    const story = signatureOf(STORY)
    for (const every of [40, 20, 10, 5]) expect(isCopy(story, signatureOf(edited(STORY, every)))).toBe(true)
    expect(isCopy(story, signatureOf(`عاجل\n\n${STORY}\n\nالمصدر: وكالات`))).toBe(true)
    expect(isCopy(story, signatureOf(OTHER))).toBe(false)
  })

  it('estimate the share of runs in common', () => {
    const words = Array.from({ length: 2000 }, (_, i) => `كلمة${i}`)
    const [a, b] = [words.slice(0, 1500).join(' '), words.slice(500).join(' ')]
    expect(Math.abs(similarity(signatureOf(a), signatureOf(b)) - 999 / 1999)).toBeLessThan(0.1)
  })

  it('are made of any text, and are most alike to themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        const [first, second] = [signatureOf(a), signatureOf(b)]
        expect(first).toHaveLength(SIGNATURE_BYTES)
        expect(similarity(first, first)).toBe(1)
        expect(similarity(first, second)).toBe(similarity(second, first))
      }),
    )
  })

  it('of one or two words, or none', () => {
    expect(similarity(signatureOf('قتل'), signatureOf('قُتل'))).toBe(1)
    expect(similarity(signatureOf('قتل جندي'), signatureOf('فاز الفريق'))).toBeLessThan(0.1)
    expect(signatureOf(' . ')).toEqual(signatureOf(''))
  })
})

describe('CopyIndex', () => {
  it('finds copies among many others, and gives the most alike first', () => {
    const index = new CopyIndex()
    const texts = Array.from(
      { length: 3000 },
      (_, i) => `تقرير ${i} عن ${i * 7} من القرى ${i * 13} في ناحية ${i * 3} يوم ${i * 5} بعد ${i * 11} ساعة من ${i * 17}`,
    )
    for (const text of texts) index.add(signatureOf(text))
    const exact = index.add(signatureOf(STORY))
    const edits = index.add(signatureOf(edited(STORY, 10)))
    expect(index.size).toBe(3002)
    expect(index.find(signatureOf(STORY)).map(copy => copy.index)).toEqual([exact, edits])
    expect(index.find(signatureOf(texts[5]!))[0]).toEqual({ index: 5, similarity: 1 })
    expect(index.find(signatureOf(OTHER))).toEqual([])
  })

  it('is restored from its signatures', () => {
    const [first, second] = [new CopyIndex(), new CopyIndex()]
    for (const text of [STORY, OTHER, edited(STORY, 8)]) first.add(signatureOf(text))
    for (let i = 0; i < first.size; i++) second.add(Uint8Array.from(first.signature(i)))
    expect(second.find(signatureOf(STORY))).toEqual(first.find(signatureOf(STORY)))
  })

  it('has keys that no two bands share', () => {
    const keys = bandsOf(signatureOf(STORY))
    expect(new Set(keys).size).toBe(BANDS)
    expect(Math.max(...keys)).toBeLessThan(2 ** 30)
  })
})
