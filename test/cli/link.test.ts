import { describe, expect, it } from 'vitest'
import { folderOf, marsad } from './marsad.ts'

const line = (report: object) => `${JSON.stringify(report)}\n`
/** Two outlets tell of one car bomb, a third of another on the same day, elsewhere. */
const REPORTS = [
  line({
    doc: 'a',
    text: 'قُتل تسعة مدنيين وأصيب 14 آخرون بانفجار سيارة مفخخة في سوق شعبي بمدينة بعقوبة صباح الأحد، بحسب مصدر طبي في مستشفى المدينة.',
    published: '2016-05-15',
    outlet: 'وكالة الساحل',
  }),
  line({
    doc: 'b',
    text: 'أعلنت الشرطة العراقية أن سيارة مفخخة انفجرت الأحد في سوق بمدينة بعقوبة مركز محافظة ديالى، ما أدى إلى مقتل تسعة مدنيين وجرح 14.',
    published: '2016-05-16',
    outlet: 'وكالة الجبل',
  }),
  line({ doc: 'c', text: 'قتل ثلاثة جنود بانفجار سيارة مفخخة استهدفت حاجزا للجيش في مدينة الموصل الأحد.', published: '2016-05-15', outlet: 'وكالة الوادي' }),
].join('')

const link = (folder: string) => JSON.parse(marsad(['link', '--json'], { cwd: folder }).out)

describe('marsad link', () => {
  it('puts the accounts of one incident side by side and leaves others apart', () => {
    const folder = folderOf({ 'in.jsonl': REPORTS })
    marsad(['add', 'in.jsonl'], { cwd: folder })
    expect(link(folder)).toMatchObject({ events: 3, incidents: 2, written: 2, gone: 0 })
    const [event] = marsad(['search', 'killed:>=9'], { cwd: folder })
      .out.trimEnd()
      .split('\n')
      .map(text => JSON.parse(text))
    const shown = marsad(['show', event.incident], { cwd: folder })
    expect(shown.code).toBe(0)
    for (const outlet of ['وكالة الساحل', 'وكالة الجبل']) expect(shown.out).toContain(outlet)
    expect(shown.out).not.toContain('وكالة الوادي')
  })

  it('changes nothing when run again', () => {
    const folder = folderOf({ 'in.jsonl': REPORTS })
    marsad(['add', 'in.jsonl'], { cwd: folder })
    link(folder)
    expect(link(folder)).toMatchObject({ incidents: 2, written: 0, gone: 0 })
  })

  it('says that there is no register', () => {
    const { code, err } = marsad(['link', '--db', 'none.db'], { cwd: folderOf({}) })
    expect(code).toBe(1)
    expect(err).toContain('none.db: there is no register')
  })
})
