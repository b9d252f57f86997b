import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE } from './state.ts'
import { readHash, writeHash } from './url-hash.ts'

describe('the hash', () => {
  it('carries the state there and back', () => {
    const state = {
      view: 'table',
      filter: { query: 'حلب & "x" #1', type: 'family:battles', country: 'SY', outlet: 'وكالة +1', status: 'claimed' },
      doc: 'a/b=c',
      record: 't1',
      sort: { column: 'killed', descending: false },
      language: 'ar',
    } as const
    expect(readHash(writeHash(state))).toEqual(state)
  })

  it('leaves out what is as by default', () => {
    expect(writeHash(DEFAULT_STATE)).toBe('#lang=en')
    expect(readHash('')).toEqual({ view: 'reports', filter: DEFAULT_STATE.filter, doc: null, record: null, sort: DEFAULT_STATE.sort })
  })

  it('does not believe all it reads', () => {
    const read = readHash('#view=__proto__&sort=-constructor&lang=fr&x=1')
    expect(read.view).toBe('reports')
    expect(read).not.toHaveProperty('sort')
    expect(read).not.toHaveProperty('language')
  })
})
