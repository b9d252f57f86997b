/**
 * The first of the numbers below `length` for which a condition holds that holds for all numbers after it; `length` where it holds for none.
 *
 * @example firstWhere(4, k => [1, 3, 5, 7][k]! >= 4) // 2
 */
export function firstWhere(length: number, holds: (k: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
