import type Database from 'better-sqlite3'
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { explainSqliteError } from './explain-error.ts'
import type { Tables } from './tables.ts'

/** Writes queries; they are run by `Connection`, at once and in order, so that none slips between the statements of a transaction. */
export const queries = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** As many prepared statements as are kept; filters make many that are used once. */
const MOST_STATEMENTS = 500

/** An open SQLite file. Every error that leaves it names the file and a remedy. */
export class Connection {
  readonly path: string
  readonly database: Database.Database
  readonly #statements = new Map<string, Database.Statement>()

  constructor(path: string, database: Database.Database) {
    this.path = path
    this.database = database
  }

  /** The rows of a query. */
  all<Row>(query: Compilable<Row>): Row[] {
    const { sql, parameters } = query.compile()
    return this.rows<Row>(sql, parameters)
  }

  /** The first row of a query. */
  first<Row>(query: Compilable<Row>): Row | undefined {
    const { sql, parameters } = query.compile()
    return this.guard(() => this.prepare(sql).get(parameters) as Row | undefined)
  }

  /** The rows of a query written by hand. */
  rows<Row>(sql: string, parameters: readonly unknown[] = []): Row[] {
    return this.guard(() => this.prepare(sql).all(parameters) as Row[])
  }

  /** A statement written by hand; prepared once. */
  prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.database.prepare(sql)
      if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear()
      this.#statements.set(sql, statement)
    }
    return statement
  }

  /** Runs a statement that gives no rows, and gives how many rows it changed. */
  run(sql: string, parameters: readonly unknown[] = []): number {
    return this.guard(() => this.prepare(sql).run(parameters).changes)
  }

  /** Runs `act` as one transaction that is there whole or not at all. It holds the write lock from its beginning, so that it never fails half-way for another writer. */
  write<Result>(act: () => Result): Result {
    return this.guard(() => (this.database.inTransaction ? act() : this.database.transaction(act).immediate()))
  }

  /** Runs `act` on one state of the file, whatever others write meanwhile. */
  read<Result>(act: () => Result): Result {
    return this.guard(() => (this.database.inTransaction ? act() : this.database.transaction(act).deferred()))
  }

  /** Runs `act` and turns the engine's errors into ones that people can act on. */
  guard<Result>(act: () => Result): Result {
    try {
      return act()
    } catch (error) {
      throw explainSqliteError(error, this.path)
    }
  }

  close(): void {
    this.#statements.clear()
    this.database.close()
  }
}
