import type { ActorRef, EventType } from '@marsad/model'
import { bodyFirst, type Candidate } from './candidate.ts'
import { firstWhere } from './first-where.ts'
import { type PartyEvidence, type PartyRole, partyEvidence } from './party-evidence.ts'
import { type PartyScene, partyScore } from './party-features.ts'
import type { ReadingContext } from './reading-context.ts'
import type { ReportParties, Turn } from './report-parties.ts'
import type { Role } from './role.ts'
import { sideOf } from './side-of.ts'
import { quoteOf } from './text-of-tokens.ts'

/** A party chosen for an event, with the rule that gave it its part. */
export interface Chosen {
  readonly party: PartyEvidence
  readonly ref: ActorRef
  readonly rule: string
}

/** A party with its score for each role; above 0 speaks for the role. */
export interface ScoredParty {
  readonly party: PartyEvidence
  readonly actor: number
  readonly target: number
}

/** An event's parties: who was weighed, and who was chosen. */
export interface WeighedParties {
  readonly scene: PartyScene
  readonly scored: readonly ScoredParty[]
  readonly actor: readonly Chosen[]
  readonly target: readonly Chosen[]
}

/** The best party of a role is taken down to this score, for an act has a doer and mostly a victim; every further one above 0 only. */
const FIRST_ABOVE = -0.7
const MOST: Readonly<Record<PartyRole, number>> = { actor: 3, target: 4 }

/** The doers and the targets of an event by two linear models; a party cannot be doer and victim of one act. */
export function chooseParties(candidates: readonly Candidate[], report: ReportParties, context: ReadingContext): WeighedParties {
  const scene = partyScene(candidates, report, context)
  const { weights } = context.lexicon
  const scored = scene.parties.map(party => ({
    party,
    actor: isNeverDoer(party) ? Number.NEGATIVE_INFINITY : partyScore(party, 'actor', scene, weights),
    target: partyScore(party, 'target', scene, weights),
  }))
  return { scene, scored, actor: pick(scored, 'actor', context), target: pick(scored, 'target', context) }
}

function pick(scored: readonly ScoredParty[], role: PartyRole, context: ReadingContext): Chosen[] {
  const opposite = role === 'actor' ? 'target' : 'actor'
  const ranked = scored
    .filter(s => s.party.id === 'unidentified' || s[role] > s[opposite] || s[opposite] <= 0)
    .sort((a, b) => b[role] - a[role])
    .filter((s, n) => s[role] > (n === 0 ? FIRST_ABOVE : 0))
    // Whom the clauses give the opposite role alone does not share this one with another.
    .filter(({ party }, n) => n === 0 || party[role] !== null || party[opposite] === null)
  // «مسلحون من الحركة»: who is named needs no nameless ones beside it.
  const named = ranked.filter(s => s.party.id !== 'unidentified')
  return (named.length > 0 ? named : ranked).slice(0, MOST[role]).map(({ party }) => {
    const words = wordsOfParty(party, role)
    return { party, ref: { id: party.id, ...quoteOf(words, context) }, rule: party.absent ? 'role.named-elsewhere' : words.rule }
  })
}

/** What the parties of an event are weighed against. */
export function partyScene(candidates: readonly Candidate[], report: ReportParties, context: ReadingContext): PartyScene {
  return {
    parties: partyEvidence(candidates, report),
    report,
    last: lastTurn(candidates, report),
    type: typeAlone(candidates),
    sideOf: id => sideOf(id, context),
    countryOf: id => stateOf(id, context),
  }
}

/** The clause with parties that stands before an event's first one. */
function lastTurn(candidates: readonly Candidate[], { turns }: ReportParties): Turn | null {
  const first = bodyFirst(candidates)[0]!
  let at = firstWhere(turns.length, k => turns[k]!.candidate.from >= first.from) - 1
  while (at >= 0 && candidates.includes(turns[at]!.candidate)) at--
  return turns[at] ?? null
}

function typeAlone(candidates: readonly Candidate[]): EventType {
  return bodyFirst(candidates)[0]!.ownType
}

/** The country whose force or government an actor is. */
function stateOf(id: string, { lexicon }: ReadingContext): string {
  const row = lexicon.actorById.get(id)
  return row && (row[3] === 'state' || row[3] === 'foreign') ? row[4] : ''
}

function isNeverDoer({ id }: PartyEvidence): boolean {
  return id === 'civilians' || id === 'journalists'
}

/** The words that show a party's part in the role, or else that it is there. */
export function wordsOfParty(party: PartyEvidence, role: PartyRole): Role {
  return party[role] ?? party.near ?? party[role === 'actor' ? 'target' : 'actor']!
}
