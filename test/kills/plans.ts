import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { manyReports } from '../cli/many-reports.ts'
import { marsad } from '../cli/program.ts'
import type { KillPlan } from './kill-rounds.ts'

type Plan = Omit<KillPlan, 'moments' | 'seed'>

/**
 * The commands that write much, each with a register to begin from: for `recode` one of an older coder, with decisions; for `release` one with a release.
 *
 * @param folder an empty folder
 * @param reports how many reports the registers hold
 */
export function killPlans(folder: string, reports: number): Readonly<Record<'add' | 'recode' | 'release', Plan>> {
  writeFileSync(join(folder, 'in.jsonl'), manyReports(reports))
  const base = join(folder, 'base.db')
  must(['add', 'in.jsonl', '--db', base], folder)
  const keys = must(['search', '--db', base, '--limit', '12'], folder)
    .trimEnd()
    .split('\n')
    .map(line => (JSON.parse(line) as { key: string }).key)
  for (const [i, key] of keys.entries())
    must(['decide', key, ...(i % 2 === 0 ? ['accept'] : ['correct', `killed=${i}`]), '--db', base, '--by', 'tester'], folder)
  must(['release', 'make', 'first', '--db', base, '--by', 'tester'], folder)
  must(['decide', keys[0]!, 'reject', '--reason', 'a test', '--db', base, '--by', 'tester'], folder)
  return {
    add: { folder, base: null, words: ['add', 'in.jsonl', '--jobs', '2'] },
    recode: { folder, base: olderOf(base), words: ['recode', '--jobs', '2'] },
    release: { folder, base, words: ['release', 'make', 'second', '--by', 'tester'], mayFind: /there is a release second/ },
  }
}

/** The same register as if older tables had read it. */
function olderOf(base: string): string {
  const older = base.replace(/\.db$/, '-older.db')
  copyFileSync(base, older)
  const database = new Database(older)
  database.exec("UPDATE codings SET tables = 'older'")
  database.pragma('journal_mode = DELETE')
  database.close()
  return older
}

function must(words: readonly string[], cwd: string): string {
  const { code, out, err } = marsad(words, { cwd })
  if (code !== 0) throw new Error(`marsad ${words.join(' ')}: ${err}`)
  return out
}
