import { finishDraft } from '../draft.ts'
import { peekStream, readAll } from '../input/stream.ts'
import { type Context, failureAt, type Item, skip, sourceOf } from '../item.ts'
import { MAX_REPORT_BYTES, megabytes } from '../limits.ts'
import type { Outcome } from '../outcome.ts'
import { readFeed } from './feed.ts'
import { draftOfValue } from './json-record.ts'
import { readJsonl } from './jsonl.ts'

/**
 * Reads a .json file: a JSON feed, a list of objects, one object, or what is really JSON Lines.
 */
export async function* readJson(item: Item, context: Context): AsyncGenerator<Outcome> {
  const { head, all } = await peekStream(item.pieces())
  const rest: Item = { ...item, pieces: () => all }
  // Lines of objects may be without end; a list has to be held.
  if (/^\s*\{[^\n]*\}\s*\n\s*\{/.test(head.toString('latin1'))) {
    yield* readJsonl(rest, context)
    return
  }
  const bytes = await readAll(all, MAX_REPORT_BYTES)
  if (bytes === null) {
    yield failureAt(item, `the JSON file is larger than ${megabytes(MAX_REPORT_BYTES)}`, 'Put one report a line into a .jsonl file: jq -c ".[]"')
    return
  }
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    if (bytes.includes(0x0a)) yield* readJsonl({ ...item, pieces: () => [bytes] }, context)
    else yield failureAt(item, `not valid JSON (${(error as Error).message})`, 'Put one report a line into a .jsonl file')
    return
  }
  const { version } = (value ?? {}) as { version?: unknown }
  if (typeof version === 'string' && version.includes('jsonfeed.org')) {
    yield* readFeed({ ...item, pieces: () => [bytes] }, context)
    return
  }
  for (const [i, record] of (Array.isArray(value) ? value : [value]).entries()) {
    const line = Array.isArray(value) ? i + 1 : item.line
    const draft = await draftOfValue(record, Array.isArray(value) ? `${item.doc}:${i + 1}` : item.doc, context.options.mapping)
    if (typeof draft === 'string') yield failureAt(item, draft, 'Each report must be an object like {"doc": "a1", "text": "…"}', line)
    else if (await context.options.isKnown?.(sourceOf(item, 'jsonl', line))) yield skip(sourceOf(item, 'jsonl', line), 'known')
    else yield finishDraft(draft, { item, kind: 'jsonl', line, bytes: Buffer.from(JSON.stringify(record)), contentType: 'application/json' }, context)
  }
}
