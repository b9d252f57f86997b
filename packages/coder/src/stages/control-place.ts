import type { PlaceRef } from '@marsad/model'
import { Feature } from '../tables/feature.ts'
import type { PlaceMention } from './place-mention.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'
import { resolvePlace } from './resolve-place.ts'

/** A place as a record of control gives it. */
export interface ControlPlace {
  readonly value: PlaceRef
  readonly from: number
  readonly to: number
  readonly rule: string
}

/** Places told so far, for «المدينة» and «القطاع». */
export class PlaceMemory {
  private readonly byHead = new Map<string, Remembered>()
  private town: Remembered | null = null

  constructor(private readonly context: ReadingContext) {}

  /** Remembers the places of a sentence, in order. They are looked up when they are spoken of again, which few are. */
  learn(reading: SentenceReading): void {
    for (const mention of reading.places) {
      if (mention.grain < 2 || mention.origin) continue
      const place = { mention, reading }
      if (mention.head) this.byHead.set(`ال${this.context.infos[mention.from]!.key.slice(mention.clitics)}`, place)
      if (mention.grain === 3 && mention.head !== 'mountain' && mention.head !== 'valley') this.town = place
    }
  }

  /** What «المدينة» means, null for a noun that says too little; `reading` is the sentence that says it, whose own places up to `at` are nearest. */
  recall(key: string, reading: SentenceReading, at: number): ControlPlace | null {
    if (!key.startsWith('ال')) return null
    for (let k = reading.places.length - 1; k >= 0; k--) {
      const mention = reading.places[k]!
      if (mention.to <= at && mention.head && !mention.origin && this.context.infos[mention.from]!.key.slice(mention.clitics) === key.slice(2))
        return toPlace(mention, reading, this.context)
    }
    const place = this.byHead.get(key) ?? (TOWN_NOUNS.has(key) ? this.town : null)
    return place && toPlace(place.mention, place.reading, this.context)
  }
}

interface Remembered {
  readonly mention: PlaceMention
  readonly reading: SentenceReading
}

const TOWN_NOUNS = new Set(['المدينه', 'البلده', 'القريه'])

/** The place of a mention, its text as the record gives it: with its head noun, but «صنعاء» for «العاصمة صنعاء» and «الوهط» for «بلدتي الوهط». */
export function toPlace(mention: PlaceMention, reading: SentenceReading, context: ReadingContext): ControlPlace {
  const head = context.infos[mention.from]!.key.slice(mention.clitics)
  const bare = mention.nameFrom > mention.from && (head === 'العاصمه' || mention.rule === 'place.head-of-direction' || DUAL.test(head) || PLURAL.has(head))
  const used = bare ? { ...mention, from: mention.nameFrom, clitics: 0 } : mention
  const first =
    !bare && mention.rule === 'place.name' && head === 'العاصمه' && mention.to - mention.from > 1
      ? { ...mention, from: mention.from + 1, nameFrom: mention.nameFrom + 1, clitics: 0 }
      : used
  return { value: resolvePlace(first, reading.places, context.text, context.tokens, context), from: first.from, to: first.to, rule: mention.rule }
}

/** «بلدتي», «مدينتي», «منطقتي». */
const DUAL = /^(?:مدين|بلد|قري|منطق|محافظ|مديري)ت(?:ي|ين|ا|ان)$/
const PLURAL = new Set(['مدن', 'بلدات', 'قري', 'مناطق', 'محافظات', 'احياء', 'المدن', 'البلدات', 'القري', 'المناطق'])

/** Words for a part of a place: «أجزاء من المدينة», «مساحات واسعة في الشمال». */
const SHARES = new Set([
  'اجزاء',
  'اجزا',
  'مساحات',
  'معظم',
  'غالبيه',
  'اغلب',
  'نصف',
  'اكثر',
  'ثلث',
  'كامل',
  'كل',
  'جميع',
  'اغلبيه',
  'عموم',
  'غالب',
  'باقي',
  'بقيه',
  'مناطق',
])
const PREPOSITIONS = new Set(['في', 'من', 'قرب', 'الي', 'نحو'])

/** The mentions from a token on that a verb governs: the first, and those joined to it by «و» or a comma. */
export function placesAfter(at: number, within: number, reading: SentenceReading, context: ReadingContext): PlaceMention[] {
  const { infos } = context
  const out: PlaceMention[] = []
  for (const mention of reading.places) {
    if (mention.from < at) continue
    const last = out[out.length - 1]
    if (!last) {
      if (mention.from - at > within) break
      const governed = mention.from === at || !PREPOSITIONS.has(infos[mention.from - 1]!.key) || SHARES.has(infos[at]!.key)
      if (!governed) return out
      out.push(mention)
      continue
    }
    if (!joined(last, mention, context)) break
    out.push(mention)
  }
  return out
}

/** «الوهط وصبر», «الموصل، وتلعفر», «صنعاء ومساحات في الشمال»; not «الوهط بمحافظة لحج». */
function joined(last: PlaceMention, next: PlaceMention, { infos }: ReadingContext): boolean {
  const gap = next.from - last.to
  const key = infos[last.to]?.key ?? ''
  if (gap >= 2 && gap <= 4) return key.startsWith('و') && SHARES.has(key.slice(1))
  if (gap > 1) return false
  const begins = infos[next.from]!.key.startsWith('و') && next.clitics > 0
  return gap === 0 ? begins : key === '،' && begins
}

/** The place that a relative clause at a token is about: the first of a chain («قرية القصر في ريف حلب، التي …»), or «المدينة، التي …». */
export function placeBefore(at: number, reach: number, reading: SentenceReading, memory: PlaceMemory, context: ReadingContext): ControlPlace | null {
  let best: PlaceMention | null = null
  for (const mention of reading.places) {
    if (mention.to > at || mention.grain === 0) continue
    if (best && mention.from - best.to <= 2 && mention.grain <= best.grain && !context.infos[mention.from]!.key.startsWith('و')) {
      if (at - mention.to <= reach) continue
    }
    best = mention
  }
  if (best && at - best.to > reach + CHAIN) best = null
  const noun = [...reading.parts].reverse().find(p => p.to <= at && at - p.to <= reach && p.kind === 'placehead' && p.article && (!best || p.from >= best.to))
  const recalled = noun && memory.recall(context.infos[noun.from]!.key, reading, noun.from)
  if (noun && recalled) return { ...recalled, from: noun.from, to: noun.to, rule: 'place.spoken-of' }
  return best && (!noun || (noun.features & Feature.SINGULAR) === 0) ? toPlace(best, reading, context) : null
}

/** Tokens that the rest of a chain of places may add to the reach of a relative clause. */
const CHAIN = 5
