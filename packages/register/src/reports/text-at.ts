import type { CapturedBytes, CaptureSource } from '../received.ts'

/** Where the text of a report stands in its archived bytes, so that it need not be kept twice: `utf8` is all of them, `json:text` a field. */
export type TextAt = 'utf8' | `json:${string}`

/**
 * Finds a report's text in the bytes that it came in; null where they do not hold it to the letter, as a page does not.
 *
 * @example findText('قتل', { kind: 'text' }, { bytes: Buffer.from('قتل') }) // 'utf8'
 */
export function findText(text: string, { kind }: Pick<CaptureSource, 'kind'>, { bytes }: Pick<CapturedBytes, 'bytes'>): TextAt | null {
  if (kind === 'text') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).equals(Buffer.from(text)) ? 'utf8' : null
  if (kind !== 'jsonl') return null
  const fields = parseObject(bytes)
  const field = Object.keys(fields).find(name => fields[name] === text)
  return field === undefined ? null : `json:${field}`
}

/** The text that `findText` found. */
export function textFrom(at: string, bytes: Uint8Array): string {
  if (at === 'utf8') return Buffer.from(bytes).toString('utf8')
  return String(parseObject(bytes)[at.slice('json:'.length)])
}

function parseObject(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
