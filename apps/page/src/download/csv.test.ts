import { describe, expect, it } from 'vitest'
import { csvCell } from './csv.ts'

describe('csvCell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+963 11', "'+963 11"],
    ['-2', '-2'],
    ['-5.25', '-5.25'],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    [' \t=1', "'=1"],
    ['قال: «لا», ثم', '"قال: «لا», ثم"'],
    ['say "no"', '"say ""no"""'],
    ['a\r\nb\u2028c\0d', 'a b c d'],
    [null, ''],
    [undefined, ''],
    [-12.5, '-12.5'],
  ])('of %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })
})
