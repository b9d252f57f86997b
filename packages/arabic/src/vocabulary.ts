const START_SLOTS = 1 << 15

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
    for (;;) {
      const id = this.slots[slot]! - 1
      if (id < 0) break
      if (this.hashes[id] === hash && sameUnits(this.forms[id]!, units, length)) return id
      slot = (slot + 1) & mask
    }
    const id = this.forms.length
    this.forms.push(String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]))
    this.hashes.push(hash)
    this.slots[slot] = id + 1
    if (this.forms.length * 2 > this.slots.length) this.grow()
    return id
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    this.hashes.forEach((hash, id) => {
      let slot = hash & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = id + 1
    })
    this.slots = slots
  }
}

function sameUnits(form: string, units: Uint16Array, length: number): boolean {
  if (form.length !== length) return false
  for (let i = 0; i < length; i++) if (form.charCodeAt(i) !== units[i]) return false
  return true
}
