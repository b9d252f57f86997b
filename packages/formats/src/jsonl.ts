import type { Coding } from '@marsad/model'
import type { Writer } from './writer.ts'

/**
 * JSON Lines: one coding a line, as the coder gave it.
 *
 * @example createJsonlWriter().write(coding, report) // '{"doc":"a1",…}\n'
 */
export function createJsonlWriter(): Writer {
  return { separator: '', open: () => '', write: coding => `${JSON.stringify(coding)}\n`, close: () => '' }
}

/**
 * Codings as JSON Lines, one piece a line.
 *
 * @example [...codingsToJsonl([coding])].join('')
 */
export function* codingsToJsonl(codings: Iterable<Coding>): Generator<string> {
  for (const coding of codings) yield `${JSON.stringify(coding)}\n`
}
