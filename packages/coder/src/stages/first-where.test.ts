import { expect, it } from 'vitest'
import { firstWhere } from './first-where.ts'

it.each([
  [[], 3, 0],
  [[1, 3, 3, 5], 0, 0],
  [[1, 3, 3, 5], 3, 1],
  [[1, 3, 3, 5], 4, 3],
  [[1, 3, 3, 5], 6, 4],
])('finds where %j reaches %i', (numbers, least, at) => {
  expect(firstWhere(numbers.length, k => numbers[k]! >= least)).toBe(at)
})
