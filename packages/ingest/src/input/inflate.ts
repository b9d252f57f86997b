import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { BOMB_RATIO, BOMB_SIZE } from '../limits.ts'
import { ReadError } from '../read-error.ts'

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

const CHUNK = 1 << 17
const SLICE = 1 << 14

/**
 * Unpacks gzip of any number of members, piece by piece.
 *
 * @throws ReadError where it grows like a bomb; the error of zlib where it is damaged or cut off
 * @example for await (const piece of gunzipPieces(readPieces('a.jsonl.gz'))) …
 */
export async function* gunzipPieces(pieces: Pieces): AsyncGenerator<Buffer> {
  const guard = new GrowthGuard()
  const gunzip = createGunzip({ chunkSize: CHUNK })
  // An error of either side ends the other, and is thrown by the loop below.
  pipeline(Readable.from(slices(guard.countIn(pieces))), gunzip, () => {})
  yield* guard.check(gunzip)
}

/** What zlib unpacked of a piece in which it finds damage is lost: the smaller the piece, the less. */
async function* slices(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) for (let at = 0; at < piece.length; at += SLICE) yield piece.subarray(at, at + SLICE)
}

/** Watches that what comes out of an archive is in a sane proportion to what goes in. */
export class GrowthGuard {
  #in = 0
  #out = 0

  /** Passes bytes on and counts them as packed. */
  async *countIn<Piece extends Uint8Array>(pieces: AsyncIterable<Piece> | Iterable<Piece>): AsyncGenerator<Piece> {
    for await (const piece of pieces) {
      this.#in += piece.length
      yield piece
    }
  }

  /** Counts bytes as packed that are read elsewhere. */
  addIn(bytes: number): void {
    this.#in += bytes
  }

  /**
   * Passes unpacked bytes on.
   *
   * @throws ReadError where there are too many
   */
  async *check(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      this.#out += piece.length
      if (this.#out > BOMB_SIZE && this.#out > this.#in * BOMB_RATIO)
        throw new ReadError(
          `it unpacks to more than ${BOMB_RATIO} times its size, as archives do that are meant to fill the memory`,
          'If you trust it, unpack it yourself',
        )
      yield piece
    }
  }
}
