import { Gap, TokenKind } from '@marsad/arabic'
import { Feature } from '../tables/feature.ts'
import { type ControlPlace, toPlace } from './control-place.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'
import { resolvePlace } from './resolve-place.ts'
import { quoteOf } from './text-of-tokens.ts'

/** Words for a part of a place: «أجزاء من المدينة», «مساحات واسعة في الشمال», «عدد من المواقع في الجبل». */
const SHARES = new Set([
  ...['اجزاء', 'اجزا', 'جزء', 'الجزء', 'مساحات', 'مساحه', 'معظم', 'غالبيه', 'اغلب', 'نصف', 'اكثر', 'ثلث', 'ربع', 'كامل', 'كل', 'كافه', 'جميع', 'اغلبيه'],
  ...['عموم', 'غالب', 'باقي', 'بقيه', 'سائر', 'مناطق', 'المناطق', 'مواقع', 'المواقع', 'عدد', 'العديد', 'عده', 'تباب', 'تلال', 'التلال', 'نقاط', 'حوالي', 'نحو'],
  ...['المئه', 'المايه', 'بالمئه', 'ما', 'يقارب', 'يقرب', 'مدن', 'بلدات', 'قري', 'القري', 'المدن', 'البلدات', 'الاجزاء', 'مراكز', 'اهم', 'ابرز', 'اخر', 'اول'],
  ...['مدينتي', 'بلدتي', 'قريتي', 'منطقتي', 'محافظتي', 'مديريتي', 'حيي', 'جبلي', 'موقعي', 'كل', 'كلا', 'وسط', 'مركز'],
])

/** Nouns of things that are taken and held, beside those that the tables of places and buildings know. */
const SPOTS = new Set([
  ...['سلسله', 'مرتفعات', 'مرتفع', 'تله', 'تبه', 'مثلث', 'مفرق', 'محيط', 'داور', 'دوار', 'حرش', 'شعب', 'نقيل', 'عقبه', 'بئر', 'بير', 'عزله', 'وادي', 'جبل'],
  ...[
    'جبال',
    'ملعب',
    'جمرك',
    'قطاع',
    'مجمع',
    'قصر',
    'مصنع',
    'معمل',
    'كليه',
    'مبني',
    'مقر',
    'مزرعه',
    'مزارع',
    'صوامع',
    'بوابه',
    'مدخل',
    'حصن',
    'قلعه',
    'برج',
    'ضفه',
    'جيب',
    'شريط',
    'خط',
  ],
])

/** «كامل منطقة البحيرة», «أجزاء واسعة من "جبل النار"»: how far the words for a share may reach. */
const SHARE_REACH = 7
const LINKS = new Set(['من', 'في', 'علي'])
const QUOTES = new Set(['"', '«', '»', '“', '”', '#'])

/**
 * The things that are taken or held from a token on: places that the tables know, spots with a name of their own
 * («تلة لوزم», «المجمع الحكومي») and, in a row with such, bare names («السرداح والمجروب وجبل الذراع»).
 */
export function thingsFrom(at: number, governed: boolean, reading: SentenceReading, context: ReadingContext): ControlPlace[] {
  const listed = listedAfter(at, reading, context)
  const out: ControlPlace[] = []
  let t = listed >= 0 ? listed : skipShare(context.infos[at]?.key === '،' ? at + 1 : at, reading, context)
  while (t < reading.to && out.length < MOST_THINGS) {
    const thing = thingAt(t, governed || out.length > 0, reading, context)
    if (!thing) break
    out.push(thing)
    t = nextInRow(thing.to, reading, context)
    if (t < 0) break
  }
  // «السيطرة على الوضع»: a bare name is one of a place only beside others that certainly are.
  const sure = out.some(thing => thing.rule !== 'place.unlisted-thing' || thing.to - thing.from > 1 || reading.parts.some(p => p.from === thing.from))
  return sure ? out : []
}

const MOST_THINGS = 8

/** «عدد من التلال جنوب المدينة منها تبة كذا، وتبة كذا»: the token of the first that is named; -1 where none is. */
function listedAfter(at: number, reading: SentenceReading, { infos }: ReadingContext): number {
  if (!SHARES.has(infos[at]?.key ?? '')) return -1
  for (let t = at + 1; t < reading.to && t - at <= LIST_REACH; t++) {
    const { key } = infos[t]!
    if (LISTS.has(key)) return t + 1
    if (reading.parts.some(p => p.from === t && (p.kind === 'act' || p.kind === 'say'))) return -1
  }
  return -1
}

const LIST_REACH = 12
const LISTS = new Set(['منها', 'وهي', 'وهما', 'هما', 'هي', 'ابرزها', 'اهمها', 'ومنها', 'بينها'])

/** Passes over a share and the quotation marks before what it is a share of; the same token where there is none. */
function skipShare(at: number, reading: SentenceReading, { infos }: ReadingContext): number {
  let t = at
  while (t < reading.to && QUOTES.has(infos[t]!.key)) t++
  if (reading.places.some(p => p.from === t)) return t
  const bare = infos[t]?.key.replace(/^و/, '') ?? ''
  if (!SHARES.has(infos[t]?.key ?? '') && !SHARES.has(bare)) return t
  const start = t
  for (let k = start + 1; k < reading.to && k - start <= SHARE_REACH; k++) {
    const { key } = infos[k]!
    const begins = reading.places.some(p => p.from === k) || (LINKS.has(key) && reading.places.some(p => p.from === k + 1))
    if (begins) return LINKS.has(key) && !reading.places.some(p => p.from === k) ? k + 1 : k
    if (reading.parts.some(p => p.from === k && (p.kind === 'act' || p.kind === 'say' || (p.kind === 'mark' && p.mark !== '"')))) break
  }
  const after = start + 1
  return SHARES.has(infos[after]?.key ?? '') && reading.parts.some(p => p.from === after && p.kind === 'placehead') ? after : start
}

/** The next token of a row: after «و» or a comma with «و». */
function nextInRow(at: number, reading: SentenceReading, context: ReadingContext): number {
  const { infos } = context
  let t = at
  while (t < reading.to && QUOTES.has(infos[t]!.key)) t++
  if (infos[t]?.key.startsWith('ال') && infos[t + 1]?.key.startsWith('و') && !reading.parts.some(p => p.from === t)) t++
  if (infos[t]?.key === '،' || infos[t]?.key === ',') t++
  const { key } = infos[t] ?? { key: '' }
  if (key === 'و') return skipShare(t + 1, reading, context)
  if (!key.startsWith('و') || key.length < 3) return -1
  const on = key === 'وعلي' ? t + 1 : t
  return on < reading.to ? skipShare(on, reading, context) : -1
}

function thingAt(t: number, bareNames: boolean, reading: SentenceReading, context: ReadingContext): ControlPlace | null {
  const { infos } = context
  const mention = reading.places.find(p => p.from === t)
  const part = reading.parts.find(p => p.from === t)
  if (mention && WHOLE.has(context.infos[t]!.key)) return null
  // «شمال اليمن» is a part of a country, and is taken; the country is not.
  if (mention && (mention.grain > 0 || mention.nameFrom > mention.from)) return toPlace(mention, reading, context)
  if (part?.entity || part?.kind === 'actor') return null
  const key = infos[t]!.key
  const bare = key.replace(/^و/, '')
  const definite = bare.startsWith('ال')
  const isSpot = part ? part.kind === 'facility' || part.kind === 'placehead' : SPOTS.has(bare) || SPOTS.has(bare.slice(2))
  if (isSpot) {
    if (part && (part.features & Feature.SINGULAR) === 0 && !SPOTS.has(bare)) return null
    const to = nameEnd(t + 1, definite, reading, context)
    return to > t + 1 || (definite && part?.kind === 'placehead') ? unlisted(t, to, reading, context) : null
  }
  const known = infos[t]!.readings.length > 0 || part !== undefined
  return bareNames && !known && definite && bare.length > 4 ? unlisted(t, t + 1, reading, context) : null
}

/** Where the name after a spot's noun ends: quoted words, an adjective of a definite noun, or one or two unknown words. */
function nameEnd(at: number, definite: boolean, reading: SentenceReading, context: ReadingContext): number {
  const { infos, tokens } = context
  if (at >= reading.to) return at
  const { form } = infos[at]!
  const closing = form === '"' ? '"' : form === '«' ? '»' : form === '“' ? '”' : ''
  if (closing) {
    for (let t = at + 1; t < reading.to && t - at < 6; t++) if (infos[t]!.form === closing) return t + 1
    return at
  }
  const mention = reading.places.find(p => p.from === at && p.clitics === 0)
  if (mention) return mention.to
  let to = at
  while (to < reading.to && to - at < 2) {
    const { key } = infos[to]!
    if (tokens.kind[to] !== TokenKind.WORD || tokens.gap[to]! >= Gap.NEWLINE || ADJECTIVES.has(key)) break
    const part = reading.parts.find(p => p.from <= to && to < p.to)
    const article = key.startsWith('ال')
    const head: boolean = to === at + 1 && SPOTS.has(infos[at]!.key)
    const noun =
      part && !part.conjunction && !part.particle && (part.kind === 'facility' || part.kind === 'placehead' || part.kind === 'say' || part.kind === 'unit')
    if (definite ? !article : part && part.kind !== 'place' && !(noun && (article || to === at))) break
    if (!definite && !article && !(to === at ? part !== undefined || infos[to]!.readings.length === 0 : head)) break
    if (key.startsWith('و') && !article) break
    to++
    if (definite || article) break
  }
  return to
}

/** «بالكامل» is no place. */
const WHOLE = new Set(['بالكامل', 'بكامل', 'كامله', 'كاملا'])

/** Praise and size are no part of a name. */
const ADJECTIVES = new Set(
  'الاستراتيجيه الاستراتيجي الحدوديه الهامه المهم المهمه الواقعه الواقع المطله المطل المحاذيه المحيطه الكبري التي الذي في من شرقي غربي شمالي جنوبي شرق غرب شمال جنوب بالكامل بعد قبل منذ كامله'.split(
    ' ',
  ),
)

function unlisted(from: number, to: number, reading: SentenceReading, context: ReadingContext): ControlPlace {
  const { infos, text, tokens } = context
  const mention = reading.places.find(p => p.from >= from && p.from < to)
  const parent = mention ? resolvePlace(mention, reading.places, text, tokens, context) : null
  const words = quoteOf({ from, to }, context)
  // «ومحطة»: the joining letter is no part of the name.
  const cut = infos[from]!.key.startsWith('و') && !/^(?:وادي|وسط)/.test(infos[from]!.key) ? 1 : 0
  return {
    value: {
      text: words.text.slice(cut),
      span: [words.span[0] + cut, words.span[1]],
      name: null,
      admin1: parent?.admin1 ?? null,
      country: parent?.country ?? context.countries[0] ?? null,
      lat: parent?.lat ?? null,
      lon: parent?.lon ?? null,
      precision: parent ? 2 : 1,
    },
    from,
    to,
    rule: 'place.unlisted-thing',
  }
}
