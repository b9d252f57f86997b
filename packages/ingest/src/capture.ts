import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Capture } from './outcome.ts'

/**
 * Bytes with their name by content.
 *
 * @example captureOf(Buffer.from('قتل جندي'), 'text/plain').sha256.slice(0, 8) // '71c99ded'
 */
export function captureOf(bytes: Uint8Array, contentType: string): Capture {
  return { bytes, sha256: sha256(bytes), contentType }
}

/**
 * Hexadecimal SHA-256.
 *
 * @example sha256(new Uint8Array(0)).slice(0, 8) // 'e3b0c442'
 */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const compress = promisify(gzip)
const decompress = promisify(gunzip)

/**
 * Compresses a capture for the archive, beside the main thread. Gzip, which everybody can open: on reports of a few kilobytes Brotli at the
 * same size takes twice the time.
 *
 * @example await unpackCapture(await packCapture(bytes), bytes.length)
 */
export function packCapture(bytes: Uint8Array): Promise<Buffer> {
  return compress(bytes)
}

/**
 * The bytes of a packed capture.
 *
 * @throws where they are not what `packCapture` gave, or are more than `maxBytes`
 */
export function unpackCapture(packed: Uint8Array, maxBytes: number): Promise<Buffer> {
  return decompress(packed, { maxOutputLength: Math.max(1, maxBytes) })
}
