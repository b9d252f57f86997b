import { foldText } from '@marsad/arabic'
import type { Span } from '@marsad/model'

/** The most stretches that are marked; a letter on its own is found everywhere. */
const MAX_FOUND = 500

/**
 * Where the words of a search stand in a text, whatever the spelling of either.
 *
 * @example findWords('قصفٌ على إدلب', 'ادلب') // [[9, 13]]
 */
export function findWords(text: string, query: string): Span[] {
  const words = foldText(query, 'key').text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const folded = foldText(text, 'key')
  // Small letters may be longer than capital ones («İ»); then offsets would not fit, and the text is searched as it stands.
  const lower = folded.text.toLowerCase()
  const body = lower.length === folded.text.length ? lower : folded.text
  const spans: Span[] = []
  for (const word of words) {
    for (let at = body.indexOf(word); at >= 0 && spans.length < MAX_FOUND; at = body.indexOf(word, at + word.length)) {
      spans.push(folded.sourceSpan(at, at + word.length))
    }
  }
  return spans
}
