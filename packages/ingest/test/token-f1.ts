import { foldKey } from '@marsad/arabic'
import { Parser } from 'htmlparser2'

/** The text of the elements of a fixture that are marked `data-report`. */
export function reportIn(html: string): string {
  let out = ''
  let depth = 0
  const parser = new Parser({
    onopentag(_, attributes) {
      if (depth > 0 || 'data-report' in attributes) depth++
    },
    ontext(text) {
      if (depth > 0) out += text
    },
    onclosetag() {
      if (depth > 0 && --depth === 0) out += '\n'
    },
  })
  parser.write(html)
  parser.end()
  return out
}

/** How well a text agrees with another: the harmonic mean of precision and recall over folded words, however often each is there. */
export function tokenF1(text: string, gold: string): number {
  const words = (value: string) => foldKey(value).match(/[\p{L}\p{N}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words(gold)) counts.set(word, (counts.get(word) ?? 0) + 1)
  let same = 0
  for (const word of words(text)) {
    const left = counts.get(word) ?? 0
    if (left > 0) {
      counts.set(word, left - 1)
      same++
    }
  }
  return (2 * same) / (words(text).length + words(gold).length)
}
