import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { openSqliteRegister } from '../../src/index.ts'
import { dumpRegister } from './dump.ts'
import { killAndResume, run, type Work } from './kill-and-resume.ts'

/** Few here, to be quick; MARSAD_KILLS=200 tries as many as a release is tried with. */
const KILLS = Number(process.env.MARSAD_KILLS ?? 3)
const SEED = Number(process.env.MARSAD_SEED ?? 20_240_301)

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'marsad-kill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tsx = createRequire(import.meta.url).resolve('tsx')
const work = (path: string): Work => ({
  command: process.execPath,
  args: ['--import', tsx, at('add-and-release.ts'), path],
  env: { TSX_TSCONFIG_PATH: at('../../../../tsconfig.json') },
})

function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

it(
  `killed ${KILLS} times and run again, it gives the register of an undisturbed run`,
  async () => {
    const [undisturbed, disturbed] = [join(folder, 'a.marsad'), join(folder, 'b.marsad')]
    const { writing } = await run(work(undisturbed), null)
    // Killed early, so that all the kills fall into the work, however fast the machine is.
    const killed = await killAndResume(work(disturbed), KILLS, (2 * writing) / (KILLS + 1), randomFrom(SEED))
    expect(killed).toBeGreaterThan(KILLS / 3)
    const whole = dumpRegister(undisturbed)
    expect(Object.keys(whole).filter(part => whole[part]!.startsWith('0 rows'))).toEqual([
      'tallies',
      'relations',
      'control',
      'sources',
      'constraints',
      'toLink',
    ])
    expect(dumpRegister(disturbed)).toEqual(whole)
    const register = await openSqliteRegister(disturbed)
    expect((await register.audit({ deep: true })).problems).toEqual([])
    await register.close()
  },
  300_000 + KILLS * 20_000,
)
