import type { Coding, Report, Side } from '@marsad/model'

/** What the page needs to know of an actor beside its id. */
export interface PageActor {
  /** The English name. */
  readonly name: string
  /** The Arabic name as the press writes it, or null where no table has one. */
  readonly nameAr: string | null
  readonly side: Side
}

/** A report with what was read out of it; spans of the coding are into `report.text`. */
export interface PageEntry {
  readonly report: Report
  readonly coding: Coding
}

/**
 * What the JSON inside the page's `<script id="data">` holds. The command line writes it, the page reads it;
 * both take the type from here.
 */
export interface PageData {
  /** Raised when the shape changes. */
  readonly format: 1
  /** The version of the coder and its tables. */
  readonly coder: string
  readonly entries: readonly PageEntry[]
  /** The actors that the codings name, by id. */
  readonly actors: Readonly<Record<string, PageActor>>
}
