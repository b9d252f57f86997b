import { Gap, TokenKind, type TokenList } from '../token-list.ts'
import { Cat, Flag, type FormInfo, Hint } from './form-info.ts'
import { BEYOND, type FormTable } from './form-table.ts'

/** The tokens of one range, seen as number words; all rules read through it. */
export class NumberScan {
  constructor(
    private readonly table: FormTable,
    readonly tokens: TokenList,
    readonly from: number,
    readonly to: number,
  ) {}

  /** What token `i` can be. */
  info(i: number): FormInfo {
    return i >= this.from && i < this.to ? this.table.get(this.tokens.form[i]!) : BEYOND
  }

  /** As `info`, but nothing if token `i` stands on another line than the one before it: no number runs over lines. */
  joined(i: number): FormInfo {
    return this.continues(i) ? this.info(i) : BEYOND
  }

  /** Whether token `i` is in the range and on the line of the one before it. */
  continues(i: number): boolean {
    return i > this.from && i < this.to && this.tokens.gap[i]! <= Gap.SPACE
  }

  /** What stands before token `i` on its line. */
  before(i: number): FormInfo {
    return this.continues(i) ? this.info(i - 1) : BEYOND
  }

  /** Whether token `i` touches the one before it. */
  touches(i: number): boolean {
    return i > this.from && i < this.to && this.tokens.gap[i] === Gap.NONE
  }

  isWord(i: number): boolean {
    return i >= this.from && i < this.to && this.tokens.kind[i] === TokenKind.WORD
  }

  /** Whether token `i` is a punctuation mark. */
  isMark(i: number): boolean {
    return i >= this.from && i < this.to && this.tokens.kind[i] === TokenKind.PUNCT
  }

  /** Whether token `i` starts a line or the range. */
  startsLine(i: number): boolean {
    return i === this.from || this.tokens.gap[i]! >= Gap.NEWLINE
  }

  /** Whether token `i` is a word that a count can stand before: no article, no clitic «و», no preposition. */
  isCountedNoun(i: number): boolean {
    const { cat, hints } = this.joined(i)
    return cat === Cat.NONE && (hints & Hint.WORD) !== 0 && (hints & (Hint.DEFINITE | Hint.FUNCTION)) === 0 && this.tokens.kind[i] === TokenKind.WORD
  }

  /**
   * The token that «و» joins to what stands before token `i`: `i` itself («وعشرون»), the one after a lone «و», or -1.
   * «واحد» counts as «و» + «أحد» where eleven or tens follow («مئة وأحد عشر»).
   */
  afterWaw(i: number): number {
    const info = this.joined(i)
    if (info.cat === Cat.CLITIC) return (info.flags & ~Flag.ARTICLE) === Flag.WAW && this.continues(i + 1) ? i + 1 : -1
    if ((info.flags & (Flag.WAW | Flag.PREPOSITION)) === Flag.WAW) return i
    if ((info.hints & Hint.WAHID) !== 0) {
      const next = this.joined(i + 1)
      if (next.cat === Cat.TEN || (next.cat === Cat.TENS && (next.flags & Flag.WAW) !== 0)) return i
    }
    return -1
  }
}
