import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manyReports } from './many-reports.ts'
import { codings, folderOf, marsad, OTHER, REPORT } from './marsad.ts'

/** A longer report: copies are told by their runs of words, of which a single sentence has few. */
const LONG = `${REPORT}وأوضح المصدر أن العبوة زُرعت على جانب الطريق المؤدي إلى السوق المركزي، وأن سيارات الإسعاف نقلت الجرحى إلى مستشفى الثورة. وأضاف أن قوات الأمن طوقت المكان وبدأت البحث عن منفذي الهجوم الذي لم تتبنه أي جهة حتى الآن.\n`
const line = (report: object) => `${JSON.stringify(report)}\n`
const REPORTS = [
  line({ doc: 'w1', text: LONG, published: '2016-05-13', outlet: 'وكالة الساحل', title: 'عبوة في تعز' }),
  line({ doc: 'w2', text: OTHER, published: '2016-05-14', outlet: 'وكالة الجبل' }),
  line({ doc: 'w3', text: LONG.replace('المركزي', 'القديم'), published: '2016-05-15', outlet: 'وكالة الوادي' }),
  line({ doc: 'w4', text: 'به گفته وی این حمله در شمال شهر انجام شده است و سه نفر کشته شدند که یکی از آنها پلیس بود' }),
].join('')

function filled() {
  const folder = folderOf({ 'in.jsonl': REPORTS })
  const added = marsad(['add', 'in.jsonl'], { cwd: folder })
  return { folder, added }
}

const objects = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map(text => JSON.parse(text))

describe('marsad add', () => {
  it('takes reports in, codes each text once and tells what it did', () => {
    const { added } = filled()
    expect(added).toMatchObject({ code: 0, err: '' })
    expect(added.out).toMatch(/^register marsad\.db\nadded {4}3 reports, 1 of them copies of others\ncoded {4}2 reports, \d+ events\nskipped {2}1 fa\n$/)
  })

  it('adds nothing twice, from the same file or another', () => {
    const { folder } = filled()
    const again = marsad(['add', 'in.jsonl'], { cwd: folder })
    expect(again.out).toContain('added    0 reports\ncoded    0 reports, 0 events\nknown    3 that the register had already\n')
    writeFileSync(join(folder, 'more.jsonl'), REPORTS + line({ doc: 'new', text: 'قصفت المدفعية حيّاً سكنياً في مدينة حلب، ما أدى إلى مقتل أربعة مدنيين.' }))
    expect(marsad(['add', 'more.jsonl'], { cwd: folder }).out).toContain('added    1 reports\n')
    expect(JSON.parse(marsad(['stats', '--json'], { cwd: folder }).out)).toMatchObject({ reports: 4, texts: 3, codings: 3, uncoded: 0 })
  })

  it('names what it cannot read and takes the rest', () => {
    const folder = folderOf({ 'a.jsonl': `{"text": \n${line({ doc: 'x', text: REPORT })}`, 'b.txt': OTHER })
    const { code, out, err } = marsad(['add', '.', 'missing.txt', '--db', 'other.db'], { cwd: folder })
    expect(code).toBe(1)
    expect(err).toMatch(/error: a\.jsonl:1: not valid JSON .*\nmarsad: error: missing\.txt: cannot be read/)
    expect(out).toMatch(/added {4}2 reports[\s\S]*failed {3}2, told above/)
  })

  it('reads standard input, and gives the same events whatever the number of threads', () => {
    const input = manyReports(700)
    const found = ['1', '3'].map(jobs => {
      const folder = folderOf({})
      expect(marsad(['add', '-', '--jobs', jobs], { cwd: folder, input }).code).toBe(0)
      return marsad(['search'], { cwd: folder }).out
    })
    expect(found[0]!.length).toBeGreaterThan(1000)
    expect(found[1]).toBe(found[0])
  })
})

describe('marsad search', () => {
  const { folder } = filled()
  const search = (...words: string[]) => marsad(['search', ...words], { cwd: folder })

  it('finds events by other forms of their words and by fields, one a line', () => {
    const [event] = objects(search('انفجارات', 'place:Taizz', 'killed:>=5').out)
    expect(event).toMatchObject({ type: 'remote_explosive_landmine_ied', killed: { min: 5, max: 5 }, outlets: ['وكالة الساحل', 'وكالة الوادي'] })
    expect(event.event.evidence.place[0].text).toContain('تعز')
    expect(search('killed:>=50').out).toBe('')
  })

  it('writes the formats of marsad code', () => {
    expect(search('--format', 'table').out).toMatch(/^KEY {19}DATE[\s\S]*abduction/)
    expect(codings(search('--format', 'codings').out).map(({ doc }) => doc)).toContain('w1')
    expect(search('type:remote_explosive_landmine_ied', '--format', 'acled').out.trimEnd().split('\n')).toHaveLength(2)
    expect(JSON.parse(search('--format', 'geojson').out).features.length).toBeGreaterThan(1)
  })

  it('counts by facets, pages with cursors, and finds reports', () => {
    expect(objects(search('--facets', 'country,outlet').out)).toContainEqual({ facet: 'country', value: 'YE', count: expect.any(Number) })
    const first = search('--limit', '1', '--order', 'oldest')
    const cursor = /--cursor (\S+)\./.exec(first.err)![1]!
    const rest = search('--cursor', cursor, '--order', 'oldest')
    expect(first.out + rest.out).toBe(search('--order', 'oldest').out)
    expect(objects(search('الطبيب', '--reports').out).map(({ doc }) => doc)).toEqual(['w2'])
  })

  it.each([[['colour:red']], [['"open']], [['--facets', 'colour']], [['--limit', '0']], [['actor:x', '--reports']], [['--cursor', 'x']]])(
    '%j is wrong usage',
    words => {
      const { code, out, err } = search(...words)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^error: /)
    },
  )
})

describe('marsad show', () => {
  const { folder } = filled()
  const [event] = objects(marsad(['search', 'place:Taizz'], { cwd: folder }).out)

  it('shows an event with its words, and a report with its copies, captures and text', () => {
    const shown = marsad(['show', event.key], { cwd: folder }).out
    expect(shown).toMatch(/^event [0-9a-f]{16}\.\d+ {2}remote_explosive_landmine_ied/)
    expect(shown).toMatch(/killed +5 +خمسة جنود/)
    const report = marsad(['show', event.report], { cwd: folder }).out
    for (const part of ['وكالة الساحل', 'in.jsonl:1', 'copies (1)', event.key, 'مستشفى الثورة']) expect(report).toContain(part)
    expect(marsad(['show', 'w1'], { cwd: folder }).out).toBe(report)
    expect(JSON.parse(marsad(['show', 'w1', '--json'], { cwd: folder }).out)).toMatchObject({ key: event.report, coding: { coding: { doc: 'w1' } } })
  })

  it('says when nothing is there', () => {
    expect(marsad(['show', 'nothing'], { cwd: folder })).toMatchObject({
      code: 1,
      out: '',
      err: 'marsad: error: marsad.db: there is nothing under nothing. Find its key with marsad search.\n',
    })
  })
})

describe('marsad stats and audit', () => {
  it('count and check', () => {
    const { folder } = filled()
    expect(marsad(['stats'], { cwd: folder }).out).toMatch(/^reports +3 +2 texts and 1 copies of them, of 3 outlets, in 3 captures\n/)
    const audit = marsad(['audit', '--deep'], { cwd: folder })
    expect(audit).toMatchObject({ code: 0, out: `all is as it was written\ndecisions 0:${'0'.repeat(64)}\n` })
    expect(marsad(['audit', '--expect', `1:${'a'.repeat(64)}`], { cwd: folder })).toMatchObject({ code: 1, err: expect.stringContaining('once held 1') })
  })

  it.each([['search'], ['stats'], ['audit'], ['show', 'x']])('%s needs a register', (...words) => {
    const folder = folderOf({})
    expect(marsad(words, { cwd: folder })).toMatchObject({
      code: 1,
      out: '',
      err: 'marsad: error: marsad.db: there is no register. Make one with marsad add, or name yours with --db or MARSAD_DB.\n',
    })
  })
})
