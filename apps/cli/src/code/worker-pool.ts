import { Worker } from 'node:worker_threads'
import type { Report } from '@marsad/model'
import type { BatchResult, CodeSettings } from './code-batch.ts'

/** What a thread is started with. */
export interface WorkerInput {
  readonly settings: CodeSettings
  /** The coder's tables, in memory that all threads share. */
  readonly tables: Uint8Array
}

interface Job {
  readonly batch: readonly Report[]
  readonly done: (result: BatchResult) => void
}

/** A young generation that grows to 48 MB in every thread buys little speed. */
const LIMITS = Object.freeze({ maxYoungGenerationSizeMb: 8 })

/** Beside the built program stands the built worker; beside the source, the source. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/**
 * Threads that code batches. A thread that dies (out of memory on a monstrous report) fails its batch's reports and is replaced.
 *
 * @example
 * const pool = new WorkerPool(4, { settings, tables: readSharedTables() })
 * const result = await pool.run(batch)
 * await pool.close()
 */
export class WorkerPool {
  readonly #input: WorkerInput
  readonly #idle: Worker[] = []
  readonly #waiting: Job[] = []
  readonly #busy = new Map<Worker, Job>()
  #closed = false

  constructor(threads: number, input: WorkerInput) {
    this.#input = input
    for (let i = 0; i < threads; i++) this.#start()
  }

  /** Codes a batch on the next free thread. */
  run(batch: readonly Report[]): Promise<BatchResult> {
    return new Promise(done => {
      this.#waiting.push({ batch, done })
      this.#next()
    })
  }

  /** Stops all threads, whatever they are at. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#idle, ...this.#busy.keys()].map(worker => worker.terminate()))
  }

  #start(): void {
    const worker = new Worker(WORKER, { workerData: this.#input, resourceLimits: LIMITS })
    worker.on('message', (result: BatchResult) => {
      this.#busy.get(worker)!.done(result)
      this.#busy.delete(worker)
      this.#idle.push(worker)
      this.#next()
    })
    worker.on('error', error => this.#bury(worker, error))
    this.#idle.push(worker)
  }

  #bury(worker: Worker, error: Error): void {
    const job = this.#busy.get(worker)
    this.#busy.delete(worker)
    const at = this.#idle.indexOf(worker)
    if (at >= 0) this.#idle.splice(at, 1)
    // A thread that dies before its first batch would die again: its next batch takes the blame, so that this ends.
    const blamed = job ?? this.#waiting.shift()
    blamed?.done(failedBatch(blamed.batch, error))
    if (this.#closed) return
    this.#start()
    this.#next()
  }

  #next(): void {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const worker = this.#idle.shift()!
      const job = this.#waiting.shift()!
      this.#busy.set(worker, job)
      worker.postMessage(job.batch)
    }
  }
}

function failedBatch(batch: readonly Report[], error: Error): BatchResult {
  const reason = `the coder's thread died (${error.message})`
  return { reports: batch.length, events: 0, text: '', omitted: {}, failures: batch.map(({ doc }) => ({ doc, reason })) }
}
