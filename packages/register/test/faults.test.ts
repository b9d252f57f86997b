import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { openSqliteRegister, RegisterError } from '../src/index.ts'
import { AT, coding, event, received, VERSION } from './sample.ts'
import { sqliteAdapter } from './sqlite-adapter.ts'

const TEXT = 'قصفت المدفعية حيّاً في تعز'
const adapter = sqliteAdapter()
afterAll(() => adapter.dispose())

const many = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => received({ text: `${TEXT} ${from + i} ${'كلمة '.repeat(200)}` }))
/** A register of a hundred reports, closed. */
async function filled(): Promise<string> {
  const register = await adapter.open()
  const put = await register.reports.put(many(0, 100))
  await register.codings.put(
    put.map(({ key }) => ({ report: key, coding: coding([event(TEXT)]) })),
    VERSION,
    AT,
  )
  await register.close()
  return register.location
}
async function failure(act: () => Promise<unknown>): Promise<RegisterError> {
  const error = await act().then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(RegisterError)
  return error as RegisterError
}

describe('a fault is told with its file and a remedy, and leaves nothing half-written', () => {
  it('a full disk', async () => {
    const path = await filled()
    const register = await openSqliteRegister(path)
    // As much as the file has now and a little more: SQLite then says what it says of a full disk.
    const other = new Database(path)
    const pages = other.pragma('page_count', { simple: true }) as number
    other.close()
    await register.close()
    const full = await openSqliteRegister(path, { mostPages: pages + 4 })
    const error = await failure(() => full.reports.put(many(100, 2000)))
    expect(error.code).toBe('disk-full')
    expect(error.message).toContain(path)
    expect(error.remedy).toContain('free some space')
    expect((await full.stats()).reports).toBe(100)
    await full.close()
    const again = await openSqliteRegister(path)
    expect((await again.reports.put(many(100, 200))).every(({ outcome }) => outcome === 'new')).toBe(true)
    expect((await again.reports.search({ text: { all: [[{ kind: 'phrase', text: 'تعز 150' }]], none: [] } })).rows).toHaveLength(1)
    expect((await again.audit({ deep: true })).problems).toEqual([])
    await again.close()
  })

  it('two writers at once', async () => {
    const path = await filled()
    const [one, other] = [new Database(path), await openSqliteRegister(path, { patience: 100 })]
    one.exec('BEGIN IMMEDIATE')
    const error = await failure(() => other.reports.put(many(100, 101)))
    expect(error).toMatchObject({ code: 'busy', message: `${path}: another program is writing to the register` })
    // Reading goes on.
    expect((await other.stats()).reports).toBe(100)
    one.exec('COMMIT')
    expect((await other.reports.put(many(100, 101)))[0]!.outcome).toBe('new')
    await other.close()
    one.close()
  })

  it('a database of a newer version', async () => {
    const path = await filled()
    const database = new Database(path)
    database.pragma('user_version = 999')
    database.close()
    const before = readFileSync(path)
    const error = await failure(() => openSqliteRegister(path))
    expect(error).toMatchObject({ code: 'newer-version', remedy: 'update marsad' })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it("another program's database, and a file that is none", async () => {
    const path = `${(await filled()).replace(/[^/]*$/, '')}other.db`
    const database = new Database(path)
    database.exec('CREATE TABLE notes (text)')
    database.close()
    expect((await failure(() => openSqliteRegister(path))).code).toBe('not-a-register')
    writeFileSync(path, 'ليست قاعدة بيانات. '.repeat(100))
    expect((await failure(() => openSqliteRegister(path))).code).toBe('not-a-register')
    expect((await failure(() => openSqliteRegister(`${path}/none/a.marsad`))).code).toBe('cannot-open')
    expect((await failure(() => openSqliteRegister(`${path}.none`, { readOnly: true }))).code).toBe('cannot-open')
    expect(existsSync(`${path}.none`)).toBe(false)
  })

  it('a damaged page', async () => {
    const path = await filled()
    const bytes = readFileSync(path)
    for (let page = 2; page < bytes.length / 8192; page++) bytes.fill(0x5a, page * 8192, page * 8192 + 200)
    writeFileSync(path, bytes)
    const error = await failure(async () => {
      const register = await openSqliteRegister(path)
      try {
        await register.events.search({})
        await register.reports.put(many(100, 200))
      } finally {
        await register.close().catch(() => undefined)
      }
    })
    expect(error).toMatchObject({ code: 'damaged', remedy: expect.stringContaining('restore it from a backup') })
    expect(error.message).toContain(path)
  })

  it('a register that is opened for reading only', async () => {
    const path = await filled()
    const register = await openSqliteRegister(path, { readOnly: true })
    expect((await register.events.search({})).rows).toHaveLength(50)
    expect((await failure(() => register.reports.put(many(100, 101)))).code).toBe('read-only')
    await register.close()
  })

  it.skipIf(process.getuid?.() === 0)('a file that may not be written', async () => {
    const path = await filled()
    const folder = join(dirname(path), 'locked')
    mkdirSync(folder)
    const locked = join(folder, 'a.marsad')
    writeFileSync(locked, readFileSync(path))
    chmodSync(locked, 0o444)
    const error = await failure(async () => (await openSqliteRegister(locked)).reports.put(many(100, 101)))
    expect(error.code).toBe('read-only')
  })
})
