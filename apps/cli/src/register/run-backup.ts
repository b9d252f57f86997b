import type { Backup } from '@marsad/register'
import { ExitCode } from '../exit-code.ts'
import { openStdoutSink } from '../output/stdout-sink.ts'
import { Problems } from '../problems.ts'
import { tellRegisterError, withRegister } from './with-register.ts'

/**
 * `marsad backup`: copies the register and prints what the checked copy holds.
 *
 * @example process.exitCode = await runBackup('copy.db', 'marsad.db')
 */
export async function runBackup(to: string, db: string): Promise<ExitCode> {
  return withRegister({ db, access: 'read', problems: new Problems() }, async register => {
    await openStdoutSink().write(told(to, await register.backup(to)))
  })
}

/**
 * `marsad restore`: checks a backup and makes the register out of it.
 *
 * @example process.exitCode = await runRestore('copy.db', 'marsad.db', false)
 */
export async function runRestore(backup: string, db: string, replace: boolean): Promise<ExitCode> {
  const { restoreSqliteRegister } = await import('@marsad/register')
  const problems = new Problems()
  try {
    await openStdoutSink().write(told(db, await restoreSqliteRegister(backup, db, { replace })))
  } catch (error) {
    await tellRegisterError(error, problems)
  }
  return problems.failed ? ExitCode.FAILED : ExitCode.OK
}

function told(path: string, { rows, decisions, head }: Backup): string {
  return `${path}: checked\n${rows.reports} reports, ${rows.events} events\ndecisions ${decisions}:${head}\n`
}
