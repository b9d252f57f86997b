/** What a token is. */
export const TokenKind = /* @__PURE__ */ Object.freeze({ WORD: 0, NUMBER: 1, PUNCT: 2 } as const)

/** What stands between a token and the one before it. */
export const Gap = /* @__PURE__ */ Object.freeze({ NONE: 0, SPACE: 1, NEWLINE: 2, PARAGRAPH: 3 } as const)

/**
 * The tokens of a text as columns, so that a long report costs a few arrays and no object a word.
 * Token `i` is `text.slice(start[i], end[i])`; `form[i]` is the number of its lightly folded form in the vocabulary.
 * Rows from `count` on are left over from other texts.
 */
export class TokenList {
  count = 0
  start = new Int32Array(1024)
  end = new Int32Array(1024)
  form = new Int32Array(1024)
  kind = new Uint8Array(1024)
  gap = new Uint8Array(1024)

  push(start: number, end: number, form: number, kind: number, gap: number): void {
    if (this.count === this.start.length) this.grow()
    const i = this.count++
    this.start[i] = start
    this.end[i] = end
    this.form[i] = form
    this.kind[i] = kind
    this.gap[i] = gap
  }

  clear(): void {
    this.count = 0
  }

  private grow(): void {
    const size = this.start.length * 2
    const widen = (column: Int32Array) => {
      const wider = new Int32Array(size)
      wider.set(column)
      return wider
    }
    const widenBytes = (column: Uint8Array) => {
      const wider = new Uint8Array(size)
      wider.set(column)
      return wider
    }
    this.start = widen(this.start)
    this.end = widen(this.end)
    this.form = widen(this.form)
    this.kind = widenBytes(this.kind)
    this.gap = widenBytes(this.gap)
  }
}
