import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { describe, expect, it, test } from 'vitest'
import { createProgram } from '../apps/cli/src/program.ts'
import { readTable, tablesIn } from '../packages/coder/scripts/read-table.ts'
import { exampleText, fillExample, readingPath } from './reading-example.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const lexicon = `${root}packages/coder/lexicon`
const read = (path: string) => readFileSync(resolve(root, path), 'utf8')

/** The tables of the lexicon by the name of their section in the guide, with all columns of the files that it speaks of. */
const tables = new Map<string, Set<string>>()
for (const path of [...tablesIn(lexicon), ...tablesIn(`${lexicon}/actors`), ...tablesIn(`${lexicon}/places`)]) {
  const name = path.slice(lexicon.length + 1).replace(/\/.*/, '/*.tsv')
  const columns = tables.get(name) ?? new Set()
  for (const column of readFileSync(path, 'utf8').split(/\r?\n/, 1)[0]!.split('\t')) columns.add(column)
  tables.set(name, columns)
}

describe.each(['docs/lexicon-guide.md', 'docs/lexicon-guide.ar.md'])('%s', path => {
  const guide = read(path)
  const sections = new Map(
    guide
      .split(/^#{2,3} /m)
      .slice(1)
      .map(part => [part.slice(0, part.indexOf('\n')), part]),
  )

  it('has no table that is not there', () => {
    expect([...sections.keys()].filter(title => title.endsWith('.tsv') && !tables.has(title))).toEqual([])
  })

  test.each([...tables])('%s and its columns are named', (name, columns) => {
    const section = sections.get(name) ?? ''
    const cells = section.match(/^\| .*? \|/gm)?.join(' ') ?? ''
    expect([...columns].filter(column => !cells.includes(`\`${column}\``))).toEqual([])
  })

  it('names every class and attribute', () => {
    const rows = ['verbs', 'nouns', 'phrases'].flatMap(name => readTable(`${lexicon}/${name}.tsv`))
    const attributes = rows.flatMap(row => row.attrs!.split(';').filter(Boolean)).map(pair => pair.split('=')[0]!)
    const names = new Set([...rows.map(row => row.class!.split(';')[0]!), ...attributes])
    expect([...names].filter(name => !guide.includes(`\`${name}\``) && !guide.includes(`\`${name}=`))).toEqual([])
  })
})

describe('docs/how-the-coder-reads.md', () => {
  const page = readFileSync(readingPath, 'utf8')

  it('shows what the coder gives; if not: npx tsx scripts/reading-example.ts', () => expect(page).toBe(fillExample(page)))

  it('has an example with words, mentions, acts with and without an event, and an event', () => {
    expect(exampleText(page)).toMatch(/[\u0621-\u064a]/)
    for (const line of ['actor ', 'place ', 'casualty ', 'event e1', 'no event: ', 'killed ']) expect(page).toContain(line)
  })
})

test('docs/cli.md has every command', () => {
  const reference = read('docs/cli.md')
  const names = (command: Command, path: string): string[] =>
    command.commands.length === 0 ? [path] : command.commands.flatMap(child => names(child as Command, `${path} ${child.name()}`))
  for (const name of names(createProgram(), 'marsad')) expect(reference).toContain(`## ${name}\n`)
})

describe('links', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'examples/README.md'].filter(path => existsSync(root + path))
  for (const name of readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' })) if (name.endsWith('.md')) pages.push(`docs/${name}`)
  for (const folder of ['packages', 'apps'])
    for (const name of readdirSync(root + folder)) if (existsSync(`${root}${folder}/${name}/README.md`)) pages.push(`${folder}/${name}/README.md`)

  test.each(pages)('of %s lead somewhere', path => {
    const text = read(path).replace(/^```[\s\S]*?^```/gm, '')
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(match => match[1]!).filter(target => !/^[a-z]+:/.test(target))
    const broken = targets.filter(target => {
      const [file, anchor] = target.split('#')
      const at = file ? resolve(root, dirname(path), file) : resolve(root, path)
      return !existsSync(at) || (anchor && !headings(at).includes(anchor))
    })
    expect(broken).toEqual([])
  })
})

/** The anchors of a page's headings, as GitHub makes them. */
function headings(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/^#+ (.*)$/gm)].map(match =>
    match[1]!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  )
}
