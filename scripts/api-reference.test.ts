import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { apiPath, renderApiReference } from './api-reference.ts'

describe('docs/api.md', () => {
  const reference = renderApiReference()

  it('is what the doc comments say; if not: npx tsx scripts/api-reference.ts', () => {
    expect(readFileSync(apiPath, 'utf8')).toBe(reference)
  })

  it('has a function of each package', () => {
    for (const name of ['coverSpans', 'foldKey', 'createCoder', 'createWriter']) expect(reference).toContain(`### ${name}\n`)
  })
}, 60_000)
