import type { ControlStatus } from '@marsad/model'
import { thingsFrom } from './control-objects.ts'
import { type ControlPlace, type PlaceMemory, placesAfter, toPlace } from './control-place.ts'
import type { Part } from './entity.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'
import { isActor, type Party } from './record-parties.ts'

/** A holding, taking or losing as found. */
export interface Hold {
  readonly actor: Party
  readonly place: ControlPlace
  readonly status: ControlStatus
  readonly rule: string
}

export interface Scene {
  /** The group last spoken of, for «المتمردون». */
  readonly group: Party | null
  readonly reading: SentenceReading
  readonly parties: readonly Party[]
  readonly memory: PlaceMemory
  readonly context: ReadingContext
}

/** Tokens between a verb and its place. */
const PLACE_REACH = 8

const OUT_OF_HANDS = new Set(['ايدي', 'يد', 'قبضه', 'سيطره', 'تواجد', 'مسلحي', 'عناصر'])

export function isDone(at: number, { reading, context }: Scene): boolean {
  const act = reading.acts.find(a => a.at === at)
  if (act && act.whyNot !== 'background.holds' && (act.whyNot !== null || act.mood !== 'done')) return false
  const part = reading.parts[at]!
  for (let k = at - 1; k >= 0 && k >= at - 3; k--) {
    const before = reading.parts[k]!
    if (part.from - before.to > 3) break
    if (before.kind === 'attempt' || before.kind === 'plan' || before.kind === 'neg' || before.kind === 'hypo') return false
  }
  return !isAim(part, context)
}

/** «معارك تحرير المدينة», «لاستكمال تحرير المدينة», «تهدف إلى السيطرة على المدينة»: it is yet to be done. */
export function isAim({ from }: Part, { infos }: ReadingContext): boolean {
  const before = from > 0 ? infos[from - 1]!.key : ''
  if (AIMS.has(before) || AIMS.has(before.replace(/^[ولبف]/, ''))) return true
  if (before !== 'الي' && before !== 'علي') return false
  for (let t = from - 2; t >= 0 && t >= from - AIM_REACH; t--) if (AIM_VERBS.has(infos[t]!.key.replace(/^و(?=[تي])/, ''))) return true
  return false
}

const AIMS = new Set([
  ...['اجل', 'شان', 'محاوله', 'محاولات', 'هدف', 'معركه', 'معارك', 'المعارك', 'عمليه', 'عمليات', 'حمله', 'لاستكمال', 'بدء', 'بدايه', 'خطه', 'سبيل', 'قبيل'],
  ...['قبل', 'نحو', 'باتجاه', 'مهمه', 'يعني', 'تعني', 'غيه', 'غرض', 'هدفه', 'هدفها', 'هدفهم', 'حتي', 'لحين', 'انتظار', 'امكانيه'],
])
/** «تهدف القوات من العملية إلى …»: the subject may stand between. */
const AIM_REACH = 7
const AIM_VERBS = new Set([
  ...['تهدف', 'يهدف', 'تسعي', 'يسعي', 'يسعون', 'الهادفه', 'الراميه', 'الهادف', 'الرامي', 'ترمي', 'يرمي', 'يعمل', 'تعمل', 'يعملان', 'يعملون', 'قادر', 'قادره'],
])

/** What is taken: the places after the verb, «المدينة» for the one told before. */
export function objectPlaces(part: Part, scene: Scene): ControlPlace[] {
  const { reading, memory, context, parties } = scene
  const on = nextKey('علي', part.to - 1, PLACE_REACH, scene)
  const needsOn = part.lexeme?.id === 'saytara' || part.lexeme?.id === 'istawla'
  if (needsOn && on < 0) return []
  const subject = on < 0 ? parties.find(p => p.from >= part.to && p.from - part.to <= 1) : undefined
  const at = on >= 0 ? on + 1 : (subject?.to ?? part.to)
  const spoken = reading.parts.find(p => p.from === at && p.kind === 'placehead' && p.article)
  const recalled = spoken || on >= 0 ? memory.recall(context.infos[at]?.key ?? '', reading, at) : null
  if (recalled) return [{ ...recalled, from: at, to: at + 1, rule: 'place.spoken-of' }]
  const things = thingsFrom(at, on >= 0, reading, context)
  const found = things.length > 0 ? things : placesFurther(at, on >= 0 ? 4 : part.to - part.from > 1 ? 2 : 12, on >= 0, part, scene)
  return found.filter(place => !parties.some(p => p.from <= place.from && place.from < p.to))
}

/** «استعادت القوات … مدينة كذا»: the place stands further on, with nothing between that would take it for itself. */
function placesFurther(at: number, reach: number, governed: boolean, part: Part, { reading, context }: Scene): ControlPlace[] {
  const found = placesAfter(at, reach, reading, context).filter(m => m.grain > 0)
  const first = found[0]
  if (!first || (!governed && first.origin)) return []
  const barred = reading.parts.some(
    p => p.from >= part.to && p.to <= first.from && (p.kind === 'act' || p.kind === 'say' || (p.kind === 'mark' && p.mark !== '،' && p.mark !== '"')),
  )
  return barred ? [] : found.map(m => toPlace(m, reading, context))
}

export function firstPlace(at: number, scene: Scene): ControlPlace | null {
  const { reading, memory, context } = scene
  const recalled = at < reading.to ? memory.recall(context.infos[at]!.key, reading, at) : null
  if (recalled) return { ...recalled, from: at, to: at + 1, rule: 'place.spoken-of' }
  const thing = thingsFrom(at, true, reading, context)[0]
  if (thing) return thing
  const mention = placesAfter(at, 4, reading, context)[0]
  return mention && mention.grain > 0 ? toPlace(mention, reading, context) : null
}

/** «المناطق التي سيطروا عليها في العاصمة»: the place stands after the clause. */
export function placeIn(at: number, { reading, context }: Scene): ControlPlace | null {
  const { infos } = context
  const start = infos[at]?.key === '،' ? at + 1 : at
  if (infos[start]?.key !== 'في') return null
  const mention = reading.places.find(p => p.from === start + 1)
  return mention && mention.grain > 0 ? toPlace(mention, reading, context) : null
}

/** The doer: between verb and place, or who stands before; after «و» the first one of the sentence. */
export function actorOf(part: Part, placeFrom: number, noun: boolean, scene: Scene): Party | null {
  const opens = !noun && !scene.parties.some(p => p.to <= part.from)
  const after = part.pronoun ? null : (subjectAfter(part.to, 1, scene) ?? (opens ? actorAfter(part.to, 5, scene) : null))
  if (after && after.to <= placeFrom) return after
  if (noun && isReported(part, scene)) return announcer(part, scene)
  if (part.conjunction && !noun && !part.pronoun) {
    const first = scene.parties.find(p => p.to <= part.from && isActor(p) && p.cls !== 'media')
    return first && part.from - first.to <= 30 ? first : null
  }
  return actorBefore(part.from, scene, false)
}

/** «أعلنت السلطات تحرير المدينة»: whoever says so need not have done it. */
function isReported(part: Part, { reading }: Scene): boolean {
  return reading.parts.some(p => p.kind === 'say' && p.to <= part.from && part.from - p.to <= 3)
}

/** «أعلن الجيش استعادة المدينة»: armed men tell of what they did. */
function announcer(part: Part, { parties, context }: Scene): Party | null {
  const party = parties.findLast(p => p.to <= part.from)
  if (!party || part.from - party.to > 2 || !isActor(party) || (party.cls !== 'group' && party.cls !== 'state')) return null
  const key = context.infos[party.from]!.key
  return party.rule === 'actor.official' || key.startsWith('السلط') || key.startsWith('الحكوم') || key.startsWith('حكوم') ? null : party
}

/** The subject after a verb; the nameless too («جماعة منافسة»), unless a named group stands beside them («مسلحون مرتبطون بالتنظيم»). */
export function subjectAfter(at: number, within: number, scene: Scene): Party | null {
  const { reading, parties } = scene
  const named = actorAfter(at, within, scene)
  if (named) return named
  const nameless = reading.parts.find(p => p.from >= at && p.from - at < within && ((p.kind === 'unit' && !p.entity) || p.entity?.cls === 'fighters'))
  if (!nameless) return null
  const beside = parties.find(p => p.from >= nameless.to && p.from - nameless.to <= 1 && isActor(p) && p.particle !== '')
  if (beside) return beside
  if (nameless.article && nameless.entity && scene.group) return { ...scene.group, from: nameless.from, to: nameless.to, rule: 'actor.last-spoken-of' }
  return {
    id: 'unidentified',
    cls: 'fighters',
    people: false,
    named: false,
    from: nameless.from,
    to: nameless.to,
    particle: '',
    conjunction: false,
    rule: 'actor.nameless-group',
  }
}

export function actorAfter(at: number, within: number, { parties, reading }: Scene): Party | null {
  const party = parties.find(p => p.from >= at)
  if (!party || party.from - at > within || !isActor(party)) return null
  return reading.parts.some(p => p.from >= at && p.to <= party.from && (p.kind === 'act' || p.kind === 'number')) ? null : party
}

/** The first of a row of actors before a token («المقاومة والجيش»), not one that something was taken from. */
export function actorBefore(at: number, { parties, reading, context }: Scene, anywhere: boolean): Party | null {
  for (let k = parties.length - 1; k >= 0; k--) {
    const party = parties[k]!
    if (party.to > at) continue
    if (at - party.to > (anywhere ? 20 : 12)) return null
    const before = party.from > 0 ? context.infos[party.from - 1]!.key : ''
    if (!isActor(party) || party.cls === 'media' || before === 'ضد' || before === 'مع' || OUT_OF_HANDS.has(before) || party.particle === 'ل') continue
    // «الحوثيين المدعومين من إيران الذين يسيطرون»: the backer does not hold it.
    if ((before === 'من' && /^و?(?:ال)?مدعوم/.test(context.infos[party.from - 2]?.key ?? '')) || (party.particle === 'ب' && before !== 'من')) continue
    // Another body, or another matter, between them did it.
    if (
      reading.parts.some(
        p => p.from >= party.to && p.to <= at && ((p.kind === 'mark' && (p.mark === '.' || p.mark === '؛')) || (p.kind === 'unit' && !p.entity)),
      )
    )
      return null
    let first = party
    for (let j = k - 1; j >= 0 && first.conjunction && first.from - parties[j]!.to <= 1; j--) first = parties[j]!
    return isActor(first) ? first : party
  }
  return null
}

/** «من أيدي الحوثيين», «من قبضة التنظيم», «من تواجد داعش». */
export function loserAfter(at: number, scene: Scene): Party | null {
  const from = nextKey('من', at - 1, 4, scene)
  if (from < 0) return null
  const hands = OUT_OF_HANDS.has(scene.context.infos[from + 1]?.key ?? '')
  return actorAfter(from + 1 + (hands ? 1 : 0), hands ? 1 : 0, scene)
}

/** The next token of a key after `at`, at most `within` further; -1 for none. */
export function nextKey(key: string, at: number, within: number, { reading, context }: Scene): number {
  for (let i = at; i < reading.to && i - at <= within; i++) if (context.infos[i]!.key === key) return i
  return -1
}
