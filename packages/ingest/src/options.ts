import type { Fetcher } from './fetch/fetcher.ts'
import type { FileKind } from './input/file-kind.ts'
import type { Source } from './outcome.ts'
import type { ColumnMapping } from './readers/column-mapping.ts'
import type { Language } from './text/language.ts'

/** What `ingest` may be told; all of it may be left out. */
export interface IngestOptions {
  /** The day of publication of reports that have none, `YYYY-MM-DD`. */
  readonly published?: string | undefined
  /** The outlet of reports that name none. */
  readonly outlet?: string | undefined
  /** Which columns of tables, and which keys of JSON, hold what; by default they are known by their usual names. */
  readonly mapping?: ColumnMapping | undefined
  /** The languages that are kept; the others are skipped. `unknown` is always kept. By default Arabic. */
  readonly languages?: readonly Language[] | 'any' | undefined
  /**
   * Whether a report has been read before: asked before it is decoded, so that a run that was killed is soon where it was.
   * The time of capture of a file changes when the file is touched; the rest stays.
   */
  readonly isKnown?: ((source: Source) => boolean | Promise<boolean>) | undefined
  /** Fetches addresses, and what lists of them name. Without it nothing is ever fetched. */
  readonly fetcher?: Fetcher | undefined
  /** Whether the pages behind the entries of feeds are fetched; by default where the feed itself was. */
  readonly followFeeds?: boolean | undefined
  /** Which kinds of files are taken when a folder is searched; a file that is named is read whatever its kind. */
  readonly folderKinds?: ReadonlySet<FileKind> | undefined
  /** Told how many bytes of the files were read, for a progress bar. */
  readonly onRead?: ((bytes: number) => void) | undefined
  readonly stdin?: (() => AsyncIterable<Buffer>) | undefined
  /** Stops the run before its next report. */
  readonly signal?: AbortSignal | undefined
  readonly now?: (() => Date) | undefined
}
