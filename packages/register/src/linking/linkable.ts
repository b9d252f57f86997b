import type { CountRange, EventType, Precision, Status, Weapon } from '@marsad/model'

/** Where an event took place, as linking needs it. */
export interface LinkPlace {
  readonly name: string | null
  readonly admin1: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
}

/** What linking looks at of an event. Everything is a value; nothing is looked up elsewhere. */
export interface Linkable {
  /** Stable and unique: ties are broken by it. */
  readonly key: string
  readonly report: string
  /** The day of publication. */
  readonly published: string | null
  readonly type: EventType
  readonly dateStart: string | null
  readonly dateEnd: string | null
  readonly datePrecision: Precision | null
  readonly place: LinkPlace | null
  readonly placePrecision: Precision | null
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly weapon: Weapon | null
  readonly status: Status
  readonly source: string | null
  readonly killed: CountRange | null
  readonly injured: CountRange | null
  readonly casualties: CountRange | null
  readonly outlets: readonly string[]
  /** The rarest words of the clauses that tell it (`rareWords`). */
  readonly words: readonly number[]
}
