import { describe, expect, it } from 'vitest'
import { countCell, createTableWriter } from '../src/table.ts'
import { displayWidth, fitText, plainLine } from '../src/text-width.ts'
import { coding, event, lookups, report, taiz } from './sample.ts'

describe('table', () => {
  it('has one line an event, no wider than the terminal', () => {
    const writer = createTableWriter({ lookups, width: 130 })
    const lines = (writer.open() + writer.write(coding(event(), event({ place: { ...taiz, name: null }, date: null })), report)).trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[2]).toMatch(/^r1 +2016-05-12 +armed clash +Taiz +Houthi movement → Govern.* +4 +reported$/)
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(130)
  })

  it('keeps columns in place beside Arabic', () => {
    const writer = createTableWriter({ lookups, width: 130 })
    const at = (line: string) => displayWidth(line.slice(0, line.indexOf('Houthi')))
    const [latin, arabic] = writer.write(coding(event(), event({ place: { ...taiz, name: null } })), report).split('\n')
    expect(at(arabic!)).toBe(at(latin!))
  })

  it.each([
    [{ min: 8, max: 8 }, '8'],
    [{ min: 5, max: 7 }, '5–7'],
    [{ min: 11, max: null }, '≥11'],
    [{ min: null, max: 5 }, '≤5'],
    [{ min: 20, max: 20, approx: true as const }, '~20'],
    [{ min: null, max: null }, ''],
    [undefined, ''],
  ])('writes the count %j as «%s»', (range, cell) => {
    expect(countCell(range)).toBe(cell)
  })
})

describe('terminal text', () => {
  it('counts columns, not code units', () => {
    expect(displayWidth('قُتِلَ')).toBe(3)
    expect(displayWidth('漢字')).toBe(4)
  })

  it('cuts and pads', () => {
    expect(fitText('abc', 5)).toBe('abc  ')
    expect(fitText('abcdef', 4)).toBe('abc…')
    expect(fitText('عدن', 5)).toBe('\u2068عدن\u2069  ')
  })

  it('lets no escape sequence or bidi override through', () => {
    expect(plainLine('قتل\u001b[2J\n\u202eعكس\u2069\u0000')).toBe('قتل [2J عكس ')
  })
})
