import type { WARCRecord } from 'warcio'
import { kindByMediaType } from '../input/file-kind.ts'
import { gunzipPieces } from '../input/inflate.ts'
import { peekStream } from '../input/stream.ts'
import { type Context, failureAt, type Item } from '../item.ts'
import { MAX_HEADER_BYTES, MAX_REPORT_BYTES, megabytes } from '../limits.ts'
import type { Outcome } from '../outcome.ts'
import { ReadError } from '../read-error.ts'
import { parseHttpMessage } from './http-message.ts'

const CUT_OFF = ['the archive ends in the middle of a record', 'Fetch or copy it again; the records before it were read'] as const

/** A page as a record holds it. */
interface ArchivedPage {
  readonly bytes: Buffer
  readonly contentType: string | null
  readonly as: 'html' | 'text'
}

/**
 * The pages of a web archive (WARC), record by record, whatever its size, gzipped or not. What is no page that was found (pictures, redirects,
 * pages that were not there) is passed over.
 */
export async function* readWarc(item: Item, context: Context): AsyncGenerator<Outcome> {
  const { head, all } = await peekStream(item.pieces())
  if (head.length === 0) {
    yield failureAt(item, 'the file is empty', 'Remove it')
    return
  }
  const gauge = new HeaderGauge()
  const { WARCParser } = await import('warcio')
  const parser = new WARCParser(gauge.watch(head[0] === 0x1f && head[1] === 0x8b ? gunzipPieces(all) : all), { parseHttp: false })
  for (let number = 1; ; number++) {
    gauge.reset()
    const record = await parser.parse()
    if (record === null) break
    if (!/^WARC\/[01]\./.test(record.warcHeaders.statusline))
      throw new ReadError(`record ${number} does not begin like a record of a web archive`, 'Check that the file is a WARC; the records before it were read')
    gauge.pause()
    const block = await readBlock(record)
    if (block === 'cut off') {
      yield failureAt(item, ...CUT_OFF, number)
      return
    }
    if (block === 'too large') {
      yield failureAt(item, `the page is larger than ${megabytes(MAX_REPORT_BYTES)}`, 'It was passed over', number)
      continue
    }
    const page = block && pageOf(record, block)
    if (page) yield* context.open(itemOf(item, record, page, number))
  }
}

function itemOf(item: Item, record: WARCRecord, page: ArchivedPage, line: number): Item {
  const { file: _, ...rest } = item
  return {
    ...rest,
    line,
    doc: `${item.doc}:${line}`,
    as: page.as,
    contentType: page.contentType,
    url: record.warcTargetURI ?? null,
    capturedAt: record.warcDate ?? item.capturedAt,
    depth: item.depth + 1,
    via: 'warc',
    pieces: () => [page.bytes],
  }
}

/** The bytes of a record that may hold a page; null of any other, which is passed over without being held. */
async function readBlock(record: WARCRecord): Promise<Buffer | 'cut off' | 'too large' | null> {
  const wanted = mayHoldPage(record)
  const length = record.warcContentLength
  if (!Number.isSafeInteger(length) || length < 0) throw new ReadError('a record does not say how long it is', 'The records before it were read')
  const held: Uint8Array[] = []
  let size = 0
  for await (const piece of record.reader) {
    size += piece.length
    if (wanted && size <= MAX_REPORT_BYTES) held.push(piece)
  }
  if (size < length) return 'cut off'
  if (!wanted) return null
  return size > MAX_REPORT_BYTES ? 'too large' : Buffer.concat(held)
}

function mayHoldPage(record: WARCRecord): boolean {
  if (record.warcType === 'response') return /^application\/http/i.test(record.warcContentType ?? 'application/http')
  return (record.warcType === 'resource' || record.warcType === 'conversion') && kindOf(record.warcContentType ?? null) !== null
}

function kindOf(contentType: string | null): 'html' | 'text' | null {
  const kind = kindByMediaType(contentType)
  return kind === 'html' || kind === 'text' ? kind : null
}

function pageOf(record: WARCRecord, block: Buffer): ArchivedPage | null {
  const contentType = record.warcContentType ?? null
  if (record.warcType !== 'response') return { bytes: block, contentType, as: kindOf(contentType)! }
  const message = parseHttpMessage(block)
  // Plain text from a server is robots.txt and the like.
  if (message === null || message.status !== 200 || kindOf(message.contentType) !== 'html') return null
  return { bytes: message.body, contentType: message.contentType, as: 'html' }
}

/** Stops an archive whose headers have no end. */
class HeaderGauge {
  #passed = 0
  #counting = true

  reset(): void {
    this.#passed = 0
    this.#counting = true
  }

  pause(): void {
    this.#counting = false
  }

  async *watch(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      if (this.#counting && this.#passed > MAX_HEADER_BYTES)
        throw new ReadError('the headers of a record have no end', 'Check that the file is a WARC; the records before it were read')
      // A piece may hold the end of the headers and much of the body; the next one is asked for only if it does not.
      if (this.#counting) this.#passed += piece.length
      yield piece
    }
  }
}
