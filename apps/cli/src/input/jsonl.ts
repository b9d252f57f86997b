import { isUtf8 } from 'node:buffer'
import type { Report } from '@marsad/model'
import type { Problems } from '../problems.ts'
import { MAX_LINE_BYTES, MAX_REPORT_BYTES, megabytes } from './limits.ts'
import { splitLines } from './lines.ts'

const ADVICE = 'Each line must be one object like {"doc": "a1", "text": "…", "published": "2015-03-02"}'
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])

export interface JsonlOptions {
  readonly problems: Problems
  /** What reports without a `doc` are called, with their line: the file's own id. */
  readonly doc: string
  /** Lines longer than this many bytes are errors. */
  readonly maxLine?: number
}

/**
 * The reports of JSON Lines, one object a line. A bad line is an error that names it; the others are read.
 *
 * @param name the file's name, for errors
 * @example for await (const report of readJsonl(pieces, 'in/a.jsonl', { problems, doc: 'a' })) …
 */
export async function* readJsonl(pieces: AsyncIterable<Buffer> | Iterable<Buffer>, name: string, options: JsonlOptions): AsyncGenerator<Report> {
  const { problems, maxLine = MAX_LINE_BYTES } = options
  const { reportSchema } = await import('@marsad/model/schema')
  for await (const { number, bytes } of splitLines(pieces, maxLine)) {
    const where = `${name}:${number}`
    if (bytes === null) {
      problems.error(where, `the line is longer than ${megabytes(maxLine)}`, 'Put line ends between the reports, or cut the report up')
      continue
    }
    const own = number === 1 && bytes.subarray(0, 3).equals(UTF8_MARK) ? bytes.subarray(3) : bytes
    if (isBlank(own)) continue
    if (!isUtf8(own)) problems.warn(where, 'some bytes are not valid UTF-8 and were replaced by U+FFFD; JSON must be in UTF-8')
    let value: unknown
    try {
      value = JSON.parse(own.toString('utf8'))
    } catch (error) {
      problems.error(where, `not valid JSON (${(error as Error).message})`, ADVICE)
      continue
    }
    const parsed = reportSchema.safeParse(tidy(value, `${options.doc}:${number}`))
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      problems.error(where, `${issue!.path.join('.') || 'the line'}: ${issue!.message}`, ADVICE)
    } else if (parsed.data.text.length > MAX_REPORT_BYTES / 2) {
      problems.error(where, `the report is longer than ${megabytes(MAX_REPORT_BYTES)}`, 'Cut it up')
    } else if (parsed.data.text.trim() === '') {
      problems.error(where, 'the report has no text', 'Remove the line, or put the report into its "text"')
    } else yield parsed.data
  }
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false
  return true
}

/** What many exports do and what plainly means the same: numbers as ids, times beside the day, no id at all. */
function tidy(value: unknown, fallback: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { doc, published, ...rest } = value as Record<string, unknown>
  const day = typeof published === 'string' ? published.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:.*$/, '$1') : published
  return {
    ...rest,
    doc: doc === undefined || doc === null ? fallback : typeof doc === 'number' ? String(doc) : doc,
    ...(day !== undefined && { published: day || null }),
  }
}
