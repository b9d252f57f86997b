import { describe, expect, it } from 'vitest'
import { createCoder } from '../coder.ts'

const coder = createCoder()
const code = (text: string) => coder.code({ doc: 't', text, published: '2018-05-05' })
const tallies = (text: string) => code(text).tallies

describe('counts over several events', () => {
  it('reads deaths since a day, and who tells of them', () => {
    const [tally] = tallies('وأعلن الجيش المصري مقتل 40 إرهابيا منذ يوم الأحد الماضي في شمال سيناء.')
    expect(tally).toMatchObject({ what: 'killed', count: { min: 40, max: 40 }, period: { start: '2018-04-29', end: '2018-05-05' } })
    expect(tally!.actor.map(a => a.id)).toEqual(['egypt-army'])
  })

  it('gives the dead of a war no doer', () => {
    const [tally] = tallies('وأدت الحرب في اليمن إلى مقتل نحو 12 ألف شخص.')
    expect(tally).toMatchObject({ what: 'killed', count: { min: 12000, max: 12000, approx: true }, actor: [] })
  })

  it('sums strikes over a country, and what they did', () => {
    const found = tallies('ونفذ طيران التحالف الدولي 17 غارة في العراق أسفرت عن مقتل 21 من عناصر داعش.')
    expect(found.map(t => [t.what, t.count.min])).toEqual([
      ['strikes', 17],
      ['killed', 21],
    ])
  })

  it('reads the total after «إلى», however far', () => {
    const [tally] = tallies('وارتفع عدد القتلى في صفوف قوات الأمن الذين سقطوا في هجمات متفرقة إلى 70 منذ 20 أبريل.')
    expect(tally).toMatchObject({ what: 'killed', count: { min: 70, max: 70 } })
  })

  it('leaves one event alone, also where it is ranked among others', () => {
    expect(tallies('قتل 14 جنديا في هجوم على نقطة تفتيش في تعز أمس.')).toEqual([])
    expect(tallies('قتل 14 جنديا في هجوم على نقطة تفتيش في تعز هو الأعنف منذ عام 2015.')).toEqual([])
  })

  it('codes no event out of a sum', () => {
    expect(code('وقتل أكثر من 900 مدني في العراق منذ بداية العام الجاري.').events).toEqual([])
  })

  it('quotes to the letter and gives evidence', () => {
    const text = 'وقتل أكثر من 900 مدني في العراق منذ بداية العام الجاري.'
    const [tally] = tallies(text)
    expect(text.slice(...tally!.span)).toBe(tally!.quote)
    for (const list of Object.values(tally!.evidence)) for (const e of list) expect(text.slice(...e.span)).toBe(e.text)
  })
})
