/** A line with its number, from 1; `bytes` is null for one that is too long to be held. */
export interface Line {
  readonly number: number
  readonly bytes: Buffer | null
}

const NEWLINE = 0x0a

/**
 * Splits bytes into lines without ever holding more than `max` bytes of one; a longer line is passed over and given as null.
 *
 * @example for await (const line of splitLines(pieces, 1024)) …
 */
export async function* splitLines(pieces: AsyncIterable<Buffer> | Iterable<Buffer>, max: number): AsyncGenerator<Line> {
  let number = 1
  let held: Buffer[] = []
  let size = 0
  let tooLong = false
  const take = (bytes: Buffer) => {
    size += bytes.length
    if (size > max) {
      tooLong = true
      held = []
    } else if (!tooLong && bytes.length > 0) held.push(bytes)
  }
  const finish = (): Line => {
    const line = { number: number++, bytes: tooLong ? null : held.length === 1 ? held[0]! : Buffer.concat(held) }
    held = []
    size = 0
    tooLong = false
    return line
  }
  for await (const piece of pieces) {
    let from = 0
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, from)) {
      take(piece.subarray(from, at))
      from = at + 1
      yield finish()
    }
    take(piece.subarray(from))
  }
  if (size > 0) yield finish()
}
