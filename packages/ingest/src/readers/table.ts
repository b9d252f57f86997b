import { pipeline, Readable } from 'node:stream'
import { finishDraft } from '../draft.ts'
import { binaryKind } from '../input/file-kind.ts'
import { peekStream } from '../input/stream.ts'
import { type Context, failureAt, type Item, skip, sourceOf } from '../item.ts'
import { MAX_LINE_BYTES, megabytes } from '../limits.ts'
import type { Failure, Outcome } from '../outcome.ts'
import { detectCharset, guessUtf16 } from '../text/charset.ts'
import { type ColumnMapping, guessMapping } from './column-mapping.ts'
import { draftOfRecord, mapRecord } from './record.ts'

const HEAD = 1 << 16
const DELIMITERS = [',', ';', '\t', '|'] as const

interface Row {
  readonly record: Readonly<Record<string, string>>
  readonly raw: string
  readonly info: { readonly records: number }
}

/**
 * The reports of a CSV or TSV file, one a row, its columns named in the first. A bad row is a failure that names its line; the others are read.
 */
export async function* readTable(item: Item, kind: 'csv' | 'tsv', context: Context): AsyncGenerator<Outcome> {
  const { head, all } = await peekStream(item.pieces(), HEAD)
  if (head.length === 0) {
    yield failureAt(item, 'the file is empty', 'Remove it, or put one report a row into it')
    return
  }
  const binary = guessUtf16(head) === null && head[0] !== 0xff && head[0] !== 0xfe ? binaryKind(head) : null
  if (binary !== null) {
    yield failureAt(item, `this is ${binary}, not a table`, 'Save the sheet as CSV in UTF-8 first')
    return
  }
  const charset = await detectCharset(head, false)
  const firstLine = new TextDecoder(charset).decode(head).split(/\r?\n/, 1)[0]!
  const delimiter = context.options.mapping?.delimiter ?? (kind === 'tsv' ? '\t' : mostFrequent(firstLine))
  const skipped: Failure[] = []
  let mapping: ColumnMapping | null | undefined = context.options.mapping
  let missing: string[] = []
  const { parse } = await import('csv-parse')
  const parser = parse({
    delimiter,
    bom: true,
    columns: (names: string[]) => {
      mapping ??= guessMapping(names)
      missing = mapping ? columnsOf(mapping).filter(name => !names.includes(name)) : []
      return names
    },
    raw: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: MAX_LINE_BYTES,
    on_skip: error => void skipped.push(failureAt(item, rowFault(error), 'Mend the row, or save the sheet as CSV anew', rowOf(parser.info) + 1)),
  })
  pipeline(Readable.from(decodePieces(all, charset)), parser, () => {})
  for await (const { record, raw, info } of parser as AsyncIterable<Row>) {
    yield* skipped.splice(0)
    if (mapping === null || mapping === undefined || missing.length > 0) {
      yield noColumn(item, Object.keys(record), missing)
      return
    }
    const line = rowOf(info)
    const source = sourceOf(item, 'table', line)
    if (await context.options.isKnown?.(source)) {
      yield skip(source, 'known')
      continue
    }
    yield readRow(record, raw, line, mapping, item, context)
  }
  yield* skipped
}

function readRow(record: Row['record'], raw: string, line: number, mapping: ColumnMapping, item: Item, context: Context): Outcome {
  const { doc, text, ...rest } = mapRecord(record, mapping) as Record<string, string | undefined>
  if (text === undefined || text.trim() === '')
    return failureAt(item, 'the report has no text', `Remove the row, or put the report into its column "${mapping.text}"`, line)
  const draft = draftOfRecord({ ...rest, doc: doc?.trim() || `${item.doc}:${line}`, text }, field => `column "${mapping[field]}"`)
  return finishDraft(draft, { item, kind: 'table', line, bytes: Buffer.from(raw), contentType: 'text/csv; charset=utf-8' }, context)
}

/** Decodes a stream in one charset. */
async function* decodePieces(pieces: AsyncIterable<Buffer>, charset: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset)
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

function mostFrequent(line: string): string {
  const outside = line.replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map(delimiter => outside.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!
}

function columnsOf({ delimiter: _, ...columns }: ColumnMapping): string[] {
  return Object.values(columns).flat()
}

function noColumn(item: Item, names: readonly string[], missing: readonly string[]): Failure {
  const there = `The columns are ${names
    .slice(0, 20)
    .map(name => `"${name.slice(0, 40)}"`)
    .join(', ')}`
  return missing.length > 0
    ? failureAt(item, `there is no column "${missing[0]}", which the mapping names`, there)
    : failureAt(item, 'no column is known to hold the text', `Give a mapping like {"text": "…", "published": "…"}. ${there}`)
}

function rowFault(error: { readonly code?: string; readonly message: string } | undefined): string {
  if (error?.code === 'CSV_MAX_RECORD_SIZE') return `the row is longer than ${megabytes(MAX_LINE_BYTES)}; perhaps a quotation mark is not closed`
  if (error?.code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is not closed'
  return error?.message ?? 'the row cannot be read'
}

/** The row as spreadsheets count, the names of the columns being the first. */
function rowOf({ records }: { readonly records: number }): number {
  return records + 1
}
