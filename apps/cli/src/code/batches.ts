import type { Report } from '@marsad/model'

/** A batch is small enough that all threads have one, and large enough that handing it over costs nothing. */
const MAX_REPORTS = 64
const MAX_LETTERS = 1 << 18

/**
 * Puts reports together into batches, in order. Each report is in memory only until its batch is coded.
 *
 * @example for await (const batch of batchReports(reports)) …
 */
export async function* batchReports(reports: AsyncIterable<Report>): AsyncGenerator<Report[]> {
  let batch: Report[] = []
  let letters = 0
  for await (const report of reports) {
    if (batch.length > 0 && letters + report.text.length > MAX_LETTERS) {
      yield batch
      batch = []
      letters = 0
    }
    batch.push(report)
    letters += report.text.length
    if (batch.length === MAX_REPORTS) {
      yield batch
      batch = []
      letters = 0
    }
  }
  if (batch.length > 0) yield batch
}

/**
 * How many letters of text a batch has.
 *
 * @example batchLetters([{ doc: 'a', text: 'قتل' }]) // 3
 */
export function batchLetters(batch: readonly Report[]): number {
  return batch.reduce((sum, { text }) => sum + text.length, 0)
}
