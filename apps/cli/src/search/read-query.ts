import { type EventQuery, parseQuery, RegisterError } from '@marsad/register'
import { UsageError } from '../exit-code.ts'

/**
 * Reads a query of the command line.
 *
 * @throws UsageError that names what cannot be read
 * @example readQuery('country:YE') // { country: ['YE'] }
 */
export function readQuery(input: string): EventQuery {
  try {
    return parseQuery(input)
  } catch (error) {
    if (error instanceof RegisterError) throw new UsageError(`${error.message}; ${error.remedy}`)
    throw error
  }
}
