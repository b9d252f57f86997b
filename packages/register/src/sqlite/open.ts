import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { RegisterError } from '../errors.ts'
import type { Register } from '../register.ts'
import { audit } from './audit.ts'
import { backUp } from './backup.ts'
import { createCodings } from './codings.ts'
import { Connection } from './connection.ts'
import type { AreCopies } from './copy-groups.ts'
import { DecisionWriter } from './decision-writer.ts'
import { createDecisions } from './decisions.ts'
import { createEvents } from './events.ts'
import { explainSqliteError } from './explain-error.ts'
import { createLinks } from './links.ts'
import { isCurrent, migrate } from './migrate.ts'
import { createReleases } from './releases.ts'
import { createReports } from './reports.ts'
import { countStats, listSources } from './stats.ts'
import { Store } from './store.ts'
import { createTold } from './told.ts'

export interface OpenOptions {
  /** Whether two signatures are of copies of one text. Without it every report is a text of its own. */
  readonly areCopies?: AreCopies
  /** Nothing is written, and the file must be there. */
  readonly readOnly?: boolean
  /** How long to wait for another writer, in milliseconds; 10,000 unless told. */
  readonly patience?: number
  /** The most pages of 8 KB that the file may grow to; no bound unless told. What does not fit is refused as on a full disk. */
  readonly mostPages?: number
}

const USUAL_PATIENCE = 10_000
const PAGE_BYTES = 8192
const CACHE_KIB = 64 * 1024
const MAP_BYTES = 256 * 1024 * 1024

/**
 * Opens a register in one SQLite file, which is made if it is not there and brought to this version's schema if it is older.
 *
 * @throws RegisterError where the file cannot be used; its remedy says what to do
 * @example
 * const register = await openSqliteRegister(file)
 * await register.close()
 */
export async function openSqliteRegister(path: string, options: OpenOptions = {}): Promise<Register> {
  const store = new Store(connect(path, options), options.areCopies ?? (() => false))
  const decisions = new DecisionWriter(store)
  return {
    location: path,
    reports: createReports(store),
    codings: createCodings(store),
    events: createEvents(store),
    links: createLinks(store),
    decisions: createDecisions(store, decisions),
    releases: createReleases(store, decisions.log),
    ...createTold(store),
    async stats() {
      return countStats(store.connection)
    },
    async sources() {
      return listSources(store.connection)
    },
    backup: to => backUp(path, to),
    async audit({ deep = false, expected } = {}) {
      return audit(store, decisions.log, deep, expected ?? null)
    },
    async close() {
      if (!store.connection.database.open) return
      try {
        // Lets SQLite look again at what its indexes hold, if that changed much; the next searches are planned by it.
        if (!options.readOnly) store.connection.database.pragma('optimize')
      } catch {
        // A help for later, and no reason to say that what was done came to nothing.
      }
      store.connection.guard(() => store.connection.close())
    },
  }
}

/** An open connection to a file of the current schema. */
function connect(path: string, { readOnly = false, patience = USUAL_PATIENCE, mostPages }: OpenOptions): Connection {
  const fresh = !existsSync(path)
  if (fresh && !existsSync(dirname(path))) throw new RegisterError('cannot-open', `${path}: its folder does not exist`, 'make the folder, or give another path')
  let database: Database.Database
  try {
    database = new Database(path, { readonly: readOnly, fileMustExist: readOnly, timeout: patience })
  } catch (error) {
    throw explainSqliteError(error, path)
  }
  const connection = new Connection(path, database)
  try {
    connection.guard(() => {
      if (fresh) database.pragma(`page_size = ${PAGE_BYTES}`)
      const current = isCurrent(connection)
      if (!current && readOnly)
        throw new RegisterError('read-only', `${path}: is a register of an older version, and opened for reading only`, 'open it once for writing')
      if (!readOnly) {
        database.pragma('journal_mode = WAL')
        database.pragma('synchronous = NORMAL')
      }
      database.pragma('foreign_keys = ON')
      database.pragma(`cache_size = -${CACHE_KIB}`)
      database.pragma(`mmap_size = ${MAP_BYTES}`)
      database.pragma('temp_store = MEMORY')
      if (mostPages !== undefined) database.pragma(`max_page_count = ${Math.trunc(mostPages)}`)
      if (!current) migrate(connection)
    })
  } catch (error) {
    connection.close()
    throw error
  }
  return connection
}
