import { describe, expect, it } from 'vitest'
import { WORLD_BOTTOM, WORLD_TOP, WORLD_WIDTH } from './mercator.ts'
import { fitViewport, panViewport, zoomViewport } from './viewport.ts'

const size = { width: 800, height: 400 }

describe('the viewport', () => {
  it('fits points into the window, with room around them', () => {
    const points = [
      { x: 600, y: 450 },
      { x: 660, y: 470 },
    ]
    const { k, dx, dy } = fitViewport(points, size)
    for (const { x, y } of points) {
      expect(x * k + dx).toBeGreaterThanOrEqual(40)
      expect(x * k + dx).toBeLessThanOrEqual(size.width - 40)
      expect(y * k + dy).toBeGreaterThan(0)
      expect(y * k + dy).toBeLessThan(size.height)
    }
  })

  it('shows a lone point with its country, and without points the world', () => {
    expect(fitViewport([{ x: 600, y: 450 }], size).k).toBeLessThan(20)
    const { k } = fitViewport([], size)
    expect(Math.min(WORLD_WIDTH * k - size.width, (WORLD_BOTTOM - WORLD_TOP) * k - size.height)).toBeLessThanOrEqual(1)
  })

  it('zooms about a point of the window', () => {
    const before = fitViewport([{ x: 600, y: 450 }], size)
    const after = zoomViewport(before, 2, 300, 100, size)
    expect(after.k).toBeCloseTo(before.k * 2)
    expect((300 - after.dx) / after.k).toBeCloseTo((300 - before.dx) / before.k)
    expect((100 - after.dy) / after.k).toBeCloseTo((100 - before.dy) / before.k)
  })

  it('does not leave the world', () => {
    const start = fitViewport([{ x: 600, y: 450 }], size)
    expect(panViewport(start, 1e9, 1e9, size).dx).toBeCloseTo(0)
    const { k, dx } = panViewport(start, -1e9, 0, size)
    expect(WORLD_WIDTH * k + dx).toBeCloseTo(size.width)
    expect(zoomViewport(start, 1e-9, 0, 0, size).k).toBeGreaterThan(0.3)
    expect(zoomViewport(start, 1e9, 0, 0, size).k).toBeLessThan(1000)
  })
})
