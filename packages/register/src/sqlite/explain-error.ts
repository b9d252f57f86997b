import Database from 'better-sqlite3'
import { RegisterError, type RegisterErrorCode } from '../errors.ts'

/** By the beginning of SQLite's code: ours, what is wrong, what to do. Source of the codes: sqlite.org/rescode.html. */
const EXPLANATIONS: readonly (readonly [prefix: string, code: RegisterErrorCode, what: string, remedy: string])[] = [
  ['SQLITE_FULL', 'disk-full', 'the disk is full', 'free some space and run the command again; it goes on where it was'],
  ['SQLITE_READONLY', 'read-only', 'the register cannot be written', 'check the permissions of the file and of its folder, or give another file'],
  ['SQLITE_BUSY', 'busy', 'another program is writing to the register', 'wait for it to end, then run the command again'],
  ['SQLITE_LOCKED', 'busy', 'the register is locked', 'wait for the other command to end, then run this one again'],
  ['SQLITE_CORRUPT', 'damaged', 'the register is damaged', 'restore it from a backup (marsad restore); keep the damaged file until that is done'],
  ['SQLITE_NOTADB', 'not-a-register', 'the file is not a register', 'give the path of a register, or one where no file is yet'],
  ['SQLITE_CANTOPEN', 'cannot-open', 'the register cannot be opened', 'check that its folder exists and that you may write there'],
  ['SQLITE_IOERR', 'input-output', 'the disk gave a read or write error', 'check the disk and its free space, then run the command again'],
]

/** The error as one that names the file and a remedy; what is not the engine's stays as it is. */
export function explainSqliteError(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const known = EXPLANATIONS.find(([prefix]) => error.code.startsWith(prefix))
  if (!known) return error
  const [, code, what, remedy] = known
  return new RegisterError(code, `${path}: ${what}`, remedy, { cause: error })
}
