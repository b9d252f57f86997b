import { describe, expect, it } from 'vitest'
import { kilometres, projectPoint, WORLD_WIDTH } from './mercator.ts'
import { loadCountries } from './world.ts'

const country = (code: string) => loadCountries().find(each => each.code === code)!

describe('the world', () => {
  it('has every country with an outline, its box and a place for its name', () => {
    const codes = loadCountries().flatMap(({ code }) => code ?? [])
    expect(codes.length).toBeGreaterThan(190)
    for (const code of ['YE', 'SY', 'IQ', 'LY', 'SD', 'SO', 'PS', 'LB', 'ML', 'AF', 'PK', 'PH']) {
      const { west, east, top, bottom, label, path } = country(code)
      expect(path('fine').startsWith('M')).toBe(true)
      expect(label.x).toBeGreaterThan(west)
      expect(label.x).toBeLessThan(east)
      expect(label.y).toBeGreaterThan(top)
      expect(label.y).toBeLessThan(bottom)
    }
  })

  it('holds Aden inside Yemen', () => {
    const [x, y] = projectPoint(45.03, 12.79)
    const { west, east, top, bottom } = country('YE')
    expect(x > west && x < east && y > top && y < bottom).toBe(true)
  })

  it('has fewer points in the coarse outline', () => {
    expect(country('LY').path('coarse').length).toBeLessThan(country('LY').path('fine').length)
  })

  it('draws no line across the map where a country lies on the 180th meridian', () => {
    for (const { code, path } of loadCountries()) {
      for (const part of path('coarse').split('M').slice(1)) {
        const xs = part
          .split(/[LZ]/)
          .filter(Boolean)
          .map(point => Number(point.split(',')[0]))
        const steps = xs.slice(1).map((x, i) => Math.abs(x - xs[i]!))
        expect(Math.max(0, ...steps), code).toBeLessThan(WORLD_WIDTH / 4)
      }
    }
  })

  it('measures kilometres', () => {
    expect(kilometres(40_030, 0)).toBeCloseTo(WORLD_WIDTH, 0)
    expect(kilometres(100, 60)).toBeCloseTo(2 * kilometres(100, 0))
  })
})
