import type { Format, Lookups, OmitReason } from '@marsad/formats'
import { createWriter } from '@marsad/formats'
import type { Coding, Report } from '@marsad/model'

/** What every thread must know to code alike. */
export interface CodeSettings {
  readonly format: Format
  readonly bom: boolean
  /** Columns of the terminal, for `table`. */
  readonly width: number
}

/** What came of a batch. */
export interface BatchResult {
  readonly reports: number
  readonly events: number
  /** The batch's piece of the output; '' where it adds nothing. */
  readonly text: string
  /** Events without a row in a table, by reason. */
  readonly omitted: Readonly<Partial<Record<OmitReason, number>>>
  /** Reports that could not be coded. */
  readonly failures: readonly { readonly doc: string; readonly reason: string }[]
}

/** What a batch is coded with. */
export interface BatchCoder {
  readonly code: (report: Report) => Coding
  readonly lookups: Lookups
}

/**
 * Makes the function that codes one batch and writes it in a format; all threads run this one.
 *
 * @example createBatchRunner(await loadCoder(readSharedTables()), { format: 'codings', bom: false, width: 80 })([report]).text
 */
export function createBatchRunner({ code, lookups }: BatchCoder, settings: CodeSettings): (batch: readonly Report[]) => BatchResult {
  let omitted: Partial<Record<OmitReason, number>> = {}
  const writer = createWriter(settings.format, {
    lookups,
    bom: settings.bom,
    width: settings.width,
    onOmit: reason => {
      omitted[reason] = (omitted[reason] ?? 0) + 1
    },
  })
  return batch => {
    omitted = {}
    const pieces: string[] = []
    const failures: { doc: string; reason: string }[] = []
    let events = 0
    for (const report of batch) {
      try {
        const coding = code(report)
        const piece = writer.write(coding, report)
        events += coding.events.length
        if (piece !== '') pieces.push(piece)
      } catch (error) {
        // The coder promises not to throw; if it does, one report must not cost the others.
        failures.push({ doc: report.doc, reason: error instanceof Error ? error.message : String(error) })
      }
    }
    return { reports: batch.length, events, text: pieces.join(writer.separator), omitted, failures }
  }
}
