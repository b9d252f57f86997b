import { describe, expect, it } from 'vitest'
import { codingsToJsonl, createJsonlWriter } from '../src/jsonl.ts'
import { coding, event, report } from './sample.ts'

describe('JSON Lines', () => {
  it('have one coding a line, unchanged, those without events too', () => {
    const codings = [coding(event()), coding()]
    const lines = [...codingsToJsonl(codings)]
    expect(lines.every(line => line.indexOf('\n') === line.length - 1)).toBe(true)
    expect(lines.map(line => JSON.parse(line))).toEqual(codings)
    expect(createJsonlWriter().write(codings[0]!, report)).toBe(lines[0])
  })
})
