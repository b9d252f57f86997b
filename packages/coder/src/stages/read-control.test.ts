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
})
