import { describe, expect, it } from 'vitest'
import { decodeText, guessUtf16 } from './charset.ts'

const TEXT = 'أعلن الجيش مقتل ثلاثة من جنوده في انفجار عبوة ناسفة بمدينة الرمادي.\nولم تتبنَّ أي جهة الهجوم.\n'

/** Bytes of a single-byte charset, by turning its decoder round. */
function encode(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset)
  const byChar = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from([...text], char => byChar.get(char) ?? 0x3f)
}
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['windows-1256', encode(TEXT, 'windows-1256'), 'windows-1256'],
    ['ISO-8859-6', encode(TEXT, 'iso-8859-6'), 'iso-8859-6'],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16BE with a mark', utf16be(`\ufeff${TEXT}`), 'utf-16be'],
    ['UTF-16LE without', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16BE without', utf16be(TEXT), 'utf-16be'],
    ['ASCII', Buffer.from('no Arabic'), 'utf-8'],
  ])('reads %s', async (_, bytes, charset) => {
    const decoded = await decodeText(bytes, false)
    expect(decoded).toEqual({ text: charset === 'utf-8' && bytes.length === 9 ? 'no Arabic' : TEXT, charset, replaced: 0 })
  })

  it('reads a few words of windows-1256', async () => {
    expect(await decodeText(encode('قتل جندي', 'windows-1256'), false)).toMatchObject({ text: 'قتل جندي', charset: 'windows-1256' })
  })

  it('leaves other languages to a general guesser', async () => {
    const text = "Les forces de sécurité ont arrêté plusieurs suspects à l'entrée de la préfecture, a déclaré le ministère de l'Intérieur à Alger. "
    expect(await decodeText(encode(text.repeat(3), 'windows-1252'), false)).toMatchObject({ text: text.repeat(3), charset: 'windows-1252' })
  })

  it('replaces what is broken in UTF-8, and counts it', async () => {
    const bytes = Buffer.from(TEXT)
    const cut = Buffer.concat([bytes.subarray(0, 41), Buffer.from([0xff]), bytes.subarray(41, -2).subarray(0, -1)])
    const decoded = await decodeText(cut, false)
    expect(decoded.charset).toBe('utf-8')
    expect(decoded.replaced).toBeGreaterThan(0)
    expect(decoded.text).toContain('أعلن الجيش')
  })

  it('believes a page that names its charset, but not one that is plainly UTF-8', async () => {
    const page = (charset: string) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>قتل جندي</body></html>`
    expect((await decodeText(encode(page('iso-8859-6'), 'iso-8859-6'), true)).text).toContain('قتل جندي')
    expect((await decodeText(Buffer.from(page('windows-1256')), true)).text).toContain('قتل جندي')
    expect((await decodeText(encode(page('utf-8'), 'windows-1256'), true)).text).toContain('قتل جندي')
    expect((await decodeText(encode(page('no-such-charset'), 'windows-1256'), true)).text).toContain('قتل جندي')
  })
})

describe('guessUtf16', () => {
  it('does not take text in bytes, nor nothing, for it', () => {
    expect(guessUtf16(Buffer.from(TEXT))).toBe(null)
    expect(guessUtf16(Buffer.from('a\0b'))).toBe(null)
    expect(guessUtf16(Buffer.from('x\n\n\n\n'))).toBe(null)
    expect(guessUtf16(new Uint8Array(0))).toBe(null)
  })
})
