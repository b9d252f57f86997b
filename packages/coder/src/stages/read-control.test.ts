import { describe, expect, it } from 'vitest'
import { createCoder } from '../coder.ts'

const coder = createCoder()
const control = (text: string, published = '2018-05-05') => coder.code({ doc: 't', text, published }).control
const short = (text: string) => control(text).map(c => [c.actor, c.place.text, c.status])

describe('control of places', () => {
  it.each([
    ['ويسيطر الحوثيون على العاصمة صنعاء منذ سنوات.', [['houthis', 'صنعاء', 'holds']]],
    ['وقال سكان في مدينة الرقة التي يسيطر عليها تنظيم داعش إن المياه انقطعت عن الأحياء.', [['islamic-state', 'مدينة الرقة', 'holds']]],
    ['وتقع المزرعة قرب مدينة الموصل الواقعة تحت سيطرة تنظيم داعش.', [['islamic-state', 'الموصل', 'holds']]],
    ['وسيطرت القوات العراقية على مدينة تلعفر بعد قتال دام يومين.', [['iraq-army', 'مدينة تلعفر', 'captures']]],
    ['وقالت مصادر إن الحوثيين تمكنوا من السيطرة على مدينة حجة.', [['houthis', 'مدينة حجة', 'captures']]],
    ['وانسحب تنظيم داعش من مدينة الرطبة ليلا.', [['islamic-state', 'مدينة الرطبة', 'loses']]],
  ])('reads «%s»', (text, expected) => {
    const found = short(text)
    for (const [actor, place, status] of expected)
      expect(
        found.some(f => f[0] === actor && f[1]!.endsWith(place!.split(' ').at(-1)!) && f[2] === status),
        JSON.stringify(found),
      ).toBe(true)
  })

  it('gives the place to the taker and takes it from the loser', () => {
    expect(short('واستعادت القوات العراقية مدينة الشرقاط من أيدي تنظيم داعش.')).toEqual([
      ['iraq-army', 'مدينة الشرقاط', 'captures'],
      ['islamic-state', 'مدينة الشرقاط', 'loses'],
    ])
  })

  it('takes no aim or attempt for a taking', () => {
    expect(short('وتستعد القوات العراقية للسيطرة على مدينة تلعفر.')).toEqual([])
    expect(short('وفشلت محاولة السيطرة على مدينة تلعفر.')).toEqual([])
  })

  it('knows «المدينة» for the one told before, and a since-date for an open stretch', () => {
    const [held] = control('وصل الوفد إلى مدينة الرقة صباحا. وقال إن تنظيم داعش يسيطر على المدينة منذ عام 2014.')
    expect(held).toMatchObject({ actor: 'islamic-state', place: { name: 'Raqqa' }, status: 'holds', date: { start: '2014-01-01', end: null } })
  })

  it('quotes to the letter and gives evidence for each field', () => {
    const text = 'وسيطرت القوات العراقية على مدينة تلعفر بعد قتال.'
    const [record] = control(text)
    expect(text.slice(...record!.span)).toBe(record!.quote)
    for (const field of ['actor', 'place', 'status']) for (const e of record!.evidence[field]!) expect(text.slice(...e.span)).toBe(e.text)
  })

  it.each([
    ['وتخضع مدينة الرقة لسيطرة تنظيم داعش منذ أشهر.', [['islamic-state', 'مدينة الرقة', 'holds']]],
    ['وقصفت الطائرات قرية القصر الخاضعة لسيطرة تنظيم داعش في سوريا.', [['islamic-state', 'قرية القصر', 'holds']]],
    ['ويعيش آلاف السكان في مدينة سراقب التي تسيطر عليها المعارضة في سوريا.', [['syria-opposition', 'مدينة سراقب', 'holds']]],
    ['وتمكن الجيش اليمني من استعادة السيطرة على تلة الغراب الاستراتيجية شرقي مدينة تعز.', [['yemen-government', 'تلة الغراب', 'captures']]],
    [
      'وقالت القوات السورية إنها سيطرت على السرداح والمجروب وجبل الذراع.',
      [
        ['syria-government', 'السرداح', 'captures'],
        ['syria-government', 'المجروب', 'captures'],
        ['syria-government', 'جبل الذراع', 'captures'],
      ],
    ],
    [
      'وسيطر الجيش اليمني على عدد من التلال غربي مدينة تعز منها تبة الخزان، وتبة القلعة.',
      [
        ['yemen-government', 'تبة الخزان', 'captures'],
        ['yemen-government', 'تبة القلعة', 'captures'],
      ],
    ],
    ['وتمكنت المقاومة الشعبية من السيطرة على عدد من المواقع في جبل صبر باليمن.', [['yemen-popular-resistance', 'جبل صبر', 'captures']]],
    ['وحرر الجيش اليمني، الجمرك القديم في مديرية حرض.', [['yemen-government', 'الجمرك القديم', 'captures']]],
    ['ومدينة الشرقاط التي استعادها الجيش العراقي الشهر الماضي ما زالت خالية.', [['iraq-army', 'مدينة الشرقاط', 'captures']]],
    ['وتهدف القوات اليمنية من الهجوم إلى تحرير مدينة زبيد من قبضة الحوثيين.', [['houthis', 'مدينة زبيد', 'holds']]],
    ['وتعد إدلب آخر معقل للمعارضة في سوريا.', [['syria-opposition', 'إدلب', 'holds']]],
  ])('reads «%s» and no more', (text, expected) => expect(short(text)).toEqual(expected))

  it.each([
    'وتدور معارك تحرير مدينة تلعفر بين الجيش العراقي وتنظيم داعش.',
    'وكسر الجيش السوري حصار قاعدة كويرس أمس.',
    'وكانت مدينة الموصل التي كان يسيطر عليها تنظيم داعش مقصدا للتجار.',
    'وتعد صعدة المعقل الرئيسي للحوثيين في اليمن.',
    'وتعمل القوات العراقية على تطهير مدينة الرمادي.',
    'ويستعد الجيش العراقي لاستكمال تحرير مدينة الموصل.',
    'وسيطر الجيش العراقي على الوضع بالكامل.',
    'وسيطرت القوات العراقية على مواقع جديدة.',
    'وزار الوزير مدينة الموصل والتقى قادة الجيش العراقي.',
    'وقال الجيش العراقي إنه يعتزم السيطرة على مدينة الحويجة.',
  ])('finds nobody who holds, takes or loses in «%s»', text => expect(short(text)).toEqual([]))

  it('takes what is lost for no taking', () => {
    expect(short('وفقد تنظيم داعش السيطرة على مدينة منبج في سوريا.').filter(([, , status]) => status === 'captures')).toEqual([])
  })
})
