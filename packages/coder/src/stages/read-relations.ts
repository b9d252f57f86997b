import type { Relation } from '@marsad/model'
import { localBranch } from './narrow-actor.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'
import { isActor, type Party, partiesOf } from './record-parties.ts'
import { type FoundCue, findCues } from './relation-cue.ts'
import { readHeads, readLeader, readLeads, readTitle } from './relation-leaders.ts'
import { earlierGroup, hasUnit, type Memory, nationAt, partyAfter, partyBefore, THE_GROUP, type Tie } from './relation-sides.ts'
import { readAgainst, readArms, readBetween, readSupport, readVerb } from './relation-verbs.ts'
import { evidenceOf, quoteOf, type TokenRange } from './text-of-tokens.ts'

/** An actor that stands further before its tie was named in another clause. */
const FAR = 8

/** Reads the lasting ties between actors out of a report's sentences, each tie once. */
export function readRelations(readings: readonly SentenceReading[], context: ReadingContext): Relation[] {
  const out: Relation[] = []
  const seen = new Set<string>()
  const memory: Memory = { group: null }
  for (const reading of readings) {
    const cues = findCues(context.infos, reading.from, reading.to)
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
  const b =
    theGroupAfter(found, a, parties, reading, memory, context) ??
    nationAt(afterFrom(found.to, context), reading, context) ??
    partyAfter(parties, found.to, reading)
  if (!b || !isActor(b)) return null
  let { relation } = found.cue
  if (a.cls === 'media') {
    if (relation !== 'branch_of' && relation !== 'media_arm_of') return null
    relation = 'media_arm_of'
  } else if (relation === 'media_arm_of') return null
  if (relation === 'branch_of' && (b.cls !== 'group' || a.cls === 'state')) return null
  // «الحوثيين الموالين لإيران» is abuse of a group, and no alliance.
  if (LOYAL.test(found.cue.words[0]!) && a.cls === 'group' && b.cls === 'state' && b.id.endsWith('-government')) return null
  if (relation === 'allied_with' && b.cls === 'group' && parentOf(a.id, context) === b.id) relation = 'branch_of'
  return { a, relation, b }
}

const LOYAL = /^(?:ال)?موال/

/** «المدعومة من طهران»: the token after «من». */
function afterFrom(at: number, { infos }: ReadingContext): number {
  return infos[at]?.key === 'من' ? at + 1 : at
}

/** «أعماق التابعة للتنظيم المتطرف»: of a known medium its own group, else the group last spoken of. */
function theGroupAfter(found: FoundCue, a: Party, parties: readonly Party[], reading: SentenceReading, memory: Memory, context: ReadingContext): Party | null {
  const { key } = context.infos[found.to] ?? { key: '' }
  if (found.to >= reading.to || !(THE_GROUP.has(key) || (a.cls === 'media' && OWN.has(key)))) return null
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

/** «وكالة أعماق التابعة له». */
const OWN = new Set(['له', 'لها', 'لهم', 'به', 'بها', 'بهم'])

function parentOf(id: string, { lexicon }: ReadingContext): string {
  return lexicon.actorById.get(id)?.[5].replace('=', '') ?? ''
}

function toRecord(tie: Tie, found: FoundCue, reading: SentenceReading, context: ReadingContext): Relation {
  const country = context.countries[0] ?? ''
  const evidence = (side: TokenRange, rule: string) => [evidenceOf(side, rule, context)]
  // A group that was only spoken of before stands far off: its words are evidence, but no part of the clause.
  const sides = found.from - tie.a.to > FAR ? [tie.b] : [tie.a, tie.b]
  const from = Math.min(found.from, ...sides.map(s => s.from))
  const to = Math.max(found.to, ...sides.map(s => s.to))
  const { text: quote, span } = quoteOf({ from, to }, context)
  const alleged = reading.parts.find(p => p.kind === 'allege' && p.from < from)
  return {
    a: localBranch(tie.a.id, country, context.lexicon),
    relation: tie.relation,
    b: tie.relation === 'branch_of' ? tie.b.id : localBranch(tie.b.id, country, context.lexicon),
    status: alleged ? 'alleged' : 'reported',
    date: null,
    source: null,
    span,
    quote,
    evidence: {
      a: evidence(tie.a, tie.a.rule),
      relation: evidence(found, `relation.${found.cue.relation}-${found.cue.shape}`),
      b: evidence(tie.b, tie.b.rule),
      status: evidence(alleged ?? found, alleged ? 'stance.doubt' : 'stance.own-voice'),
    },
  }
}
