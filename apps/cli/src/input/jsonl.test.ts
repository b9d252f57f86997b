import type { Report } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { Problems } from '../problems.ts'
import { readJsonl } from './jsonl.ts'

async function read(content: string | Buffer, maxLine?: number) {
  const messages: string[] = []
  const problems = new Problems({ print: line => messages.push(line) })
  const reports: Report[] = []
  for await (const report of readJsonl([Buffer.from(content)], 'in.jsonl', { problems, doc: 'in', ...(maxLine && { maxLine }) })) reports.push(report)
  return { reports, messages, failed: problems.failed }
}

describe('readJsonl', () => {
  it('reads one report a line, with what the line says of it', async () => {
    const report = { doc: 'a', text: 'قتل جندي', published: '2015-03-02', outlet: 'الوادي', title: null, url: 'https://example.org/1' }
    const { reports, messages } = await read(`\ufeff${JSON.stringify({ ...report, other: 1 })}\r\n\n${JSON.stringify({ doc: 'b', text: 'نص' })}`)
    expect(reports).toEqual([report, { doc: 'b', text: 'نص' }])
    expect(messages).toEqual([])
  })

  it('takes what plainly means the same', async () => {
    const { reports } = await read('{"doc": 7, "text": "نص", "published": "2015-03-02T10:00:00Z"}\n{"text": "نص", "published": ""}\n')
    expect(reports).toEqual([
      { doc: '7', text: 'نص', published: '2015-03-02' },
      { doc: 'in:2', text: 'نص', published: null },
    ])
  })

  it.each([
    ['{"doc": "a", "text": ', 'not valid JSON'],
    ['[1, 2]', 'the line: '],
    ['{"doc": "a"}', 'text: '],
    ['{"doc": "a", "text": 5}', 'text: '],
    ['{"doc": "a", "text": " "}', 'the report has no text'],
    ['{"doc": "a", "text": "نص", "published": "2015-02-30"}', 'published: must be a day of the calendar'],
    [`{"doc": "a", "text": "${'ن'.repeat(200)}"}`, 'the line is longer than'],
  ])('names the bad line %s and reads the others', async (bad, message) => {
    const { reports, messages, failed } = await read(`{"doc": "1", "text": "نص"}\n${bad}\n{"doc": "3", "text": "نص"}\n`, 300)
    expect(reports.map(({ doc }) => doc)).toEqual(['1', '3'])
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(`error: in.jsonl:2: ${message}`)
    expect(failed).toBe(true)
  })

  it('replaces broken UTF-8 and warns', async () => {
    const { reports, messages, failed } = await read(Buffer.concat([Buffer.from('{"doc":"a","text":"قتل '), Buffer.from([0xd9]), Buffer.from('"}\n')]))
    expect(reports).toEqual([{ doc: 'a', text: 'قتل \ufffd' }])
    expect(messages[0]).toContain('warning: in.jsonl:1: some bytes are not valid UTF-8')
    expect(failed).toBe(false)
  })

  it('does not drown people in the errors of one file', async () => {
    const { messages } = await read('nonsense\n'.repeat(500))
    expect(messages).toHaveLength(21)
    expect(messages.at(-1)).toContain('more than 20 errors')
  })
})
