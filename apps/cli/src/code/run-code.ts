import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import type { Format, OmitReason } from '@marsad/formats'
import { createWriter } from '@marsad/formats'
import { findInputs } from '@marsad/ingest'
import { ExitCode } from '../exit-code.ts'
import { CODED_KINDS, readReports } from '../input/read-reports.ts'
import { openSink } from '../output/open-sink.ts'
import { NO_PROGRESS, type Progress, showProgress } from '../output/progress.ts'
import { OutputError, ReaderGone, type Sink } from '../output/sink.ts'
import { tellOmitted } from '../output/tell-omitted.ts'
import { Problems } from '../problems.ts'
import { codeReports } from './code-reports.ts'
import { HEAP_GROWTH } from './heap-growth.ts'

export interface CodeOptions {
  /** The default depends on where the output goes. */
  readonly format?: Format
  readonly output?: string
  readonly published?: string
  readonly jobs: number
  readonly bom?: boolean
  readonly quiet?: boolean
}

const DEFAULT_WIDTH = 140

/**
 * `marsad code`: reads reports, codes them and writes the codings.
 *
 * @example process.exitCode = await runCode(['reports/'], { jobs: 4, format: 'acled', output: 'out.csv' })
 */
export async function runCode(paths: readonly string[], options: CodeOptions): Promise<ExitCode> {
  setFlagsFromString(HEAP_GROWTH)
  const onTerminal = options.output === undefined && process.stdout.isTTY === true
  const format = options.format ?? (onTerminal ? 'table' : 'codings')
  const settings = { format, bom: options.bom ?? false, width: process.stdout.columns ?? DEFAULT_WIDTH }
  const problems = new Problems({ quiet: options.quiet ?? false })
  let sink: Sink | undefined
  let progress = NO_PROGRESS
  try {
    sink = await openSink(options.output)
    if (process.stderr.isTTY && !onTerminal && !options.quiet) progress = await startProgress(paths, problems)
    const reports = readReports(paths, { problems, published: options.published, onRead: bytes => progress.read(bytes) })
    const totals = await write(codeReports(reports, settings, options.jobs), format, settings, sink, problems, progress)
    await sink.finish()
    progress.stop()
    tellOmitted(totals.omitted, format, problems)
    if (process.stderr.isTTY) problems.note(`${totals.reports} reports coded, ${totals.events} events${problems.failed ? `, ${problems.errors} errors` : ''}`)
  } catch (error) {
    sink?.abort()
    progress.stop()
    if (error instanceof OutputError) problems.error(error.where, error.message, 'Make room or choose another file with --output')
    else if (!(error instanceof ReaderGone)) throw error
  }
  return problems.failed ? ExitCode.FAILED : ExitCode.OK
}

interface Totals {
  reports: number
  events: number
  omitted: Partial<Record<OmitReason, number>>
}

async function write(
  results: ReturnType<typeof codeReports>,
  format: Format,
  settings: { bom: boolean; width: number },
  sink: Sink,
  problems: Problems,
  progress: Progress,
): Promise<Totals> {
  const totals: Totals = { reports: 0, events: 0, omitted: {} }
  // What stands around the pieces needs no look-ups; the pieces were written by whoever coded them.
  const frame = createWriter(format, { ...settings, lookups: { actorInfo: () => undefined, countryInfo: () => undefined } })
  await sink.write(frame.open())
  let first = true
  for await (const { reports, events, text, omitted, failures } of results) {
    for (const { doc, reason } of failures) problems.error(doc, `could not be coded: ${reason}`, 'Please report this with the text')
    totals.reports += reports - failures.length
    totals.events += events
    for (const [reason, count] of Object.entries(omitted) as [OmitReason, number][]) totals.omitted[reason] = (totals.omitted[reason] ?? 0) + count
    if (text !== '') {
      await sink.write(first ? text : frame.separator + text)
      first = false
    }
    progress.coded(reports, events)
  }
  await sink.write(frame.close())
  return totals
}

async function startProgress(paths: readonly string[], problems: Problems): Promise<Progress> {
  let total = 0
  if (!paths.includes('-')) {
    // The inputs are gone through once more when they are read; what is wrong with them is told then.
    for (const input of findInputs(paths, CODED_KINDS)) {
      if (input.kind === 'file') total += statSync(input.path, { throwIfNoEntry: false })?.size ?? 0
    }
  }
  return showProgress(total, problems)
}
