import { describe, expect, it } from 'vitest'
import { openBytes } from '../testing/open-bytes.ts'
import { readJsonl } from './jsonl.ts'

async function read(content: string | Buffer, maxLine?: number) {
  return openBytes(Buffer.from(content), (item, context) => readJsonl(item, context, maxLine))
}

describe('readJsonl', () => {
  it('reads one report a line, with what the line says of it', async () => {
    const report = { doc: 'a', text: 'قتل جندي', published: '2015-03-02', outlet: 'الوادي', title: null, url: 'https://example.org/1' }
    const { reports, failures } = await read(
      `\ufeff${JSON.stringify({ ...report, author: 'سالم', other: 1 })}\r\n\n${JSON.stringify({ doc: 'b', text: 'نص' })}`,
    )
    expect(reports.map(({ report }) => report)).toEqual([
      { ...report, author: 'سالم', language: 'unknown' },
      { doc: 'b', text: 'نص', published: null, outlet: null, title: null, url: null, author: null, language: 'unknown' },
    ])
    expect(reports[0]!.readFrom).toEqual({
      text: 'key "text"',
      title: null,
      outlet: 'key "outlet"',
      author: 'key "author"',
      published: 'key "published"',
      url: 'key "url"',
    })
    expect(reports[0]!.source).toMatchObject({ kind: 'jsonl', path: 'in', entry: null, line: 1 })
    expect(JSON.parse(Buffer.from(reports[1]!.capture.bytes).toString())).toEqual({ doc: 'b', text: 'نص' })
    expect(failures).toEqual([])
  })

  it('takes what plainly means the same', async () => {
    const { reports } = await read('{"doc": 7, "text": "نص", "published": "2015-03-02T10:00:00Z"}\n{"text": "نص", "published": ""}\n')
    expect(reports.map(({ report: { doc, published } }) => [doc, published])).toEqual([
      ['7', '2015-03-02'],
      ['doc:2', null],
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
    const { reports, failures } = await read(`{"doc": "1", "text": "نص"}\n${bad}\n{"doc": "3", "text": "نص"}\n`, 300)
    expect(reports.map(({ report }) => report.doc)).toEqual(['1', '3'])
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatchObject({ path: 'in', line: 2, cause: expect.stringContaining(message) })
  })

  it('replaces broken UTF-8 and warns', async () => {
    const { reports } = await read(Buffer.concat([Buffer.from('{"doc":"a","text":"قتل '), Buffer.from([0xd9]), Buffer.from('"}\n')]))
    expect(reports[0]!.report.text).toBe('قتل \ufffd')
    expect(reports[0]!.notices[0]).toMatchObject({ level: 'warning', message: expect.stringContaining('not valid UTF-8') })
  })

  it('renames keys as a mapping says', async () => {
    const { reports, failures } = await openBytes(
      Buffer.from('{"id": 5, "lead": "مقدمة", "body": "متن", "day": "2/3/2015"}\n{"id": 6}\n'),
      (item, context) => readJsonl(item, context),
      { mapping: { doc: 'id', text: ['lead', 'body'], published: 'day' } },
    )
    expect(reports[0]!.report).toMatchObject({ doc: '5', text: 'مقدمة\n\nمتن', published: '2015-03-02' })
    expect(reports[0]!.readFrom.published).toBe('key "day"')
    expect(failures[0]).toMatchObject({ line: 2, cause: 'the report has no text' })
  })

  it('passes over what is known, before it is read', async () => {
    const { reports, skipped, failures } = await openBytes(Buffer.from('not json\n{"text": "نص"}\n'), (item, context) => readJsonl(item, context), {
      isKnown: async ({ line }) => line === 1,
    })
    expect(skipped.map(({ reason }) => reason)).toEqual(['known'])
    expect([reports.length, failures.length]).toEqual([1, 0])
  })
})
