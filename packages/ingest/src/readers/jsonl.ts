import { isUtf8 } from 'node:buffer'
import { finishDraft } from '../draft.ts'
import { binaryKind } from '../input/file-kind.ts'
import { splitLines } from '../input/lines.ts'
import { peekStream } from '../input/stream.ts'
import { type Context, failureAt, type Item, skip, sourceOf } from '../item.ts'
import { MAX_LINE_BYTES, megabytes } from '../limits.ts'
import type { Notice, Outcome } from '../outcome.ts'
import { guessUtf16 } from '../text/charset.ts'
import { readRecord } from './json-record.ts'

const ADVICE = 'Each line must be one object like {"doc": "a1", "text": "…", "published": "2015-03-02"}'
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])
const BROKEN: Notice = Object.freeze({
  level: 'warning',
  message: 'some bytes are not valid UTF-8 and were replaced by U+FFFD; JSON must be in UTF-8',
})

/**
 * The reports of JSON Lines, one object a line. A bad line is a failure that names it; the others are read.
 *
 * @param maxLine lines longer than this many bytes are failures
 */
export async function* readJsonl(item: Item, context: Context, maxLine = MAX_LINE_BYTES): AsyncGenerator<Outcome> {
  const { head, all } = await peekStream(item.pieces())
  const unfit = whyNot(head)
  if (unfit !== null) {
    yield failureAt(item, ...unfit)
    return
  }
  const { isKnown } = context.options
  for await (const { number, bytes } of splitLines(all, maxLine)) {
    if (bytes === null) {
      yield failureAt(item, `the line is longer than ${megabytes(maxLine)}`, 'Put line ends between the reports, or cut the report up', number)
      continue
    }
    const own = number === 1 && bytes.subarray(0, 3).equals(UTF8_MARK) ? bytes.subarray(3) : bytes
    if (isBlank(own)) continue
    const source = sourceOf(item, 'jsonl', number)
    if (await isKnown?.(source)) {
      yield skip(source, 'known')
      continue
    }
    const draft = await readRecord(own.toString('utf8'), `${item.doc}:${number}`, context.options.mapping)
    if (typeof draft === 'string')
      yield failureAt(item, draft, draft === 'the report has no text' ? 'Remove the line, or put the report into its "text"' : ADVICE, number)
    else {
      const notices = isUtf8(own) ? (draft.notices ?? []) : [BROKEN, ...(draft.notices ?? [])]
      yield finishDraft({ ...draft, notices }, { item, kind: 'jsonl', line: number, bytes: own, contentType: 'application/json' }, context)
    }
  }
}

/** Why a file cannot be JSON Lines, and what to do, or null. */
function whyNot(head: Buffer): [cause: string, remedy: string] | null {
  if (head.length === 0) return ['the file is empty', 'Remove it, or put one report a line into it']
  if (guessUtf16(head) !== null || head[0] === 0xff || head[0] === 0xfe)
    return ['the file is in UTF-16', 'JSON Lines must be in UTF-8: iconv -f UTF-16 -t UTF-8']
  const binary = binaryKind(head)
  return binary === null ? null : [`this is ${binary}, not JSON Lines`, 'Unpack it first']
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false
  return true
}
