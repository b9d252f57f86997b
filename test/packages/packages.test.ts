import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type InstalledPackages, installPackages, PUBLISHED } from './install-packages.ts'

const project = mkdtempSync(join(tmpdir(), 'marsad-packages-'))
let installed: InstalledPackages

beforeAll(() => {
  installed = installPackages(project)
})

afterAll(() => rmSync(project, { recursive: true }))

/** Runs a module in the project that has the packages from their tarballs, and gives what it prints. */
function run(code: string): string {
  writeFileSync(join(project, 'main.js'), code)
  return execFileSync(process.execPath, ['main.js'], { cwd: project, encoding: 'utf8' })
}

/** The minified bundle for browsers of some code that imports the packages. */
async function bundle(code: string): Promise<string> {
  const result = await build({
    stdin: { contents: code, resolveDir: project },
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  })
  return result.outputFiles[0]!.text
}

describe.each(PUBLISHED)('the tarball of %s', name => {
  test('holds what is built, its README and its licence, and no source', () => {
    const files = installed.files[name]
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.d.ts', 'dist/index.js', 'package.json']))
    expect(files.filter(file => !/^(dist\/.*\.(js|d\.ts)|LICENSE|README\.md|package\.json)$/.test(file))).toEqual([])
  })

  test('runs the example of its README as it says', () => {
    const readme = readFileSync(join(project, 'node_modules/@marsad', name, 'README.md'), 'utf8')
    const example = /```js\n([\s\S]*?)```/.exec(readme)![1]!
    const printed = run(example)
    expect(printed).not.toBe('')
    const told = [...example.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(match => match[1]!)
    if (told.length > 0) expect(printed.trimEnd().split('\n')).toEqual(told)
  })
})

describe('types', () => {
  test('hold by themselves under the strictest settings, without those of Node or the browser', () => {
    writeFileSync(
      join(project, 'main.ts'),
      `import { foldText, type Folded, tokenize } from '@marsad/arabic'
import { createCoder, type Coder } from '@marsad/coder'
import { createWriter } from '@marsad/formats'
import type { Coding, Report } from '@marsad/model'

const folded: Folded = foldText('قتل')
const coder: Coder = createCoder()
const report: Report = { doc: 'a', text: folded.source }
const coding: Coding = coder.code(report)
export const forms: string[] = tokenize(report.text).map(token => token.form)
export const writer = createWriter
// @ts-expect-error a report has a text
coder.code({ doc: 'a' })
export const days: (string | undefined)[] = coding.events.map(event => event.date?.start)
`,
    )
    const options = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      module: 'nodenext',
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      noEmit: true,
    }
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['main.ts'] }))
    const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url))
    expect(execFileSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' })).toBe('')
  })
})

describe('bundled for a browser', () => {
  test('a fold costs a few kilobytes', async () => {
    const code = await bundle("import { foldText } from '@marsad/arabic'\nconsole.log(foldText('قُتِل').text)")
    expect(code.length).toBeLessThan(4_000)
    expect(run(code)).toBe('قتل\n')
  })

  test.each([
    ['tokenize', 7_000],
    ['segmentClitics', 2_000],
    ['conjugate', 30_000],
    ['numberValue', 40_000],
  ])('%s brings only what it needs', async (name, most) => {
    const code = await bundle(`import { ${name} } from '@marsad/arabic'\nconsole.log(${name})`)
    expect(code.length).toBeLessThan(most)
  })

  test('a name that is not used leaves nothing', async () => {
    expect(
      await bundle("import { foldText } from '@marsad/arabic'\nimport { createCoder } from '@marsad/coder'\nimport { coverSpans } from '@marsad/model'"),
    ).toBe('')
  })

  test('the coder needs nothing of Node', async () => {
    // A Node module would stop the bundler here, for it bundles for browsers.
    const code = await bundle("import { createCoder } from '@marsad/coder'\nconsole.log(typeof createCoder().code)")
    expect(run(code)).toBe('function\n')
  })
})
