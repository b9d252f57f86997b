import Database from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteRegister } from '../src/index.ts'
import { AT, coding, event, received, VERSION } from './sample.ts'
import { sqliteAdapter } from './sqlite-adapter.ts'

const TEXT = 'قصفت المدفعية حيّاً في تعز'
const adapter = sqliteAdapter()
afterAll(() => adapter.dispose())

describe('an audit of a file that was changed behind its back', () => {
  let path: string
  beforeEach(async () => {
    const register = await adapter.open()
    path = register.location
    const { key } = (await register.reports.put([received({ text: TEXT })]))[0]!
    await register.codings.put([{ report: key, coding: coding([event(TEXT)]) }], VERSION, AT)
    for (let n = 1; n <= 5; n++) await register.decisions.add({ action: 'comment', subject: `${key}.1`, text: `ملاحظة ${n}` }, 'سلمى', AT)
    await register.decisions.add({ action: 'accept', event: `${key}.1` }, 'سلمى', AT)
  })

  const tamper = (sql: string) => {
    const database = new Database(path)
    database.exec(`DROP TRIGGER decisions_stay; DROP TRIGGER decisions_last; ${sql}`)
    database.close()
  }
  const problems = async (deep = false) => {
    const register = await openSqliteRegister(path, { readOnly: true })
    const report = await register.audit({ deep })
    await register.close()
    return report.problems.map(({ at, what }) => `${at}: ${what}`)
  }

  it('finds nothing where nothing was changed', async () => expect(await problems(true)).toEqual([]))

  it.each([
    ["UPDATE decisions SET by = 'غيره' WHERE seq = 3", 'decision 3: the log is broken: entry changed'],
    ["UPDATE decisions SET body = replace(body, 'ملاحظة 2', 'ملاحظة 9') WHERE seq = 2", 'decision 2: the log is broken: entry changed'],
    ['DELETE FROM decision_subjects WHERE decision = 4; DELETE FROM decisions WHERE seq = 4', 'decision 5: the log is broken: entry missing before it'],
    ["UPDATE decisions SET hash = 'aa' WHERE seq = 1; UPDATE decisions SET previous = 'aa' WHERE seq = 2", 'decision 1: the log is broken: entry changed'],
  ])('names the first broken entry: %s', async (sql, problem) => {
    tamper(sql)
    expect(await problems()).toEqual([problem])
  })

  it.each([
    ["UPDATE events SET review = 'rejected'", 'stands as rejected, and its decisions say accepted'],
    ['DELETE FROM overlays', 'what stands decided of it is not what its decisions say'],
    [`UPDATE overlays SET body = replace(body, 'shelling_artillery_missile', 'attack')`, 'what stands decided of it is not what its decisions say'],
  ])('finds what does not follow from the decisions: %s', async (sql, problem) => {
    tamper(sql)
    expect(await problems()).toEqual([expect.stringContaining(problem)])
  })

  it('finds archived bytes that are not what was received', async () => {
    tamper("UPDATE archive SET bytes = x'00'")
    expect(await problems()).toEqual([])
    expect(await problems(true)).toEqual([expect.stringMatching(/^archive [0-9a-f]{16}: is not what was received$/)])
  })

  it('is not needed for what SQL alone can refuse', () => {
    const database = new Database(path)
    expect(() => database.exec("UPDATE decisions SET by = 'غيره'")).toThrow('decisions are never changed')
    expect(() => database.exec('DELETE FROM decisions')).toThrow('decisions are never deleted')
    database.close()
  })
})
