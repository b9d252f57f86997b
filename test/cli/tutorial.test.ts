import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { shell } from './marsad.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(`${root}docs/tutorial.md`, 'utf8')
const blocks = [...page.matchAll(/^```console\n\$ marsad (.*)\n([\s\S]*?)^```$/gm)].map(match => ({
  command: match[1]!,
  lines: match[2]!.trimEnd().split('\n'),
}))

describe('docs/tutorial.md', () => {
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
