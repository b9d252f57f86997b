import type { Control, Relation, Tally } from '@marsad/model'

/** A record of a coding with the report that it was read from. */
export interface Told<Record> {
  readonly report: string
  /** Its place among the records of its kind in the report's coding. */
  readonly n: number
  readonly published: string | null
  readonly outlet: string | null
  readonly record: Record
}

export type ToldTally = Told<Tally>
export type ToldRelation = Told<Relation>
export type ToldControl = Told<Control>

/** What a party claims, against what is recorded. */
export interface TallyComparison extends ToldTally {
  /** Null where the tally leaves period or party open. */
  readonly held: {
    /** Incidents, and events that are linked to none. */
    readonly incidents: number
    readonly events: number
    /** What of the tally's kind they make up: happenings, or people by the best figure of each incident. */
    readonly count: number
    /** `count` against the lowest figure claimed; above 1 where more is recorded than is claimed. Null where the claim has no figure. */
    readonly share: number | null
  } | null
}
