/** Something that is not as it was written. */
export interface AuditProblem {
  /** The decision, event, release or archived capture. */
  readonly at: string
  readonly what: string
}

/** What an audit found. */
export interface AuditReport {
  readonly ok: boolean
  /** How many decisions the log holds, up to the first broken one. */
  readonly decisions: number
  /** The hash of the last of them. Kept elsewhere, it shows later that none was cut off at the end. */
  readonly head: string
  /** The first hundred; of a broken log, the first broken entry. */
  readonly problems: readonly AuditProblem[]
}
