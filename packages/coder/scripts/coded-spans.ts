/**
 * Codings by hand whose reports are not ours to publish are kept as positions in their texts: every string of a coding
 * that stands in its report, `quote` and `trigger` above all, is written `{"@": [start, end]}`.
 */

/** A position in a report's text, in UTF-16 code units. */
interface At {
  readonly '@': readonly [number, number]
}

/**
 * Puts the words of a report back into a coding that holds their positions.
 *
 * @example restoreWords({ quote: { '@': [0, 4] } }, 'قُتل جندي') // { quote: 'قُتل' }
 */
export function restoreWords(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map(item => restoreWords(item, text))
  if (typeof value !== 'object' || value === null) return value
  if (isAt(value)) return text.slice(...value['@'])
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restoreWords(item, text)]))
}

function isAt(value: object): value is At {
  return '@' in value
}
