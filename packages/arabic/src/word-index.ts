import { stringOfUnits } from './units.ts'

/** Letters that a clitic before a word can have: «و ف ب ك ل س» and the article. */
const BEFORE: ReadonlySet<number> = new Set([...'وفبكلسا'].map(letter => letter.charCodeAt(0)))
/** Letters that a pronoun after a word can have. */
const AFTER: ReadonlySet<number> = new Set([...'هاكمني'].map(letter => letter.charCodeAt(0)))
/** «وبال» before a word. */
const LONGEST_BEFORE = 4
/** «هما» after it. */
const LONGEST_AFTER = 3

const LAM = 0x644
const TA_MARBUTA = 0x629
const HA = 0x647

/** The high bits of a hash stand beside the number in its slot, so that other words are hardly ever compared. */
const NUMBER_BITS = 20
const NUMBER_MASK = (1 << NUMBER_BITS) - 1

/** No word of a list is longer. */
const LONGEST = 256
const scratch = new Uint16Array(LONGEST)

/** The columns of an index: plain arrays, which threads can share. */
export interface WordColumns {
  /** The letters of all words, one after another. */
  readonly letters: Uint16Array
  /** Where each word begins, and where the last one ends. */
  readonly starts: Int32Array
  /** A table of hashes, open addressing: number + 1 of the word in each slot, 0 for none. */
  readonly slots: Int32Array
}

/**
 * A fixed list of words, found by their letters without making a string of them.
 * Ta marbuta counts as ha, in the list and in what is looked for, as it does under the key fold.
 *
 * @example
 * const index = WordIndex.of(['قصف', 'مدينه'])
 * const units = Uint16Array.from('مدينة', letter => letter.charCodeAt(0))
 * index.find(units, 0, units.length) // 1
 */
export class WordIndex {
  private readonly letters: Uint16Array
  private readonly starts: Int32Array
  private readonly slots: Int32Array

  constructor(readonly columns: WordColumns) {
    this.letters = columns.letters
    this.starts = columns.starts
    this.slots = columns.slots
  }

  /** Makes the index of a list of words, each of which is there once. A word's number is its place in the list. */
  static of(words: readonly string[]): WordIndex {
    const starts = new Int32Array(words.length + 1)
    for (let id = 0; id < words.length; id++) starts[id + 1] = starts[id]! + words[id]!.length
    const letters = new Uint16Array(starts[words.length]!)
    let size = 16
    while (size < words.length * 2) size *= 2
    const slots = new Int32Array(size)
    words.forEach((word, id) => {
      for (let i = 0; i < word.length; i++) letters[starts[id]! + i] = keyUnit(word.charCodeAt(i))
      const hash = hashOf(letters, starts[id]!, starts[id + 1]!)
      let slot = hash & (size - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
      slots[slot] = (hash & ~NUMBER_MASK) | (id + 1)
    })
    return new WordIndex({ letters, starts, slots })
  }

  /** How many words there are. */
  get size(): number {
    return this.starts.length - 1
  }

  /** The word with number `id`. */
  text(id: number): string {
    const start = this.starts[id]!
    return stringOfUnits(this.letters.subarray(start), this.starts[id + 1]! - start)
  }

  /** The number of a word, or -1. */
  findText(word: string): number {
    if (word.length > LONGEST) return -1
    for (let i = 0; i < word.length; i++) scratch[i] = word.charCodeAt(i)
    return this.find(scratch, 0, word.length)
  }

  /** The number of the word that stands in `units` from `from` up to `to`, or -1. */
  find(units: Uint16Array, from: number, to: number): number {
    const { letters, starts, slots } = this
    const hash = hashOf(units, from, to)
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot]!
      if (entry === 0) return -1
      if (((entry ^ hash) & ~NUMBER_MASK) !== 0) continue
      const id = (entry & NUMBER_MASK) - 1
      const start = starts[id]!
      if (starts[id + 1]! - start !== to - from) continue
      let i = from
      while (i < to && letters[start + i - from] === keyUnit(units[i]!)) i++
      if (i === to) return id
    }
  }

  /**
   * Whether a word may be one of the list with clitics around it. It is asked of every new form of a text, most of which are none,
   * so it only looks at letters: «true» may be wrong, «false» never is.
   */
  mayHold(units: Uint16Array, from: number, to: number): boolean {
    for (let start = from; start < to && start - from <= LONGEST_BEFORE; start++) {
      // «للجيش» is «ل» and «الجيش», of which a letter is not written.
      if (units[start] === LAM && units[start + 1] === LAM && start + 1 < to) return true
      for (let end = to; end > start && to - end <= LONGEST_AFTER; end--) {
        if (this.find(units, start, end) >= 0) return true
        if (!AFTER.has(units[end - 1]!)) break
      }
      if (!BEFORE.has(units[start]!)) break
    }
    return false
  }
}

function keyUnit(unit: number): number {
  return unit === TA_MARBUTA ? HA : unit
}

/** FNV-1a over code units, its high bits mixed into the low ones. */
function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ keyUnit(units[i]!), 0x01000193)
  return hash ^ (hash >>> 15)
}
