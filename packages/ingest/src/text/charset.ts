import { isUtf8 } from 'node:buffer'

/** A text out of bytes. */
export interface Decoded {
  readonly text: string
  /** The charset by its WHATWG name. */
  readonly charset: string
  /** How many stretches of bytes were no characters and became U+FFFD. */
  readonly replaced: number
}

const REPLACEMENT = '\ufffd'
const META_WINDOW = 4096
const SAMPLE = 65536

/**
 * The charset of a UTF-16 text without a byte order mark, or null. Its Arabic letters are a byte and then 06 (or the other way round),
 * its spaces and line ends a byte and 00; no text in bytes has so many of these.
 *
 * @example guessUtf16(Buffer.from('قتل جندي', 'utf16le')) // 'utf-16le'
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length, SAMPLE) >> 1
  if (pairs < 2) return null
  let little = 0
  let big = 0
  for (let i = 0; i < pairs; i++) {
    const [first, second] = [bytes[2 * i]!, bytes[2 * i + 1]!]
    if ((second === 0x06 || second === 0) && first >= 0x0a) little++
    if ((first === 0x06 || first === 0) && second >= 0x0a) big++
  }
  const most = pairs * 0.8
  return little >= most && little > big ? 'utf-16le' : big >= most ? 'utf-16be' : null
}

/** The charset that a byte order mark names. */
function markedCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** The charset that a page or feed names for itself. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, META_WINDOW)).toString('latin1')
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ?? null
}

/** A charset by its WHATWG name, or null where this machine cannot read it. */
function knownCharset(name: string | null): string | null {
  if (name === null) return null
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

/** Whether bytes are UTF-8 with damage: more whole characters of several bytes than stray bytes. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let stray = 0
  const size = Math.min(bytes.length, SAMPLE)
  for (let i = 0; i < size; ) {
    const byte = bytes[i]!
    const length = byte < 0x80 ? 1 : byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0
    let rest = 1
    while (rest < length && (bytes[i + rest] ?? 0) >> 6 === 0b10) rest++
    if (length > 1 && rest === length) whole++
    else if (length !== 1) stray++
    i += Math.max(rest, 1)
  }
  return whole > stray
}

/** Of the words beyond ASCII, this share must be Arabic ones for the text to be in an Arabic charset. */
const MIN_ARABIC_SHARE = 0.8

/**
 * The single-byte charset of a text. «ال» begins every third Arabic word, and is C7 E1 in windows-1256, C7 E4 in ISO-8859-6;
 * where there is neither, the one that gives more Arabic words; where neither does, a general guesser is asked.
 */
async function guessSingleByte(bytes: Uint8Array): Promise<string> {
  const sample = bytes.subarray(0, SAMPLE)
  const arabic = guessArabic(sample)
  if (arabic !== null) return arabic
  const { detect } = await import('chardet')
  try {
    const guess = new TextDecoder(detect(sample) ?? 'windows-1256').encoding
    return guess === 'utf-8' ? 'windows-1256' : guess
  } catch {
    return 'windows-1256'
  }
}

/** The Arabic charset that a text plainly is in, or null. */
function guessArabic(sample: Uint8Array): string | null {
  const [windows, iso] = [arabicShare(sample, 'windows-1256'), arabicShare(sample, 'iso-8859-6')]
  if (Math.max(windows, iso) < MIN_ARABIC_SHARE) return null
  const lead = countPairs(sample, 0xc7, 0xe1) - countPairs(sample, 0xc7, 0xe4)
  return (lead === 0 ? windows >= iso : lead > 0) ? 'windows-1256' : 'iso-8859-6'
}

/** Of the words with letters beyond ASCII, the share that is all Arabic; «sىcuritى» is none. */
function arabicShare(bytes: Uint8Array, charset: string): number {
  let [arabic, other] = [0, 0]
  for (const [word] of new TextDecoder(charset).decode(bytes).matchAll(/[\p{L}\ufffd]+/gu)) {
    if (/^[\u0621-\u064a]+$/.test(word)) arabic++
    else if (/[^a-z]/i.test(word)) other++
  }
  return arabic === 0 ? 0 : arabic / (arabic + other)
}

function countPairs(bytes: Uint8Array, first: number, second: number): number {
  let count = 0
  for (let i = 0; i + 1 < bytes.length; i++) if (bytes[i] === first && bytes[i + 1] === second) count++
  return count
}

/**
 * Reads bytes as text: by the byte order mark, as UTF-16 without one, as UTF-8 where they are valid, by what an HTML page says of itself,
 * as damaged UTF-8, and at last by the letters that Arabic uses most.
 *
 * @param isMarkup whether to look for `<meta charset>` and `<?xml encoding>`
 * @param header the charset that the server named
 * @example (await decodeText(bytes, false)).charset // 'windows-1256'
 */
export async function decodeText(bytes: Uint8Array, isMarkup: boolean, header: string | null = null): Promise<Decoded> {
  const charset = await detectCharset(bytes, isMarkup, header)
  // The decoder drops the mark itself.
  const text = new TextDecoder(charset).decode(bytes)
  return { text, charset, replaced: charset === 'utf-8' && isUtf8(bytes) ? 0 : countReplaced(text) }
}

/**
 * The charset of bytes by its WHATWG name, as `decodeText` reads them; the beginning of a long text is enough.
 *
 * @example await detectCharset(Buffer.from('قتل جندي'), false) // …
 */
export async function detectCharset(bytes: Uint8Array, isMarkup: boolean, header: string | null = null): Promise<string> {
  return markedCharset(bytes) ?? guessUtf16(bytes) ?? (await charsetOfBytes(bytes, isMarkup, header))
}

async function charsetOfBytes(bytes: Uint8Array, isMarkup: boolean, header: string | null): Promise<string> {
  // Valid UTF-8 is hardly ever anything else, whatever a saved page or its server says.
  if (isUtf8(bytes)) return 'utf-8'
  const declared = knownCharset(header) ?? (isMarkup ? knownCharset(declaredCharset(bytes)) : null)
  // Servers call everything Latin-1 that nobody has told them of; Arabic that plainly is Arabic is not.
  if (declared === 'windows-1252') return guessArabic(bytes.subarray(0, SAMPLE)) ?? declared
  if (declared !== null && declared !== 'utf-8') return declared
  return isBrokenUtf8(bytes) ? 'utf-8' : guessSingleByte(bytes)
}

function countReplaced(text: string): number {
  let count = 0
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) count++
  return count
}
