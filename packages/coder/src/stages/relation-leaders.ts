import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'
import { isActor, LED_COALITIONS, type Party } from './record-parties.ts'
import type { FoundCue } from './relation-cue.ts'
import { nameBefore, nameFrom } from './relation-name.ts'
import { earlierGroup, hasUnit, type Memory, nationAt, partyAfter, partyBefore, person, type Side, THE_GROUP, type Tie } from './relation-sides.ts'

/** «الجيش بقيادة خليفة حفتر», «التحالف بقيادة السعودية». */
export function readLeader(found: FoundCue, parties: readonly Party[], reading: SentenceReading, context: ReadingContext): Tie | null {
  const governs = LEADS.test(context.infos[found.to - 1]!.key)
  const inside = parties.find(p => p.from < found.from && found.from < p.to)
  if (inside) return ledCoalition(inside, found)
  const b = parties.find(p => p.from >= found.to && p.from - found.to <= 1) ?? nationAt(found.to, reading, context)
  if (b && !b.people && (b.cls === 'state' || b.cls === 'international')) {
    const coalition = LED_COALITIONS[b.id]
    if (!coalition || (!governs && partyBefore(parties, found.from, reading)?.id !== coalition)) return null
    return { a: { ...b, id: coalition }, relation: 'led_by', b }
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
export function readLeads(found: FoundCue, parties: readonly Party[], reading: SentenceReading, context: ReadingContext): Tie | null {
  const a = partyAfter(parties, found.to, reading)
  if (!a || !isActor(a) || a.people) return null
  const name = nameBefore(found.from, reading.from, reading.parts, context)
  return name ? { a, relation: 'led_by', b: person(name, context) } : null
}

/** «زعيم تنظيم القاعدة أيمن الظواهري», «حسن نصر الله، الأمين العام لحزب الله», «زعيمها الملا عمر». */
export function readTitle(found: FoundCue, parties: readonly Party[], reading: SentenceReading, memory: Memory, context: ReadingContext): Tie | null {
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

function isArmedGroup(id: string, { lexicon }: ReadingContext): boolean {
  const side = lexicon.actorById.get(id)?.[3]
  return side === 'rebel' || side === 'militia'
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
export function readHeads(found: FoundCue, parties: readonly Party[], { infos }: ReadingContext): Tie | null {
  const b = parties.find(p => p.from >= found.to && p.from - found.to <= 1)
  const coalition = b && LED_COALITIONS[b.id]
  if (!b || !coalition) return null
  const key = infos[b.to]?.key ?? ''
  return key.startsWith('تحالف') || key.startsWith('التحالف')
    ? { a: { id: coalition, from: b.to, to: b.to + 1, rule: 'actor.coalition-of-leader' }, relation: 'led_by', b }
    : null
}
