import type { RelationKind, Report, TallyKind } from '@marsad/model'
import type { AuditReport } from './audit.ts'
import type { Decision, NewDecision } from './decisions/decision.ts'
import type { Disagreement } from './decisions/disagreement.ts'
import type { Links } from './links.ts'
import type { EventOrder, EventQuery } from './query/event-query.ts'
import type { Facet, FacetCount } from './query/facets.ts'
import type { CaptureSource, CoderVersion, PutResult, ReceivedCoding, ReceivedReport } from './received.ts'
import type { CodingRecord, EventRecord, EventRow, Page, ReportRecord, ReportRow } from './records.ts'
import type { Deletion, Release, ReleaseChange, ReleasedEvent } from './releases/release.ts'
import type { SourceRow, Stats } from './stats.ts'
import type { TallyComparison, ToldControl, ToldRelation } from './tallies/comparison.ts'

/** A page of a list: how many rows, and where the last page ended. */
export interface PageRequest {
  /** 50 unless told. */
  readonly limit?: number
  readonly cursor?: string | null
}

/** Reports as received. */
export interface Reports {
  /**
   * Takes reports in, all of them or none. One that is known is not written again, only where it was captured.
   * Copies of one text are grouped by their signatures; the earliest of a group is coded for all.
   */
  put(reports: readonly ReceivedReport[]): Promise<readonly PutResult[]>
  /** A report with its text. */
  get(key: string): Promise<ReportRecord | null>
  /** The bytes of a capture as they were received. */
  captured(sha256: string): Promise<{ readonly bytes: Uint8Array; readonly contentType: string } | null>
  /** The keys of the reports that came under a name. */
  named(doc: string): Promise<readonly string[]>
  /** Whether bytes with this SHA-256 were taken in. */
  holds(sha256: string): Promise<boolean>
  /** Whether a report was taken in from this place, of bytes captured at this time; without `capturedAt`, at any time. */
  hasCapture(source: Pick<CaptureSource, 'path' | 'entry' | 'line'> & { readonly capturedAt?: string }): Promise<boolean>
  /** Reports by their words (as in `parseQuery`) and outlet, newest first. */
  search(
    query: { readonly text?: EventQuery['text']; readonly outlet?: readonly string[]; readonly from?: string; readonly to?: string },
    page?: PageRequest,
  ): Promise<Page<ReportRow>>
}

/** A report that waits for its coding. */
export interface ReportToCode extends Report {
  readonly key: string
}

/** Codings and what they are made from. */
export interface Codings {
  /** Writes codings and their events, all of them or none; gives how many were written. Those that this version made before are left, so that a second run changes nothing. */
  put(codings: readonly ReceivedCoding[], version: CoderVersion, at: string): Promise<number>
  get(report: string): Promise<CodingRecord | null>
  /**
   * Reports that this version has not coded, with their texts, in a fixed order. A run that was cut short goes on with them.
   *
   * @param options.after the `key` of the last one that was got
   * @param options.uncoded only those that no version has coded
   */
  missing(
    version: CoderVersion,
    options?: { readonly limit?: number; readonly after?: string | null; readonly uncoded?: boolean },
  ): Promise<readonly ReportToCode[]>
}

/** Events as they stand: coded, corrected, reviewed. */
export interface Events {
  search(query: EventQuery, page?: PageRequest & { readonly order?: EventOrder }): Promise<Page<EventRow>>
  /** How many events a query finds, counted up to `most` (10,000 unless told). */
  count(query: EventQuery, most?: number): Promise<number>
  /** How many of the events that a query finds have which values: the most frequent `limit` (50 unless told) of each facet, and all days and months in their order. */
  facets<Name extends Facet>(query: EventQuery, facets: readonly Name[], limit?: number): Promise<Readonly<Record<Name, readonly FacetCount[]>>>
  get(key: string): Promise<EventRecord | null>
  /** Events by their keys, in the order of the keys; keys that are no event's are left out. */
  many(keys: readonly string[]): Promise<readonly EventRecord[]>
}

/** What analysts decided: a log that is only ever appended to, each entry sealed by the hash of the one before it. */
export interface Decisions {
  /**
   * Writes a decision and what follows from it.
   *
   * @param by who decides
   * @param at when, ISO 8601
   * @throws RegisterError `unknown` where it is about nothing that is there, `bad-query` where it could not hold
   */
  add(decision: NewDecision, by: string, at: string): Promise<Decision>
  get(seq: number): Promise<Decision | null>
  /** The decisions about an event, a report, an incident or an outlet, undos included, in their order. */
  about(subject: string): Promise<readonly Decision[]>
  /** The log from behind an entry on; 0 for its beginning. */
  after(seq: number, limit?: number): Promise<readonly Decision[]>
  /** Where the coder, as it now reads, disagrees with what was decided, by event. */
  disagreements(): AsyncIterable<Disagreement>
  /** The number and hash of the last entry. */
  head(): Promise<{ readonly seq: number; readonly hash: string }>
}

/** Dated snapshots that are never changed. */
export interface Releases {
  /**
   * Makes a release of the events of a query, all but the rejected unless it says otherwise.
   *
   * @throws RegisterError `conflict` where there is one of that name
   */
  create(release: { readonly name: string; readonly by: string; readonly at: string; readonly note?: string; readonly query?: EventQuery }): Promise<Release>
  /** From the first to the last. */
  list(): Promise<readonly Release[]>
  get(name: string): Promise<Release>
  /** Its events as they were released, by key. */
  events(name: string, page?: PageRequest): Promise<Page<ReleasedEvent>>
  /** How it differs from the one before it. */
  changes(name: string): Promise<readonly ReleaseChange[]>
  /** Events that earlier releases held and this one does not: who published them must take them back. */
  deletions(name: string): Promise<readonly Deletion[]>
}

/** What else reports tell: counts that parties give, ties between them, who holds what. */
export interface ToldSearches {
  readonly tallies: {
    /** Tallies with what is recorded of the same party, period and place. */
    compare(
      query?: { readonly report?: string; readonly actor?: readonly string[]; readonly what?: readonly TallyKind[] },
      page?: PageRequest,
    ): Promise<Page<TallyComparison>>
  }
  readonly relations: {
    search(
      query?: { readonly report?: string; readonly actor?: readonly string[]; readonly relation?: readonly RelationKind[] },
      page?: PageRequest,
    ): Promise<Page<ToldRelation>>
  }
  readonly control: {
    search(
      query?: { readonly report?: string; readonly actor?: readonly string[]; readonly place?: readonly string[] },
      page?: PageRequest,
    ): Promise<Page<ToldControl>>
  }
}

/** A backup that was made or restored, and checked. */
export interface Backup {
  readonly path: string
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>
  /** How many decisions its log holds, and the hash of the last. */
  readonly decisions: number
  readonly head: string
}

/**
 * The store of everything that was taken in, read and decided. Every call is one transaction: it is done whole or not at all.
 * All of them reject with a `RegisterError`, which has a remedy, where the store cannot do what is asked.
 */
export interface Register extends ToldSearches {
  /** The file or the address. */
  readonly location: string
  readonly reports: Reports
  readonly codings: Codings
  readonly events: Events
  readonly links: Links
  readonly decisions: Decisions
  readonly releases: Releases
  /**
   * Checks that nothing was changed behind the register's back: the chain of decisions, what follows from them, the releases.
   *
   * @param options.deep the archived bytes too, each against its hash
   * @param options.expected a count and head that an earlier audit gave
   */
  audit(options?: { readonly deep?: boolean; readonly expected?: { readonly count: number; readonly head: string } }): Promise<AuditReport>
  /** How much it holds. */
  stats(): Promise<Stats>
  /** The outlets with their number of reports and what analysts say of them (`assess`). */
  sources(): Promise<readonly SourceRow[]>
  /**
   * Copies the register, which may be in use, as it stands at one moment, and checks the copy: its pages, its log, its rows.
   *
   * @throws RegisterError `conflict` where there is a file of that name, `damaged` where the copy is not sound
   */
  backup(to: string): Promise<Backup>
  /** Closing it again does nothing. */
  close(): Promise<void>
}
