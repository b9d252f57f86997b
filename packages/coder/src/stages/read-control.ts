import { resolveDate } from '@marsad/arabic'
import type { Control, ControlStatus, DateRange } from '@marsad/model'
import { Feature } from '../tables/feature.ts'
import { PlaceMemory, placeBefore, toPlace } from './control-place.ts'
import {
  actorAfter,
  actorBefore,
  actorOf,
  firstPlace,
  type Hold,
  isDone,
  loserAfter,
  nextKey,
  objectPlaces,
  placeIn,
  type Scene,
  subjectAfter,
} from './control-scene.ts'
import { controlSigns } from './control-signs.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import { localBranch } from './narrow-actor.ts'
import { type FoundRecord, publishRecords } from './publish-records.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'
import { isActor, type Party, partiesOf } from './record-parties.ts'
import { evidenceOf, quoteOf, type TokenRange } from './text-of-tokens.ts'

/** Tokens between a place and a relative clause about it. */
const RELATIVE_REACH = 6

const SUBJECT_WORDS = new Set(['تخضع', 'يخضع', 'وتخضع', 'ويخضع', 'خاضعه', 'الخاضعه', 'الخاضع', 'خاضع', 'والخاضعه', 'تقع', 'الواقعه', 'الواقع'])

/** Reads who holds, takes or loses a place out of a report's sentences, each once. */
export function readControl(readings: readonly SentenceReading[], context: ReadingContext): Control[] {
  const keyOf = (c: Control) => `${c.actor}|${c.place.name ?? c.place.text}|${c.status}`
  return publishRecords(findControl(readings, context), 'control', keyOf, context.lexicon.weights)
}

/** Every holding, taking or losing that the sentences may tell of, for the model to weigh. */
export function findControl(readings: readonly SentenceReading[], context: ReadingContext): FoundRecord<Control>[] {
  const out: FoundRecord<Control>[] = []
  const memory = new PlaceMemory(context)
  let group: Party | null = null
  for (const reading of readings) {
    // A headline says again what the body says better.
    if (reading.headline && readings.length > 1) continue
    const parties = partiesOf(reading, context)
    const scene: Scene = { group, reading, parties, memory, context }
    if (parties.length > 0 || group) {
      reading.parts.forEach((part, at) => {
        for (const hold of readHolds(part, at, scene)) {
          // «جماعة منافسة» took it: that says nothing of who holds it.
          if (!isActor(hold.actor)) continue
          const record = toRecord(hold, part, scene)
          out.push({ record, sign: signs => controlSigns(hold, part, record, scene, signs) })
        }
      })
    }
    memory.learn(reading)
    group = parties.findLast(p => p.cls === 'group' && p.named && isActor(p)) ?? group
  }
  return out
}

const NONE: readonly Hold[] = Object.freeze([])

function readHolds(part: Part, at: number, scene: Scene): readonly Hold[] {
  if (part.lexeme === null) return NONE
  const act = part.entity ? '' : attribute(part, 'act')
  if (act === 'take' || act === 'retake') return readTaking(part, at, scene)
  if (act === 'expel') return readExpulsion(part, at, scene)
  if (act === 'withdraw') return readWithdrawal(part, at, scene)
  if (part.kind === 'hold') return readUnderControl(part, scene)
  if (part.kind === 'lose') return readLoss(part, scene)
  if (part.kind === 'fall') return readFall(part, scene)
  return part.lexeme.id === 'maqil' ? readStronghold(part, scene) : NONE
}

/** «سيطرت القوات على البلدة», «المدينة التي يسيطر عليها التنظيم», «تمكن الجيش من تحرير المدينة». */
function readTaking(part: Part, at: number, scene: Scene): Hold[] {
  const { reading, context, memory } = scene
  const { infos } = context
  if (part.lexeme?.id === 'break-siege') return []
  if (FALL_PHRASE.test(infos[part.from]!.key)) return readFall(part, scene)
  const noun = part.features ? (part.features & Feature.VERB) === 0 : NOUN_PHRASE.test(infos[part.from]!.key)
  if (noun && part.lexeme?.id === 'saytara' && part.particle === 'ل' && subjectWord(part.from, scene) >= 0) return readUnderControl(part, scene)
  // «فقد التنظيم السيطرة على المدينة» is told by the verb.
  if (noun && reading.parts.some(p => p.kind === 'lose' && p.to <= part.from && part.from - p.to <= 6)) return []
  if (!isDone(at, scene)) return noun ? stillHeld(part, scene) : []
  if ((noun && part.particle === 'ل') || infos[part.from]!.key.startsWith('لل')) return []
  const present = (part.features & Feature.PRESENT) !== 0 && !(part.features & (Feature.PAST | Feature.NOUN))
  const steady = part.lexeme?.id === 'saytara' || part.lexeme?.id === 'ihtalla'
  const status: ControlStatus = present && steady ? 'holds' : 'captures'
  if (present && (!steady || WAS.has(infos[part.from - 1]?.key ?? ''))) return []
  const next = infos[part.to]?.key ?? ''
  // «الجزء الذي تحتله تركيا», «البلدة التي استعادها الجيش»
  const occupied = part.lexeme?.id !== 'saytara' && part.lexeme?.id !== 'istawla' && OBJECTS.has(part.pronoun) && !noun
  if (next === 'عليها' || next === 'عليه' || occupied) {
    const place = placeBefore(part.from, RELATIVE_REACH, reading, memory, context) ?? placeIn(part.to + 1, scene)
    const actor =
      subjectAfter(part.to + (occupied ? 0 : 1), 2, scene) ??
      (noun || part.features & Feature.PLURAL
        ? (actorBefore(part.from, scene, noun) ?? scene.parties.find(p => p.to <= part.from && isActor(p)) ?? scene.group)
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

const OBJECTS = new Set(['ه', 'ها', 'هما'])

/** «كانت تسيطر عليها»: it no longer does. */
const WAS = new Set(['كان', 'كانت', 'كانوا', 'وكان', 'وكانت', 'وكانوا'])

/** «سقوط مدينة», «سقطت بلدة». */
const FALL_PHRASE = /^[وف]?سق(?:ط|وط)/

/** First words of fixed phrases that are nouns («السيطرة على», «إحكام السيطرة»). */
const NOUN_PHRASE = /^(?:ال|استعاده|احكام|سقوط|استرداد)/

/** «تحرير المدينة من قبضة التنظيم» as an aim: until then he holds it. */
function stillHeld(part: Part, scene: Scene): Hold[] {
  const places = objectPlaces(part, scene)
  const holder = places.length > 0 ? loserAfter(places[places.length - 1]!.to, scene) : null
  return holder ? places.map(place => ({ actor: holder, place, status: 'holds' as const, rule: 'control.yet-to-be-freed' })) : []
}

/** Where «تخضع» or «الخاضعة» stands before «لسيطرة»; -1 for nowhere. */
function subjectWord(at: number, { reading, context }: Scene): number {
  for (let i = at - 1; i >= reading.from && i >= at - 6; i--) if (SUBJECT_WORDS.has(context.infos[i]!.key)) return i
  return -1
}

/** «صنعاء الواقعة تحت سيطرة الحوثيين», «تخضع بنغازي لسيطرة الجيش». */
function readUnderControl(part: Part, scene: Scene): Hold[] {
  const { reading, context, memory } = scene
  const first = context.infos[part.from]!.key
  if (first === 'خارج') return []
  const own = part.pronoun !== '' || /سيطرت(?:ه|ها|هم|هما)$/.test(context.infos[part.to - 1]!.key)
  const actor = own ? (actorBefore(part.from, scene, false) ?? scene.group) : subjectAfter(part.to, 2, scene)
  if (!actor) return []
  // «مناطق سيطرة المعارضة في ريف درعا»: where they are stands after; «تخضع بنغازي لسيطرة …»: the place stands between.
  if (first === 'مناطق') {
    const inside = actor.from >= part.to ? placeIn(actor.to, scene) : null
    return inside ? [{ actor, place: inside, status: 'holds', rule: 'control.under-control' }] : []
  }
  const word = subjectWord(part.from, scene)
  const between = word >= 0 ? reading.places.find(p => p.from === word + 1 && p.to <= part.from && p.grain > 0) : undefined
  const place = between ? toPlace(between, reading, context) : placeBefore(part.from, RELATIVE_REACH, reading, memory, context)
  return place ? [{ actor, place, status: 'holds', rule: 'control.under-control' }] : []
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

/** «إدلب، آخر معقل للمعارضة», «الغوطة معقل الفصائل», «معقل الحوثيين في صعدة»; many strongholds hold only where they are the last. */
function readStronghold(part: Part, scene: Scene): Hold[] {
  const { reading, context } = scene
  const previous = context.infos[part.from - 1]?.key ?? ''
  if (part.article || previous === 'كانت' || previous === 'كان' || previous === 'سابقا') return []
  if ((part.features & Feature.SINGULAR) === 0 && !RANKS.has(previous)) return []
  const actor = actorAfter(part.to, 2, scene)
  if (!actor || (actor.cls !== 'group' && previous !== 'اخر')) return []
  const place = placeIn(actor.to, scene) ?? placeBefore(part.from, 4, reading, scene.memory, context)
  return place ? [{ actor, place, status: 'holds', rule: 'control.stronghold' }] : []
}

const RANKS = new Set(['اخر', 'اهم'])

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
  const evidence = (at: TokenRange, rule: string) => [evidenceOf(at, rule, context)]
  const date = dateOf(hold, scene)
  const clause = { from: Math.min(hold.actor.from, hold.place.from, part.from), to: Math.max(hold.actor.to, hold.place.to, part.to) }
  const { text: quote, span } = quoteOf(clause, context)
  return {
    actor: localBranch(hold.actor.id, hold.place.value.country ?? context.countries[0] ?? '', context.lexicon),
    place: hold.place.value,
    status: hold.status,
    date: date?.value ?? null,
    source: null,
    span,
    quote,
    evidence: {
      actor: evidence(hold.actor, hold.actor.rule),
      place: evidence(hold.place, hold.place.rule),
      status: evidence(part, hold.rule),
      ...(date ? { date: evidence(date, date.rule) } : {}),
    },
  }
}
