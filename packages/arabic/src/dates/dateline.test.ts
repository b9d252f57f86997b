import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDateline, parsePublished } from './dateline.ts'

const LEAD = 'قتل ثلاثة حراس بانفجار عبوة ناسفة استهدفت نقطة تفتيش شرقي البلدة.'

describe('findDateline', () => {
  it.each([
    ['2009-11-09', 'الاثنين، 09 تشرين الثاني/نوفمبر 2009'],
    ['2009-11-09', 'الاثنين، 09 تشرين الثاني/نوفمبر 2009، آخر تحديث 19:00 (GMT+0400)'],
    ['2009-11-09', 'الاثنين, 9 نوفمبر/ تشرين الثاني, 2009, 20:20 GMT'],
    ['2017-03-12', 'نشر في 12-03-2017'],
    ['2017-03-12', 'تاريخ النشر: ١٢/٠٣/٢٠١٧'],
    ['2015-07-21', '2015/07/21'],
    ['2015-07-21', '2015-07-21 14:30'],
    ['2015-07-21', '2015-07-21T14:30:00+03:00'],
    ['2017-03-12', 'آخر تحديث: 12 مارس 2017 - 10:30 بتوقيت مكة المكرمة'],
    ['2015-07-21', 'الثلاثاء 5 شوال 1436 هـ - 21 يوليو 2015 م'],
    ['2015-07-21', 'الثلاثاء 5 شوال 1436 هـ'],
    ['2016-03-03', 'صنعاء – 3 مارس 2016'],
    ['2016-03-03', 'صنعاء - الخميس 3 مارس 2016 الساعة 10:15 مساء'],
    ['2015-05-03', 'بغداد، 3 أيار 2015 (وكالة الأخبار) - قتل ثلاثة حراس'],
    ['2015-05-03', 'المكلا 14 رجب 1436 هـ الموافق 3 مايو 2015 م واس'],
    ['2019-03-12', 'Tue, 12 Mar 2019'],
    ['2019-03-12', 'Published: March 12, 2019 10:15 AM'],
    ['2019-03-12', 'أخبار اليوم | 12/03/2019'],
    ['2019-03-12', 'كتب بتاريخ 12 مارس 2019 مراسل الموقع'],
    ['2011-03-12', '1830 (GMT+04:00) - 12/03/11'],
    ['2011-03-12', '12/03/11 18:30'],
    ['2011-03-12', 'نشر في 12-3-11'],
  ])('finds %s in the line %s', (published, line) => {
    for (const text of [`انفجار في البلدة\n${line}\n${LEAD}`, `${line}\r\n\r\n${LEAD}`]) {
      const dateline = findDateline(text)
      expect(dateline?.published).toBe(published)
      const [start, end] = dateline!.span
      expect(line).toContain(text.slice(start, end))
      if (/\d{4}|[٠-٩]{4}/.test(text.slice(start, end))) expect(parsePublished(text.slice(start, end))).toBe(published)
    }
  })

  it('reads the last lines too', () => {
    const body = Array.from({ length: 12 }, () => LEAD).join('\n')
    expect(findDateline(`${body}\nنشر في 12-03-2017\n`)?.published).toBe('2017-03-12')
    expect(findDateline(`${body}\nنشر في 12-03-2017\n${body}`)).toBeNull()
  })

  it('reads the stamp of a page that was flattened into one line', () => {
    const gap = ' '.repeat(12)
    const page = (stamp: string) => ['أخبار البلدة', 'الرئيسية', 'اقتصاد', 'رياضة', 'آراء', 'منوعات', stamp, LEAD, LEAD, LEAD].join(gap)
    expect(findDateline(page('آخر تحديث:  السبت, 12 مارس/ آذار, 2011, 18:30 GMT'))?.published).toBe('2011-03-12')
    expect(findDateline(page('1830 (GMT+04:00) - 12/03/11'))?.published).toBe('2011-03-12')
    expect(findDateline(page('وقع الهجوم السابق في 12 مارس 2011 شرقي البلدة'))).toBeNull()
  })

  it('takes the day of publication over that of a change', () => {
    expect(findDateline(`عنوان\nآخر تحديث: 14 مارس 2017\nتاريخ النشر: 12 مارس 2017\n${LEAD}`)?.published).toBe('2017-03-12')
  })

  it.each([
    'قتل ثلاثة حراس في 12 مارس 2017 بانفجار عبوة',
    'وفي 12 مارس 2017، قتل ثلاثة حراس',
    'الأحد 12 مارس 2017، قتل ثلاثة حراس بانفجار',
    'هجوم 11 سبتمبر 2001 غيّر العالم',
    'ذكرى ثورة 17 فبراير 2011',
    'مارس 2017',
    '12 مارس',
    'الأربعاء',
    'آخر تحديث 09:00',
    'القرار 2216 لعام 2015',
    '31/02/2017',
    '12/03/0017',
    '12/03/11',
    'صدر القرار بتاريخ 12/03/2017 عن المحكمة العليا',
    'وما نشر بتاريخ 12/03/2017 في صحيفتكم الغراء',
    'الفوز 12-03-11 في مباراة 18:30',
    '18:30 (GMT) 32/03/11',
  ])('finds none in the line %s', line => {
    expect(findDateline(`انفجار في البلدة\n${line}\n${LEAD}`)).toBeNull()
  })
})

describe('parsePublished', () => {
  it.each([
    ['2015-07-21', '2015-07-21'],
    ['2015-07-21T23:10:00+03:00', '2015-07-21'],
    ['2015-07-21T23:10:00.000Z', '2015-07-21'],
    ['2015.07.21', '2015-07-21'],
    ['21/7/2015', '2015-07-21'],
    ['21-07-2015 10:30', '2015-07-21'],
    ['07/21/2015', '2015-07-21'],
    ['Tue, 21 Jul 2015 10:00:00 GMT', '2015-07-21'],
    ['July 21, 2015', '2015-07-21'],
    ['21 JUL 2015', '2015-07-21'],
    ['الثلاثاء 21 تموز 2015', '2015-07-21'],
    ['٢١ يوليو ٢٠١٥', '2015-07-21'],
    ['5 شوال 1436هـ', '2015-07-21'],
    ['5/10/1436', '2015-07-21'],
  ])('reads %s as %s', (text, published) => expect(parsePublished(text)).toBe(published))

  it.each(['', 'أمس', '2015', 'يوليو 2015', '21 يوليو', '2015-02-30', '99/99/9999', '1437577200'])('reads nothing in «%s»', text => {
    expect(parsePublished(text)).toBeNull()
  })

  it('takes any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => /^(\d{4}-\d{2}-\d{2})?$/.test(parsePublished(text) ?? '')))
  })
})
