import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf, marsad, OTHER, REPORT } from './marsad.ts'

const folder = folderOf({ 'a.txt': REPORT, 'b.jsonl': `${JSON.stringify({ doc: 'one', text: REPORT })}\n${JSON.stringify({ doc: 'two', text: OTHER })}\n` })

describe('marsad explain', () => {
  it('shows what was seen in a text, and the words and the rule behind each field', () => {
    const { code, out, err } = marsad(['explain', REPORT, '--published', '2016-05-13'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^REPORT text {2}published 2016-05-13\n/)
    expect(out).toMatch(/1\. body \[0–\d+\]/)
    expect(out).toMatch(/place +مدينة تعز/)
    expect(out).toMatch(/date +2016-05-12 +أمس الخميس \[\d+–\d+\] +\S+/)
    expect(out).toMatch(/killed +5 +خمسة جنود \[\d+–\d+\] +\S+/)
  })

  it('says why a trigger gave no event', () => {
    const { out } = marsad(['explain', 'هدد المسلحون بقصف مدينة عدن.'])
    expect(out).toContain('NO EVENTS')
    expect(out).toMatch(/بقصف +\S+ +\S+ +no event: .*threatened/)
    expect(marsad(['explain', 'هدد المسلحون بقصف مدينة عدن.', '--lang', 'ar']).out).toMatch(/no event: .*مخطط له/)
  })

  it('reads files, and standard input', () => {
    expect(marsad(['explain', join(folder, 'a.txt')]).out).toContain('REPORT a ')
    expect(marsad(['explain', '-'], { input: REPORT }).out).toContain('REPORT stdin ')
    const missing = marsad(['explain', join(folder, 'no.txt')])
    expect(missing.code).toBe(1)
    expect(missing.err).toContain('no such file or folder')
  })

  it('gives machines the same, a report a line', () => {
    const explained = marsad(['explain', join(folder, 'b.jsonl'), '--json'])
      .out.trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(explained.map(({ doc, coding }) => [doc, coding.events.length])).toEqual([
      ['one', 1],
      ['two', 1],
    ])
    const coded = marsad(['code', join(folder, 'b.jsonl')])
      .out.trimEnd()
      .split('\n')
    expect(explained.map(({ coding }) => coding)).toEqual(coded.map(line => JSON.parse(line)))
    for (const { sentences } of explained)
      for (const { text, span, tokens } of sentences)
        for (const token of tokens) expect(text.slice(token.span[0] - span[0], token.span[1] - span[0])).toBe(token.text)
  })
})
