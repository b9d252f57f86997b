import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'
import { isActor, type Party } from './record-parties.ts'
import type { FoundCue } from './relation-cue.ts'
import { crossed, nationAt, partyBefore, type Tie } from './relation-sides.ts'

/** «تقاتل الحكومة حركة الشباب منذ سنوات», «تدعم قوات الاتحاد الحكومة». */
export function readVerb(found: FoundCue, parties: readonly Party[], reading: SentenceReading, context: ReadingContext): Tie | null {
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
export function readAgainst(found: FoundCue, parties: readonly Party[], reading: SentenceReading, context: ReadingContext): Tie | null {
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
export function readSupport(found: FoundCue, parties: readonly Party[], reading: SentenceReading, context: ReadingContext): Tie | null {
  const b = nationAt(found.to, reading, context) ?? parties.find(p => p.from === found.to) ?? null
  if (!b || !isActor(b)) return null
  const a = parties.find(p => p.from >= b.to)
  return a && a.particle === 'ل' && a.from - b.to <= 2 && isActor(a) && !crossed(reading, b.to, a.from) ? { a, relation: 'backed_by', b } : null
}

/** «زودت المليشيا التنظيم بأسلحة». */
export function readArms(found: FoundCue, parties: readonly Party[], reading: SentenceReading): Tie | null {
  const after = parties.filter(p => p.from >= found.to && p.from - found.to <= 6)
  const [first, second] = after
  if (!first || !reading.parts.some(p => (p.kind === 'arms' || p.kind === 'weapon') && p.from > first.to && p.from - first.to <= 8)) return null
  const a = second && second.from - first.to <= 2 ? first : partyBefore(parties, found.from, reading)
  const b = a === first ? second! : first
  return a && isActor(a) && isActor(b) && !a.people ? { a, relation: found.cue.relation, b } : null
}

/** «مفاوضات بين الحكومة وطالبان», «تتفاوض الحكومة مع طالبان». */
export function readBetween(found: FoundCue, parties: readonly Party[], reading: SentenceReading, { infos }: ReadingContext): Tie | null {
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
