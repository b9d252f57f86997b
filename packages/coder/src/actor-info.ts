import { type ActorInfo, type CountryInfo, findActor, findCountry } from './find-info.ts'
import { builtInLexicon } from './tables/built-in.ts'

/**
 * Name, side and country of an actor id; `other:` before it or not; undefined for ids that no table lists.
 *
 * @example actorInfo('al-shabaab')?.name // 'al-Shabaab'
 */
export function actorInfo(id: string): ActorInfo | undefined {
  return findActor(id, builtInLexicon())
}

/**
 * Names and codes of a country by its ISO 3166-1 alpha-2 code.
 *
 * @example countryInfo('YE')?.isoNumeric // 887
 */
export function countryInfo(iso2: string): CountryInfo | undefined {
  return findCountry(iso2, builtInLexicon())
}
