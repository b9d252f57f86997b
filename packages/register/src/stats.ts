import type { CoderVersion } from './received.ts'

/** How much a register holds. */
export interface Stats {
  readonly reports: number
  /** Reports whose text is coded; the others are copies of them. */
  readonly texts: number
  readonly captures: number
  readonly outlets: number
  readonly codings: number
  /** Texts that no coder has read yet. */
  readonly uncoded: number
  readonly versions: readonly (CoderVersion & { readonly codings: number })[]
  readonly events: number
  readonly reviewed: number
  readonly incidents: number
  /** Events that wait to be linked. */
  readonly toLink: number
  readonly tallies: number
  readonly relations: number
  readonly control: number
  readonly decisions: number
  readonly releases: number
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** Bytes as received, each content once. */
  readonly receivedBytes: number
  /** What they take in the register. */
  readonly packedBytes: number
  /** Of the whole register. */
  readonly bytes: number
}

/** What is known of an outlet. */
export interface SourceRow {
  readonly outlet: string
  readonly reports: number
  readonly reliability: string | null
  readonly bias: string | null
  readonly note: string | null
}
