import { describe, expect, it } from 'vitest'
import { Problems } from './problems.ts'

function gather(quiet = false) {
  const lines: string[] = []
  return { lines, problems: new Problems({ quiet, print: line => lines.push(line) }) }
}

describe('Problems', () => {
  it('says what, where, and what to do', () => {
    const { lines, problems } = gather()
    expect(problems.failed).toBe(false)
    problems.warn('a.txt', 'odd')
    problems.note('by the way')
    expect(problems.failed).toBe(false)
    problems.error('a.jsonl:3', 'bad', 'Mend it')
    expect(problems.errors).toBe(1)
    expect(lines).toEqual(['marsad: warning: a.txt: odd.', 'marsad: note: by the way.', 'marsad: error: a.jsonl:3: bad. Mend it.'])
  })

  it('keeps errors when quiet', () => {
    const { lines, problems } = gather(true)
    problems.warn('a.txt', 'odd')
    problems.note('by the way')
    problems.error('a.txt', 'bad', 'Mend it')
    expect(lines).toHaveLength(1)
  })

  it('lets no file name move the cursor', () => {
    const { lines, problems } = gather()
    problems.error('a\u001b[2J\n.txt', 'bad', 'Mend it')
    expect(lines[0]).toBe('marsad: error: a [2J .txt: bad. Mend it.')
  })
})
