import { statSync } from 'node:fs'
import { findInputs, type Input } from './input/find-inputs.ts'
import { readPieces } from './input/read-pieces.ts'
import type { Context, Item } from './item.ts'
import type { IngestOptions } from './options.ts'
import type { Outcome } from './outcome.ts'
import { fetchItem } from './readers/fetch-item.ts'
import { createContext } from './readers/open-item.ts'

const STDIN = 'standard input'

/**
 * Reads every report behind these files, folders, addresses and `-` (standard input), in their order: texts, pages, JSON Lines, tables, feeds, web archives,
 * and archives and lists of these. One report at a time is read, when it is asked for; what cannot be read is given as a failure, and the
 * rest goes on.
 *
 * @throws only where the caller's own functions do
 * @example
 * for await (const outcome of ingest(['crawl.warc.gz', 'reports/'])) {
 *   if (outcome.kind === 'report') console.log(outcome.report.title, outcome.readFrom.published)
 *   else if (outcome.kind === 'failure') console.error(whereOf(outcome), outcome.cause, outcome.remedy)
 * }
 */
export async function* ingest(sources: readonly string[], options: IngestOptions = {}): AsyncGenerator<Outcome> {
  const context = createContext(options)
  for (const input of findInputs(sources, options.folderKinds)) {
    for await (const outcome of readInput(input, context)) {
      if (options.signal?.aborted) return
      yield outcome
    }
    if (options.signal?.aborted) return
  }
}

async function* readInput(input: Input, context: Context): AsyncGenerator<Outcome> {
  if (input.kind === 'failure') {
    yield input
    return
  }
  if (input.kind === 'url') {
    const page = await fetchItem(input.url, null, context)
    if (page.kind === 'item') yield* context.open(page.item)
    else yield page
    return
  }
  yield* context.open(input.kind === 'stdin' ? stdinItem(context) : fileItem(input, context))
}

function stdinItem({ options, now }: Context): Item {
  return { ...ITEM, path: STDIN, doc: 'stdin', as: null, capturedAt: now().toISOString(), pieces: options.stdin ?? (() => process.stdin) }
}

function fileItem({ path, doc, as }: Extract<Input, { kind: 'file' }>, { options, now }: Context): Item {
  const time = statSync(path, { throwIfNoEntry: false })?.mtime ?? now()
  return { ...ITEM, path, doc, as, capturedAt: time.toISOString(), file: path, pieces: () => counted(readPieces(path), options.onRead) }
}

const ITEM = Object.freeze({ entry: null, line: null, contentType: null, url: null, depth: 0 })

function* counted(pieces: Iterable<Buffer>, onRead: IngestOptions['onRead']): Generator<Buffer> {
  for (const piece of pieces) {
    onRead?.(piece.length)
    yield piece
  }
}
