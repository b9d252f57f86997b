const PLACES = 'تعز عدن صنعاء مأرب الحديدة إب ذمار البيضاء أبين لحج حلب حمص درعا الموصل الفلوجة بنغازي سرت مقديشو'.split(' ')
const ACTS = [
  'قُتل N جنود في انفجار عبوة ناسفة في',
  'أصيب N مدنيين في قصف مدفعي على',
  'اختطف مسلحون N أطباء في',
  'شنت الطائرات N غارات على مواقع المسلحين في',
] as const
const WORDS =
  'وأضاف المصدر أن القوات انتشرت حول المدينة بعد ساعات من الهجوم بينما نقلت سيارات الإسعاف الجرحى إلى المستشفى وقال شهود إن السكان سمعوا دوي انفجارات قوية قرب السوق القديم ولم تعلن أي جهة مسؤوليتها حتى مساء أمس فيما دعا المحافظ إلى ضبط النفس وفتح تحقيق عاجل'.split(
    ' ',
  )

/**
 * Invented reports as JSON Lines, no two alike, some of them copies of earlier ones; the same every time.
 *
 * @example manyReports(700)
 */
export function manyReports(count: number, seed = 7): string {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const texts: string[] = []
  const lines: string[] = []
  for (let i = 0; i < count; i++) {
    const words = Array.from({ length: 180 }, () => pick(WORDS)).join(' ')
    const fresh = `${pick(ACTS).replace('N', String(3 + Math.floor(random() * 30)))} ${pick(PLACES)} أمس. ${words}.`
    const isCopy = i > 20 && random() < 0.1
    const text = isCopy ? `${pick(texts)} المصدر: وكالات.` : fresh
    texts.push(text)
    const day = `2016-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`
    lines.push(JSON.stringify({ doc: `r${i}`, text, published: day, outlet: `وكالة ${pick(PLACES)}` }))
  }
  return `${lines.join('\n')}\n`
}

/**
 * A source of numbers from 0 to 1 that is the same for the same seed. Source: mulberry32, T. Ettinger.
 *
 * @example randomFrom(1)() // 0.6270739405881613
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
