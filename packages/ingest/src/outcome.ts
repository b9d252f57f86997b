import type { Report } from '@marsad/model'
import type { Language } from './text/language.ts'

/** The form in which a report came. */
export type SourceKind = 'text' | 'html' | 'jsonl' | 'table' | 'feed' | 'warc'

/** Where a report was found. */
export interface Source {
  readonly kind: SourceKind
  /** The file on this machine, `-` for standard input, or the address that was fetched. */
  readonly path: string
  /** The way to it inside an archive: `2019/a.html`, `data.zip!b.jsonl`. */
  readonly entry: string | null
  /** The line, row or record, from 1, where a file holds many. */
  readonly line: number | null
  /** When the bytes were taken from where they were published, ISO 8601: by the archive's record, the fetch, or the file's own date. */
  readonly capturedAt: string
}

/** The bytes that a report was read from, as received: a file, a page, a line of JSON, a row of a table, an entry of a feed. */
export interface Capture {
  readonly bytes: Uint8Array
  /** Hexadecimal SHA-256 of the bytes: their name in the archive. */
  readonly sha256: string
  readonly contentType: string
}

/** A report as the model has it, with what else its source tells. */
export interface IngestedReport extends Report {
  readonly published: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly url: string | null
  readonly author: string | null
  readonly language: Language
}

/**
 * Where each of these was read: `meta og:title`, `json-ld datePublished`, `dateline`, `url`, `column "date"`, `option published`;
 * null where nothing tells.
 */
export interface ReadFrom {
  readonly text: string
  readonly title: string | null
  readonly outlet: string | null
  readonly author: string | null
  readonly published: string | null
  readonly url: string | null
}

/** Something that people should know of a report that was read all the same. */
export interface Notice {
  readonly level: 'note' | 'warning'
  readonly message: string
}

/** A report that was read. */
export interface Ingested {
  readonly kind: 'report'
  readonly report: IngestedReport
  readonly readFrom: ReadFrom
  readonly source: Source
  readonly capture: Capture
  readonly notices: readonly Notice[]
}

/** Something that was left out on purpose: a report in another language, one that the caller has already, a page of a crawl that holds none. */
export interface Skipped {
  readonly kind: 'skipped'
  readonly reason: 'language' | 'known' | 'no-text'
  readonly language: Language | null
  readonly source: Source
}

/** Something that could not be read; what comes after it is. */
export interface Failure {
  readonly kind: 'failure'
  /** The file or address. */
  readonly path: string
  readonly entry: string | null
  readonly line: number | null
  readonly cause: string
  /** What to do about it. */
  readonly remedy: string
}

export type Outcome = Ingested | Skipped | Failure

/**
 * The place of an outcome for people: the file, the way inside an archive, the line.
 *
 * @example whereOf({ path: 'a.zip', entry: 'b.jsonl', line: 3 }) // 'a.zip!b.jsonl:3'
 */
export function whereOf({ path, entry, line }: Pick<Failure, 'path' | 'entry' | 'line'>): string {
  return `${path}${entry === null ? '' : `!${entry}`}${line === null ? '' : `:${line}`}`
}
