import { availableParallelism } from 'node:os'
import { Option } from 'commander'
import { parseJobs } from './arguments.ts'

/** `--db`, of every command that works on a register. */
export const dbOption = () => new Option('-d, --db <file>', 'the register').env('MARSAD_DB').default('marsad.db')

/** `--jobs`, of every command that codes. */
export const jobsOption = () => new Option('-j, --jobs <n>', 'threads that code').argParser(parseJobs).default(availableParallelism(), 'one a core')

/** `--json`, of commands that print for people unless told otherwise. */
export const jsonOption = () => new Option('--json', 'print it for machines')
