import { describe, expect, it } from 'vitest'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { formatCount, formatCountShort } from './format-count.ts'
import { formatDates, formatDay } from './format-date.ts'
import { createLocale } from './locale.ts'

const english = createLocale('en', 'latn')
const arabic = createLocale('ar', 'arab')

describe('formatCount', () => {
  it.each([
    [{ min: 8, max: 8 }, '8', '8', '٨'],
    [{ min: 11, max: null }, 'at least 11', '≥11', '١١ على الأقل'],
    [{ min: 1, max: null }, 'some', '≥1', 'عدد'],
    [{ min: 0, max: 0 }, 'none', '0', 'لا أحد'],
    [{ min: 5, max: 7 }, '5–7', '5–7', 'من ٥ إلى ٧'],
    [{ min: null, max: 5 }, 'up to 5', '≤5', '٥ على الأكثر'],
    [{ min: 20, max: 20, approx: true as const }, 'about 20', '~20', 'نحو ٢٠'],
    [{ min: null, max: null }, '', '', ''],
    [undefined, '', '', ''],
  ])('of %j', (range, words, short, words_ar) => {
    expect(formatCount(range, english)).toBe(words)
    expect(formatCountShort(range, english)).toBe(short)
    expect(formatCount(range, arabic)).toBe(words_ar)
  })
})

describe('formatDates', () => {
  it('writes days, whatever the zone of the machine', () => {
    expect(formatDay('2016-03-09', english)).toBe('9 Mar 2016')
    expect(formatDay('2016-03-09', arabic)).toBe('٩ مارس ٢٠١٦')
    expect(formatDates({ start: '2016-03-09', end: '2016-03-09' }, english)).toBe('9 Mar 2016')
    expect(formatDates({ start: '2016-03-09', end: null }, english)).toBe('since 9 Mar 2016')
    expect(formatDates({ start: '2016-03-09', end: '2016-04-01' }, english).replace(/\s+/g, ' ')).toBe('9 Mar – 1 Apr 2016')
    expect(formatDates(null, english)).toBe('')
  })

  it('gives what is no day as it is', () => {
    expect(formatDay('someday', english)).toBe('someday')
    expect(formatDates({ start: 'a', end: 'b' }, english)).toBe('a – b')
  })
})

describe('the locales', () => {
  it('count in every form of their language', () => {
    expect([0, 1, 2, 3, 11, 100].map(count => arabic.plural(ar.events, count))).toEqual(['لا أحداث', 'حدث واحد', 'حدثان', '٣ أحداث', '١١ حدثًا', '١٠٠ حدث'])
    expect([0, 1, 2].map(count => english.plural(en.events, count))).toEqual(['0 events', '1 event', '2 events'])
  })

  it('have the same places to fill in', () => {
    const places = (value: unknown): unknown => {
      if (typeof value === 'string') return [...value.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
      // The forms of a number differ from language to language, and «one» may do without its figure.
      if ('other' in (value as object)) return places((value as { other: unknown }).other)
      return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, places(each)]))
    }
    expect(places(ar)).toEqual(places(en))
  })

  it('name countries, and leave what is none', () => {
    expect(arabic.country('YE')).toBe('اليمن')
    expect(english.country('LY')).toBe('Libya')
    expect(english.country('not a code')).toBe('not a code')
  })
})
