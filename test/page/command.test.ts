import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codingSchema } from '@marsad/model/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageData } from '../../apps/page/src/page-data.ts'
import { buildPage } from './build-page.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''

beforeAll(() => {
  buildPage().remove()
  folder = mkdtempSync(join(tmpdir(), 'marsad-command-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs `marsad page` on a machine without a desktop. */
function run(...args: string[]) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, WSL_DISTRO_NAME: ___, ...env } = process.env
  return spawnSync(process.execPath, ['--import', 'tsx', 'apps/cli/src/main.ts', 'page', ...args], { cwd: root, encoding: 'utf8', env })
}

function dataOf(path: string): PageData {
  return JSON.parse(/<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(readFileSync(path, 'utf8'))![1]!)
}

describe('marsad page', () => {
  it('writes a page into a folder that it makes, and says what is in it', () => {
    const path = join(folder, 'new', 'page.html')
    const { status, stdout, stderr } = run('examples/reports/01-aden-car-bomb-flash.txt', 'examples/reports/agency.jsonl', '-o', path)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^5 reports: \d+ events?, /)
    expect(stdout).toContain(path)
    const { entries, actors, coder } = dataOf(path)
    expect(entries.map(({ report }) => report.doc)).toEqual(['01-aden-car-bomb-flash', 'ag-1', 'ag-2', 'ag-3', 'ag-4'])
    for (const { coding } of entries) expect(codingSchema.safeParse(coding).error).toBeUndefined()
    for (const { coding } of entries) {
      for (const { actor } of coding.events) for (const { id } of actor) if (!id.startsWith('other:')) expect(actors).toHaveProperty(id)
    }
    expect(coder).not.toBe('')
  })

  it.skipIf(process.platform !== 'linux')('tells where the page is if there is no browser to open it', () => {
    const { status, stdout } = run('examples/reports/22-basilan-clash.txt', '-o', join(folder, 'a.html'), '--open')
    expect(status).toBe(0)
    expect(stdout).toContain('open the file yourself')
  })

  it('shows what could be read, and tells what could not', () => {
    const bad = join(folder, 'bad.txt')
    writeFileSync(bad, '')
    const path = join(folder, 'b.html')
    const { status, stderr } = run(bad, 'examples/reports/22-basilan-clash.txt', '-o', path, '--quiet')
    expect(status).toBe(1)
    expect(stderr).toContain(`${bad}: the file is empty`)
    expect(dataOf(path).entries).toHaveLength(1)
  })

  it('writes nothing where nothing could be read or written', () => {
    const path = join(folder, 'c.html')
    writeFileSync(path, 'as it was')
    expect(run(join(folder, 'missing.txt'), '-o', path).status).toBe(1)
    expect(readFileSync(path, 'utf8')).toBe('as it was')
    const { status, stderr } = run('examples/reports/22-basilan-clash.txt', '-o', join(path, 'd.html'))
    expect(status).toBe(1)
    expect(stderr).toContain('cannot be written')
    expect(existsSync(join(folder, 'd.html'))).toBe(false)
  })
})
