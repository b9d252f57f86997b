import type { ControlStatus, CountField, DamageKind, RelationKind, Status, TallyKind, Weapon } from './codes.ts'
import type { EventType } from './event-type.ts'
import type { Evidence, Span } from './span.ts'

/** One text as published. `published` is the day of publication, `YYYY-MM-DD`. */
export interface Report {
  readonly doc: string
  readonly text: string
  readonly published?: string | null
  readonly outlet?: string | null
  readonly title?: string | null
  readonly url?: string | null
}

/** How many, by UCDP practice: null is an open end («أكثر من 10» is `{min: 11, max: null}`). */
export interface CountRange {
  readonly min: number | null
  readonly max: number | null
  readonly approx?: true
}

/** ISO days, both inclusive. `end: null` is an open end. */
export interface DateRange {
  readonly start: string
  readonly end: string | null
}

export interface ActorRef {
  readonly id: string
  readonly text: string
  readonly span: Span
}

/** 1 exact town or village, 2 near it or a district, 3 a province or larger (ACLED). */
export type Precision = 1 | 2 | 3

export interface PlaceRef {
  readonly text: string
  readonly span: Span
  readonly name: string | null
  readonly admin1: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: Precision
}

export interface Damage {
  readonly what: DamageKind
  readonly count: CountRange
}

export interface Person {
  readonly name: string
  readonly role: string | null
}

/** A rival toll of the same event, with whoever gives it. */
export interface Account {
  readonly source: string | null
  readonly killed?: CountRange
  readonly injured?: CountRange
}

/** What every record of a coding carries: where the report tells it. */
export interface Located {
  /** The clause that tells it; the first one where there are several. */
  readonly span: Span
  /** All the clauses, where the report tells it more than once. */
  readonly spans?: readonly Span[]
  /** The words of `spans`, to the letter. */
  readonly quote: string | readonly string[]
  /** For each filled field, the words that it was read from. */
  readonly evidence: Readonly<Record<string, readonly Evidence[]>>
  /** How sure the coder is of a field, 0 to 1, for the fields that it is unsure of. */
  readonly confidence?: Readonly<Record<string, number>>
}

/** One thing that one side did at one place in one span of time. */
export interface CodedEvent extends Located, Partial<Record<CountField, CountRange>> {
  readonly id: string
  readonly type: EventType
  readonly trigger: string
  readonly date?: DateRange | null
  /** 1 day, 2 week, 3 month or longer (ACLED). */
  readonly date_precision?: Precision
  readonly place?: PlaceRef | readonly PlaceRef[] | null
  readonly place_precision?: Precision
  readonly actor: readonly ActorRef[]
  readonly target: readonly ActorRef[]
  readonly actor_certainty?: 'suspected'
  readonly weapon?: Weapon | null
  readonly count?: CountRange
  readonly damage?: readonly Damage[]
  readonly status: Status
  readonly source?: string | null
  readonly part_of?: string | null
  readonly people?: readonly Person[]
  readonly accounts?: readonly Account[]
}

/** A count over several events that the report sums up. */
export interface Tally extends Located {
  readonly actor: readonly ActorRef[]
  readonly target: readonly ActorRef[]
  readonly what: TallyKind
  readonly count: CountRange
  readonly period?: DateRange | null
  readonly place?: PlaceRef | readonly PlaceRef[] | null
  readonly parts?: readonly { readonly place?: string; readonly what?: string; readonly count: CountRange }[]
  readonly status: Status
  readonly source?: string | null
}

/** A lasting tie between two actors; `b` may be `person:` and a name. */
export interface Relation extends Located {
  readonly a: string
  readonly relation: RelationKind
  readonly b: string
  readonly date?: DateRange | null
  readonly status: Status
  readonly source?: string | null
}

/** Who holds, takes or loses a place. */
export interface Control extends Located {
  readonly actor: string
  readonly place: PlaceRef
  readonly status: ControlStatus
  readonly date?: DateRange | null
  readonly source?: string | null
}

/** A stretch that is no part of the report's body; `quote` holds its first words. */
export interface Noise {
  readonly quote: string
  readonly span: Span
  readonly kind: string
}

/** Everything that was read out of one report. */
export interface Coding {
  readonly doc: string
  readonly published: string | null
  readonly outlet: string | null
  readonly events: readonly CodedEvent[]
  readonly tallies: readonly Tally[]
  readonly relations: readonly Relation[]
  readonly control: readonly Control[]
  readonly noise: readonly Noise[]
}
