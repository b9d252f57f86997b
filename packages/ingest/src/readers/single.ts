import { type Draft, finishDraft } from '../draft.ts'
import { binaryKind } from '../input/file-kind.ts'
import { readAll } from '../input/stream.ts'
import { type Context, failureAt, type Item, skip, sourceOf } from '../item.ts'
import { MAX_REPORT_BYTES, megabytes } from '../limits.ts'
import type { Notice, Outcome } from '../outcome.ts'
import { type Decoded, decodeText, guessUtf16 } from '../text/charset.ts'

/** Reads an item that is one report: a text or a page. */
export async function* readSingle(item: Item, kind: 'text' | 'html', context: Context): AsyncGenerator<Outcome> {
  const source = sourceOf(item, kind)
  if (await context.options.isKnown?.(source)) {
    yield skip(source, 'known')
    return
  }
  const bytes = await readAll(item.pieces(), MAX_REPORT_BYTES)
  if (bytes === null) {
    yield failureAt(item, `the report is larger than ${megabytes(MAX_REPORT_BYTES)}`, 'Cut it up, or put one report a line into a .jsonl file')
    return
  }
  if (bytes.length === 0) {
    yield failureAt(item, 'the file is empty', 'Remove it, or put the report into it')
    return
  }
  const binary = guessUtf16(bytes) === null ? binaryKind(bytes) : null
  if (binary !== null) {
    yield failureAt(item, `this is ${binary}, not text`, 'Save its text as a .txt file in UTF-8 first')
    return
  }
  const decoded = await decodeText(bytes, kind === 'html', charsetOf(item.contentType))
  const draft = await draftOf(item, kind, decoded)
  if (draft.text.trim() === '') {
    // Of a crawl most pages are lists and menus.
    if (item.via === 'warc') yield skip(source, 'no-text')
    else yield failureAt(item, kind === 'html' ? 'no text was found in the page' : 'the file has no text', 'Save the text of the report as a .txt file')
    return
  }
  const contentType = item.contentType ?? `${kind === 'html' ? 'text/html' : 'text/plain'}; charset=${decoded.charset}`
  yield finishDraft(draft, { item, kind, bytes, contentType }, context)
}

/** The charset that a content type names. */
function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? null
}

async function draftOf(item: Item, kind: 'text' | 'html', decoded: Decoded): Promise<Draft> {
  const notices = charsetNotices(decoded)
  if (kind === 'text') return { doc: item.doc, text: decoded.text, textFrom: 'file', notices }
  const { readHtml } = await import('../html/read-html.ts')
  return { doc: item.doc, ...readHtml(decoded.text, item.url), notices }
}

function charsetNotices({ charset, replaced }: Decoded): Notice[] {
  const notices: Notice[] = []
  if (charset !== 'utf-8') notices.push({ level: 'note', message: `read as ${charset}` })
  if (replaced > 0)
    notices.push({
      level: 'warning',
      message: `${replaced} stretches of bytes are not valid ${charset} and were replaced by U+FFFD; check the file's encoding`,
    })
  return notices
}
