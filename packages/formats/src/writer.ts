import type { Coding, Report } from '@marsad/model'

/**
 * A writer of one format. `write` is a pure function of its arguments, so that codings may be written in any number of
 * threads; the caller puts the pieces together: `open()`, then the pieces that are not empty with `separator` between them, then `close()`.
 */
export interface Writer {
  /** What stands before the first piece. */
  open(): string
  /** What one coding adds, or '' where it adds nothing. */
  write(coding: Coding, report: Report): string
  /** What stands between two pieces. */
  readonly separator: string
  /** What stands after the last piece. */
  close(): string
}

/** Why an event has no row in a table: each is a rule of the dataset whose shape the table has. */
export type OmitReason = 'not-done' | 'no-date' | 'no-place' | 'no-deaths' | 'no-organised-side'

/** Told of each event that the rules of a table leave out. */
export type OnOmit = (reason: OmitReason, eventId: string) => void

/**
 * Everything that a writer makes of some codings, in pieces.
 *
 * @example
 * for (const piece of writeCodings(createJsonlWriter(), [{ coding, report }])) file.write(piece)
 */
export function* writeCodings(writer: Writer, entries: Iterable<{ coding: Coding; report: Report }>): Generator<string> {
  yield writer.open()
  let first = true
  for (const { coding, report } of entries) {
    const piece = writer.write(coding, report)
    if (piece === '') continue
    if (!first && writer.separator !== '') yield writer.separator
    first = false
    yield piece
  }
  yield writer.close()
}
