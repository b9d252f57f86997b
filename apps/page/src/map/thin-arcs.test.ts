import { describe, expect, it } from 'vitest'
import { thinArcs } from './thin-arcs.ts'

describe('thinArcs', () => {
  const thin = (arc: [number, number][], step: number) => thinArcs({ arcs: [arc], transform: { scale: [0.5, 0.5] } }, step).arcs[0]

  it('leaves out what is near, and keeps the way to the points after it', () => {
    const arc: [number, number][] = [
      [100, 100],
      [1, 0],
      [1, 0],
      [10, 0],
      [0, 1],
    ]
    expect(thin(arc, 2)).toEqual([
      [100, 100],
      [12, 0],
      [0, 1],
    ])
  })

  it('keeps everything where nothing is near, and the ends always', () => {
    const arc: [number, number][] = [
      [5, 5],
      [1, 1],
    ]
    expect(thin(arc, 100)).toEqual(arc)
    expect(thin(arc, 0)).toEqual(arc)
  })
})
