import type { PlaceRef } from '@marsad/model'
import type { PlaceMention } from './place-mention.ts'
import type { ReadingContext, SentenceReading } from './read-candidates.ts'
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
  private readonly byHead = new Map<string, ControlPlace>()
  private town: ControlPlace | null = null

  /** Remembers the places of a sentence, in order, up to a token. */
  learn(reading: SentenceReading, context: ReadingContext): void {
    for (const mention of reading.places) {
      if (mention.grain < 2 || mention.origin) continue
      const place = toPlace(mention, reading, context)
      const head = context.infos[mention.from]!.key.slice(mention.clitics)
      if (mention.head) this.byHead.set(`ال${head}`, place)
      if (mention.grain === 3 && mention.head !== 'mountain' && mention.head !== 'valley') this.town = place
    }
  }

  /** What «المدينة» means, null for a noun that says too little. */
  recall(key: string): ControlPlace | null {
    return this.byHead.get(key) ?? (TOWN_NOUNS.has(key) ? this.town : null)
  }
}

const TOWN_NOUNS = new Set(['المدينه', 'البلده', 'القريه'])

/** The place of a mention, its text as the record gives it: with its head noun, but «صنعاء» for «العاصمة صنعاء» and «الوهط» for «بلدتي الوهط». */
export function toPlace(mention: PlaceMention, reading: SentenceReading, context: ReadingContext): ControlPlace {
  const head = context.infos[mention.from]!.key.slice(mention.clitics)
  const bare = mention.nameFrom > mention.from && (head === 'العاصمه' || DUAL.test(head) || PLURAL.has(head))
  const used = bare ? { ...mention, from: mention.nameFrom, clitics: 0 } : mention
  const first = !bare && mention.rule === 'place.name' && head === 'العاصمه' && mention.to - mention.from > 1 ? { ...mention, from: mention.from + 1, nameFrom: mention.nameFrom + 1, clitics: 0 } : used
  return { value: resolvePlace(first, reading.places, context.text, context.tokens, context), from: first.from, to: first.to, rule: mention.rule }
}

/** «بلدتي», «مدينتي», «منطقتي». */
const DUAL = /^(?:مدين|بلد|قري|منطق|محافظ|مديري)ت(?:ي|ين|ا|ان)$/
const PLURAL = new Set(['مدن', 'بلدات', 'قري', 'مناطق', 'محافظات', 'احياء', 'المدن', 'البلدات', 'القري', 'المناطق'])

/** The mentions from a token on that one «على» governs: the first, and those joined to it by «و» or a comma. */
export function placesAfter(at: number, within: number, reading: SentenceReading, context: ReadingContext): PlaceMention[] {
  const out: PlaceMention[] = []
  for (const mention of reading.places) {
    if (mention.from < at) continue
    const last = out[out.length - 1]
    if (!last) {
      if (mention.from - at > within) break
      out.push(mention)
      continue
    }
    if (!joined(last, mention, context)) break
    out.push(mention)
  }
  return out
}

/** «الوهط وصبر», «الموصل، وتلعفر»; not «الوهط بمحافظة لحج». */
function joined(last: PlaceMention, next: PlaceMention, { infos }: ReadingContext): boolean {
  const gap = next.from - last.to
  if (gap > 1 || next.near) return false
  const begins = infos[next.from]!.key.startsWith('و') && next.clitics > 0
  return gap === 0 ? begins : infos[last.to]!.key === '،' && begins
}

/** The last mention that ends before a token, within reach of a relative clause. */
export function placeBefore(at: number, reach: number, reading: SentenceReading): PlaceMention | null {
  let best: PlaceMention | null = null
  for (const mention of reading.places) {
    if (mention.to > at || at - mention.to > reach) continue
    // «قرية القصر في ريف حلب، التي يسيطر عليها»: the relative clause is of the first of a chain.
    if (best && mention.from - best.to <= 2 && mention.grain < best.grain) continue
    best = mention
  }
  return best
}
