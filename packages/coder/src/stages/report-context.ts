import type { Lexicon } from '../tables/lexicon.ts'

/** What is known of the report as a whole when its words are read. */
export interface ReportContext {
  readonly lexicon: Lexicon
  /** The countries spoken of, most first. */
  readonly countries: readonly string[]
  /** Ids of actors that are named in full somewhere in the report. */
  readonly named: ReadonlySet<string>
}
