import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { scriptJson, splitTemplate } from '../../apps/cli/src/page/embed.ts'
import type { PageData } from '../../apps/page/src/page-data.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A folder for the pages of a test. */
export interface PageFolder {
  /** Writes the built page with some data into it; gives its URL. */
  write(name: string, data: PageData): string
  /** Runs `marsad page` into it; gives the page's URL. */
  run(name: string, ...paths: string[]): string
  remove(): void
}

/** Builds the page, as it is shipped, and makes a folder for filled ones. */
export function buildPage(): PageFolder {
  execFileSync('npm', ['run', 'build', '-w', '@marsad/page'], { cwd: root, stdio: 'pipe' })
  const template = splitTemplate(readFileSync(join(root, 'apps/page/dist/index.html'), 'utf8'))
  if (!template) throw new Error('the built page has no place for its data')
  const folder = mkdtempSync(join(tmpdir(), 'marsad-page-'))
  return {
    write(name, data) {
      const path = join(folder, name)
      writeFileSync(path, template.head + scriptJson(data) + template.tail)
      return pathToFileURL(path).href
    },
    run(name, ...paths) {
      const path = join(folder, name)
      execFileSync(process.execPath, ['--import', 'tsx', 'apps/cli/src/main.ts', 'page', ...paths, '--quiet', '--output', path], { cwd: root, stdio: 'pipe' })
      return pathToFileURL(path).href
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
