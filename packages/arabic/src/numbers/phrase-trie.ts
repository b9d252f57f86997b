import { Cat, type FormInfo } from './form-info.ts'
import type { NumberScan } from './number-scan.ts'

/** A node of the tree of phrases: the way on for each word, and what the words up to here mean. */
interface Node<T> {
  readonly next: Map<number, Node<T>>
  any: Node<T> | null
  value: T | null
}

/** A phrase found in the text. */
export interface PhraseMatch<T> {
  readonly value: T
  readonly end: number
}

const words = new Map<string, number>()

/** The number of a word that occurs in some phrase, else 0. */
export function phraseWord(word: string): number {
  return words.get(word) ?? 0
}

/** Every word that occurs in some phrase. */
export function phraseWords(): Iterable<string> {
  return words.keys()
}

/**
 * Phrases of several words, found by walking the words' numbers.
 *
 * A pattern is words under the key fold: `a|b` is either word, a word that ends in `?` may be left out, `*` is any one word that is no number.
 *
 * @example
 * new PhraseTrie([['ما? يزيد|تزيد عن|علي', 'more-than']]) // «يزيد عن», «ما تزيد على» …
 */
export class PhraseTrie<T> {
  private readonly root: Node<T> = { next: new Map(), any: null, value: null }

  constructor(rows: readonly (readonly [pattern: string, value: T])[]) {
    for (const [pattern, value] of rows) this.add(pattern.split(' '), value)
  }

  /** The longest phrase at token `at`. Its first word may carry the clitics in `flags`. */
  match(scan: NumberScan, at: number, flags: number): PhraseMatch<T> | null {
    const first = scan.info(at)
    if (first.word === 0 || (first.wordFlags & ~flags) !== 0) return null
    let node = this.root.next.get(first.word) ?? null
    let found: PhraseMatch<T> | null = null
    let i = at + 1
    while (node) {
      if (node.value !== null) found = { value: node.value, end: i }
      const info: FormInfo = scan.joined(i)
      const named: Node<T> | undefined = info.word !== 0 && info.wordFlags === 0 ? node.next.get(info.word) : undefined
      node = named ?? (info.cat === Cat.NONE && scan.isWord(i) ? node.any : null)
      i++
    }
    return found
  }

  private add(parts: readonly string[], value: T): void {
    let nodes: Node<T>[] = [this.root]
    for (const part of parts) {
      const optional = part.endsWith('?')
      const choices = (optional ? part.slice(0, -1) : part).split('|')
      const after = nodes.flatMap(node => choices.map(choice => this.step(node, choice)))
      nodes = optional ? [...nodes, ...after] : after
    }
    for (const node of nodes) if (node !== this.root) node.value = value
  }

  private step(node: Node<T>, choice: string): Node<T> {
    const fresh: Node<T> = { next: new Map(), any: null, value: null }
    if (choice === '*') return (node.any ??= fresh)
    let id = words.get(choice)
    if (id === undefined) words.set(choice, (id = words.size + 1))
    const known = node.next.get(id)
    if (known) return known
    node.next.set(id, fresh)
    return fresh
  }
}
