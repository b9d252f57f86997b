import { type Coder, makeCoder } from './make-coder.ts'
import { builtInLexicon } from './tables/built-in.ts'

/**
 * Makes a coder with the built-in tables.
 *
 * @example
 * const coder = createCoder()
 * coder.code({ doc: 'r1', text: 'قُتل خمسة جنود في هجوم على نقطة تفتيش في تعز' }).events[0]?.type // 'armed_clash'
 */
export function createCoder(): Coder {
  return makeCoder(builtInLexicon())
}
