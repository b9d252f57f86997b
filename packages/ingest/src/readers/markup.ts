import { readAll } from '../input/stream.ts'
import type { Item } from '../item.ts'
import { MAX_REPORT_BYTES, megabytes } from '../limits.ts'
import { ReadError } from '../read-error.ts'
import { decodeText } from '../text/charset.ts'

/**
 * The text of a list in XML, JSON or lines, which must be held to be read.
 *
 * @throws ReadError where it is too large or empty
 */
export async function readMarkup(item: Item): Promise<string> {
  const bytes = await readAll(item.pieces(), MAX_REPORT_BYTES)
  if (bytes === null) throw new ReadError(`the list is larger than ${megabytes(MAX_REPORT_BYTES)}`, 'Cut it up')
  if (bytes.length === 0) throw new ReadError('the file is empty', 'Remove it')
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(item.contentType ?? '')?.[1] ?? null
  return (await decodeText(bytes, true, charset)).text
}
