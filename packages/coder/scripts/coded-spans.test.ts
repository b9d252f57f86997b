import { describe, expect, it } from 'vitest'
import { restoreWords } from './coded-spans.ts'

describe('restoreWords', () => {
  const text = 'قُتل جنديان 💥 في تعز أمس'

  it('puts words back wherever they are kept as positions', () => {
    const kept = { events: [{ type: 'armed_clash', quote: [{ '@': [0, 11] }], place: { text: { '@': [18, 21] }, country: 'YE' }, killed: { min: 2, max: 2 } }] }
    expect(restoreWords(kept, text)).toEqual({
      events: [{ type: 'armed_clash', quote: ['قُتل جنديان'], place: { text: 'تعز', country: 'YE' }, killed: { min: 2, max: 2 } }],
    })
  })

  it('leaves everything else as it is', () => {
    expect(restoreWords([null, 3, 'sdf', { a: [] }], text)).toEqual([null, 3, 'sdf', { a: [] }])
  })
})
