import { parentPort, workerData } from 'node:worker_threads'
import type { Report } from '@marsad/model'
import { createBatchRunner } from './code-batch.ts'
import { loadCoder } from './load-coder.ts'
import type { WorkerInput } from './worker-pool.ts'

// A thread that codes batches as they come: `WorkerPool` starts it and talks to it.
const { settings, tables } = workerData as WorkerInput
const run = createBatchRunner(await loadCoder(tables), settings)
parentPort!.on('message', (batch: Report[]) => parentPort!.postMessage(run(batch)))
