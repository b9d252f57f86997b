import { displayWidth, plainLine } from '@marsad/formats'

const FSI = '\u2068'
const PDI = '\u2069'
const GAP = '  '
/** A cell wider than this does not push the others away. */
const MAX_CELL = 36

/** The cells of a table's line. */
export type Line = readonly string[]

/** Puts lines of plain text together: indented, wrapped, and in columns. */
export class Page {
  readonly #lines: string[] = []
  readonly #isolate: boolean
  readonly #width: number

  constructor(options: { readonly isolate: boolean; readonly width: number }) {
    this.#isolate = options.isolate
    this.#width = options.width
  }

  /** Words of the report, so that they can stand in a line of another direction. */
  quote(words: string): string {
    const plain = plainLine(words).trim()
    return this.#isolate && plain !== '' ? FSI + plain + PDI : plain
  }

  line(text: string): void {
    this.#lines.push(text.trimEnd())
  }

  blank(): void {
    if (this.#lines.at(-1) !== '') this.#lines.push('')
  }

  heading(text: string): void {
    if (this.#lines.length > 0) this.blank()
    this.line(text)
    this.line('─'.repeat(Math.min(displayWidth(text), this.#width)))
  }

  label(text: string): void {
    this.line(`  ${text}:`)
  }

  /** Pieces one after another, in lines no wider than the page. A long piece is left to the terminal to wrap. */
  wrapped(indent: number, pieces: readonly string[]): void {
    const margin = ' '.repeat(indent)
    let line = ''
    for (const piece of pieces) {
      if (line !== '' && indent + displayWidth(line) + GAP.length + displayWidth(piece) > this.#width) {
        this.line(margin + line)
        line = ''
      }
      line += (line === '' ? '' : GAP) + piece
    }
    if (line !== '') this.line(margin + line)
  }

  /** Lines of cells, each column as wide as its widest cell. */
  table(indent: number, lines: readonly Line[]): void {
    const widths: number[] = []
    for (const cells of lines) for (const [i, cell] of cells.entries()) widths[i] = Math.max(widths[i] ?? 0, Math.min(displayWidth(cell), MAX_CELL))
    const margin = ' '.repeat(indent)
    for (const cells of lines) this.line(margin + cells.map((cell, i) => cell + ' '.repeat(Math.max(0, widths[i]! - displayWidth(cell)))).join(GAP))
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`
  }
}
