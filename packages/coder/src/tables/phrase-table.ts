import type { Lexeme, PhraseEntry, PhraseNode } from './lexicon.ts'

/**
 * The fixed phrases of the tables, as a tree by words. The branch of a first word is made when it is first asked for,
 * for most of a table's names occur in no report that a run reads.
 */
export class PhraseTable {
  /** By first word the last of its lines; `earlier` leads from each line to the one before it with the same first word. */
  private readonly lastLine = new Map<string, number>()
  private readonly earlier: Int32Array
  private readonly branches = new Map<string, PhraseNode | undefined>()

  /** @param lines `words \t kind \t reference \t limits`, as `Tables` has them */
  constructor(
    private readonly lines: readonly string[],
    private readonly lexemes: readonly Lexeme[],
  ) {
    this.earlier = new Int32Array(lines.length)
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at]!
      let end = 0
      for (let code = line.charCodeAt(0); code !== SPACE && code !== TAB; code = line.charCodeAt(end)) end++
      const first = line.slice(0, end)
      this.earlier[at] = this.lastLine.get(first) ?? -1
      this.lastLine.set(first, at)
    }
  }

  /** The first words of all phrases. */
  firstWords(): Iterable<string> {
    return this.lastLine.keys()
  }

  /** The phrases that begin with a word. */
  get(first: string): PhraseNode | undefined {
    const known = this.branches.get(first)
    if (known !== undefined) return known
    const last = this.lastLine.get(first)
    if (last === undefined) return undefined
    const branch = this.grow(last)
    this.branches.set(first, branch)
    return branch
  }

  /** Rows of the places that are called so, whatever else the words may mean; undefined for none. */
  places(words: string): readonly number[] | undefined {
    const [first, ...rest] = words.split(' ')
    let node = this.get(first!)
    for (const word of rest) node = node?.next?.get(word)
    const rows = node?.entries?.filter(entry => entry.kind === 'place').map(entry => entry.index) ?? []
    return rows.length > 0 ? rows : undefined
  }

  private grow(last: number): PhraseNode {
    const lines: string[] = []
    for (let at = last; at >= 0; at = this.earlier[at]!) lines.push(this.lines[at]!)
    const branch: PhraseNode = { next: null, entries: null, ranked: null }
    for (const line of lines.reverse()) addPhrase(branch, line, this.lexemes)
    return branch
  }
}

const SPACE = 0x20
const TAB = 0x09

function addPhrase(branch: PhraseNode, line: string, lexemes: readonly Lexeme[]): void {
  const [words, kind, reference, limits] = line.split('\t') as [string, PhraseEntry['kind'], string, string]
  const coded = kind === 'role' || kind === 'country'
  const doubtful = limits.startsWith('?')
  const countries = kind === 'actor' ? limits.replace('?', '') : ''
  const entry: PhraseEntry = {
    kind,
    index: coded ? -1 : Number(reference),
    code: coded ? reference : '',
    lexeme: kind === 'word' ? lexemes[Number(reference)]! : null,
    countries: countries ? countries.split(',') : null,
    doubtful,
    people: limits === 'people',
    needsHead: limits === 'head',
    common: limits === 'strict',
  }
  let node = branch
  for (const word of words.split(' ').slice(1)) {
    node.next ??= new Map()
    let child = node.next.get(word)
    if (!child) node.next.set(word, (child = { next: null, entries: null, ranked: null }))
    node = child
  }
  node.entries ??= []
  node.entries.push(entry)
}
