import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteRegister, type Register, restoreSqliteRegister } from '../src/index.ts'
import { AT, coding, event, received, VERSION } from './sample.ts'
import { sqliteAdapter } from './sqlite-adapter.ts'

const TEXT = 'قصفت المدفعية حيّاً في تعز'
const adapter = sqliteAdapter()
afterAll(() => adapter.dispose())

describe('backups', () => {
  let register: Register
  let to: string
  const add = async (n: number) => {
    const { key } = (await register.reports.put([received({ text: `${TEXT} ${n}` })]))[0]!
    await register.codings.put([{ report: key, coding: coding([event(TEXT)]) }], VERSION, AT)
    return `${key}.1`
  }
  beforeEach(async () => {
    register = await adapter.open()
    to = `${register.location}.backup`
    const key = await add(1)
    await register.decisions.add({ action: 'accept', event: key }, 'سلمى', AT)
  })

  it('are made while the register is written to, and hold one moment of it', async () => {
    const making = register.backup(to)
    for (let n = 2; n < 20; n++) await add(n)
    const backup = await making
    const copy = await openSqliteRegister(to, { readOnly: true })
    const { reports, events, decisions } = await copy.stats()
    expect([reports, events, decisions]).toEqual([backup.rows.reports, backup.rows.events, 1])
    expect(reports).toBe(events)
    expect((await copy.audit({ deep: true, expected: { count: backup.decisions, head: backup.head } })).problems).toEqual([])
    await copy.close()
    expect(existsSync(`${to}.unfinished`)).toBe(false)
  })

  it('are restored as they were', async () => {
    const backup = await register.backup(to)
    await add(2)
    const stood = await register.stats()
    expect(stood.reports).toBe(2)
    await expect(restoreSqliteRegister(to, register.location)).rejects.toMatchObject({ code: 'conflict' })
    await register.close()
    const restored = await restoreSqliteRegister(to, register.location, { replace: true })
    expect(restored.rows).toEqual(backup.rows)
    register = await openSqliteRegister(register.location)
    expect((await register.stats()).reports).toBe(1)
    const replaced = await openSqliteRegister(`${register.location}.replaced`)
    expect((await replaced.stats()).reports).toBe(2)
    await replaced.close()
  })

  it('never take the place of a file', async () => {
    writeFileSync(to, 'a letter')
    await expect(register.backup(to)).rejects.toMatchObject({ code: 'conflict' })
    expect(readFileSync(to, 'utf8')).toBe('a letter')
  })

  it('are refused when they are damaged, and nothing is put in place', async () => {
    await register.backup(to)
    const bytes = readFileSync(to)
    bytes.fill(0xee, 3 * 8192, 9 * 8192)
    writeFileSync(to, bytes)
    const target = `${register.location}.restored`
    await expect(restoreSqliteRegister(to, target)).rejects.toMatchObject({ code: 'damaged' })
    expect(existsSync(target)).toBe(false)
    expect(existsSync(`${target}.unfinished`)).toBe(false)
    copyFileSync(new URL(import.meta.url).pathname, to)
    await expect(restoreSqliteRegister(to, target)).rejects.toMatchObject({ code: 'not-a-register' })
    await expect(restoreSqliteRegister(`${to}.none`, target)).rejects.toMatchObject({ code: 'cannot-open' })
  })
})
