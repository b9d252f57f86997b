import type { FileKind } from './input/file-kind.ts'
import type { IngestOptions } from './options.ts'
import type { Failure, Outcome, Skipped, Source, SourceKind } from './outcome.ts'
import type { Language } from './text/language.ts'

/** What whoever led to an item says of the report in it; the report's own word counts first. */
export interface Hints {
  /** Who says so: `feed`, `sitemap`. */
  readonly from: string
  readonly title?: string | null
  readonly author?: string | null
  readonly published?: string | null
  readonly outlet?: string | null
}

/** Bytes to be read, with what is known of them before they are. */
export interface Item {
  /** The file, `-`, or the address. */
  readonly path: string
  readonly entry: string | null
  /** The name that tells its kind, where packing has hidden it: of `a.jsonl.gz`, `a.jsonl`. */
  readonly name?: string
  readonly line: number | null
  /** What a report in it is called that has no id of its own. */
  readonly doc: string
  /** How it is read; null where only the bytes tell. */
  readonly as: FileKind | null
  /** As the server or the archive called it. */
  readonly contentType: string | null
  /** The address at which it was published. */
  readonly url: string | null
  readonly capturedAt: string
  /** How many archives and lists it is inside of. */
  readonly depth: number
  /** The kind of source that its reports are said to come from, if not its own. */
  readonly via?: SourceKind
  readonly hints?: Hints
  /** The file on disk, where the item is one as it stands. */
  readonly file?: string
  readonly pieces: () => AsyncIterable<Buffer> | Iterable<Buffer>
}

/** What readers share. */
export interface Context {
  readonly options: IngestOptions
  readonly now: () => Date
  /** Reads an item that was found inside another. */
  readonly open: (item: Item) => AsyncGenerator<Outcome>
}

/** A part of an item that could not be read. */
export function failureAt(item: Pick<Item, 'path' | 'entry' | 'line'>, cause: string, remedy: string, line: number | null = item.line): Failure {
  return { kind: 'failure', path: item.path, entry: item.entry, line, cause, remedy }
}

/** The source of a report in an item. */
export function sourceOf(item: Item, kind: SourceKind, line: number | null = item.line): Source {
  return { kind: item.via ?? kind, path: item.path, entry: item.entry, line, capturedAt: item.capturedAt }
}

/** A report that is left out on purpose. */
export function skip(source: Source, reason: Skipped['reason'], language: Language | null = null): Skipped {
  return { kind: 'skipped', reason, language, source }
}
