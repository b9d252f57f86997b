import { existsSync } from 'node:fs'
import type { OpenOptions, Register } from '@marsad/register'
import { ExitCode, UsageError } from '../exit-code.ts'
import { OutputError, ReaderGone } from '../output/sink.ts'
import type { Problems } from '../problems.ts'

/** How a command uses the register. */
export interface RegisterUse {
  /** `--db`. */
  readonly db: string
  /** `read`: it must be there and nothing is written · `write`: it must be there · `make`: it is made where it is not there. */
  readonly access: 'read' | 'write' | 'make'
  readonly problems: Problems
}

/**
 * Opens the register, does something with it, closes it, and tells what went wrong.
 *
 * @throws UsageError where the command line asks for something that cannot be
 * @example process.exitCode = await withRegister({ db: 'marsad.db', access: 'read', problems }, async register => console.log(await register.stats()))
 */
export async function withRegister({ db: path, access, problems }: RegisterUse, act: (register: Register) => Promise<void>): Promise<ExitCode> {
  const { openSqliteRegister, RegisterError } = await import('@marsad/register')
  let register: Register | undefined
  try {
    if (access !== 'make' && !existsSync(path))
      throw new RegisterError('cannot-open', `${path}: there is no register`, 'make one with marsad add, or name yours with --db or MARSAD_DB')
    register = await openSqliteRegister(path, await openOptions(access))
    await act(register)
  } catch (error) {
    await tellRegisterError(error, problems)
  } finally {
    await register?.close().catch(error => {
      if (!(error instanceof RegisterError)) throw error
      // What could not be tidied up now is by whoever opens it next; what was to be told of the disk was told.
      if (!problems.failed) problems.fail(error.message, capitalized(error.remedy))
    })
  }
  return problems.failed ? ExitCode.FAILED : ExitCode.OK
}

/**
 * Tells what ended a command that works on a register.
 *
 * @throws UsageError where the command line asked for something that cannot be, and what is no failure of store or output
 */
export async function tellRegisterError(error: unknown, problems: Problems): Promise<void> {
  const { RegisterError } = await import('@marsad/register')
  if (error instanceof OutputError) problems.error(error.where, error.message, 'Make room or write it elsewhere')
  else if (error instanceof RegisterError) {
    if (error.code === 'bad-query') throw new UsageError(`${error.message}; ${error.remedy}`)
    problems.fail(error.message, capitalized(error.remedy))
  } else if (!(error instanceof ReaderGone)) throw error
}

async function openOptions(access: RegisterUse['access']): Promise<OpenOptions> {
  if (access === 'read') return { readOnly: true }
  const { isCopy } = await import('@marsad/ingest')
  return { areCopies: isCopy }
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
