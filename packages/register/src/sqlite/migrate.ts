import { RegisterError } from '../errors.ts'
import type { Connection } from './connection.ts'
import { REPORTS_AND_EVENTS } from './migrations/0001-reports-and-events.ts'
import { DECISIONS_AND_INCIDENTS } from './migrations/0002-decisions-and-incidents.ts'

/** In order; one that was released is never changed, a new one is added. */
const MIGRATIONS: readonly string[] = [REPORTS_AND_EVENTS, DECISIONS_AND_INCIDENTS]

/** What `file` and SQLite's tools show of a register: the letters «MRSD». */
export const APPLICATION_ID = 0x4d525344

/** The version of the schema that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length

/**
 * Brings a file to this program's schema, whole or not at all.
 *
 * @throws RegisterError `newer-version` where a newer program wrote it, `not-a-register` where it is another program's database
 */
export function migrate(connection: Connection): void {
  if (isCurrent(connection)) return
  connection.write(() => {
    const version = versionOf(connection)
    for (const step of MIGRATIONS.slice(version)) connection.database.exec(step)
    connection.database.pragma(`application_id = ${APPLICATION_ID}`)
    connection.database.pragma(`user_version = ${SCHEMA_VERSION}`)
  })
}

/** Whether the file needs no migration; refuses one that this program must not touch. */
export function isCurrent(connection: Connection): boolean {
  return versionOf(connection) === SCHEMA_VERSION
}

function versionOf({ database, path }: Connection): number {
  const application = database.pragma('application_id', { simple: true }) as number
  const version = database.pragma('user_version', { simple: true }) as number
  if (application !== APPLICATION_ID) {
    const empty = application === 0 && version === 0 && database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
    if (!empty)
      throw new RegisterError('not-a-register', `${path}: is a database of another program`, 'give the path of a register, or one where no file is yet')
  }
  if (version > SCHEMA_VERSION)
    throw new RegisterError(
      'newer-version',
      `${path}: was written by a newer version of marsad (schema ${version}, this program knows ${SCHEMA_VERSION})`,
      'update marsad',
    )
  return version
}
