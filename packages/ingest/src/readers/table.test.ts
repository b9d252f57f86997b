import { describe, expect, it } from 'vitest'
import type { IngestOptions } from '../options.ts'
import { openBytes } from '../testing/open-bytes.ts'
import { PARAGRAPH } from '../testing/pages.ts'
import { guessMapping, parseMapping } from './column-mapping.ts'
import { readTable } from './table.ts'

const read = (content: string | Buffer, options: IngestOptions = {}, kind: 'csv' | 'tsv' = 'csv') =>
  openBytes(Buffer.from(content as string), (item, context) => readTable(item, kind, context), options)

describe('readTable', () => {
  it.each([',', ';', '\t', '|'])('reads columns by their usual names, between %j', async delimiter => {
    const rows = [
      ['ID', 'العنوان', 'النص', 'التاريخ', 'المصدر', 'الرابط'],
      ['7', 'هجوم', `"${PARAGRAPH}\nسطر ""ثان"""`, '02/03/2015', 'الوادي', 'https://example.org/7'],
      ['', 'هجوم آخر', 'نص قصير', '', '', ''],
    ]
    const { reports, failures } = await read(`\ufeff${rows.map(row => row.join(delimiter)).join('\r\n')}\r\n`)
    expect(failures).toEqual([])
    expect(reports.map(({ report }) => report)).toMatchObject([
      { doc: '7', title: 'هجوم', text: `${PARAGRAPH}\nسطر "ثان"`, published: '2015-03-02', outlet: 'الوادي', url: 'https://example.org/7' },
      { doc: 'doc:3', title: 'هجوم آخر', text: 'نص قصير', published: null, outlet: null },
    ])
    expect(reports[0]!.readFrom).toMatchObject({ text: 'column "النص"', published: 'column "التاريخ"' })
    expect(
      Buffer.from(reports[1]!.capture.bytes)
        .toString()
        .replace(/[\r\n]/g, ''),
    ).toBe(rows[2]!.join(delimiter))
  })

  it('reads them by a mapping, in windows-1256 and UTF-16', async () => {
    const table = 'a;b;c\nنص الخبر الأول في البلدة;ثان;x\n'
    const decoder = new TextDecoder('windows-1256')
    const byChar = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
    const mapping = parseMapping('{"text": ["a", "b"], "doc": "c", "delimiter": ";"}')
    for (const bytes of [Buffer.from([...table].map(char => byChar.get(char)!)), Buffer.from(`\ufeff${table}`, 'utf16le')]) {
      const { reports } = await read(bytes, { mapping })
      expect(reports.map(({ report }) => [report.doc, report.text])).toEqual([['x', 'نص الخبر الأول في البلدة\n\nثان']])
    }
  })

  it('names bad rows, and reads the others', async () => {
    const { reports, failures } = await read('id,text,date\n1,نص,13/13/2015\n2,,\n3,نص,extra,more\n4,نص "بقوس,\n5,نص\n')
    expect(reports.map(({ report }) => report.doc)).toEqual(['1', '3', '4', '5'])
    expect(reports[0]!.notices[0]!.message).toContain('13/13/2015')
    expect(failures).toMatchObject([{ line: 3, cause: 'the report has no text' }])
  })

  it('names a quotation mark that is not closed', async () => {
    const { reports, failures } = await read('id,text\n1,نص\n2,"نص\n3,نص\n')
    expect(reports.map(({ report }) => report.doc)).toEqual(['1'])
    expect(failures[0]!.cause).toContain('quotation mark')
  })

  it('says which columns there are when none holds the text', async () => {
    const { failures } = await read('alpha,beta\n1,2\n')
    expect(failures).toMatchObject([{ cause: 'no column is known to hold the text', remedy: expect.stringContaining('"alpha", "beta"') }])
    const missing = await read('alpha,beta\n1,2\n', { mapping: { text: 'gamma' } })
    expect(missing.failures).toMatchObject([{ cause: 'there is no column "gamma", which the mapping names' }])
  })
})

describe('mappings', () => {
  it('are guessed', () => {
    expect(guessMapping(['Title', 'Article Body', 'Publish_Date'])).toEqual({ title: 'Title', text: 'Article Body', published: 'Publish_Date' })
    expect(guessMapping(['a', 'b'])).toBe(null)
  })

  it.each([
    ['{', /not valid JSON/],
    ['[]', /a mapping is an object/],
    ['{"title": "a"}', /"text" must name/],
    ['{"text": "a", "headline": "b"}', /"headline" is no field; the fields are doc, text/],
    ['{"text": 5}', /"text" must name a column/],
  ])('that are wrong are refused: %s', (json, message) => expect(() => parseMapping(json)).toThrow(message))
})
