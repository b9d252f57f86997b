import type { ReadingContext } from './reading-context.ts'

/** A word that stands oftener in the report tells nothing of one event. */
const SELDOM = 5

/** The numbers of the words in a token range that are seldom in the report, in order and once each: clauses that share them may tell of one event. */
export function rareWords(from: number, to: number, { infos, frequency }: ReadingContext): number[] {
  const out: number[] = []
  const counts = frequency()
  for (let i = from; i < to; i++) {
    const { word } = infos[i]!
    if (word >= 0 && counts[word]! <= SELDOM) out.push(word)
  }
  out.sort((a, b) => a - b)
  return out.filter((word, i) => word !== out[i - 1])
}
