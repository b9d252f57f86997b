import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { referencePath, renderCliReference } from './cli-reference.ts'

describe('docs/cli.md', () => {
  it('is what the commands say; if not: npx tsx scripts/cli-reference.ts', () => {
    expect(readFileSync(referencePath, 'utf8')).toBe(renderCliReference())
  })

  it('has every command and option', () => {
    const reference = renderCliReference()
    for (const name of ['marsad code', 'marsad explain', 'marsad add', 'marsad search', 'marsad lexicon check']) expect(reference).toContain(`## ${name}\n`)
    for (const option of ['--format', '--output', '--published', '--jobs', '--bom', '--quiet', '--json', '--dir', '--lang']) expect(reference).toContain(option)
    expect(reference).toContain('Exit codes:')
  })
})
