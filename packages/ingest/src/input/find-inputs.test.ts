import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInputs } from './find-inputs.ts'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'marsad-find-'))
  for (const path of [
    'in/b.txt',
    'in/a.html',
    'in/sub/a.txt',
    'in/sub/deep/z.jsonl',
    'in/pic.png',
    'in/.hidden.txt',
    'in/c.txt',
    'in/c.html',
    'two/a.txt',
    'x/two/a.txt',
    'none/pic.png',
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), 'نص')
  }
  symlinkSync(join(root, 'in'), join(root, 'in/sub/loop'))
  symlinkSync(join(root, 'in/b.txt'), join(root, 'in/sub/link.txt'))
})
afterAll(() => rmSync(root, { recursive: true }))

function find(...paths: string[]) {
  const inputs = [...findInputs(paths.map(path => (path === '-' || path.includes('://') ? path : join(root, path))))]
  const messages = inputs.flatMap(input => (input.kind === 'failure' ? [`${input.path}: ${input.cause}`] : []))
  const docs = inputs.flatMap(input => (input.kind === 'failure' ? [] : [input.kind === 'stdin' ? '-' : input.kind === 'url' ? input.url : input.doc]))
  return { docs, messages }
}

describe('findInputs', () => {
  it('goes through a folder in the order of names, with ids that say where a report is', () => {
    expect(find('in')).toEqual({ docs: ['a', 'b', 'c.html', 'c.txt', 'sub/a', 'sub/deep/z', 'sub/link'], messages: [] })
  })

  it('keeps the order given, and ids apart', () => {
    expect(find('in/b.txt', '-', 'https://example.org/a', 'two').docs).toEqual(['b', '-', 'https://example.org/a', 'two/a'])
    const [first, second] = find('two/a.txt', 'x/two/a.txt').docs
    expect(first).toBe('a')
    expect(second).toMatch(/x\/two\/a\.txt$/)
    expect(new Set(find('two', 'x/two').docs).size).toBe(2)
  })

  it('takes a file of any name that is given by name', () => {
    expect(find('in/pic.png').docs).toEqual(['pic'])
  })

  it('takes from folders the kinds that are asked for', () => {
    const inputs = [...findInputs([join(root, 'in')], new Set(['jsonl' as const]))]
    expect(inputs.map(input => input.kind === 'file' && input.doc)).toEqual(['sub/deep/z'])
    const [failure] = findInputs([join(root, 'two')], new Set(['html', 'jsonl'] as const))
    expect(failure).toMatchObject({ remedy: 'Reports are files that end in .html or .jsonl' })
  })

  it('names what is not there, and folders without reports', () => {
    const { docs, messages } = find('missing', 'none', 'in/b.txt')
    expect(docs).toEqual(['b'])
    expect(messages[0]).toMatch(/missing: cannot be read: no such file or folder/)
    expect(messages[1]).toMatch(/none: there is no report in the folder/)
  })
})
