/**
 * Kills `marsad add`, `recode` and `release` at many random moments and tells what came of it.
 * Run: npm run build && npx tsx test/kills/main.ts [--moments 200] [--reports 240] [--seed 1] [--only add,recode,release]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killRounds } from './kill-rounds.ts'
import { killPlans } from './plans.ts'

const { values } = parseArgs({
  options: {
    moments: { type: 'string', default: '200' },
    reports: { type: 'string', default: '240' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'add,recode,release' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'marsad-kills-'))
try {
  const plans = killPlans(folder, Number(values.reports))
  for (const command of values.only.split(',') as (keyof typeof plans)[]) {
    const { killed, failures } = await killRounds({ ...plans[command], moments: Number(values.moments), seed: Number(values.seed) })
    console.log(`${command}: ${values.moments} moments, ${killed} killed before the end, ${failures.length} registers other than the undisturbed one`)
    for (const failure of failures) console.log(`  ${failure}`)
    if (failures.length > 0) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
