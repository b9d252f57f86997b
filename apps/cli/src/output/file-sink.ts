import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { systemReason } from '@marsad/ingest'
import { OutputError, type Sink } from './sink.ts'

/**
 * Writes a file whole or not at all: beside it first, and renamed into its place at the end. Devices and pipes are written directly.
 *
 * @throws OutputError where it cannot be opened; the same comes from `write` and `finish`
 * @example
 * const sink = openFileSink('out.csv')
 * await sink.write('a,b\n')
 * await sink.finish()
 */
export function openFileSink(path: string): Sink {
  const target = resolveTarget(path)
  const temporary = target.isPlain ? join(dirname(target.path), `.${basename(target.path)}.${process.pid}.tmp`) : null
  const attempt = <T>(action: () => T): T => {
    try {
      return action()
    } catch (error) {
      abort()
      throw new OutputError(path, systemReason(error))
    }
  }
  let file: number | null = null
  const abort = () => {
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
    if (file === null) return
    closeSync(file)
    file = null
    if (temporary !== null) rmSync(temporary, { force: true })
  }
  const interrupted = (signal: NodeJS.Signals) => {
    abort()
    process.kill(process.pid, signal)
  }
  file = attempt(() => openSync(temporary ?? target.path, 'w', target.mode))
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  return {
    write: async text => attempt(() => writeFileSync(file!, text)),
    finish: async () =>
      attempt(() => {
        if (temporary !== null) {
          fsyncSync(file!)
          renameSync(temporary, target.path)
        }
        abort()
      }),
    abort,
  }
}

/** The file that a path means, behind links; what stands there keeps its permissions. */
function resolveTarget(path: string): { path: string; isPlain: boolean; mode: number } {
  try {
    const stat = statSync(path)
    return { path: realpathSync(path), isPlain: stat.isFile(), mode: stat.mode & 0o777 }
  } catch {
    return { path, isPlain: true, mode: 0o666 }
  }
}
