import { parentPort, workerData } from 'node:worker_threads'
import type { Report } from '@marsad/model'
import { type CodeSettings, createBatchRunner } from './code-batch.ts'
import { loadCoder } from './load-coder.ts'

// A thread that codes batches as they come: `WorkerPool` starts it and talks to it.
const run = createBatchRunner(await loadCoder(), workerData as CodeSettings)
parentPort!.on('message', (batch: Report[]) => parentPort!.postMessage(run(batch)))
