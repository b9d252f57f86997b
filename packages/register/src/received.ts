import type { Coding, Report } from '@marsad/model'

/** Where the bytes of a report came from. */
export interface CaptureSource {
  /** The form that it came in: `text`, `html`, `jsonl`, `feed` … */
  readonly kind: string
  /** The file, or the address that was fetched. */
  readonly path: string
  /** The way to it inside an archive. */
  readonly entry: string | null
  /** The line, row or record, from 1. */
  readonly line: number | null
  /** When the bytes were taken from where they were published, ISO 8601. */
  readonly capturedAt: string
}

/** Bytes as received, named by their content. */
export interface CapturedBytes {
  readonly bytes: Uint8Array
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string
  readonly contentType: string
}

/** A digest of a text by which copies of it are found, and the bands that copies are likely to share. */
export interface Signature {
  readonly bytes: Uint8Array
  /** One number a band, each below 2^32; reports that share a band at the same index are compared. */
  readonly bands: readonly number[]
}

/** A report on its way into the register. */
export interface ReceivedReport {
  readonly report: Report & { readonly author?: string | null; readonly language?: string | null }
  /** For each field of the report where it was read (`meta og:title`, `dateline`). */
  readonly readFrom?: object
  readonly source: CaptureSource
  readonly capture: CapturedBytes
  readonly signature?: Signature
}

/** What became of a report that was put. */
export interface PutResult {
  readonly key: string
  /** `new`, or `known` where the register held it already; a new capture of a known report is noted all the same. */
  readonly outcome: 'new' | 'known'
  /** The report whose text is coded for it and its copies; its own key where that is itself. */
  readonly codedAs: string
}

/** Which coder and which tables made a coding. */
export interface CoderVersion {
  readonly coder: string
  readonly tables: string
}

/** The coding of a report on its way into the register. */
export interface ReceivedCoding {
  /** The key of the report, as `PutResult.key`. */
  readonly report: string
  readonly coding: Coding
}
