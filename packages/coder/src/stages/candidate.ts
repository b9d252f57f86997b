import type { ResolvedDate } from '@marsad/arabic'
import type { EventType, PlaceRef, Status } from '@marsad/model'
import type { Act } from './read-acts.ts'
import type { Role } from './role.ts'
import type { ToldDay } from './told-day.ts'
import type { Toll } from './toll.ts'

/** A stretch of tokens with the rule that read it. */
export interface Words {
  readonly from: number
  readonly to: number
  readonly rule: string
}

export interface FoundWeapon extends Words {
  readonly code: string
}

export interface FoundDate extends Words {
  readonly value: ResolvedDate
}

export interface FoundPlace extends Words {
  readonly value: PlaceRef
  readonly grain: number
  /** The larger places named beside it, by name. */
  readonly within: readonly string[]
}

export interface FoundDamage extends Words {
  readonly what: 'vehicle' | 'building' | 'weapon' | 'infrastructure'
  readonly min: number | null
  readonly max: number | null
}

/** What one clause tells of an event. */
export interface Candidate {
  readonly sentence: number
  readonly headline: boolean
  /** Token range of the clause. */
  readonly from: number
  readonly to: number
  readonly acts: readonly Act[]
  /** Token range of each act's words. */
  readonly actWords: readonly Words[]
  readonly weapons: readonly FoundWeapon[]
  readonly suicide: Words | null
  readonly air: Words | null
  readonly tolls: readonly Toll[]
  readonly dates: readonly ToldDay[]
  /** «أعلن أمس أن …»: dates of the announcement. */
  readonly announced: readonly ToldDay[]
  readonly places: readonly FoundPlace[]
  readonly roles: readonly Role[]
  /** Parties named in the clause to whom no rule gave a part; `rule` tells how they stand there. */
  readonly bystanders: readonly Role[]
  readonly damage: readonly FoundDamage[]
  /** Things hit, with the side that they belong to: «mil», «civ». */
  readonly hit: readonly (Words & { readonly side: string })[]
  readonly count: { readonly min: number | null; readonly max: number | null } | null
  readonly novel: boolean
  readonly another: boolean
  /** Told as known: «الهجوم», «الحادث». */
  readonly definite: boolean
  readonly background: boolean
  readonly status: Status
  readonly statusRule: string
  readonly source: Words | null
  readonly suspected: boolean
  /** Kinds of telling words in the clause beside its acts: «court», «sport», «condemn», «toll» … */
  readonly hints: ReadonlySet<string>
  /** Numbers of the clause's words that the report uses seldom (names, numbers, things), each once, in ascending order. */
  readonly rareWords: readonly number[]
  /** Begins with «كان/وكانت»: it goes back to what was before. */
  readonly pluperfect: boolean
  /** An armed party, a weapon or something military is named in the clause. */
  readonly armed: boolean
  /** Number of the line that the sentence stands in. */
  readonly line: number
  /** Its sentence opens with where («وفي كركوك …»). */
  readonly opensWithPlace: boolean
  /** How many different places the report names for its acts: 1 speaks for one event, many for a round-up. Known once the report is read. */
  reportPlaces: number
  /** The type that the clause would have by itself. */
  readonly ownType: EventType
  /** Only deaths and wounds, no act of its own. */
  readonly casualtiesOnly: boolean
}

/** The clauses of the body before those of headlines, which tell less. */
export function bodyFirst(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates.filter(c => !c.headline), ...candidates.filter(c => c.headline)]
}
