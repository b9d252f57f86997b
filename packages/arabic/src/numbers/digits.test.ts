import { expect, test } from 'vitest'
import { readDigits } from './digits.ts'

test.each([
  ['0', 0],
  ['12', 12],
  ['1,200', 1200],
  ['1٬200', 1200],
  ['1.200', 1200],
  ['1،200', 1200],
  ['12,345,678', 12345678],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['3.5', 3.5],
  ['3,5', 3.5],
  ['3٫125', 3.125],
  ['0.5', 0.5],
  ['0.125', 0.125],
])('%s is %d', (form, value) => {
  expect(readDigits(form)?.value).toBe(value)
})

test.each(['007', '1234567890', '12.5.2015', '2011,2012,2013', '1,23,456', '15.36942', '1.', '1,2.345'])('%s is no amount', form => {
  expect(readDigits(form)).toBeNull()
})
