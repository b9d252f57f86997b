import { resolveDate } from '@marsad/arabic'
import type { Control, ControlStatus, DateRange, Evidence, Span } from '@marsad/model'
import { Feature } from '../tables/feature.ts'
import { type ControlPlace, PlaceMemory, placeBefore, placesAfter, toPlace, unlistedPlace } from './control-place.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import { localBranch } from './narrow-actor.ts'
import type { ReadingContext, SentenceReading } from './read-candidates.ts'
import { isActor, type Party, partiesOf } from './record-parties.ts'

/** A holding, taking or losing as found. */
interface Hold {
  readonly actor: Party
  readonly place: ControlPlace
  readonly status: ControlStatus
  readonly rule: string
}

interface Scene {
  /** The group last spoken of, for «المتمردون». */
  readonly group: Party | null
  readonly reading: SentenceReading
  readonly parties: readonly Party[]
  readonly memory: PlaceMemory
  readonly context: ReadingContext
}

/** Tokens between a verb and its place. */
const PLACE_REACH = 8
/** Tokens between a place and a relative clause about it. */
const RELATIVE_REACH = 6

const SUBJECT_WORDS = new Set(['تخضع', 'يخضع', 'وتخضع', 'ويخضع', 'خاضعه', 'الخاضعه', 'الخاضع', 'خاضع', 'والخاضعه', 'تقع', 'الواقعه', 'الواقع'])
const OUT_OF_HANDS = new Set(['ايدي', 'يد', 'قبضه', 'سيطره', 'تواجد', 'مسلحي', 'عناصر'])

/** Reads who holds, takes or loses a place out of a report's sentences, each once. */
export function readControl(readings: readonly SentenceReading[], context: ReadingContext): Control[] {
  const out: Control[] = []
  const seen = new Set<string>()
  const memory = new PlaceMemory()
  let group: Party | null = null
  for (const reading of readings) {
    // A headline says again what the body says better.
    if (reading.headline && readings.length > 1) continue
    const parties = partiesOf(reading, context)
    const scene: Scene = { group, reading, parties, memory, context }
    if (parties.length > 0) {
      reading.parts.forEach((part, at) => {
        for (const hold of readHolds(part, at, scene)) {
          // «جماعة منافسة» took it: that says nothing of who holds it.
          if (!isActor(hold.actor)) continue
          const key = `${hold.actor.id}|${hold.place.value.name ?? hold.place.value.text}|${hold.status}`
          if (seen.has(key)) continue
          seen.add(key)
          out.push(toRecord(hold, part, scene))
        }
      })
    }
    memory.learn(reading, context)
    group = [...parties].reverse().find(p => p.cls === 'group' && p.named && isActor(p)) ?? group
  }
  return out
}

function readHolds(part: Part, at: number, scene: Scene): Hold[] {
  const act = part.entity ? '' : attribute(part, 'act')
  if (act === 'take' || act === 'retake') return readTaking(part, at, scene)
  if (act === 'expel') return readExpulsion(part, at, scene)
  if (act === 'withdraw') return readWithdrawal(part, at, scene)
  if (part.kind === 'hold') return readUnderControl(part, scene)
  if (part.kind === 'lose') return readLoss(part, scene)
  if (part.kind === 'fall') return readFall(part, scene)
  return part.lexeme?.id === 'maqil' ? readStronghold(part, scene) : []
}

/** «سيطرت القوات على البلدة», «المدينة التي يسيطر عليها التنظيم», «تمكن الجيش من تحرير المدينة». */
function readTaking(part: Part, at: number, scene: Scene): Hold[] {
  const { reading, context, memory } = scene
  const { infos } = context
  if (FALL_PHRASE.test(infos[part.from]!.key)) return readFall(part, scene)
  if (!isDone(at, scene)) return []
  const noun = part.features ? (part.features & Feature.VERB) === 0 : NOUN_PHRASE.test(infos[part.from]!.key)
  if (noun && part.lexeme?.id === 'saytara' && part.particle === 'ل' && subjectWord(part.from, scene)) return readUnderControl(part, scene)
  if ((noun && part.particle === 'ل') || infos[part.from]!.key.startsWith('لل')) return []
  const present = (part.features & Feature.PRESENT) !== 0 && !(part.features & (Feature.PAST | Feature.NOUN))
  const steady = part.lexeme?.id === 'saytara' || part.lexeme?.id === 'ihtalla'
  const status: ControlStatus = present && steady ? 'holds' : 'captures'
  if (present && !steady) return []
  const next = infos[part.to]?.key ?? ''
  // «الجزء الذي تحتله تركيا»
  const occupied = part.lexeme?.id === 'ihtalla' && part.pronoun !== ''
  if (next === 'عليها' || next === 'عليه' || occupied) {
    const place = placeBefore(part.from, RELATIVE_REACH, reading, memory, context) ?? placeIn(part.to + 1, scene)
    const actor =
      subjectAfter(part.to + (occupied ? 0 : 1), 2, scene) ??
      (noun || part.features & Feature.PLURAL
        ? (actorBefore(part.from, scene, noun) ?? scene.parties.find(p => p.to <= part.from && isActor(p)) ?? null)
        : null)
    return place && actor ? [{ actor, place, status, rule: 'control.relative-clause' }] : []
  }
  const places = objectPlaces(part, scene)
  if (places.length === 0) return []
  const actor = actorOf(part, places[0]!.from, noun, scene)
  const rule = status === 'holds' ? 'control.holding-verb' : noun ? 'control.taking-noun' : 'control.taking-verb'
  const holds: Hold[] = actor ? places.map(place => ({ actor, place, status, rule })) : []
  const loser = status === 'captures' ? loserAfter(places[places.length - 1]!.to, scene) : null
  if (loser && loser.id !== actor?.id) holds.push({ actor: loser, place: places[0]!, status: 'loses', rule: 'control.out-of-hands' })
  return holds
}

/** «سقوط مدينة», «سقطت بلدة». */
const FALL_PHRASE = /^[وف]?سق(?:ط|وط)/

/** First words of fixed phrases that are nouns («السيطرة على», «إحكام السيطرة»). */
const NOUN_PHRASE = /^(?:ال|استعاده|احكام|سقوط|استرداد)/

/** «المناطق التي سيطروا عليها في العاصمة»: the place stands after the clause. */
function placeIn(at: number, { reading, context }: Scene): ControlPlace | null {
  const { infos } = context
  const start = infos[at]?.key === '،' ? at + 1 : at
  if (infos[start]?.key !== 'في') return null
  const mention = reading.places.find(p => p.from === start + 1)
  return mention && mention.grain > 0 ? toPlace(mention, reading, context) : null
}

function subjectWord(at: number, { reading, context }: Scene): boolean {
  for (let i = at - 1; i >= reading.from && i >= at - 5; i--) if (SUBJECT_WORDS.has(context.infos[i]!.key)) return true
  return false
}

/** «صنعاء الواقعة تحت سيطرة الحوثيين», «تخضع بنغازي لسيطرة الجيش». */
function readUnderControl(part: Part, scene: Scene): Hold[] {
  const { reading, context, memory } = scene
  const first = context.infos[part.from]!.key
  if (first === 'خارج' || first === 'مناطق') return []
  const actor =
    subjectAfter(part.to, 2, scene) ?? (part.pronoun || context.infos[part.to - 1]!.key.startsWith('سيطرت') ? actorBefore(part.from, scene, false) : null)
  const place = placeBefore(part.from, RELATIVE_REACH, reading, memory, context)
  return actor && place ? [{ actor, place, status: 'holds', rule: 'control.under-control' }] : []
}

/** «طرد التنظيم من المدينة»: he loses it, and who drove him out takes it. */
function readExpulsion(part: Part, at: number, scene: Scene): Hold[] {
  if (!isDone(at, scene)) return []
  const { parties, context } = scene
  const after = parties.filter(p => p.from >= part.to && p.from - part.to <= 6)
  const subject = after[0] && after[1] && after[1].from - after[0].to <= 2 && (part.features & Feature.VERB) !== 0 ? after[0] : null
  const loser = subject ? after[1]! : after[0]
  if (!loser || !isActor(loser) || loser.from - part.to > (subject ? 6 : 2)) return []
  const from = nextKey('من', loser.to, 4, scene)
  if (from < 0) return []
  const place = firstPlace(from + 1, scene)
  if (!place) return []
  const holds: Hold[] = [{ actor: loser, place, status: 'loses', rule: 'control.driven-out' }]
  const doer = subject ?? actorBefore(part.from, scene, true)
  if (doer && doer.id !== loser.id && isActor(doer) && context.infos[part.from - 1]?.key !== 'منذ')
    holds.push({ actor: doer, place, status: 'captures', rule: 'control.drove-out' })
  return holds
}

/** «انسحب التنظيم من المدينة». */
function readWithdrawal(part: Part, at: number, scene: Scene): Hold[] {
  if (!isDone(at, scene)) return []
  const actor = actorAfter(part.to, 1, scene) ?? actorBefore(part.from, scene, true)
  const from = nextKey('من', actor && actor.from >= part.to ? actor.to : part.to, 2, scene)
  const place = from < 0 ? null : firstPlace(from + 1, scene)
  return actor && place ? [{ actor, place, status: 'loses', rule: 'control.withdrawal' }] : []
}

/** «فقد التنظيم سيطرته على المدينة», «خسرت الحركة بلدة». */
function readLoss(part: Part, scene: Scene): Hold[] {
  const { reading, context } = scene
  const actor =
    actorAfter(part.to, 1, scene) ?? ((part.features & Feature.VERB) !== 0 && !(part.features & Feature.MASDAR) ? actorBefore(part.from, scene, true) : null)
  if (!actor) return []
  const start = actor.from >= part.to ? actor.to : part.to
  const control = reading.parts.find(p => p.from >= start && p.from - start <= 1 && p.lexeme?.id === 'saytara')
  if (!control) {
    const lost = reading.places.find(p => p.from === start && p.grain > 0)
    return lost ? [{ actor, place: toPlace(lost, reading, context), status: 'loses', rule: 'control.lost' }] : []
  }
  const next = context.infos[control.to]?.key ?? ''
  const place =
    next === 'عليها' || next === 'عليه'
      ? placeBefore(part.from, 12, reading, scene.memory, context)
      : firstPlace(context.infos[control.to]?.key === 'علي' ? control.to + 1 : control.to, scene)
  return place ? [{ actor, place, status: 'loses', rule: 'control.lost' }] : []
}

/** «سقطت المدينة بيد التنظيم», «سقوط البلدة في أيدي المعارضة». */
function readFall(part: Part, scene: Scene): Hold[] {
  const { reading, context } = scene
  for (let i = part.to; i < reading.to && i - part.to <= 8; i++) {
    const { key } = context.infos[i]!
    if (key !== 'بيد' && key !== 'بايدي' && !((key === 'يد' || key === 'ايدي' || key === 'قبضه') && context.infos[i - 1]!.key === 'في')) continue
    const actor = actorAfter(i + 1, 1, scene)
    const place = firstPlace(part.to, scene)
    return actor && place && place.to <= i ? [{ actor, place, status: 'captures', rule: 'control.fell-into-hands' }] : []
  }
  return []
}

/** «إدلب، آخر معقل للمعارضة», «آخر معاقل التنظيم في الباغوز». */
function readStronghold(part: Part, scene: Scene): Hold[] {
  const { reading, context } = scene
  // Only the last stronghold is held: «معقل» alone is where a group has its followers.
  const actor = context.infos[part.from - 1]?.key === 'اخر' ? actorAfter(part.to, 2, scene) : null
  if (!actor) return []
  const place = placeBefore(part.from, 4, reading, scene.memory, context) ?? placeIn(actor.to, scene)
  return place ? [{ actor, place, status: 'holds', rule: 'control.stronghold' }] : []
}

function isDone(at: number, { reading, context }: Scene): boolean {
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
function objectPlaces(part: Part, scene: Scene): ControlPlace[] {
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

function firstPlace(at: number, scene: Scene): ControlPlace | null {
  const { reading, memory, context } = scene
  const recalled = memory.recall(context.infos[at]?.key ?? '')
  if (recalled && at < reading.to) return { ...recalled, from: at, to: at + 1, rule: 'place.spoken-of' }
  const mention = placesAfter(at, 4, reading, context)[0]
  return mention && mention.grain > 0 ? toPlace(mention, reading, context) : null
}

/** The doer: between verb and place, or who stands before; after «و» the first one of the sentence. */
function actorOf(part: Part, placeFrom: number, noun: boolean, scene: Scene): Party | null {
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
function subjectAfter(at: number, within: number, scene: Scene): Party | null {
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

function actorAfter(at: number, within: number, { parties, reading }: Scene): Party | null {
  const party = parties.find(p => p.from >= at)
  if (!party || party.from - at > within || !isActor(party)) return null
  return reading.parts.some(p => p.from >= at && p.to <= party.from && (p.kind === 'act' || p.kind === 'number')) ? null : party
}

/** The first of a row of actors before a token («المقاومة والجيش»), not one that something was taken from. */
function actorBefore(at: number, { parties, reading, context }: Scene, anywhere: boolean): Party | null {
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
function loserAfter(at: number, scene: Scene): Party | null {
  const from = nextKey('من', at - 1, 4, scene)
  if (from < 0) return null
  const hands = OUT_OF_HANDS.has(scene.context.infos[from + 1]?.key ?? '')
  return actorAfter(from + 1 + (hands ? 1 : 0), hands ? 1 : 0, scene)
}

/** The next token of a key after `at`, at most `within` further; -1 for none. */
function nextKey(key: string, at: number, within: number, { reading, context }: Scene): number {
  for (let i = at; i < reading.to && i - at <= within; i++) if (context.infos[i]!.key === key) return i
  return -1
}

function dateOf(hold: Hold, { reading, context }: Scene): { value: DateRange; from: number; to: number; rule: string } | null {
  for (const mention of reading.dates) {
    const since = mention.expression.role === 'since'
    if (since !== (hold.status === 'holds') || mention.expression.role === 'until') continue
    const value = resolveDate(mention.expression, { published: context.published, event: null })
    if (value)
      return { value: { start: value.start, end: since ? null : (value.end ?? value.start) }, from: mention.from, to: mention.to, rule: `date.${mention.rule}` }
  }
  return null
}

function toRecord(hold: Hold, part: Part, scene: Scene): Control {
  const { context } = scene
  const { text, tokens } = context
  const spanOf = (from: number, to: number): Span => [tokens.start[from]!, tokens.end[to - 1]!]
  const evidence = (at: { from: number; to: number }, rule: string): Evidence[] => {
    const span = spanOf(at.from, at.to)
    return [{ text: text.slice(span[0], span[1]), span, rule }]
  }
  const date = dateOf(hold, scene)
  const span = spanOf(Math.min(hold.actor.from, hold.place.from, part.from), Math.max(hold.actor.to, hold.place.to, part.to))
  return {
    actor: localBranch(hold.actor.id, hold.place.value.country ?? context.countries[0] ?? '', context.lexicon),
    place: hold.place.value,
    status: hold.status,
    date: date?.value ?? null,
    source: null,
    span,
    quote: text.slice(span[0], span[1]),
    evidence: {
      actor: evidence(hold.actor, hold.actor.rule),
      place: evidence(hold.place, hold.place.rule),
      status: evidence(part, hold.rule),
      ...(date ? { date: evidence(date, date.rule) } : {}),
    },
  }
}
