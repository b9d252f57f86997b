import { familyOf } from './act-family.ts'
import type { Candidate } from './candidate.ts'
import { IMPLIED } from './find-bystanders.ts'
import type { Role } from './role.ts'

/** Where a party stands in a report: each mention with its sentence. */
export interface PartyMention {
  readonly role: Role
  readonly sentence: number
}

/** A party over a whole report. */
export interface ReportParty {
  readonly id: string
  /** Its place in the order of first mention. */
  readonly rank: number
  /** In the order of the report. */
  readonly mentions: PartyMention[]
  actor: number
  target: number
  headline: boolean
  /** How often it has each role in each family of acts: `actor.air`. */
  readonly byFamily: Map<string, number>
}

/** Who does what to whom over a whole report: what a clause that names one side only is read against. */
export interface ReportParties {
  readonly parties: ReadonlyMap<string, ReportParty>
  /** Every mention of a party, in the order of the report. */
  readonly mentions: readonly { readonly party: ReportParty; readonly sentence: number }[]
  /** The parties that a headline names. */
  readonly headline: readonly ReportParty[]
  /** Who is told to act on whom: `a>b`. */
  readonly acted: ReadonlySet<string>
  /** Parties that share a role in a clause: `actor a b`. */
  readonly together: ReadonlySet<string>
  /** For each clause with a doer or a victim, in order, who they are. */
  readonly turns: readonly Turn[]
}

/** Whom a clause tells of. */
export interface Turn {
  readonly candidate: Candidate
  readonly actor: readonly string[]
  readonly target: readonly string[]
}

/** Reads the parties of all clauses of a report. */
export function reportParties(candidates: readonly Candidate[]): ReportParties {
  const parties = new Map<string, ReportParty>()
  const acted = new Set<string>()
  const together = new Set<string>()
  const turns: Turn[] = []
  const mentions: ReportParties['mentions'][number][] = []
  const mention = (id: string, role: Role, { sentence, headline }: Candidate): ReportParty => {
    let party = parties.get(id)
    if (!party) parties.set(id, (party = { id, rank: parties.size, mentions: [], actor: 0, target: 0, headline: false, byFamily: new Map() }))
    party.mentions.push({ role, sentence })
    mentions.push({ party, sentence })
    if (headline) party.headline = true
    return party
  }
  for (const candidate of candidates) {
    for (const role of candidate.roles) {
      if (role.role === 'source') continue
      const key = `${role.role}.${familyOf(candidate.ownType)}`
      for (const id of role.ids) {
        const party = mention(id, role, candidate)
        if (role.weight < 2) continue
        party[role.role]++
        party.byFamily.set(key, (party.byFamily.get(key) ?? 0) + 1)
      }
    }
    for (const role of candidate.bystanders) if (!IMPLIED.has(role.rule)) for (const id of role.ids) mention(id, role, candidate)
    const of = (name: 'actor' | 'target') => [...new Set(candidate.roles.filter(r => r.role === name && r.weight >= 2).flatMap(r => r.ids))]
    const turn = { candidate, actor: of('actor'), target: of('target') }
    if (turn.actor.length > 0 || turn.target.length > 0) turns.push(turn)
    for (const name of ['actor', 'target'] as const) for (const a of turn[name]) for (const b of turn[name]) if (a !== b) together.add(`${name} ${a} ${b}`)
    for (const doer of candidate.roles) {
      if (doer.role !== 'actor' || doer.weight < 3) continue
      for (const hit of candidate.roles) {
        if (hit.role !== 'target' || hit.weight < 2) continue
        for (const a of doer.ids) for (const b of hit.ids) if (a !== b) acted.add(`${a}>${b}`)
      }
    }
  }
  const headline = [...parties.values()].filter(party => party.headline)
  return { parties, mentions, headline, acted, together, turns }
}
