import type { Report } from '@marsad/model'
import { type Problems, systemReason } from '../problems.ts'
import { decodeText, guessUtf16 } from './charset.ts'
import { binaryKind, type FileKind, kindByContent } from './file-kind.ts'
import { findInputs } from './find-inputs.ts'
import { readJsonl } from './jsonl.ts'
import { MAX_REPORT_BYTES, megabytes } from './limits.ts'
import { readBounded, readPieces } from './read-bounded.ts'
import { peekStream, readAll } from './stream.ts'

export interface ReadOptions {
  readonly problems: Problems
  /** The day of publication of reports that have none, `YYYY-MM-DD`. */
  readonly published?: string | undefined
  /** Told how many bytes were read, for a progress bar. */
  readonly onRead?: (bytes: number) => void
  readonly stdin?: () => AsyncIterable<Buffer>
}

const ARABIC = /[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]/
const TOO_LARGE = `the report is larger than ${megabytes(MAX_REPORT_BYTES)}`
const TOO_LARGE_ADVICE = 'Cut it up, or put one report a line into a .jsonl file'

/**
 * Every report behind the paths of a command line, in input order. What cannot be read is told to `problems` and passed over.
 *
 * @example for await (const report of readReports(['reports/'], { problems })) …
 */
export async function* readReports(paths: readonly string[], options: ReadOptions): AsyncGenerator<Report> {
  for (const input of findInputs(paths, options.problems)) {
    const reports = input.kind === 'stdin' ? readStdin(options) : readFile(input.path, input.doc, input.as, options)
    for await (const report of reports) yield withPublished(report, options.published)
  }
}

function withPublished(report: Report, published: string | undefined): Report {
  return published === undefined || report.published ? report : { ...report, published }
}

async function* readFile(path: string, doc: string, as: FileKind | null, options: ReadOptions): AsyncGenerator<Report> {
  const { problems } = options
  try {
    if (as === 'jsonl') {
      yield* readJsonlPieces(counted(readPieces(path), options.onRead), path, doc, options)
      return
    }
    const bytes = readBounded(path, MAX_REPORT_BYTES)
    if (bytes === null) problems.error(path, TOO_LARGE, TOO_LARGE_ADVICE)
    else {
      options.onRead?.(bytes.length)
      yield* readBytes(bytes, path, doc, as ?? kindByContent(bytes), options)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    problems.error(path, `cannot be read: ${systemReason(error)}`, 'Check the file and its permissions')
  }
}

async function* readStdin(options: ReadOptions): AsyncGenerator<Report> {
  const name = 'standard input'
  const { head, all } = await peekStream((options.stdin ?? (() => process.stdin))())
  const kind = kindByContent(head)
  if (kind === 'jsonl') {
    yield* readJsonlPieces(all, name, 'stdin', options)
    return
  }
  const bytes = await readAll(all, MAX_REPORT_BYTES)
  if (bytes === null) options.problems.error(name, TOO_LARGE, TOO_LARGE_ADVICE)
  else yield* readBytes(bytes, name, 'stdin', kind, options)
}

async function* readBytes(bytes: Buffer, where: string, doc: string, kind: FileKind, options: ReadOptions): AsyncGenerator<Report> {
  const { problems } = options
  if (kind === 'jsonl') {
    yield* readJsonlPieces([bytes], where, doc, options)
    return
  }
  if (bytes.length === 0) {
    problems.error(where, 'the file is empty', 'Remove it, or put the report into it')
    return
  }
  if (guessUtf16(bytes) === null) {
    const binary = binaryKind(bytes)
    if (binary !== null) {
      problems.error(where, `this is ${binary}, not text`, 'Save its text as a .txt file in UTF-8 first')
      return
    }
  }
  const { text, charset, replaced } = await decodeText(bytes, kind === 'html')
  if (charset !== 'utf-8') problems.note(`${where}: read as ${charset}`)
  if (replaced > 0) problems.warn(where, `${replaced} stretches of bytes are not valid ${charset} and were replaced by U+FFFD; check the file's encoding`)
  const report = kind === 'html' ? { doc, ...(await import('./html.ts')).readHtml(text) } : { doc, text }
  if (report.text.trim() === '') {
    problems.error(where, kind === 'html' ? 'no text was found in the page' : 'the file has no text', 'Save the text of the report as a .txt file')
    return
  }
  if (report.text.includes('\0')) problems.warn(where, 'there are NUL characters in the text; they are read as spaces')
  if (!ARABIC.test(report.text)) problems.warn(where, "there are no Arabic letters in the text; if it should have some, check the file's encoding")
  yield report
}

async function* readJsonlPieces(pieces: AsyncIterable<Buffer> | Iterable<Buffer>, where: string, doc: string, options: ReadOptions): AsyncGenerator<Report> {
  const { problems } = options
  const { head, all } = await peekStream(pieces)
  if (head.length === 0) {
    problems.error(where, 'the file is empty', 'Remove it, or put one report a line into it')
    return
  }
  if (guessUtf16(head) !== null || head[0] === 0xff || head[0] === 0xfe) {
    problems.error(where, 'the file is in UTF-16', 'JSON Lines must be in UTF-8: iconv -f UTF-16 -t UTF-8')
    return
  }
  const binary = binaryKind(head)
  if (binary !== null) {
    problems.error(where, `this is ${binary}, not JSON Lines`, 'Unpack it first')
    return
  }
  yield* readJsonl(all, where, { problems, doc })
}

function* counted(pieces: Iterable<Buffer>, onRead: ReadOptions['onRead']): Generator<Buffer> {
  for (const piece of pieces) {
    onRead?.(piece.length)
    yield piece
  }
}
