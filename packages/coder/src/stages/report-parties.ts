import type { Candidate } from './candidate.ts'
import type { Role } from './role.ts'

/** Where a party stands in a report: each mention with its sentence. */
export interface PartyMention {
  readonly role: Role
  readonly sentence: number
}

/** A party over a whole report. */
export interface ReportParty {
  readonly id: string
  readonly mentions: PartyMention[]
  actor: number
  target: number
  headline: boolean
}

/** Who does what to whom over a whole report: what a clause that names one side only is read against. */
export interface ReportParties {
  readonly parties: ReadonlyMap<string, ReportParty>
  /** How often one party is told to act on another. */
  readonly acted: ReadonlyMap<string, number>
}

const IMPLIED = new Set(['role.unnamed-victims', 'role.civilian-object', 'role.post-of-report-country'])

/** Reads the parties of all clauses of a report. */
export function reportParties(candidates: readonly Candidate[]): ReportParties {
  const parties = new Map<string, ReportParty>()
  const acted = new Map<string, number>()
  for (const candidate of candidates) {
    for (const role of [...candidate.roles, ...candidate.bystanders]) {
      if (role.role === 'source') continue
      const bystander = !candidate.roles.includes(role)
      if (bystander && IMPLIED.has(role.rule)) continue
      for (const id of role.ids) {
        let party = parties.get(id)
        if (!party) parties.set(id, (party = { id, mentions: [], actor: 0, target: 0, headline: false }))
        party.mentions.push({ role, sentence: candidate.sentence })
        if (candidate.headline) party.headline = true
        if (!bystander && role.weight >= 2) party[role.role as 'actor' | 'target']++
      }
    }
    for (const doer of candidate.roles) {
      if (doer.role !== 'actor' || doer.weight < 3) continue
      for (const hit of candidate.roles) {
        if (hit.role !== 'target' || hit.weight < 2) continue
        for (const a of doer.ids) for (const b of hit.ids) if (a !== b) acted.set(`${a}>${b}`, (acted.get(`${a}>${b}`) ?? 0) + 1)
      }
    }
  }
  return { parties, acted }
}
