import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../test/any-text.ts'
import { Vocabulary } from './vocabulary.ts'

/** Words of one hash: at each place either of two pairs of Chinese and Korean signs that leave the same FNV state. */
function collidingWords(bits: number): string[] {
  let words = ['']
  let state = 0x811c9dc5
  for (let bit = 0; bit < bits; bit++) {
    const [first, second, next] = collidingPairs(state)
    words = words.flatMap(word => [word + first, word + second])
    state = next
  }
  return words
}

function collidingPairs(state: number): [string, string, number] {
  const seen = new Map<number, number>()
  for (let a = 0x3400; a < 0xd7a3; a++) {
    const mixed = Math.imul(state ^ a, 0x01000193)
    const twin = seen.get(mixed >>> 16)
    if (twin === undefined) {
      seen.set(mixed >>> 16, a)
      continue
    }
    // The low halves differ and the next sign levels them.
    const difference = (Math.imul(state ^ twin, 0x01000193) ^ mixed) & 0xffff
    for (let b = 0x3400; b < 0xd7a3; b++) {
      const other = b ^ difference
      if (other < 0x3400 || other >= 0xd7a3) continue
      return [String.fromCharCode(a, b), String.fromCharCode(twin, other), Math.imul(mixed ^ b, 0x01000193)]
    }
  }
  throw new Error('no collision found')
}

describe('Vocabulary', () => {
  test('one number a form, from zero up', () => {
    const words = new Vocabulary()
    expect([words.add('قصف'), words.add('غارة'), words.add('قصف'), words.add('')]).toEqual([0, 1, 0, 2])
    expect(words.size).toBe(3)
    expect(words.text(1)).toBe('غارة')
  })

  test('gives every form back', () => {
    fc.assert(
      fc.property(fc.array(anyText), forms => {
        const words = new Vocabulary()
        const numbers = forms.map(form => words.add(form))
        expect(numbers.map(number => words.text(number))).toEqual(forms)
        expect(words.size).toBe(new Set(forms).size)
      }),
    )
  })

  test('keeps its numbers as it grows', () => {
    const words = new Vocabulary()
    const forms = Array.from({ length: 100_000 }, (_, i) => `كلمة${i}`)
    const numbers = forms.map(form => words.add(form))
    expect(forms.map(form => words.add(form))).toEqual(numbers)
    expect(numbers.every((number, i) => words.text(number) === forms[i])).toBe(true)
  })

  test('takes a form of any length', () => {
    const words = new Vocabulary()
    const long = 'ق'.repeat(500_000)
    expect(words.text(words.add(long))).toBe(long)
    expect(words.add(long)).toBe(0)
  })

  test('words that were made to collide are told apart, and cost no more than others', () => {
    const words = new Vocabulary()
    const forms = collidingWords(17)
    expect(forms.length).toBe(131_072)
    const numbers = forms.map(form => words.add(form))
    expect(words.size).toBe(forms.length)
    expect(forms.map(form => words.add(form))).toEqual(numbers)
    expect(numbers.every((number, i) => words.text(number) === forms[i])).toBe(true)
  })
})
