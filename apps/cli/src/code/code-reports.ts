import type { Report } from '@marsad/model'
import { batchLetters, batchReports } from './batches.ts'
import type { BatchResult, CodeSettings } from './code-batch.ts'
import { createBatchRunner } from './code-batch.ts'
import { inOrder } from './in-order.ts'
import { loadCoder, readSharedTables } from './load-coder.ts'

/** Less text than this is coded before threads have started. */
const WORTH_THREADS = 1 << 20
/** Batches that each thread may be ahead of the output. */
const AHEAD = 3

/**
 * Codes reports on so many threads and gives the results in input order; the results do not depend on how many there are.
 * Few reports, or one thread, are coded here without starting any.
 *
 * @example for await (const { text } of codeReports(reports, settings, 4)) output.write(text)
 */
export async function* codeReports(reports: AsyncIterable<Report>, settings: CodeSettings, threads: number): AsyncGenerator<BatchResult> {
  const batches = batchReports(reports)
  const first: Report[][] = []
  if (threads > 1) {
    let letters = 0
    while (letters < WORTH_THREADS) {
      const next = await batches.next()
      if (next.done) break
      first.push(next.value)
      letters += batchLetters(next.value)
    }
    if (letters >= WORTH_THREADS) {
      yield* onThreads(chain(first, batches), settings, threads)
      return
    }
  }
  let run: ((batch: readonly Report[]) => BatchResult) | undefined
  for await (const batch of chain(first, batches)) {
    run ??= createBatchRunner(await loadCoder(readSharedTables()), settings)
    yield run(batch)
  }
}

async function* onThreads(batches: AsyncIterable<Report[]>, settings: CodeSettings, threads: number): AsyncGenerator<BatchResult> {
  const { WorkerPool } = await import('./worker-pool.ts')
  const pool = new WorkerPool(threads, { settings, tables: readSharedTables() })
  try {
    yield* inOrder(batches, batch => pool.run(batch), threads * AHEAD)
  } finally {
    await pool.close()
  }
}

async function* chain<T>(first: T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  // Taken off one by one, so that what is coded can be forgotten.
  while (first.length > 0) yield first.shift()!
  yield* rest
}
