import { BANDS, bandsOf } from './bands.ts'
import { COPY_SIMILARITY, SIGNATURE_BYTES, similarity } from './signature.ts'

/** A report that another is a copy of. */
export interface Copy {
  /** Its number in the order in which reports were added, from 0. */
  readonly index: number
  readonly similarity: number
}

const FIRST_ROOM = 1024
const NONE = -1

/**
 * Finds copies among reports as they come, in memory: some 500 bytes a report. What it is built from are the signatures alone, so it is
 * saved and restored by them.
 *
 * @example
 * const index = new CopyIndex()
 * index.add(signatureOf('قتل جنديان في تعز أمس'))
 * index.find(signatureOf('قُتل جنديان في تعز، أمس')).length // 1
 */
export class CopyIndex {
  #signatures = new Uint8Array(FIRST_ROOM * SIGNATURE_BYTES)
  /** For each hash of a key the last report that has it, as report * BANDS + band; and for each of these the one before. */
  #heads = new Int32Array(tableSize(FIRST_ROOM)).fill(NONE)
  #before = new Int32Array(FIRST_ROOM * BANDS)
  #size = 0

  /** How many reports were added. */
  get size(): number {
    return this.#size
  }

  /** Adds a report and gives its number. */
  add(signature: Uint8Array): number {
    if (this.#size * SIGNATURE_BYTES === this.#signatures.length) this.#grow()
    this.#signatures.set(signature, this.#size * SIGNATURE_BYTES)
    this.#link(this.#size, signature)
    return this.#size++
  }

  /** The signature of a report that was added. */
  signature(index: number): Uint8Array {
    return this.#signatures.subarray(index * SIGNATURE_BYTES, (index + 1) * SIGNATURE_BYTES)
  }

  /** The reports that are copies of one with this signature, the most alike first, of equals the earliest. */
  find(signature: Uint8Array, least = COPY_SIMILARITY): Copy[] {
    const copies: Copy[] = []
    const seen = new Set<number>()
    for (const key of bandsOf(signature)) {
      for (let link = this.#heads[this.#slot(key)]!; link !== NONE; link = this.#before[link]!) {
        const index = Math.floor(link / BANDS)
        if (seen.has(index)) continue
        seen.add(index)
        const alike = similarity(signature, this.signature(index))
        if (alike >= least) copies.push({ index, similarity: alike })
      }
    }
    return copies.sort((a, b) => b.similarity - a.similarity || a.index - b.index)
  }

  #slot(key: number): number {
    return Math.imul(key, GOLDEN) >>> (32 - Math.log2(this.#heads.length))
  }

  #link(report: number, signature: Uint8Array): void {
    const keys = bandsOf(signature)
    for (let band = 0; band < BANDS; band++) {
      const slot = this.#slot(keys[band]!)
      const link = report * BANDS + band
      this.#before[link] = this.#heads[slot]!
      this.#heads[slot] = link
    }
  }

  #grow(): void {
    const room = (this.#signatures.length / SIGNATURE_BYTES) * 2
    const signatures = new Uint8Array(room * SIGNATURE_BYTES)
    signatures.set(this.#signatures)
    this.#signatures = signatures
    this.#before = new Int32Array(room * BANDS)
    this.#heads = new Int32Array(tableSize(room)).fill(NONE)
    for (let report = 0; report < this.#size; report++) this.#link(report, this.signature(report))
  }
}

/** Fibonacci hashing (Knuth, volume 3, section 6.4). */
const GOLDEN = 0x9e3779b1

function tableSize(reports: number): number {
  return 2 ** Math.ceil(Math.log2(reports * BANDS))
}
