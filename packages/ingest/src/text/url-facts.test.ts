import { describe, expect, it } from 'vitest'
import { dayInUrl, hostOf } from './url-facts.ts'

describe('dayInUrl', () => {
  it.each([
    ['https://example.org/news/2015/3/2/aden', '2015-03-02'],
    ['https://example.org/2015-03-02-aden.html', '2015-03-02'],
    ['https://example.org/article/20150302/aden', '2015-03-02'],
    ['https://example.org/?date=2015-03-02', '2015-03-02'],
    ['https://example.org/2015/03/aden', null],
    ['https://example.org/id/20151399', null],
    ['https://example.org/id/201503021', null],
    ['https://example.org/2015/02/30/aden', null],
    ['', null],
  ])('reads %s as %s', (url, day) => expect(dayInUrl(url)).toBe(day))
})

describe('hostOf', () => {
  it('drops what says nothing', () => {
    expect(hostOf('https://WWW.Example.org:8080/a')).toBe('example.org')
    expect(hostOf('/news/1')).toBe(null)
  })
})
