// Loaded into a process that is measured (`node --import`): tells its greatest resident set on its way out, in kilobytes.
import { isMainThread } from 'node:worker_threads'

if (isMainThread) process.on('exit', () => process.stderr.write(`maxrss ${process.resourceUsage().maxRSS}\n`))
