import { parentPort, workerData } from 'node:worker_threads'
import { openCoder } from '@marsad/coder/with-tables'
import type { Report } from '@marsad/model'
import { createBatchRunner } from './code-batch.ts'
import type { WorkerInput } from './worker-pool.ts'

// A thread that codes batches as they come: `WorkerPool` starts it and talks to it.
const { settings, tables } = workerData as WorkerInput
const coder = openCoder(tables)
const run = createBatchRunner({ code: report => coder.code(report), lookups: coder }, settings)
parentPort!.on('message', (batch: Report[]) => parentPort!.postMessage(run(batch)))
