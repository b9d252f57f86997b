/** Enough to tell most kinds apart; waiting for more would hold up a slow pipe. */
const PEEK = 64

type Pieces = AsyncIterable<Buffer> | Iterable<Buffer>

/** A stream whose beginning was looked at. */
export interface Peeked {
  /** The first bytes: as many as were asked for, or all that there are. */
  readonly head: Buffer
  /** The whole stream, the beginning included. */
  readonly all: AsyncIterable<Buffer>
}

/**
 * Looks at the beginning of a stream without using it up.
 *
 * @example const { head, all } = await peekStream(process.stdin)
 */
export async function peekStream(pieces: Pieces, bytes = PEEK): Promise<Peeked> {
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]()
  const first: Buffer[] = []
  let size = 0
  while (size < bytes) {
    const next = await iterator.next()
    if (next.done) break
    first.push(next.value)
    size += next.value.length
  }
  async function* all(): AsyncGenerator<Buffer> {
    try {
      yield* first
      for (;;) {
        const next = await iterator.next()
        if (next.done) return
        yield next.value
      }
    } finally {
      await iterator.return?.()
    }
  }
  return { head: first.length === 1 ? first[0]! : Buffer.concat(first), all: all() }
}

/**
 * All bytes of a stream, or null where there are more than `max`.
 *
 * @example await readAll(process.stdin, 1024)
 */
export async function readAll(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, max: number): Promise<Buffer | null> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > max) return null
    held.push(piece)
  }
  const [only] = held
  if (held.length === 1 && Buffer.isBuffer(only)) return only
  return Buffer.concat(held)
}
