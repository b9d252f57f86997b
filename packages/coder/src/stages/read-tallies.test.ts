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

  it('gives a sum without a doer to the one who does most of what the report tells', () => {
    const [tally] = tallies('وقتل الجيش السوري عشرة مدنيين في قصف مدينة دوما أمس. وارتفعت حصيلة القتلى منذ بدء الحملة إلى 93 مدنيا.')
    expect(tally).toMatchObject({ what: 'killed', count: { min: 93, max: 93 } })
    expect(tally!.actor.map(a => a.id)).toEqual(['syria-government'])
    expect(tally!.evidence.actor![0]!.rule).toBe('tally.chief-doer')
  })

  it.each([
    ['ومنذ بدء الحملة قتل 93 مدنيا في المدينة.', '', 'killed', 93],
    ['وقتل عشرات المدنيين في هجمات شهدتها البلاد.', 'unidentified', 'killed', 20],
    ['ونفذ التحالف الدولي 30 غارة خلال ثلاثة أيام في العراق.', 'global-coalition', 'strikes', 30],
    ['واعتقلت الشرطة التركية 510 أشخاص خلال شهر مايو.', 'turkey-police', 'arrests', 510],
    ['وأدت الحرب في اليمن إلى مقتل 10 آلاف شخص.', '', 'killed', 10_000],
    ['وقتل 134 مدنيا خلال الشهر الماضي في العراق.', '', 'killed', 134],
  ])('reads «%s»', (text, actor, what, count) => expect(tallies(text).map(t => [t.actor[0]?.id ?? '', t.what, t.count.min])).toEqual([[actor, what, count]]))

  it.each([
    'وأصيب ثلاثة أشخاص في انفجار عبوة في بغداد صباح اليوم.',
    'واعتقلت الشرطة 12 شخصا في مداهمة منزل في إسطنبول أمس.',
    'وقصفت الطائرات مدينة دوما بخمس غارات أمس.',
    'وقتل 30 جنديا في كمين نصبه مسلحون قرب كابل.',
    'وبلغ عدد سكان المدينة 200 ألف نسمة منذ عام 2010.',
    'وأنفقت الحكومة 30 مليون دولار خلال ثلاثة أشهر.',
    'وغرق 40 مهاجرا قبالة سواحل ليبيا.',
    'وقتل خمسة جنود في هجوم على مدينة تعز أمس.',
    'وهذا الهجوم هو الأعنف منذ عام 2015 وقتل فيه 40 شخصا.',
  ])('sums nothing up in «%s»', text => expect(tallies(text)).toEqual([]))
})
