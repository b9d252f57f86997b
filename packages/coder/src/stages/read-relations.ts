import { TokenKind } from '@marsad/arabic'
import type { Evidence, Relation, RelationKind, Span } from '@marsad/model'
import { stateForce } from './find-entities.ts'
import { attribute } from './item.ts'
import { localBranch } from './narrow-actor.ts'
import type { ReadingContext, SentenceReading } from './read-candidates.ts'
import { isActor, LED_COALITIONS, type Party, partiesOf } from './record-parties.ts'
import { type FoundCue, findCues } from './relation-cue.ts'
import { nameBefore, nameFrom, type PersonName } from './relation-name.ts'

/** A tie as found: the two sides with their tokens. */
interface Tie {
  readonly a: Side
  readonly relation: RelationKind
  readonly b: Side
}

interface Side {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly rule: string
}

/** The group last spoken of, for «زعيمها» and «زعيم التنظيم». */
interface Memory {
  group: Party | null
}

/** So many tokens may stand between an actor and the word that ties it. */
const BEFORE_GAP = 3
const AFTER_GAP = 4

/** An actor that stands further before its tie was named in another clause. */
const FAR = 8

/** Bare nouns for the group last spoken of. */
const THE_GROUP = new Set([
  'التنظيم',
  'الحركه',
  'الجماعه',
  'الحزب',
  'المليشيا',
  'الميليشيا',
  'الفرقه',
  'المتمردين',
  'للحركه',
  'للتنظيم',
  'للجماعه',
  'للحزب',
  'للمتمردين',
])

/** Reads the lasting ties between actors out of a report's sentences, each tie once. */
export function readRelations(readings: readonly SentenceReading[], context: ReadingContext): Relation[] {
  const out: Relation[] = []
  const seen = new Set<string>()
  const memory: Memory = { group: null }
  for (const reading of readings) {
    const cues = findCues(context.infos, reading.from, reading.to, context.lexicon)
    const parties = partiesOf(reading, context)
    for (const found of cues) {
      const tie = readTie(found, parties, reading, memory, context)
      if (!tie || tie.a.id === tie.b.id) continue
      const key = `${tie.a.id}|${tie.relation}|${tie.b.id.startsWith('person:') ? 'person' : tie.b.id}`
      if (seen.has(key)) continue
      seen.add(key)
      out.push(toRecord(tie, found, reading, context))
    }
    for (const party of parties) if (party.cls === 'group' && party.named && isActor(party)) memory.group = party
  }
  return out
}

function readTie(found: FoundCue, parties: readonly Party[], reading: SentenceReading, memory: Memory, context: ReadingContext): Tie | null {
  switch (found.cue.shape) {
    case 'tie':
      return readAdjective(found, parties, reading, memory, context)
    case 'leader':
      return readLeader(found, parties, reading, context)
    case 'leads':
      return readLeads(found, parties, reading, context)
    case 'title':
    case 'own':
      return readTitle(found, parties, reading, memory, context)
    case 'heads':
      return readHeads(found, parties, context)
    case 'subject':
    case 'object':
      return readVerb(found, parties, reading, context)
    case 'against':
      return readAgainst(found, parties, reading, context)
    case 'support':
      return readSupport(found, parties, reading, context)
    case 'arms':
      return readArms(found, parties, reading)
    case 'between':
      return readBetween(found, parties, reading, context)
    default:
      return null
  }
}

/** «حركة الشباب المنضوية في تنظيم القاعدة»: one before, one after. */
function readAdjective(found: FoundCue, parties: readonly Party[], reading: SentenceReading, memory: Memory, context: ReadingContext): Tie | null {
  const a = partyBefore(parties, found.from, reading)
  if (!a || !isActor(a) || hasUnit(reading, a.to, found.from)) return null
  const b = theGroupAfter(found, a, parties, reading, memory, context) ?? nationAt(found.to, reading, context) ?? partyAfter(parties, found.to, reading)
  if (!b || !isActor(b)) return null
  let { relation } = found.cue
  if (a.cls === 'media') {
    if (relation !== 'branch_of' && relation !== 'media_arm_of') return null
    relation = 'media_arm_of'
  } else if (relation === 'media_arm_of') return null
  if (relation === 'branch_of' && (b.cls !== 'group' || a.cls === 'state')) return null
  if (relation === 'allied_with' && b.cls === 'group' && parentOf(a.id, context) === b.id) relation = 'branch_of'
  return { a, relation, b }
}

/** «أعماق التابعة للتنظيم المتطرف»: of a known medium its own group, else the group last spoken of. */
function theGroupAfter(found: FoundCue, a: Party, parties: readonly Party[], reading: SentenceReading, memory: Memory, context: ReadingContext): Party | null {
  if (!THE_GROUP.has(context.infos[found.to]?.key ?? '') || found.to >= reading.to) return null
  const words = { from: found.to, to: found.to + 1 }
  const parent = a.cls === 'media' ? parentOf(a.id, context) : ''
  if (parent) return { ...a, ...words, id: parent, cls: 'group', rule: 'actor.owner-of-medium' }
  const group = earlierGroup(
    parties.filter(p => p.id !== a.id),
    found,
    memory,
  )
  return group && { ...group, ...words, rule: 'actor.last-spoken-of' }
}

/** «المدعومة إيرانيا», «الدعم الإيراني»: an adjective stands for the government. */
function nationAt(at: number, reading: SentenceReading, context: ReadingContext): Party | null {
  const part = reading.parts.find(p => p.from === at && p.kind === 'nation' && !p.entity)
  if (!part) return null
  const id = stateForce(attribute(part, 'country'), 'government', context)
  return { id, cls: 'state', people: false, named: true, from: part.from, to: part.to, particle: '', conjunction: false, rule: 'actor.nation-as-government' }
}

function hasUnit(reading: SentenceReading, from: number, to: number): boolean {
  return reading.parts.some(p => p.from >= from && p.to <= to && p.kind === 'unit')
}

/** «الجيش بقيادة خليفة حفتر», «التحالف بقيادة السعودية». */
function readLeader(found: FoundCue, parties: readonly Party[], reading: SentenceReading, context: ReadingContext): Tie | null {
  const governs = LEADS.test(context.infos[found.to - 1]!.key)
  const inside = parties.find(p => p.from < found.from && found.from < p.to)
  if (inside) return governs ? ledCoalition(inside, found) : null
  const b = parties.find(p => p.from >= found.to && p.from - found.to <= 1)
  if (b && !b.people && (b.cls === 'state' || b.cls === 'international')) {
    if (!governs || !LED_COALITIONS[b.id]) return null
    return { a: { ...b, id: LED_COALITIONS[b.id]! }, relation: 'led_by', b }
  }
  const a = partyBefore(parties, found.from, reading)
  if (!a || !isActor(a) || (a.people && !a.named) || hasUnit(reading, a.to, found.from)) return null
  const name = nameFrom(found.to, reading.to, reading.parts, context)
  return name ? { a, relation: 'led_by', b: person(name, context) } : null
}

/** A verb of leading, not «بقيادة», which is mostly part of a coalition's full name. */
const LEADS = /^[يت]?(?:قود|تزعم|راس)/

/** An alias that holds its own leader: «التحالف العربي بقيادة السعودية». */
function ledCoalition(coalition: Party, found: FoundCue): Tie | null {
  const leader = Object.keys(LED_COALITIONS).find(id => LED_COALITIONS[id] === coalition.id)
  if (!leader || found.to >= coalition.to) return null
  return { a: coalition, relation: 'led_by', b: { id: leader, from: found.to, to: coalition.to, rule: 'actor.leader-of-coalition' } }
}

/** «خليفة حفتر الذي يقود الجيش». */
function readLeads(found: FoundCue, parties: readonly Party[], reading: SentenceReading, context: ReadingContext): Tie | null {
  const a = partyAfter(parties, found.to, reading)
  if (!a || !isActor(a) || a.people) return null
  const name = nameBefore(found.from, reading.from, reading.parts, context)
  return name ? { a, relation: 'led_by', b: person(name, context) } : null
}

/** «زعيم تنظيم القاعدة أيمن الظواهري», «حسن نصر الله، الأمين العام لحزب الله», «زعيمها الملا عمر». */
function readTitle(found: FoundCue, parties: readonly Party[], reading: SentenceReading, memory: Memory, context: ReadingContext): Tie | null {
  const { infos } = context
  let group: Side | null = null
  let end = found.to
  if (found.cue.shape === 'own') group = earlierGroup(parties, found, memory)
  else if (THE_GROUP.has(infos[found.to]?.key ?? '')) {
    group = earlierGroup(parties, found, memory)
    end = found.to + 1
  } else {
    const party = parties.find(p => p.to > found.to && p.from >= found.from && p.from - found.to <= 1)
    if (!party || !isActor(party) || !isArmedGroup(party.id, context) || infos[found.to]!.key === 'في') return null
    group = party
    end = party.to
  }
  if (!group) return null
  const name =
    nameFrom(skipPlace(end, reading, context), reading.to, reading.parts, context) ??
    (found.cue.shape === 'own' ? null : nameBefore(found.from, reading.from, reading.parts, context))
  return name ? { a: group, relation: 'led_by', b: person(name, context) } : null
}

function earlierGroup(parties: readonly Party[], found: FoundCue, memory: Memory): Party | null {
  for (let k = parties.length - 1; k >= 0; k--) {
    const party = parties[k]!
    if (party.to <= found.from && party.cls === 'group' && isActor(party)) return party
  }
  return memory.group
}

/** «زعيمها في القلمون أبو مالك»: where he leads stands before his name; a comma may too. */
function skipPlace(at: number, reading: SentenceReading, { infos }: ReadingContext): number {
  let end = at
  const place = reading.places.find(p => p.from === end + 1 || p.from === end)
  if (place && infos[end]?.key === 'في') end = place.to
  const { key } = infos[end] ?? { key: '' }
  return key === '،' || key === ',' || key === ':' ? end + 1 : end
}

/** «تقود السعودية تحالفا». */
function readHeads(found: FoundCue, parties: readonly Party[], { infos }: ReadingContext): Tie | null {
  const b = parties.find(p => p.from >= found.to && p.from - found.to <= 1)
  const coalition = b && LED_COALITIONS[b.id]
  if (!b || !coalition) return null
  const key = infos[b.to]?.key ?? ''
  return key.startsWith('تحالف') || key.startsWith('التحالف')
    ? { a: { id: coalition, from: b.to, to: b.to + 1, rule: 'actor.coalition-of-leader' }, relation: 'led_by', b }
    : null
}

/** «تقاتل الحكومة حركة الشباب منذ سنوات», «تدعم قوات الاتحاد الحكومة». */
function readVerb(found: FoundCue, parties: readonly Party[], reading: SentenceReading, context: ReadingContext): Tie | null {
  const { shape, relation } = found.cue
  const at = parties.findIndex(p => p.from >= found.to)
  const first = parties[at]
  if (!first || first.from - found.to > 1 || !isActor(first)) return null
  let doer: Party | null = first
  let other = secondParty(parties, at, reading)
  if (!other) {
    doer = partyBefore(parties, found.from, reading)
    other = first
  }
  if (!doer || !isActor(doer) || doer.people) return null
  if (shape === 'object') return { a: other, relation, b: doer }
  return isLasting(reading, context) ? { a: doer, relation, b: other } : null
}

/** The other side after the first: of a state that fights, the next armed group; a relative clause may stand between. */
function secondParty(parties: readonly Party[], at: number, reading: SentenceReading): Party | null {
  const first = parties[at]!
  for (const party of parties.slice(at + 1, at + 4)) {
    if (party.conjunction || !isActor(party) || party.from - first.to > 14) continue
    if (crossed(reading, first.to, party.from)) return null
    if (first.cls !== 'state' || party.cls === 'group' || party.from - first.to <= 4) return party
  }
  return null
}

/** A fight is a tie only where the report says since when, or that it goes on. */
function isLasting(reading: SentenceReading, { infos }: ReadingContext): boolean {
  for (let i = reading.from; i < reading.to; i++) {
    const { key } = infos[i]!
    if (key === 'منذ' || key === 'ومنذ' || key === 'سنوات' || key === 'لسنوات') return true
  }
  return false
}

/** «تشن الجماعة تمردا على الحكومة منذ 2009», «الحرب بين الجيش والحركة منذ سنوات». */
function readAgainst(found: FoundCue, parties: readonly Party[], reading: SentenceReading, context: ReadingContext): Tie | null {
  const { infos } = context
  if (!isLasting(reading, context)) return null
  for (let at = found.to; at < reading.to && at - found.to <= 4; at++) {
    const { key } = infos[at]!
    const k = parties.findIndex(p => p.from > at)
    const b = parties[k]
    if (!b || b.from - at > 3 || !isActor(b)) continue
    if (key === 'ضد') {
      const a = parties.find(p => p.from >= found.to && p.to <= at) ?? partyBefore(parties, found.from, reading)
      return a && isActor(a) ? { a, relation: 'in_conflict_with', b } : null
    }
    if (key === 'بين') {
      const second = parties[k + 1]
      return second?.conjunction && second.from - b.to <= 4 && isActor(second) ? { a: b, relation: 'in_conflict_with', b: second } : null
    }
  }
  return null
}

/** «الدعم الإيراني للحوثيين», «دعم السعودية للحكومة». */
function readSupport(found: FoundCue, parties: readonly Party[], reading: SentenceReading, context: ReadingContext): Tie | null {
  const b = nationAt(found.to, reading, context) ?? parties.find(p => p.from === found.to) ?? null
  if (!b || !isActor(b)) return null
  const a = parties.find(p => p.from >= b.to)
  return a && a.particle === 'ل' && a.from - b.to <= 2 && isActor(a) && !crossed(reading, b.to, a.from) ? { a, relation: 'backed_by', b } : null
}

/** «زودت المليشيا التنظيم بأسلحة». */
function readArms(found: FoundCue, parties: readonly Party[], reading: SentenceReading): Tie | null {
  const after = parties.filter(p => p.from >= found.to && p.from - found.to <= 6)
  const [first, second] = after
  if (!first || !reading.parts.some(p => (p.kind === 'arms' || p.kind === 'weapon') && p.from > first.to && p.from - first.to <= 8)) return null
  const a = second && second.from - first.to <= 2 ? first : partyBefore(parties, found.from, reading)
  const b = a === first ? second! : first
  return a && isActor(a) && isActor(b) && !a.people ? { a, relation: found.cue.relation, b } : null
}

/** «مفاوضات بين الحكومة وطالبان», «تتفاوض الحكومة مع طالبان». */
function readBetween(found: FoundCue, parties: readonly Party[], reading: SentenceReading, { infos }: ReadingContext): Tie | null {
  let link = ''
  let at = found.to
  for (; at < reading.to && at - found.to <= 5 && link === ''; at++) {
    const { key } = infos[at]!
    if (key === 'بين' || key === 'مع') link = key
  }
  // Two states that work together are no news.
  if (link === '' || (link === 'مع' && found.cue.relation === 'cooperates_with')) return null
  const k = parties.findIndex(p => p.from >= at)
  const b = parties[k]
  if (!b || b.from - at > 1 || !isActor(b)) return null
  if (link === 'مع') {
    const a = parties.find(p => p.from >= found.to && p.to <= at) ?? partyBefore(parties, found.from, reading)
    return a && isActor(a) && !a.people ? { a, relation: found.cue.relation, b } : null
  }
  const second = parties[k + 1]
  return second?.conjunction && second.from - b.to <= 6 && isActor(second) ? { a: b, relation: found.cue.relation, b: second } : null
}

function partyBefore(parties: readonly Party[], at: number, reading: SentenceReading): Party | null {
  for (let k = parties.length - 1; k >= 0; k--) {
    const party = parties[k]!
    if (party.to > at) continue
    return at - party.to <= BEFORE_GAP && !crossed(reading, party.to, at) ? party : null
  }
  return null
}

function partyAfter(parties: readonly Party[], at: number, reading: SentenceReading): Party | null {
  const party = parties.find(p => p.from >= at)
  return party && party.from - at <= AFTER_GAP && !crossed(reading, at, party.from) ? party : null
}

const CROSSING = new Set(['act', 'say', 'result', 'light', 'novel', 'fire', 'fall', 'casualty', 'number', 'neg', 'person', 'facility', 'vehicle'])

/** Whether another matter stands between two tokens. */
function crossed(reading: SentenceReading, from: number, to: number): boolean {
  return reading.parts.some(
    p => p.from >= from && p.to <= to && (p.kind === 'mark' ? p.mark === '.' || p.mark === '؛' || p.mark === ':' : CROSSING.has(p.kind)),
  )
}

function person(name: PersonName, { text, tokens }: ReadingContext): Side {
  const words: string[] = []
  for (let i = name.from; i < name.to; i++) if (tokens.kind[i] !== TokenKind.PUNCT) words.push(text.slice(tokens.start[i]!, tokens.end[i]!))
  return { id: `person:${words.join(' ')}`, from: name.from, to: name.to, rule: 'person.name-beside-title' }
}

function parentOf(id: string, { lexicon }: ReadingContext): string {
  return lexicon.actorById.get(id)?.[5].replace('=', '') ?? ''
}

function isArmedGroup(id: string, { lexicon }: ReadingContext): boolean {
  const side = lexicon.actorById.get(id)?.[3]
  return side === 'rebel' || side === 'militia'
}

function toRecord(tie: Tie, found: FoundCue, reading: SentenceReading, context: ReadingContext): Relation {
  const { text, tokens } = context
  const country = context.countries[0] ?? ''
  const evidence = (side: { from: number; to: number }, rule: string): Evidence[] => {
    const span: Span = [tokens.start[side.from]!, tokens.end[side.to - 1]!]
    return [{ text: text.slice(span[0], span[1]), span, rule }]
  }
  // A group that was only spoken of before stands far off: its words are evidence, but no part of the clause.
  const sides = found.from - tie.a.to > FAR ? [tie.b] : [tie.a, tie.b]
  const from = Math.min(found.from, ...sides.map(s => s.from))
  const to = Math.max(found.to, ...sides.map(s => s.to))
  const span: Span = [tokens.start[from]!, tokens.end[to - 1]!]
  const alleged = reading.parts.find(p => p.kind === 'allege' && p.from < from)
  return {
    a: localBranch(tie.a.id, country, context.lexicon),
    relation: tie.relation,
    b: tie.relation === 'branch_of' ? tie.b.id : localBranch(tie.b.id, country, context.lexicon),
    status: alleged ? 'alleged' : 'reported',
    date: null,
    source: null,
    span,
    quote: text.slice(span[0], span[1]),
    evidence: {
      a: evidence(tie.a, tie.a.rule),
      relation: evidence(found, `relation.${found.cue.relation}-${found.cue.shape}`),
      b: evidence(tie.b, tie.b.rule),
      status: evidence(alleged ?? found, alleged ? 'stance.doubt' : 'stance.own-voice'),
    },
  }
}
