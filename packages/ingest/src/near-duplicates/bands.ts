/**
 * Bands and bytes in a band: of texts alike to 0.47 one pair in two hundred shares no band; of 100,000 other reports some nine share one with a report
 * (bench/near-duplicates.ts).
 */
export const BANDS = 40
const ROWS = 3

/**
 * The keys under which a signature is looked up: two texts that share one may be copies, two that share none are not. A key is a whole number below
 * 2^30, different for each band, so that all keys of all reports can stand in one column with one index.
 *
 * @example bandsOf(signatureOf('قتل جنديان في تعز')).length // 40
 */
export function bandsOf(signature: Uint8Array): Uint32Array {
  const keys = new Uint32Array(BANDS)
  for (let band = 0; band < BANDS; band++) {
    const at = band * ROWS
    keys[band] = ((band << 24) | (signature[at]! << 16) | (signature[at + 1]! << 8) | signature[at + 2]!) >>> 0
  }
  return keys
}
