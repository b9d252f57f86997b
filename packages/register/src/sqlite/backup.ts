import { closeSync, constants, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { RegisterError } from '../errors.ts'
import type { Backup } from '../register.ts'
import { audit } from './audit.ts'
import { Connection } from './connection.ts'
import { DecisionLog } from './decision-log.ts'
import { explainSqliteError } from './explain-error.ts'
import { APPLICATION_ID, isCurrent } from './migrate.ts'
import { Store } from './store.ts'

/**
 * Copies a register that may be in use into a new file, as it stands at one moment, and checks the copy before it gets its name.
 *
 * @throws RegisterError `conflict` where there is a file of that name, `damaged` where the copy is not sound
 */
export async function backUp(path: string, to: string): Promise<Backup> {
  refuseExisting(to)
  const half = `${to}.unfinished`
  remove(half)
  // A reader of its own, whose state of the file stays the same while others write.
  const source = new Database(path, { readonly: true })
  try {
    source.exec('BEGIN')
    const rows = countRows(source)
    await source.backup(half)
    const checked = check(half, rows)
    settle(half, to)
    return checked
  } catch (error) {
    remove(half)
    throw explainSqliteError(error, to)
  } finally {
    source.close()
  }
}

/**
 * Makes a register out of a backup, checked as the backup was; a register that stands in its place is kept beside it with `.replaced` behind its name.
 *
 * @throws RegisterError `conflict` where there is a file and `replace` is not asked for, `damaged` where the backup is not sound
 */
export async function restoreSqliteRegister(backup: string, to: string, { replace = false }: { readonly replace?: boolean } = {}): Promise<Backup> {
  if (!existsSync(backup)) throw new RegisterError('cannot-open', `${backup}: no such file`, 'give the path of a backup')
  if (!replace) refuseExisting(to)
  const half = `${to}.unfinished`
  remove(half)
  try {
    copyFileSync(backup, half, constants.COPYFILE_EXCL)
    const checked = check(half, null)
    if (existsSync(to)) for (const end of ['', '-wal', '-shm']) if (existsSync(to + end)) renameSync(to + end, `${to}.replaced${end}`)
    settle(half, to)
    return checked
  } catch (error) {
    remove(half)
    throw explainSqliteError(error, backup)
  }
}

function refuseExisting(path: string): void {
  if (existsSync(path)) throw new RegisterError('conflict', `${path}: there is a file of that name`, 'give another name, or move the file away')
}

/** Whether a file is a sound register: its pages, its log, its rows. */
function check(path: string, expected: Readonly<Record<string, number>> | null): Backup {
  const database = new Database(path, { readonly: true })
  const connection = new Connection(path, database)
  try {
    if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID || !isCurrent(connection))
      throw new RegisterError('not-a-register', `${path}: is no register of this version`, 'give the path of a backup that this version of marsad made')
    const [first] = database.pragma('integrity_check(1)') as { integrity_check: string }[]
    if (first!.integrity_check !== 'ok') throw damaged(path, first!.integrity_check)
    const store = new Store(connection, () => false)
    const report = audit(store, new DecisionLog(connection), false, null)
    if (!report.ok) throw damaged(path, `${report.problems[0]!.at}: ${report.problems[0]!.what}`)
    const rows = countRows(database)
    for (const [table, count] of Object.entries(expected ?? {}))
      if (rows[table] !== count) throw damaged(path, `${table} has ${rows[table]} rows and should have ${count}`)
    return { path, rows, decisions: report.decisions, head: report.head }
  } finally {
    connection.close()
    for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true })
  }
}

const damaged = (path: string, what: string) => new RegisterError('damaged', `${path}: is damaged: ${what}`, 'take another backup')

function countRows(database: Database.Database): Record<string, number> {
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")
    .pluck()
    .all() as string[]
  return Object.fromEntries(tables.map(name => [name, database.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]))
}

/** Gives a finished file its name, on the disk and not only in memory. */
function settle(half: string, to: string): void {
  sync(half)
  renameSync(half, to)
  sync(dirname(join(to)))
}

function sync(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

const remove = (path: string) => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true })
}
