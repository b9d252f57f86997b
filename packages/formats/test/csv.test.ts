import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvHeader, csvRecord } from '../src/csv.ts'
import { readCsv } from './sample.ts'

describe('CSV', () => {
  it('keeps each cell in its column and each record on its line, whatever the text', () => {
    const hostile = fc
      .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", ' ', '\u0000', '\u2028', '＝', 'قتل', '5'), { maxLength: 8 })
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const csv = csvHeader(['a', 'n', 'b']) + csvRecord([a, -5.5, b])
        expect(csv.split('\n')).toHaveLength(3)
        const [row] = readCsv(csv)
        expect(row!.n).toBe('-5.5')
        for (const cell of [row!.a!, row!.b!]) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
        expect(row!.a!.replace(/^'/, '')).toBe(
          a
            .replace(/[\p{Cc}\u2028\s]+/gu, ' ')
            .trim()
            .replace(/^'/, ''),
        )
      }),
    )
  })

  it('leaves empty what is unknown', () => {
    expect(csvRecord([null, '', 0])).toBe(',,0\n')
  })
})
