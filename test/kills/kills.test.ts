import { describe, expect, it } from 'vitest'
import { folderOf } from '../cli/marsad.ts'
import { killRounds } from './kill-rounds.ts'
import { killPlans } from './plans.ts'

/** `npx tsx test/kills/main.ts --moments 200` tries more moments on more reports. */
describe('killed at ten random moments and run again, the register is that of an undisturbed run', () => {
  const plans = killPlans(folderOf({}), 240)

  it.each(['add', 'recode', 'release'] as const)('%s', { timeout: 300_000 }, async command => {
    const { killed, failures } = await killRounds({ ...plans[command], moments: 10, seed: 20 })
    expect(failures).toEqual([])
    expect(killed).toBeGreaterThan(0)
  })
})
