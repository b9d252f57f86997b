import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const CHUNK = 1 << 18

/**
 * The bytes of a file in pieces, for files of any size.
 *
 * @throws the system's error, where the file cannot be opened or read
 */
export function* readPieces(path: string): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    // A small file is read with one call into no more memory than it takes.
    const stat = fstatSync(file)
    const size = stat.isFile() ? Math.min(stat.size + 1, CHUNK) : CHUNK
    for (;;) {
      const chunk = Buffer.allocUnsafe(size)
      const read = readSync(file, chunk, 0, chunk.length, null)
      if (read === 0) return
      yield chunk.subarray(0, read)
    }
  } finally {
    closeSync(file)
  }
}
