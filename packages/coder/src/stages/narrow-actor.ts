import type { Lexicon } from '../tables/lexicon.ts'

/**
 * The narrowest actor that a general name means in a country: the Islamic State in Libya is its Libyan branch.
 * Gives the id itself where no branch is listed.
 *
 * @example localBranch('islamic-state', 'LY', lexicon) // 'islamic-state-libya'
 */
export function localBranch(id: string, country: string, lexicon: Lexicon): string {
  return lexicon.localBranches.get(`${id}:${country}`) ?? id
}
