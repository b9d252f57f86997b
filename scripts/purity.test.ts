import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const PURE = ['model', 'arabic', 'coder', 'formats'] as const

const IMPURE: readonly [what: string, code: string, rule: string][] = [
  ['a Node module', "import { readFileSync } from 'node:fs'\nexport const read = readFileSync", 'noNodejsModules'],
  ['a Node module without its prefix', "import { readFileSync } from 'fs'\nexport const read = readFileSync", 'noNodejsModules'],
  ['a Node module at run time', "export const read = () => import('node:fs')", 'noNodejsModules'],
  ['the clock', 'export const now = () => Date.now()', 'noRestrictedGlobals'],
  ['a date object', 'export const now = () => new Date()', 'noRestrictedGlobals'],
  ['a fine clock', 'export const now = () => performance.now()', 'noRestrictedGlobals'],
  ['timers', 'export const later = (act: () => void) => setTimeout(act, 1)', 'noRestrictedGlobals'],
  ['the process', 'export const home = process.env.HOME', 'noRestrictedGlobals'],
  ['buffers', "export const bytes = Buffer.from('a')", 'noRestrictedGlobals'],
  ['the network', "export const page = () => fetch('/')", 'noRestrictedGlobals'],
  ['the global object', 'export const hidden = globalThis', 'noRestrictedGlobals'],
  ['random bytes', 'export const id = crypto.randomUUID()', 'noRestrictedGlobals'],
  ['words of the machine’s language', 'export const words = new Intl.NumberFormat()', 'noRestrictedGlobals'],
  ['the order of the machine’s language', "export const order = (a: string, b: string) => a.localeCompare(b, 'ar')", 'plugin'],
  ['the console', "console.log('a')", 'noConsole'],
  ['chance', 'export const chance = () => Math.random()', 'plugin'],
  ['chance by another name', 'const { random } = Math\nexport const chance = random', 'plugin'],
  ['a package that it does not name', "import { chromium } from 'playwright-core'\nexport const browser = chromium", 'noUndeclaredDependencies'],
  ['a file above 300 lines', 'export {}\n'.repeat(301), 'noExcessiveLinesPerFile'],
]

const PURE_CODE = [
  'export const sure = Math.max(1, Math.trunc(2.5))',
  "export const folded = 'ﻻ'.normalize('NFKC')",
  'export const later = (date: string) => date > "2015-03-02"',
  'export {}\n'.repeat(299),
]

/** The table «may import» of the design. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  arabic: ['model'],
  coder: ['model', 'arabic'],
  formats: ['model'],
  ingest: ['model', 'arabic'],
  register: ['model', 'arabic'],
}
const PAIRS = Object.keys(MAY_IMPORT).flatMap(from => PURE.filter(to => to !== from).map(to => [from, to] as const))

const importing = (from: string) => `import * as other from '${from}'\nexport const same = other`

/** The names of the rules that the workspace's linter reports as errors, for each file of a copy of the workspace that holds these files alone. */
function lint(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const workspace = mkdtempSync(join(tmpdir(), 'marsad-lint-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true })
    writeFileSync(join(workspace, path), text)
  }
  try {
    for (const path of [
      'biome.json',
      '.gitignore',
      'package.json',
      'scripts/no-chance.grit',
      ...Object.keys(MAY_IMPORT).map(name => `packages/${name}/package.json`),
    ])
      cpSync(join(root, path), join(workspace, path))
    for (const [path, text] of files) write(path, text)
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
    const run = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--diagnostic-level=error', '--max-diagnostics=none', 'packages'], {
      cwd: workspace,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    const report = JSON.parse(run.stdout) as { diagnostics: { category: string; severity: string; location: { path: string } }[] }
    const found = new Map([...files.keys()].map(path => [path, [] as string[]]))
    for (const { category, severity, location } of report.diagnostics) {
      const rules = found.get(location.path)
      const rule = category.split('/').at(-1)!
      if (severity === 'error' && rules && !rules.includes(rule)) rules.push(rule)
    }
    return found
  } finally {
    rmSync(workspace, { recursive: true })
  }
}

const probes = new Map<string, string>()
for (const name of PURE) {
  for (const [i, [, code]] of IMPURE.entries()) {
    probes.set(`packages/${name}/src/impure-${i}.ts`, code)
    probes.set(`packages/${name}/src/stages/impure-${i}.ts`, code)
  }
  for (const [i, code] of PURE_CODE.entries()) probes.set(`packages/${name}/src/pure-${i}.ts`, code)
  probes.set(`packages/${name}/src/clock.test.ts`, 'export const now = () => Date.now() + Math.random()')
}
for (const [from, to] of PAIRS) {
  probes.set(`packages/${from}/src/package-${to}.ts`, importing(`@marsad/${to}`))
  probes.set(`packages/${from}/src/files-${to}.ts`, importing(`../../${to}/src/index.ts`))
  probes.set(`packages/${from}/src/stages/files-${to}.ts`, importing(`../../../${to}/src/index.ts`))
}
const rules = lint(probes)

describe.each(PURE)('packages/%s', name => {
  test.each(IMPURE.map(([what, , rule], i) => [what, rule, i] as const))('%s is refused', (_, rule, i) => {
    expect(rules.get(`packages/${name}/src/impure-${i}.ts`)).toEqual([rule])
    expect(rules.get(`packages/${name}/src/stages/impure-${i}.ts`)).toEqual([rule])
  })

  test('pure code and tests are not', () => {
    for (const i of PURE_CODE.keys()) expect(rules.get(`packages/${name}/src/pure-${i}.ts`)).toEqual([])
    expect(rules.get(`packages/${name}/src/clock.test.ts`)).toEqual([])
  })
})

describe('packages import one way only', () => {
  test.each(PAIRS)('%s from %s', (from, to) => {
    const found = rules.get(`packages/${from}/src/package-${to}.ts`)
    if (MAY_IMPORT[from]!.includes(to)) expect(found).toEqual([])
    else expect(found).toContain('noRestrictedImports')
  })

  test.each(PAIRS)('%s never reaches into the files of %s', (from, to) => {
    expect(rules.get(`packages/${from}/src/files-${to}.ts`)).toContain('noRestrictedImports')
    expect(rules.get(`packages/${from}/src/stages/files-${to}.ts`)).toContain('noRestrictedImports')
  })
})
