import { describe, expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

const later = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

describe('inOrder', () => {
  it('keeps the order of the inputs, and does not run further ahead than allowed', async () => {
    let [taken, running, most] = [0, 0, 0]
    async function* inputs() {
      for (let i = 0; i < 30; i++) {
        taken++
        yield i
      }
    }
    const results: number[] = []
    for await (const result of inOrder(
      inputs(),
      async i => {
        most = Math.max(most, ++running)
        await later((i * 7) % 5)
        running--
        return i
      },
      4,
    )) {
      results.push(result)
      expect(taken - results.length).toBeLessThanOrEqual(4)
    }
    expect(results).toEqual(Array.from({ length: 30 }, (_, i) => i))
    expect(most).toBe(4)
  })

  it('throws a failure when its turn comes', async () => {
    const results: number[] = []
    async function* inputs() {
      yield* [1, 2, 3]
    }
    const run = async () => {
      for await (const result of inOrder(inputs(), async i => (i === 2 ? Promise.reject(new Error('two')) : i), 3)) results.push(result)
    }
    await expect(run()).rejects.toThrow('two')
    expect(results).toEqual([1])
  })

  it('closes its inputs when nobody wants more', async () => {
    let closed = false
    async function* inputs() {
      try {
        for (let i = 0; ; i++) yield i
      } finally {
        closed = true
      }
    }
    for await (const result of inOrder(inputs(), async i => i, 2)) if (result === 5) break
    expect(closed).toBe(true)
  })
})
