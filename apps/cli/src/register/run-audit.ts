import type { ExitCode } from '../exit-code.ts'
import { openStdoutSink } from '../output/stdout-sink.ts'
import { Problems } from '../problems.ts'
import { withRegister } from './with-register.ts'

export interface AuditOptions {
  readonly db: string
  readonly deep?: boolean
  readonly expect?: { readonly count: number; readonly head: string }
  readonly json?: boolean
}

/**
 * `marsad audit`: checks a register and prints the number and hash of its decisions.
 *
 * @example process.exitCode = await runAudit({ db: 'marsad.db', deep: true })
 */
export async function runAudit({ db, deep = false, expect, json = false }: AuditOptions): Promise<ExitCode> {
  const problems = new Problems()
  return withRegister({ db, access: 'read', problems }, async register => {
    const found = await register.audit({ deep, ...(expect && { expected: expect }) })
    const head = `decisions ${found.decisions}:${found.head}`
    await openStdoutSink().write(json ? `${JSON.stringify(found)}\n` : `${found.ok ? 'all is as it was written' : 'NOT AS IT WAS WRITTEN'}\n${head}\n`)
    for (const { at, what } of found.problems)
      problems.fail(`${db}: ${at}: ${what}`, 'Restore the register from a backup that passes the audit (marsad restore)')
  })
}
