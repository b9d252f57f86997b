import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitLines } from './lines.ts'

async function lines(pieces: Buffer[], max = 1000) {
  const out: (string | null)[] = []
  for await (const { number, bytes } of splitLines(pieces, max)) {
    expect(number).toBe(out.length + 1)
    out.push(bytes === null ? null : bytes.toString())
  }
  return out
}

describe('splitLines', () => {
  it('splits as a string would be split, wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', 'ق', '\n') })), async pieces => {
        const whole = pieces.join('').split('\n')
        if (whole.at(-1) === '') whole.pop()
        expect(await lines(pieces.map(piece => Buffer.from(piece)))).toEqual(whole)
      }),
    )
  })

  it('passes over a line that is too long, and goes on', async () => {
    const piece = Buffer.alloc(64, 'x')
    expect(await lines([Buffer.from('a\n'), ...Array(100).fill(piece), Buffer.from('\nb\n')], 100)).toEqual(['a', null, 'b'])
    expect(await lines([piece, piece], 100)).toEqual([null])
  })

  it('holds no more than the longest line allowed', async () => {
    const piece = Buffer.alloc(1 << 20, 'x')
    let given = 0
    function* endless() {
      while (given++ < 400) yield Buffer.from(piece)
    }
    const before = process.memoryUsage().arrayBuffers
    for await (const line of splitLines(endless(), 1 << 21)) expect(line.bytes).toBe(null)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(300 << 20)
  })
})
