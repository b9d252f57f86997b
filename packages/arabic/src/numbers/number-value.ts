import { scanTokens } from '../tokenize.ts'
import { Vocabulary } from '../vocabulary.ts'
import type { NumberMention } from './number-mention.ts'
import { NumberReader } from './number-reader.ts'

/**
 * The first number expression of a phrase, or null. For reading a field or trying a phrase; to read reports use `NumberReader`.
 *
 * @example numberValue('أكثر من ثلاثة وعشرين ألفا')?.min // 23001
 */
export function numberValue(text: string): NumberMention | null {
  const vocabulary = new Vocabulary()
  const tokens = scanTokens(text, vocabulary)
  return new NumberReader(vocabulary).read(tokens, 0, tokens.count)[0] ?? null
}
