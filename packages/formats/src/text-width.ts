const FSI = '\u2068'
const PDI = '\u2069'
/** What takes no column: marks, zero-width and bidi formatting characters. */
const ZERO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/u
/** What takes two: CJK and the like, and pictures. */
const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\uff01-\uff60]/u
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
/** Controls would let a report's text move the cursor; formatting characters would let it turn the line round. */
const UNSAFE = /[\p{Cc}\u2028\u2029]+|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * Text that a terminal can show as it stands: one line, without control or bidi formatting characters.
 *
 * @example plainLine('قتل\n\u001b[31m5') // 'قتل [31m5'
 */
export function plainLine(text: string): string {
  return text.replace(UNSAFE, match => (/[\p{Cc}\u2028\u2029]/u.test(match) ? ' ' : ''))
}

/**
 * How many columns of a terminal a text takes.
 *
 * @example displayWidth('قُتل') // 3
 */
export function displayWidth(text: string): number {
  let width = 0
  for (const char of text) if (!ZERO_WIDTH.test(char)) width += WIDE.test(char) ? 2 : 1
  return width
}

/**
 * A text cut or padded to so many columns. Arabic is wrapped in Unicode isolates, so that it does not reorder the columns beside it.
 *
 * @example fitText('armed clash', 8) // 'armed c…'
 */
export function fitText(text: string, width: number): string {
  let out = plainLine(text)
  let size = displayWidth(out)
  if (size > width) {
    const chars = [...out]
    while (size > width - 1) size -= displayWidth(chars.pop()!)
    out = `${chars.join('')}…`
    size++
  }
  const padding = ' '.repeat(width - size)
  return RIGHT_TO_LEFT.test(out) ? FSI + out + PDI + padding : out + padding
}
