import { RegisterError } from '../errors.ts'

/**
 * Where a page ended, as a string for whoever asks for the next.
 *
 * @example readCursor(writeCursor([5, null]), 2) // [5, null]
 */
export function writeCursor(position: readonly (number | string | null)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/**
 * What `writeCursor` wrote.
 *
 * @throws RegisterError `bad-query` where it is something else
 */
export function readCursor(cursor: string, length: number): (number | string | null)[] {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const good = Array.isArray(position) && position.length === length && position.every(part => part === null || ['number', 'string'].includes(typeof part))
    if (good) return position
  } catch {
    // Not JSON: told below.
  }
  throw new RegisterError('bad-query', 'the cursor is not one that was given out', 'begin again without it')
}
