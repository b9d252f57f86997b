import type { CountRange, EventType, Precision, Status, Weapon } from '@marsad/model'
import type { PlaceRow } from './records.ts'

/** What linking looks at of an event. */
export interface LinkEvent {
  readonly key: string
  readonly report: string
  readonly published: string | null
  readonly type: EventType
  readonly dateStart: string | null
  readonly dateEnd: string | null
  readonly datePrecision: Precision | null
  readonly place: PlaceRow | null
  readonly placePrecision: Precision | null
  /** The cell of half a degree of its place (`cellOf`). */
  readonly cell: number | null
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly weapon: Weapon | null
  readonly status: Status
  readonly source: string | null
  readonly killed: CountRange | null
  readonly injured: CountRange | null
  readonly casualties: CountRange | null
  readonly outlets: readonly string[]
  readonly incident: string | null
}

/** Why an event is part of an incident: the rule and its share of the score. */
export interface LinkReason {
  readonly rule: string
  readonly score: number
  readonly detail?: string
}

/** That an event is part of an incident. */
export interface Link {
  readonly event: string
  readonly incident: string
  readonly score: number
  readonly reasons: readonly LinkReason[]
}

/** Lowest, best and highest figure, by UCDP practice. */
export interface Toll {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

/** How well an incident is founded, after Airwars. */
export type Grading = 'confirmed' | 'fair' | 'weak' | 'contested'

/** Who gives an account of an incident, and what it is. */
export interface IncidentAccount {
  readonly event: string
  readonly source: string | null
  readonly outlets: readonly string[]
  readonly status: Status
  readonly killed: CountRange | null
  readonly injured: CountRange | null
}

/** What several reports tell of one happening. */
export interface Incident {
  readonly key: string
  readonly type: EventType
  readonly dateStart: string | null
  readonly dateEnd: string | null
  readonly place: PlaceRow | null
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly killed: Toll
  readonly injured: Toll
  readonly grading: Grading
  /** Ids of actors that say they did it. */
  readonly claimedBy: readonly string[]
  /** Sources that deny it. */
  readonly deniedBy: readonly string[]
  readonly accounts: readonly IncidentAccount[]
  readonly outlets: readonly string[]
  /** Days of publication. */
  readonly firstReport: string | null
  readonly lastReport: string | null
}

/** What one step of linking changes; it is written whole or not at all. */
export interface LinkChange {
  /** Incidents that are new or changed, whole; their links replace those that stand. */
  readonly incidents: readonly Incident[]
  readonly links: readonly Link[]
  /** Keys of incidents that are no more. */
  readonly gone: readonly string[]
  /** Events that were looked at and are pending no longer, linked or not. */
  readonly done: readonly string[]
}

/** What analysts decided of links: pairs of events that belong, or do not belong, together. */
export interface LinkConstraint {
  readonly kind: 'together' | 'apart'
  readonly a: string
  readonly b: string
  /** The number of the decision. */
  readonly decision: number
}

/** What linking reads and writes. Days and cells are indexed together: neighbours are found in one look-up a cell. */
export interface Links {
  /** Events that are new or changed since they were last linked, by day, then key. Rejected ones are among them, to be taken out of their incidents. */
  pending(limit: number): Promise<readonly LinkEvent[]>
  /** How many are pending. */
  pendingCount(): Promise<number>
  /**
   * Events that began on a day from `from` to `to` in any of these cells; null among them stands for events without coordinates.
   * Rejected ones are left out.
   */
  near(neighbourhood: { readonly cells: readonly (number | null)[]; readonly from: string; readonly to: string }): Promise<readonly LinkEvent[]>
  /** All events in order of day, then key, in batches; for linking everything at once. */
  each(batch: number): AsyncIterable<readonly LinkEvent[]>
  /** Events by their keys. */
  events(keys: readonly string[]): Promise<readonly LinkEvent[]>
  /** The clauses that tell the events, by key. */
  quotes(keys: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** The events that are linked to these incidents. */
  membersOf(incidents: readonly string[]): Promise<readonly Link[]>
  /** Analysts' decisions on these events, in their order; a later one on a pair replaces an earlier one. */
  constraints(events: readonly string[]): Promise<readonly LinkConstraint[]>
  write(change: LinkChange): Promise<void>
  incident(key: string): Promise<Incident | null>
}
