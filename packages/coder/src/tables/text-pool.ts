import { stringOfUnits } from '@marsad/arabic'

/** Texts by number, kept as letters one after another; a string is made when a text is asked for. */
export class TextPool {
  constructor(
    private readonly letters: Uint16Array,
    private readonly starts: Int32Array,
  ) {}

  /** The text with number `id`. */
  text(id: number): string {
    const start = this.starts[id]!
    return stringOfUnits(this.letters.subarray(start), this.starts[id + 1]! - start)
  }
}
