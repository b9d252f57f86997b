import { svg } from '../dom/h.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Country } from './world.ts'

/** Pixels a letter of a country's name takes, about. */
const LETTER = 7
const LINE = 16

/**
 * Writes the names of the countries that have room for theirs at a zoom, the largest first, none over another.
 */
export function drawLabels(countries: readonly Country[], k: number, locale: Locale): SVGTextElement[] {
  const taken: { x: number; y: number; half: number }[] = []
  const drawn: SVGTextElement[] = []
  const widest = [...countries].sort((a, b) => b.label.width - a.label.width)
  for (const { code, label } of widest) {
    if (code === undefined) continue
    const { x, y, width } = label
    const name = locale.country(code)
    const half = (name.length * LETTER) / 2
    if (width * k < half * 1.6) continue
    const [px, py] = [x * k, y * k]
    if (taken.some(other => Math.abs(other.y - py) < LINE && Math.abs(other.x - px) < other.half + half)) continue
    taken.push({ x: px, y: py, half })
    drawn.push(svg('text', { x: px.toFixed(1), y: py.toFixed(1), 'text-anchor': 'middle' }, name))
  }
  return drawn
}
