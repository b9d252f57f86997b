import { stringOfUnits } from './units.ts'
import type { WordIndex } from './word-index.ts'

const START_SLOTS = 1 << 15

/**
 * As many places as are tried for a form. Real words need a few; words that were made to collide go to a map of strings,
 * whose hash the engine seeds, so that no text can make look-up slow.
 */
const MOST_PROBES = 64

/**
 * Gives each folded word form a small number, without making a string of a form that was seen before.
 * What is known of a form can then be kept in an array at its number.
 *
 * @example
 * const words = new Vocabulary()
 * words.add('قصف') === words.add('قصف') // true
 * words.text(words.add('قصف')) // 'قصف'
 */
export class Vocabulary {
  /** Hash and number + 1 of the form of each slot, side by side so that a look-up touches little memory. */
  private slots = new Int32Array(2 * START_SLOTS)
  /** Forms as strings, made when they are first asked for: most words of a text are known to no table and never are. */
  private readonly forms: (string | undefined)[] = []
  /** The letters of all forms, one after another: form `id` ends where the next begins. */
  private letters = new Uint16Array(1 << 14)
  private starts = new Int32Array(1 << 11)
  private crowded = new Map<string, number>()

  /** How many forms are known. Numbers run from 0 to `size - 1`. */
  get size(): number {
    return this.forms.length
  }

  /** The form with number `id`. */
  text(id: number): string {
    return (this.forms[id] ??= stringOfUnits(this.letters.subarray(this.starts[id]!), this.starts[id + 1]! - this.starts[id]!))
  }

  /** Whether form `id` may be a word of a list with clitics around it, as `WordIndex.mayHold` has it. */
  mayBeOf(index: WordIndex, id: number): boolean {
    return index.mayHold(this.letters, this.starts[id]!, this.starts[id + 1]!)
  }

  /** The number of `form`, given anew if it was not known. */
  add(form: string): number {
    const units = new Uint16Array(form.length)
    for (let i = 0; i < form.length; i++) units[i] = form.charCodeAt(i)
    return this.addUnits(units, form.length)
  }

  /** The number of the form in the first `length` code units of `units`. */
  addUnits(units: Uint16Array, length: number): number {
    const hash = hashOf(units, length)
    const { slots, starts, letters } = this
    const mask = slots.length / 2 - 1
    let slot = hash & mask
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const id = slots[2 * slot + 1]! - 1
      if (id < 0) return this.insert(units, length, hash, slot)
      if (slots[2 * slot] === hash) {
        const start = starts[id]!
        let same = starts[id + 1]! - start === length
        for (let i = 0; same && i < length; i++) same = letters[start + i] === units[i]
        if (same) return id
      }
      slot = (slot + 1) & mask
    }
    return this.crowded.get(stringOfUnits(units, length)) ?? this.insert(units, length, hash, -1)
  }

  private insert(units: Uint16Array, length: number, hash: number, slot: number): number {
    const id = this.forms.length
    this.forms.push(undefined)
    const start = this.starts[id]!
    if (id + 2 > this.starts.length) this.starts = widen(this.starts, new Int32Array(this.starts.length * 2))
    while (start + length > this.letters.length) this.letters = widen(this.letters, new Uint16Array(this.letters.length * 2))
    this.letters.set(units.subarray(0, length), start)
    this.starts[id + 1] = start + length
    if (slot >= 0) {
      this.slots[2 * slot] = hash
      this.slots[2 * slot + 1] = id + 1
    } else this.crowded.set(this.text(id), id)
    if (this.forms.length * 3 > this.slots.length) this.grow()
    return id
  }

  private grow(): void {
    const old = this.slots
    this.slots = new Int32Array(old.length * 2)
    const crowded = [...this.crowded.values()]
    this.crowded.clear()
    for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) this.settle(old[at + 1]! - 1, old[at]!)
    for (const id of crowded) this.settle(id, hashOf(this.letters.subarray(this.starts[id]!), this.starts[id + 1]! - this.starts[id]!))
  }

  private settle(id: number, hash: number): void {
    const mask = this.slots.length / 2 - 1
    let slot = hash & mask
    let probe = 0
    while (this.slots[2 * slot + 1] !== 0 && ++probe < MOST_PROBES) slot = (slot + 1) & mask
    if (probe < MOST_PROBES) {
      this.slots[2 * slot] = hash
      this.slots[2 * slot + 1] = id + 1
    } else this.crowded.set(this.text(id), id)
  }
}

/** FNV-1a over code units, its high bits mixed into the low ones. */
function hashOf(units: Uint16Array, length: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193)
  return hash ^ (hash >>> 15)
}

function widen<T extends Int32Array | Uint16Array>(from: T, into: T): T {
  into.set(from)
  return into
}
