/** Enough to tell kinds apart; waiting for more would hold up a slow pipe. */
const PEEK = 64

/** A stream whose beginning was looked at. */
export interface Peeked {
  /** The first bytes: as many as it takes to know what they are, or all that there are. */
  readonly head: Buffer
  /** The whole stream, the beginning included. */
  readonly all: AsyncIterable<Buffer>
}

/**
 * Looks at the beginning of a stream without using it up.
 *
 * @example const { head, all } = await peekStream(process.stdin)
 */
export async function peekStream(pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<Peeked> {
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]()
  const first: Buffer[] = []
  let size = 0
  while (size < PEEK) {
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
  return { head: Buffer.concat(first), all: all() }
}

/**
 * All bytes of a stream, or null where there are more than `max`.
 *
 * @example await readAll(process.stdin, 1024)
 */
export async function readAll(pieces: AsyncIterable<Buffer>, max: number): Promise<Buffer | null> {
  const held: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > max) return null
    held.push(piece)
  }
  return Buffer.concat(held)
}
