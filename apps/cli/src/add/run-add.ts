import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { findInputs } from '@marsad/ingest'
import { HEAP_GROWTH } from '../code/heap-growth.ts'
import { coderVersion } from '../code/load-coder.ts'
import type { ExitCode } from '../exit-code.ts'
import { NO_PROGRESS, type Progress, showProgress } from '../output/progress.ts'
import { Problems } from '../problems.ts'
import { codeInto, type KeyedReport } from '../register/code-into.ts'
import { stopOnInterrupt } from '../register/stop-on-interrupt.ts'
import { missingReports } from '../register/uncoded.ts'
import { withRegister } from '../register/with-register.ts'
import { takeReports } from './take-reports.ts'
import { AddTotals } from './totals.ts'

export interface AddOptions {
  readonly db: string
  readonly published?: string
  readonly outlet?: string
  readonly jobs: number
  readonly again?: boolean
  readonly quiet?: boolean
  readonly allowPrivate?: boolean
}

/**
 * `marsad add`: reads sources, keeps what was received, codes each text once and writes its events. It may be killed at any moment: what was
 * written stays, and the next run goes on behind it.
 *
 * @example process.exitCode = await runAdd(['reports/'], { db: 'marsad.db', jobs: 4 })
 */
export async function runAdd(sources: readonly string[], options: AddOptions): Promise<ExitCode> {
  setFlagsFromString(HEAP_GROWTH)
  const problems = new Problems({ quiet: options.quiet ?? false })
  const progress = process.stderr.isTTY && !options.quiet ? await startProgress(sources, problems) : NO_PROGRESS
  const interrupt = stopOnInterrupt()
  const totals = new AddTotals()
  const code = await withRegister({ db: options.db, access: 'make', problems }, async register => {
    const version = await coderVersion()
    const fetcher = await fetcherFor(sources, options, interrupt.signal)
    const reading = {
      ...(options.published !== undefined && { published: options.published }),
      ...(options.outlet !== undefined && { outlet: options.outlet }),
      ...(fetcher && { fetcher }),
      signal: interrupt.signal,
      onRead: (bytes: number) => progress.read(bytes),
    }
    const reports = async function* (): AsyncGenerator<KeyedReport> {
      yield* missingReports(register, version, { uncoded: true })
      yield* takeReports(sources, { register, problems, totals, ingest: reading, again: options.again ?? false })
    }
    try {
      await codeInto(reports(), {
        ...{ register, version, problems, jobs: options.jobs },
        onCoded: (codings, events) => {
          totals.coded += codings
          totals.events += events
          progress.coded(codings, events)
        },
      })
    } finally {
      await fetcher?.close()
    }
  })
  progress.stop()
  interrupt.end()
  if (!options.quiet) process.stdout.write(`${[`register ${options.db}`, ...totals.lines(problems.errors)].join('\n')}\n`)
  if (interrupt.signal.aborted) problems.fail('interrupted', 'Run the same command again: it goes on where it was')
  return interrupt.signal.aborted ? 1 : code
}

/** Addresses, and lists that may hold some, are fetched; files of reports alone need nothing of the network. */
async function fetcherFor(sources: readonly string[], { allowPrivate = false }: AddOptions, signal: AbortSignal) {
  if (!sources.some(source => /^https?:\/\//i.test(source) || /\.(?:opml|txt|xml|rss|atom)$/i.test(source))) return undefined
  const { createFetcher } = await import('@marsad/ingest')
  return createFetcher({ allowPrivate, signal })
}

async function startProgress(sources: readonly string[], problems: Problems): Promise<Progress> {
  let total = 0
  if (!sources.some(source => source === '-' || /^https?:\/\//i.test(source)))
    for (const input of findInputs(sources)) if (input.kind === 'file') total += statSync(input.path, { throwIfNoEntry: false })?.size ?? 0
  return showProgress(total, problems)
}
