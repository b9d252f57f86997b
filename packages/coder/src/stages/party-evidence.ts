import { bodyFirst, type Candidate } from './candidate.ts'
import { firstWhere } from './first-where.ts'
import type { PartyMention, ReportParties, ReportParty } from './report-parties.ts'
import type { Role } from './role.ts'

export const PARTY_ROLES = ['actor', 'target'] as const
export type PartyRole = (typeof PARTY_ROLES)[number]

/** All that an event's clauses, and the rest of its report, say of one party's part in it. */
export interface PartyEvidence {
  readonly id: string
  /** The strongest sign of each role, if any. */
  actor: Role | null
  target: Role | null
  /** It stands in a clause without a role; or, `absent`, elsewhere in the report only. */
  near: Role | null
  /** The rules of all such signs. */
  readonly nearRules: Set<string>
  readonly absent: boolean
  /** Sentences from the event to the nearest mention before it, for one that is absent. */
  readonly distance: number
  /** How many clauses give each role. */
  actorTimes: number
  targetTimes: number
  /** Order of first mention among the event's parties. */
  readonly order: number
  /** A clause of the body gives it, not the headline alone. */
  body: boolean
  /** The first clause of the body gives it. */
  lead: boolean
}

/** How far back a party may be named for a clause that does not name it. */
const REACH = 8

/** What each party of an event is said to have done or suffered, in the order of their mention; the clauses of the body come first. */
export function partyEvidence(candidates: readonly Candidate[], report: ReportParties): PartyEvidence[] {
  const found = new Map<string, PartyEvidence>()
  const entryOf = (id: string, more: Partial<PartyEvidence> = {}): PartyEvidence => {
    let entry = found.get(id)
    if (!entry) {
      entry = {
        id,
        actor: null,
        target: null,
        near: null,
        nearRules: new Set(),
        absent: false,
        distance: 0,
        actorTimes: 0,
        targetTimes: 0,
        order: found.size,
        body: false,
        lead: false,
        ...more,
      }
      found.set(id, entry)
    }
    return entry
  }
  bodyFirst(candidates).forEach((candidate, n) => {
    const seen = new Set<string>()
    for (const role of candidate.roles) {
      if (role.role === 'source') continue
      for (const id of role.ids) {
        const entry = entryOf(id)
        if (!candidate.headline) entry.body = true
        if (n === 0) entry.lead = true
        if (role.weight > (entry[role.role]?.weight ?? 0)) entry[role.role] = role
        const key = `${role.role} ${id}`
        if (seen.has(key)) continue
        seen.add(key)
        if (role.role === 'actor') entry.actorTimes++
        else entry.targetTimes++
      }
    }
    for (const role of candidate.bystanders) {
      for (const id of role.ids) {
        const entry = entryOf(id)
        if (!candidate.headline) entry.body = true
        entry.near ??= role
        entry.nearRules.add(role.rule.slice(5))
      }
    }
  })
  const at = candidates[0]!.sentence
  for (const party of partiesNear(report, at)) {
    if (found.has(party.id) || party.id === 'unidentified') continue
    const nearest = nearestMention(party, at)
    if (nearest.role.cls === 'people' || nearest.role.cls === 'civilians' || nearest.role.cls === 'prisoners') continue
    entryOf(party.id, { near: nearest.role, absent: true, distance: at - nearest.sentence })
  }
  return [...found.values()]
}

/** The parties named within reach of a sentence, and those of the headline, in the order of their first mention. */
function partiesNear({ mentions, headline }: ReportParties, sentence: number): ReportParty[] {
  const near = new Set(headline)
  for (let i = firstAtOrAfter(mentions, sentence - REACH); i < mentions.length && mentions[i]!.sentence <= sentence + REACH; i++) near.add(mentions[i]!.party)
  return [...near].sort((a, b) => a.rank - b.rank)
}

/** The mention of a party nearest to a sentence, the earlier of two that are as near. */
function nearestMention({ mentions }: ReportParty, sentence: number): PartyMention {
  const after = firstAtOrAfter(mentions, sentence)
  const next = mentions[after]
  const previous = mentions[after - 1]
  if (!previous || (next && next.sentence - sentence < sentence - previous.sentence)) return next!
  return mentions[firstAtOrAfter(mentions, previous.sentence)]!
}

/** The number of the first mention at a sentence or after it. */
function firstAtOrAfter(mentions: readonly { readonly sentence: number }[], sentence: number): number {
  return firstWhere(mentions.length, k => mentions[k]!.sentence >= sentence)
}
