import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { REASONS, reasonText } from './explain-reasons.ts'
import { builtInLexicon } from './tables/built-in.ts'

const src = fileURLToPath(new URL('.', import.meta.url))
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('generated') && !name.endsWith('reasons.ts'))
  // These name signs of the models, which are tried by their weights.
  .filter(name => !/(?:(?:day|event|merge|party)-features|(?:tally|control)-signs)\.ts$/.test(name))
  .map(name => readFileSync(src + name, 'utf8'))

/** The codes of rules in the sources: words in quotation marks with one dot inside. */
const rules = [...new Set(sources.flatMap(source => [...source.matchAll(/'([a-z]+\.[a-z]+(?:-[a-z]+)*)'/g)].map(match => match[1]!)))].sort()
const given = sources.flatMap(source => [...source.matchAll(/whyNot: '([a-z.-]+)'/g)].map(match => match[1]!))
const whyNots = [...new Set([...rules.filter(rule => /^(?:mood|trigger|frame)\./.test(rule)), ...given])]

describe('the reasons', () => {
  it('are found in the sources', () => {
    expect(rules).toEqual(expect.arrayContaining(['mood.negated', 'role.by-agent', 'place.name', 'toll.dual', 'stance.doubt', 'type.bomb', 'trigger.needs-on']))
    expect(whyNots.length).toBeGreaterThan(15)
  })

  it.each(whyNots)('%s has a text of its own', code => expect(Object.keys(REASONS)).toContain(code))

  it.each([...new Set([...rules, 'lexicon.x', 'date.x', 'number.x'].map(rule => rule.split('.')[0]!))])('rules of the family «%s» have a text', family => {
    expect(Object.keys(REASONS)).toContain(family)
  })

  it('name every sign of the models, at least by its family', () => {
    const unnamed = [...builtInLexicon().weights.keys()].filter(code => reasonText(code) === code)
    expect(unnamed).toEqual([])
  })

  it('are in both languages', () => {
    for (const [code, [en, ar]] of Object.entries(REASONS)) {
      expect(en, code).toMatch(/[a-z«]/)
      expect(ar, code).toMatch(/[\u0621-\u064a]/)
    }
  })

  it('fall back on the family, then on the code', () => {
    expect(reasonText('role.by-agent')).toBe('given a part in the act: by-agent')
    expect(reasonText('event/hint.court', 'ar')).toBe('لفظ مجاور: court')
    expect(reasonText('unheard-of.rule')).toBe('unheard-of.rule')
    expect(reasonText('unheard-of')).toBe('unheard-of')
  })
})
