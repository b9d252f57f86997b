import type { Lexeme, PhraseEntry } from './lexicon.ts'
import { ENTRY_KINDS, type PackedTables } from './packed-tables.ts'

/** So few children are gone through one by one. */
const FEW = 8

/**
 * The fixed phrases of the tables, as a tree by words. Nodes are numbers, 0 for none. What a phrase stands for is put together
 * when it is first asked for, for most of a table's names occur in no report that a run reads.
 */
export class PhraseTable {
  private readonly known = new Map<number, readonly PhraseEntry[]>()

  /**
   * @param codes the codes that roles and countries refer to
   * @param limits the limits that entries refer to
   */
  constructor(
    private readonly tables: PackedTables,
    private readonly lexemes: readonly Lexeme[],
    private readonly codes: readonly string[],
    private readonly limits: readonly string[],
  ) {}

  /** The node of the phrases that begin with a word. */
  root(first: string): number {
    const word = this.tables.words.findText(first)
    return word < 0 ? 0 : this.tables.roots[word]!
  }

  /** The node that a word leads to from another, by the word's number in the tables. */
  child(node: number, word: number): number {
    const { children, nodeWords } = this.tables
    let low = children[node]!
    let high = children[node + 1]!
    while (high - low > FEW) {
      const middle = (low + high) >> 1
      if (nodeWords[middle]! <= word) low = middle
      else high = middle
    }
    for (; low < high; low++) if (nodeWords[low] === word) return low
    return 0
  }

  /** Whether the words up to a node are a phrase. */
  isPhrase(node: number): boolean {
    return this.tables.entryStarts[node] !== this.tables.entryStarts[node + 1]
  }

  /** What the words up to a node stand for, by kind: actors, roles, words, countries, places. */
  entries(node: number): readonly PhraseEntry[] {
    let entries = this.known.get(node)
    if (!entries) {
      const from = this.tables.entryStarts[node]!
      entries = Array.from({ length: this.tables.entryStarts[node + 1]! - from }, (_, i) => this.read(from + i))
      this.known.set(node, entries)
    }
    return entries
  }

  /** Rows of the places that are called so, whatever else the words may mean; undefined for none. */
  places(words: string): readonly number[] | undefined {
    const [first, ...rest] = words.split(' ')
    let node = this.root(first!)
    for (const word of rest) node = this.child(node, this.tables.words.findText(word))
    const rows = this.entries(node)
      .filter(entry => entry.kind === 'place')
      .map(entry => entry.index)
    return rows.length > 0 ? rows : undefined
  }

  private read(entry: number): PhraseEntry {
    const kind = ENTRY_KINDS[this.tables.entryKinds[entry]!]!
    const reference = this.tables.entryReferences[entry]!
    const limits = this.limits[this.tables.entryLimits[entry]!]!
    const coded = kind === 'role' || kind === 'country'
    const countries = kind === 'actor' ? limits.replace('?', '') : ''
    return {
      kind,
      index: coded ? -1 : reference,
      code: coded ? this.codes[reference]! : '',
      lexeme: kind === 'word' ? this.lexemes[reference]! : null,
      countries: countries ? countries.split(',') : null,
      doubtful: limits.startsWith('?'),
      people: limits === 'people',
      needsHead: limits === 'head',
      common: limits === 'strict',
    }
  }
}
