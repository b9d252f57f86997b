import { basename, extname } from 'node:path'

/**
 * How bytes are read. `xml` and `json` say their kind only when looked into: feeds, outlines and site maps are all XML.
 * `urls` is a list of addresses, one a line.
 */
export type FileKind = 'text' | 'html' | 'jsonl' | 'csv' | 'tsv' | 'xml' | 'json' | 'feed' | 'opml' | 'sitemap' | 'warc' | 'zip' | 'gzip' | 'urls'

const BY_EXTENSION: Readonly<Record<string, FileKind>> = Object.freeze({
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.xml': 'xml',
  '.json': 'json',
  '.rss': 'feed',
  '.atom': 'feed',
  '.rdf': 'feed',
  '.opml': 'opml',
  '.warc': 'warc',
  '.wacz': 'zip',
  '.zip': 'zip',
  '.gz': 'gzip',
  '.gzip': 'gzip',
  '.urls': 'urls',
})

/**
 * How a file is read by its name, or null where the name does not tell.
 *
 * @example
 * kindByName('a.HTM') // 'html'
 * kindByName('crawl.warc.gz') // 'warc'
 */
export function kindByName(path: string): FileKind | null {
  // Web archives are compressed record by record, and know it themselves.
  if (/\.warc\.gz$/i.test(path)) return 'warc'
  return BY_EXTENSION[extname(path).toLowerCase()] ?? null
}

/**
 * A file's name without what tells its form: the id of the report in it.
 *
 * @example stemOf('2014/aden.html.gz') // 'aden'
 */
export function stemOf(path: string): string {
  const name = basename(path).replace(/(.)\.gz(?:ip)?$/i, '$1')
  return name.replace(/(.)\.[^.]*$/, '$1')
}

const BY_MEDIA_TYPE: readonly (readonly [pattern: RegExp, kind: FileKind])[] = Object.freeze([
  [/^text\/html|^application\/xhtml/, 'html'],
  [/^application\/(?:rss|atom|rdf|feed)\+/, 'feed'],
  [/xml$|^text\/x-opml/, 'xml'],
  [/^application\/(?:x-)?(?:ndjson|jsonl|json-?lines)/, 'jsonl'],
  [/json$/, 'json'],
  [/^text\/csv/, 'csv'],
  [/^text\/tab-separated/, 'tsv'],
  [/^text\/plain/, 'text'],
  [/^application\/(?:x-)?gzip/, 'gzip'],
  [/^application\/(?:x-)?(?:zip|wacz)/, 'zip'],
  [/^application\/warc/, 'warc'],
])

/**
 * How bytes are read by what the server called them, or null where that says nothing.
 *
 * @example kindByMediaType('text/html; charset=windows-1256') // 'html'
 */
export function kindByMediaType(contentType: string | null): FileKind | null {
  const type = (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase()
  return BY_MEDIA_TYPE.find(([pattern]) => pattern.test(type))?.[1] ?? null
}

const MEDIA_TYPES: Readonly<Partial<Record<FileKind, string>>> = Object.freeze({
  text: 'text/plain',
  html: 'text/html',
  jsonl: 'application/json',
  json: 'application/json',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  xml: 'application/xml',
  feed: 'application/xml',
})

/** What bytes of a kind are called where nobody has said it. */
export function mediaTypeOf(kind: FileKind): string {
  return MEDIA_TYPES[kind] ?? 'application/octet-stream'
}

/** How much of a file tells what is in it. */
export const HEAD_BYTES = 2048

/**
 * How a stream or an oddly named file is read, by its first bytes: an object is JSON Lines, a tag is HTML or XML, an address a list of them,
 * all else is text.
 *
 * @example kindByContent(Buffer.from('{"doc":')) // 'jsonl'
 */
export function kindByContent(start: Uint8Array): FileKind {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip'
  if (start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4) return 'zip'
  const head = Buffer.from(start.subarray(0, HEAD_BYTES))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, '')
  if (head.startsWith('{')) return /^\{\s*"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(head) ? 'feed' : 'jsonl'
  if (head.startsWith('WARC/')) return 'warc'
  if (/^https?:\/\/\S+\s*(?:\n|$)/.test(head)) return 'urls'
  return kindOfMarkup(head) ?? 'text'
}

/** What a text that begins with a tag is, by its first element. */
function kindOfMarkup(head: string): FileKind | null {
  const root = /^(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype[^>]*>\s*)*<([a-z][\w:.-]*)/i.exec(head)?.[1]?.toLowerCase()
  if (root === 'rss' || root === 'feed' || root === 'rdf:rdf') return 'feed'
  if (root === 'opml') return 'opml'
  if (root === 'urlset' || root === 'sitemapindex') return 'sitemap'
  return /^<(?:!doctype|html|head|body|meta|\?xml|!--)/i.test(head) ? 'html' : null
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
