import { setFlagsFromString } from 'node:v8'
import type { Disagreement } from '@marsad/register'
import { HEAP_GROWTH } from '../code/heap-growth.ts'
import { coderVersion } from '../code/load-coder.ts'
import { ExitCode } from '../exit-code.ts'
import { openStdoutSink } from '../output/stdout-sink.ts'
import { Problems } from '../problems.ts'
import { codeInto, type KeyedReport } from '../register/code-into.ts'
import { stopOnInterrupt } from '../register/stop-on-interrupt.ts'
import { missingReports } from '../register/uncoded.ts'
import { withRegister } from '../register/with-register.ts'
import { readQuery } from '../search/read-query.ts'
import { reportsOfQuery } from './reports-of-query.ts'

export interface RecodeOptions {
  readonly db: string
  readonly jobs: number
  readonly json?: boolean
  readonly quiet?: boolean
}

/**
 * `marsad recode`: codes what this version has not coded, and lists where it disagrees with decisions.
 *
 * @throws UsageError where the query cannot be read
 * @example process.exitCode = await runRecode('', { db: 'marsad.db', jobs: 2 })
 */
export async function runRecode(input: string, { db, jobs, json = false, quiet = false }: RecodeOptions): Promise<ExitCode> {
  setFlagsFromString(HEAP_GROWTH)
  const query = input.trim() === '' ? null : readQuery(input)
  const problems = new Problems({ quiet })
  const interrupt = stopOnInterrupt()
  let [coded, found] = [0, 0]
  const code = await withRegister({ db, access: 'write', problems }, async register => {
    const version = await coderVersion()
    const reports = query ? reportsOfQuery(register, query, version) : missingReports(register, version, { uncoded: false })
    await codeInto(until(interrupt.signal, reports), {
      ...{ register, version, jobs, problems },
      onCoded: (codings, events) => {
        coded += codings
        found += events
      },
    })
    const sink = openStdoutSink()
    for await (const disagreement of register.decisions.disagreements()) await sink.write(json ? `${JSON.stringify(disagreement)}\n` : lineOf(disagreement))
    problems.note(`${coded.toLocaleString('en')} texts coded anew, ${found.toLocaleString('en')} events`)
  })
  interrupt.end()
  if (!interrupt.signal.aborted) return code
  problems.fail('interrupted', 'Run the same command again: it goes on where it was')
  return ExitCode.FAILED
}

async function* until(signal: AbortSignal, reports: AsyncIterable<KeyedReport>): AsyncGenerator<KeyedReport> {
  for await (const report of reports) {
    if (signal.aborted) return
    yield report
  }
}

function lineOf({ event, kind, field, decided, coder, isNew }: Disagreement): string {
  const news = isNew ? '  (new)' : ''
  if (kind === 'missing') return `${event}  no longer found by the coder${news}\n`
  const what = kind === 'found' ? 'was rejected, and is now read otherwise: ' : ''
  return `${event}  ${what}${field}: decided ${JSON.stringify(decided)}, the coder reads ${JSON.stringify(coder)}${news}\n`
}
