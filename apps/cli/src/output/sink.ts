/** Where output goes. */
export interface Sink {
  /** Writes a text, and waits where the reader is slower. */
  write(text: string): Promise<void>
  /** Makes what was written final. */
  finish(): Promise<void>
  /** Gives up: of a file that is not finished, nothing is left. */
  abort(): void
}

/** The reader of standard output went away (`| head`): there is nobody left to write for, and nothing wrong. */
export class ReaderGone extends Error {}

/** Output could not be written; the message says why. */
export class OutputError extends Error {
  /** The file, or «standard output». */
  readonly where: string

  constructor(where: string, reason: string) {
    super(`cannot be written: ${reason}`)
    this.where = where
  }
}
