import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shell } from './marsad.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(`${root}docs/tutorial.md`, 'utf8')
// A block may hold several commands, each with its output.
const blocks = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)]
  .flatMap(match => match[1]!.split(/^\$ marsad /m).slice(1))
  .map(part => part.trimEnd().split('\n'))
  .map(([command, ...lines]) => ({ command: command!, lines }))

/** The register that the page's commands make, one after the other. */
const removeRegister = () => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${root}tutorial.db${end}`, { force: true })
}

describe('docs/tutorial.md', () => {
  beforeAll(removeRegister)
  afterAll(removeRegister)

  test('has commands', () => expect(blocks.length).toBeGreaterThanOrEqual(3))

  // «…» stands for lines that are left out; all others are what the command prints, in this order.
  test.each(blocks)('shows what «marsad $command» prints', ({ command, lines }) => {
    const { out } = shell(`$MARSAD ${command}`, root)
    const printed = out.split('\n')
    let at = -1
    for (const line of lines.filter(line => line !== '…')) {
      at = printed.indexOf(line, at + 1)
      expect(at, line).toBeGreaterThanOrEqual(0)
    }
  })
})
