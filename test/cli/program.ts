import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The built program, as users start it. */
export const PROGRAM = fileURLToPath(new URL('../../apps/cli/dist/marsad.js', import.meta.url))
if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: run npm run build first`)

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `marsad` with these words and gives what came of it. */
export function marsad(words: readonly string[], options: { input?: string | Buffer; cwd?: string; uid?: number } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], { ...options, encoding: 'utf8', maxBuffer: 1 << 28 })
  return { code: status, out: stdout, err: stderr }
}

/** Runs a line of shell in which `$MARSAD` stands for the program. */
export function shell(line: string, cwd: string): Outcome {
  const env = { ...process.env, MARSAD: `${process.execPath} ${PROGRAM}` }
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 })
  return { code: status, out: stdout, err: stderr }
}
