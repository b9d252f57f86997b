import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { megabytes } from '../limits.ts'
import { ReadError } from '../read-error.ts'

/**
 * Reads the body of a response, unpacked, without ever holding more than `max` bytes.
 *
 * @throws ReadError where it is larger, or packed in an unknown way; the error of zlib where it is damaged
 */
export async function readBody(body: Readable, encoding: string | null, max: number): Promise<Buffer> {
  const held: Buffer[] = []
  let size = 0
  // A body that is given up says so to whoever listens, and ends the process if nobody does.
  body.on('error', () => {})
  try {
    for await (const piece of decoded(body, encoding) as AsyncIterable<Buffer>) {
      size += piece.length
      if (size > max) throw new ReadError(`it is larger than ${megabytes(max)}`, 'Fetch it yourself, and give the file')
      held.push(piece)
    }
  } finally {
    body.destroy()
  }
  return Buffer.concat(held)
}

function decoded(body: Readable, encoding: string | null): Readable {
  const coding = encoding?.trim().toLowerCase() ?? ''
  if (coding === '' || coding === 'identity') return body
  const decoder =
    coding === 'gzip' || coding === 'x-gzip' ? createGunzip() : coding === 'br' ? createBrotliDecompress() : coding === 'deflate' ? createInflate() : null
  if (decoder === null) throw new ReadError(`the server packed it as «${coding.slice(0, 20)}», which was not asked for`, 'Fetch it yourself, and give the file')
  // An error of the connection ends the decoder, and is thrown where it is read.
  return pipeline(body, decoder, () => {}) as unknown as Readable
}
