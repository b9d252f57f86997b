import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scriptJson, splitTemplate } from './embed.ts'

describe('scriptJson', () => {
  it('holds nothing that ends a script or begins a comment', () => {
    expect(scriptJson({ text: '</script><!-- <script>' })).toBe('{"text":"\\u003c/script>\\u003c!-- \\u003cscript>"}')
    expect(scriptJson('a\u2028b\u2029c')).toBe('"a\\u2028b\\u2029c"')
  })

  it('gives every text back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const json = scriptJson(text)
        expect(JSON.parse(json)).toBe(text)
        expect(json).not.toContain('<')
      }),
    )
    expect(JSON.parse(scriptJson('\ud800 $& $1 \0'))).toBe('\ud800 $& $1 \0')
  })
})

describe('splitTemplate', () => {
  it('cuts a page at the place of its data', () => {
    expect(splitTemplate('<p></p><script type="application/json" id="data">null</script><b>')).toEqual({
      head: '<p></p><script type="application/json" id="data">',
      tail: '</script><b>',
    })
  })

  it('refuses a page without one', () => {
    expect(splitTemplate('<p></p>')).toBeNull()
  })
})
