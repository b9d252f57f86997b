import type { CodedEvent, Coding, CountRange, DateRange, EventType, Precision, Status, Weapon } from '@marsad/model'
import type { CaptureSource, CoderVersion } from './received.ts'

/** What people decided of an event; `corrected`: fields only. */
export type Review = 'unreviewed' | 'accepted' | 'rejected' | 'corrected'

/** A report without its text. */
export interface ReportRow {
  readonly key: string
  /** The name that it came under. */
  readonly doc: string
  readonly published: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly url: string | null
  readonly author: string | null
  readonly language: string | null
  /** The report whose text is coded for it; its own key where that is itself. */
  readonly codedAs: string
}

/** One time that a report was taken in. */
export interface Capture extends CaptureSource {
  /** Hexadecimal SHA-256 of the bytes as received. */
  readonly sha256: string
  readonly contentType: string
}

/** A report with all that is known of it. */
export interface ReportRecord extends ReportRow {
  readonly text: string
  /** For each field where it was read. */
  readonly readFrom: Readonly<Record<string, string | null>> | null
  readonly captures: readonly Capture[]
  /** The other reports of the same text. */
  readonly copies: readonly ReportRow[]
}

/** The coding of a report with what made it. */
export interface CodingRecord extends CoderVersion {
  readonly coding: Coding
  readonly codedAt: string
}

/** A place in the register. */
export interface PlaceRow {
  readonly name: string | null
  readonly admin1: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
}

/** An event as lists and maps need it, as decided. Its words are in `EventRecord`. */
export interface EventRow {
  readonly key: string
  readonly report: string
  readonly published: string | null
  readonly type: EventType
  readonly date: DateRange | null
  readonly datePrecision: Precision | null
  readonly place: PlaceRow | null
  readonly placePrecision: Precision | null
  /** Ids in alphabetical order. */
  readonly actors: readonly string[]
  readonly targets: readonly string[]
  readonly weapon: Weapon | null
  readonly status: Status
  readonly source: string | null
  readonly killed: CountRange | null
  readonly injured: CountRange | null
  readonly casualties: CountRange | null
  /** Of its least sure field, 0 to 1. */
  readonly confidence: number
  readonly review: Review
  readonly incident: string | null
  /** All outlets that published its report or a copy of it. */
  readonly outlets: readonly string[]
}

/** An event with all that was read and decided. */
export interface EventRecord extends EventRow {
  /** As decided, else as coded; spans point into the report's text. */
  readonly event: CodedEvent
  /** As the coder now reads it; null where it no longer finds it. */
  readonly coded: CodedEvent | null
}

/** A page of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Give it back for the next page; null at the end. It stays good whatever is added or removed meanwhile. */
  readonly next: string | null
}
