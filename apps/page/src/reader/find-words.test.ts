import { describe, expect, it } from 'vitest'
import { findWords } from './find-words.ts'

const found = (text: string, query: string) => findWords(text, query).map(span => text.slice(...span))

describe('findWords', () => {
  it('finds words whatever the spelling of text and search', () => {
    expect(found('قصفٌ على إدلب وريف ادلب', 'أدلب')).toEqual(['إدلب', 'ادلب'])
    expect(found('الميليشيات الإرهابيّة', 'ارهابيه')).toEqual(['إرهابيّة'])
    expect(found('وكالة AFP قالت', 'afp')).toEqual(['AFP'])
  })

  it('finds each word for itself', () => {
    expect(found('قتل ثلاثة في قتال', 'قتل  قتال')).toEqual(['قتل', 'قتال'])
    expect(found('شيء', ' ')).toEqual([])
  })

  it('keeps its offsets where small letters are longer', () => {
    expect(found('İİ ABC قتل', 'قتل')).toEqual(['قتل'])
  })
})
