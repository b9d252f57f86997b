import type { CountRange } from '@marsad/model'
import { fillIn, type Locale } from './locale.ts'

/**
 * A count in words: `8`, `at least 11`, `5–7`, `about 20`; '' where nothing is known.
 *
 * @example formatCount({ min: 11, max: null }, english) // 'at least 11'
 */
export function formatCount(range: CountRange | null | undefined, locale: Locale): string {
  if (!range) return ''
  const { min, max } = range
  const words = locale.strings.count
  let text: string
  if (min === null) {
    if (max === null) return ''
    text = fillIn(words.upTo, { n: locale.number(max) })
  } else if (max === null) text = min <= 1 ? words.some : fillIn(words.atLeast, { n: locale.number(min) })
  else if (min === max) text = min === 0 ? words.none : locale.number(min)
  else text = fillIn(words.range, { a: locale.number(min), b: locale.number(max) })
  return range.approx ? fillIn(words.about, { n: text }) : text
}

/**
 * A count in the width of a table's cell: `8`, `≥11`, `5–7`, `≤5`, `~20`; '' where nothing is known.
 *
 * @example formatCountShort({ min: 11, max: null }, english) // '≥11'
 */
export function formatCountShort(range: CountRange | null | undefined, locale: Locale): string {
  if (!range) return ''
  const { min, max } = range
  const about = range.approx ? '~' : ''
  if (min === null) return max === null ? '' : `${about}≤${locale.number(max)}`
  if (max === null) return `${about}≥${locale.number(min)}`
  return about + (min === max ? locale.number(min) : `${locale.number(min)}–${locale.number(max)}`)
}
