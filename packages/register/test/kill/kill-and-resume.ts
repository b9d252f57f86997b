import { spawn } from 'node:child_process'

/** A command that does work on a register, and goes on where it was when it is run again. */
export interface Work {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Runs a command, kills it with SIGKILL at a random moment, and again, until it was killed so many times; then lets it end.
 *
 * @param random 0 to 1, from a generator whose seed is told where a run fails
 * @param milliseconds the longest that it is let run before it is killed
 * @returns how many times it was really killed: it may be done before
 */
export async function killAndResume(work: Work, times: number, milliseconds: number, random: () => number): Promise<number> {
  let killed = 0
  for (let n = 0; n < times; n++) if ((await run(work, Math.ceil(random() * milliseconds))).killed) killed++
  await run(work, null)
  return killed
}

/** How a run of a command ended. */
export interface Ran {
  readonly killed: boolean
  /** Milliseconds from when it began to write until it was over. */
  readonly writing: number
}

/** Runs a command to its end, or until it is killed. */
export function run({ command, args, env }: Work, killAfter: number | null): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    let errors = ''
    let timer: NodeJS.Timeout | undefined
    let began = performance.now()
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (errors += text))
    // It says when it begins to write; to kill it while it is still being loaded would try nothing.
    child.once('message', () => {
      began = performance.now()
      if (killAfter !== null) timer = setTimeout(() => child.kill('SIGKILL'), killAfter)
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      const ran = { killed: signal === 'SIGKILL', writing: performance.now() - began }
      if (ran.killed || code === 0) resolve(ran)
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}: ${errors}`))
    })
  })
}
