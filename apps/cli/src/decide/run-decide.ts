import type { ExitCode } from '../exit-code.ts'
import { openStdoutSink } from '../output/stdout-sink.ts'
import { Problems } from '../problems.ts'
import { withRegister } from '../register/with-register.ts'
import { readDecisions } from './read-decisions.ts'

export interface DecideOptions {
  readonly db: string
  readonly by: string
  readonly reason?: string
}

/**
 * `marsad decide`: writes decisions into the log and prints their numbers.
 *
 * @throws UsageError where the command line asks for something that cannot be
 * @example process.exitCode = await runDecide('1f3a5b7c9d0e2f46.1', 'accept', [], { db: 'marsad.db', by: 'Salma' })
 */
export async function runDecide(id: string, action: string, values: readonly string[], { db, by, reason }: DecideOptions): Promise<ExitCode> {
  const decisions = readDecisions(id, action, values, reason)
  return withRegister({ db, access: 'write', problems: new Problems() }, async register => {
    const sink = openStdoutSink()
    for (const decision of decisions) {
      const { seq, subject } = await register.decisions.add(decision, by, new Date().toISOString())
      await sink.write(`decision ${seq}: ${action} ${subject}\n`)
    }
  })
}
