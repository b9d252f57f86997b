import type { ControlStatus } from '@marsad/model'
import { type ControlPlace, type PlaceMemory, placesAfter, toPlace, unlistedPlace } from './control-place.ts'
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
  const previous = part.from > 0 ? context.infos[part.from - 1]!.key : ''
  return previous !== 'اجل' && previous !== 'شان' && previous !== 'محاوله' && previous !== 'بهدف' && previous !== 'معركه' && previous !== 'عمليه'
}

/** What is taken: the places after the verb, «المدينة» for the one told before. */
export function objectPlaces(part: Part, scene: Scene): ControlPlace[] {
  const { reading, memory, context, parties } = scene
  const on = nextKey('علي', part.to - 1, PLACE_REACH, scene)
  const needsOn = part.lexeme?.id === 'saytara' || part.lexeme?.id === 'istawla'
  if (needsOn && on < 0) return []
  const at = on >= 0 ? on + 1 : part.to
  const spoken = reading.parts.find(p => p.from === at && p.kind === 'placehead' && p.article)
  const recalled = spoken ? memory.recall(context.infos[at]!.key) : null
  if (recalled) return [{ ...recalled, from: at, to: at + 1, rule: 'place.spoken-of' }]
  if (on >= 0) {
    const thing = unlistedPlace(at, reading, context)
    if (thing && !reading.places.some(p => p.from === at)) return [thing]
  }
  const reach = on >= 0 ? 4 : part.to - part.from > 1 ? 2 : 12
  const found = placesAfter(at, reach, reading, context).filter(m => m.grain > 0)
  // «استعادت القوات من التنظيم»: an act between would take the place for itself.
  if (
    found[0] &&
    reading.parts.some(
      p => p.from >= part.to && p.to <= found[0]!.from && (p.kind === 'act' || p.kind === 'say' || (p.kind === 'mark' && p.mark !== '،' && p.mark !== '"')),
    )
  )
    return []
  if (on < 0 && found[0]?.origin) return []
  return found.map(m => toPlace(m, reading, context)).filter(place => !parties.some(p => p.from <= place.from && place.from < p.to))
}

export function firstPlace(at: number, scene: Scene): ControlPlace | null {
  const { reading, memory, context } = scene
  const recalled = memory.recall(context.infos[at]?.key ?? '')
  if (recalled && at < reading.to) return { ...recalled, from: at, to: at + 1, rule: 'place.spoken-of' }
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
  if (noun && isReported(part, scene)) return null
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
