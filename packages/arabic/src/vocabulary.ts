import { stringOfUnits } from './units.ts'

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
  private slots = new Int32Array(START_SLOTS)
  private hashes: number[] = []
  private forms: string[] = []
  private crowded = new Map<string, number>()

  /** How many forms are known. Numbers run from 0 to `size - 1`. */
  get size(): number {
    return this.forms.length
  }

  /** The form with number `id`. */
  text(id: number): string {
    return this.forms[id]!
  }

  /** The number of `form`, given anew if it was not known. */
  add(form: string): number {
    const units = new Uint16Array(form.length)
    for (let i = 0; i < form.length; i++) units[i] = form.charCodeAt(i)
    return this.addUnits(units, form.length)
  }

  /** The number of the form in the first `length` code units of `units`. */
  addUnits(units: Uint16Array, length: number): number {
    let hash = 0x811c9dc5
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193)
    hash ^= hash >>> 15
    const mask = this.slots.length - 1
    let slot = hash & mask
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const id = this.slots[slot]! - 1
      if (id < 0) return this.insert(stringOfUnits(units, length), hash, slot)
      if (this.hashes[id] === hash && sameUnits(this.forms[id]!, units, length)) return id
      slot = (slot + 1) & mask
    }
    const form = stringOfUnits(units, length)
    return this.crowded.get(form) ?? this.insert(form, hash, -1)
  }

  private insert(form: string, hash: number, slot: number): number {
    const id = this.forms.length
    this.forms.push(form)
    this.hashes.push(hash)
    if (slot >= 0) this.slots[slot] = id + 1
    else this.crowded.set(form, id)
    if (this.forms.length * 2 > this.slots.length) this.grow()
    return id
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    this.crowded.clear()
    const mask = this.slots.length - 1
    this.hashes.forEach((hash, id) => {
      let slot = hash & mask
      let probe = 0
      while (this.slots[slot] !== 0 && ++probe < MOST_PROBES) slot = (slot + 1) & mask
      if (probe < MOST_PROBES) this.slots[slot] = id + 1
      else this.crowded.set(this.forms[id]!, id)
    })
  }
}

function sameUnits(form: string, units: Uint16Array, length: number): boolean {
  if (form.length !== length) return false
  for (let i = 0; i < length; i++) if (form.charCodeAt(i) !== units[i]) return false
  return true
}
