import { systemReason } from './system-reason.ts'

/** An item that cannot be read, or not any further; `message` is the cause. */
export class ReadError extends Error {
  readonly remedy: string

  constructor(cause: string, remedy: string) {
    super(cause)
    this.remedy = remedy
  }
}

/**
 * What people are told of an error that stopped the reading of an item, or null where it is none of the item's: then it is a fault of ours.
 *
 * @example explainError(new ReadError('the file is cut off', 'Fetch it again')) // { cause: 'the file is cut off', remedy: 'Fetch it again' }
 */
export function explainError(error: unknown): { readonly cause: string; readonly remedy: string } | null {
  if (error instanceof ReadError) return { cause: error.message, remedy: error.remedy }
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code === 'Z_BUF_ERROR') return { cause: 'the compressed file is cut off', remedy: 'Fetch or copy it again; what could be unpacked was read' }
  if (code?.startsWith('Z_')) return { cause: 'the compressed data are damaged', remedy: 'Fetch or copy it again; what could be unpacked was read' }
  return code === undefined ? null : { cause: `cannot be read: ${systemReason(error)}`, remedy: 'Check the file and its permissions' }
}
