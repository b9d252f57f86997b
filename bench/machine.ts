import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/** The version that a package in `node_modules` states. */
export function packageVersion(name: string): string {
  return (JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string }).version
}

/** The version of ripgrep on this machine, or null where there is none. */
export function ripgrepVersion(): string | null {
  const { stdout, status } = spawnSync('rg', ['--version'], { encoding: 'utf8' })
  return status === 0 ? (/ripgrep (\S+)/.exec(stdout)?.[1] ?? 'unknown') : null
}

/** What was measured on: processor, memory, versions. */
export function describeMachine(coderVersion: string): string[] {
  const [cpu] = cpus()
  return [
    `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB; ${process.platform} ${process.arch}`,
    `Node ${process.versions.node}; marsad ${coderVersion}; wink-nlp ${packageVersion('wink-nlp')} with wink-eng-lite-web-model ${packageVersion('wink-eng-lite-web-model')}; ` +
      `compromise ${packageVersion('compromise')}; ripgrep ${ripgrepVersion() ?? 'not installed'}`,
  ]
}
