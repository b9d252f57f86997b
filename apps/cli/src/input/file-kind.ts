import { extname } from 'node:path'

/** How a file is read. */
export type FileKind = 'text' | 'html' | 'jsonl'

const BY_EXTENSION: Readonly<Record<string, FileKind>> = Object.freeze({
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
})

/**
 * How a file is read by its name, or null where the name does not tell.
 *
 * @example kindByName('a.HTM') // 'html'
 */
export function kindByName(path: string): FileKind | null {
  return BY_EXTENSION[extname(path).toLowerCase()] ?? null
}

/**
 * How a stream or an oddly named file is read, by its first bytes: an object is JSON Lines, a tag is HTML, all else is text.
 *
 * @example kindByContent(Buffer.from('{"doc":')) // 'jsonl'
 */
export function kindByContent(start: Uint8Array): FileKind {
  const head = Buffer.from(start.subarray(0, 1024))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, '')
  if (head.startsWith('{')) return 'jsonl'
  return /^<(?:!doctype|html|head|body|meta|\?xml|!--)/i.test(head) ? 'html' : 'text'
}

const SIGNATURES: readonly (readonly [magic: string, kind: string])[] = Object.freeze([
  ['%PDF', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or Office document'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['Rar!', 'a RAR archive'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a media file'],
  ['SQLite format 3', 'an SQLite database'],
  ['\x7fELF', 'a program'],
  ['{\\rtf', 'an RTF document'],
])

/** Control bytes that no text has, and how many of them in a hundred make a file binary. */
const MAX_CONTROL_SHARE = 0.02
const FEW_CONTROLS = 4
const SAMPLE = 65536

/**
 * What a binary file is, for people, or null for text. Bytes of UTF-16 must have been ruled out before.
 *
 * @example binaryKind(Buffer.from('%PDF-1.7')) // 'a PDF document'
 */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  for (const [magic, kind] of SIGNATURES) if (head.startsWith(magic)) return kind
  const size = Math.min(bytes.length, SAMPLE)
  let controls = 0
  for (let i = 0; i < size; i++) {
    const byte = bytes[i]!
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f) controls++
  }
  return controls > Math.max(FEW_CONTROLS, size * MAX_CONTROL_SHARE) ? 'a binary file' : null
}
