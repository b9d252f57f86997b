import { deflateSync, inflateSync } from 'node:zlib'

/** Level 3 packs press texts as well as the default does within 5 % and takes two thirds of its time. */
const LEVEL = 3
/** No archived page is larger once unpacked; what is, is damaged or hostile. */
const MOST_BYTES = 1 << 30

/**
 * Bytes or text packed in zlib's format, which every language can open.
 *
 * @example unpackText(pack('قتل جندي')) // 'قتل جندي'
 */
export function pack(content: string | Uint8Array): Buffer {
  return deflateSync(content, { level: LEVEL })
}

/** The bytes of what `pack` made. */
export function unpack(packed: Uint8Array): Buffer {
  return inflateSync(packed, { maxOutputLength: MOST_BYTES })
}

/** The text of what `pack` made. */
export function unpackText(packed: Uint8Array): string {
  return unpack(packed).toString('utf8')
}
