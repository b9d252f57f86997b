import type { Noise } from '@marsad/model'
import type { NoiseStretch } from './lay-out.ts'
import type { ReadingContext } from './reading-context.ts'

/** So many letters of a stretch are quoted. */
const QUOTED = 80

/** The record of a stretch of noise: its span, and its first words as they stand. */
export function codeNoise(stretch: NoiseStretch, { text, tokens }: ReadingContext): Noise {
  const start = tokens.start[stretch.from]!
  const end = tokens.end[stretch.to - 1]!
  let last = stretch.from
  while (last + 1 < stretch.to && tokens.end[last + 1]! - start <= QUOTED) last++
  return { quote: text.slice(start, tokens.end[last]!), span: [start, end], kind: stretch.kind }
}
