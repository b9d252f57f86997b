import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from '../cli/many-reports.ts'
import { PROGRAM } from '../cli/program.ts'
import { canonicalDump } from './canonical-dump.ts'

export interface KillPlan {
  /** The folder to work in; the register is `marsad.db` in it. */
  readonly folder: string
  /** The register before the command, or null where there is none. */
  readonly base: string | null
  readonly words: readonly string[]
  /** How many random moments. */
  readonly moments: number
  readonly seed: number
  /** What the second run may end with instead of 0: it finds its work done. */
  readonly mayFind?: RegExp
}

/** What came of the rounds; a round whose register is not that of an undisturbed run, or fails its audit, is named. */
export interface KillOutcome {
  readonly killed: number
  readonly failures: readonly string[]
}

/**
 * Kills a command at random moments with SIGKILL, runs it again, and compares the register with that of an undisturbed run.
 *
 * @example await killRounds({ folder, base: null, words: ['add', 'in.jsonl'], moments: 10, seed: 1 })
 */
export async function killRounds({ folder, base, words, moments, seed, mayFind }: KillPlan): Promise<KillOutcome> {
  const register = join(folder, 'marsad.db')
  const fresh = () => {
    for (const end of ['', '-wal', '-shm']) rmSync(register + end, { force: true })
    if (base !== null) copyFileSync(base, register)
  }
  fresh()
  const begun = performance.now()
  const undisturbed = await run(words, folder, null)
  const duration = performance.now() - begun
  if (undisturbed.code !== 0) throw new Error(`the undisturbed run failed: ${undisturbed.err}`)
  const expected = canonicalDump(register)
  const random = randomFrom(seed)
  const failures: string[] = []
  let killed = 0
  for (let round = 1; round <= moments; round++) {
    const after = random() * duration
    fresh()
    if ((await run(words, folder, after)).code === null) killed++
    // A kill before the file was made leaves nothing to go on from, and the second run is the first.
    const second = await run(words, folder, null)
    const at = `round ${round}, killed after ${after.toFixed(0)} ms`
    if (second.code !== 0 && !mayFind?.test(second.err)) failures.push(`${at}: the second run failed: ${second.err}`)
    if (!existsSync(register)) continue
    const found = canonicalDump(register)
    const parts = Object.keys(expected).filter(part => found[part] !== expected[part])
    if (parts.length > 0) failures.push(`${at}: other ${parts.map(part => `${part} (${found[part]} for ${expected[part]})`).join(', ')}`)
    const audit = await run(['audit', '--deep'], folder, null)
    if (audit.code !== 0) failures.push(`${at}: the audit failed: ${audit.err}`)
  }
  return { killed, failures }
}

interface Ended {
  /** Null where it was killed. */
  readonly code: number | null
  readonly err: string
}

function run(words: readonly string[], cwd: string, killAfter: number | null): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
    let err = ''
    child.stderr.on('data', piece => {
      err += piece
    })
    child.on('error', reject)
    child.on('close', code => {
      if (timer) clearTimeout(timer)
      resolve({ code, err })
    })
  })
}
