import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type DocExample, findExamples, runExample } from './doc-examples.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What examples leave to the reader: a report, its coding, what a stage is handed, a file to write to. */
const LEFT_OPEN = /\b(event|events|lookups|lexicon|context|tokens|infos|candidate|candidates|coding|report|file|line|console)\b/g

function isWhole({ code }: DocExample): boolean {
  const declared = [...code.matchAll(/\bconst (\w+)/g)].map(match => match[1]!)
  const names = code.replace(/\/\/.*$|(['"`]).*?\1/gm, '').match(LEFT_OPEN) ?? []
  // What waits for files and servers is tried by the tests of its file.
  return !/\bawait\b/.test(code) && names.every(name => declared.includes(name))
}

test('what a comment claims is read', () => {
  const [first, second] = findExamples(
    'a.ts',
    '/**\n * Adds.\n *\n * @example add(1, 2) // 3, as it should\n * @example\n * const two = 2\n * add(two, two!) // 5\n */',
  )
  const scope = { add: (a: number, b: number) => a + b }
  expect(runExample(first!, scope)).toEqual([{ code: 'add(1, 2)', actual: 3, claimed: 3 }])
  expect(runExample(second!, scope)).toEqual([{ code: 'add(two, two!)', actual: 4, claimed: 5 }])
  expect(() => runExample(first!, {})).toThrow(ReferenceError)
})

describe.each(['model', 'arabic', 'coder', 'formats', 'ingest', 'register'])('the doc comments of packages/%s', name => {
  const src = `${root}packages/${name}/src`
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(file => /(?<!\.test)\.ts$/.test(file) && !file.startsWith('generated'))
  const examples = files.flatMap(file => findExamples(file, readFileSync(`${src}/${file}`, 'utf8'))).filter(isWhole)

  test('are found', () => expect(examples.length).toBeGreaterThan(2))

  test.each(examples.map(example => [example.file, example.line, example] as const))('%s line %i holds', async (file, _, example) => {
    const beside = await Promise.all(files.filter(other => dirname(other) === dirname(file)).map(other => import(`${src}/${other}`)))
    const scope = Object.assign({}, await import('../packages/arabic/src/index.ts'), ...beside)
    for (const { code, actual, claimed } of runExample(example, scope)) expect([code, actual]).toEqual([code, claimed])
  })
})
