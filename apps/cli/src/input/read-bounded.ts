import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const CHUNK = 1 << 16

/**
 * The bytes of a file, or null where it has more than `max` (an endless device too: no more than `max` is ever read).
 *
 * @throws the system's error, where the file cannot be opened or read
 * @example readBounded('a.txt', 1024)
 */
export function readBounded(path: string, max: number): Buffer | null {
  const file = openSync(path, 'r')
  try {
    const stat = fstatSync(file)
    if (stat.isFile() && stat.size > max) return null
    const chunks: Buffer[] = []
    let total = 0
    // One byte more than the file's size finds its end with a single read.
    let size = stat.isFile() ? stat.size + 1 : CHUNK
    for (;;) {
      const chunk = Buffer.allocUnsafe(size)
      const read = readSync(file, chunk, 0, size, null)
      if (read === 0) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
      total += read
      if (total > max) return null
      chunks.push(chunk.subarray(0, read))
      if (read === size) size = CHUNK
      else size -= read
    }
  } finally {
    closeSync(file)
  }
}

/**
 * The bytes of a file in pieces, for files of any size.
 *
 * @throws the system's error, where the file cannot be opened or read
 */
export function* readPieces(path: string): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(4 * CHUNK)
      const read = readSync(file, chunk, 0, chunk.length, null)
      if (read === 0) return
      yield chunk.subarray(0, read)
    }
  } finally {
    closeSync(file)
  }
}
