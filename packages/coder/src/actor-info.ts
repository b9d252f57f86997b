import type { Side } from '@marsad/model'
import { builtInLexicon } from './tables/lexicon.ts'

/** What the tables know of an actor. */
export interface ActorInfo {
  readonly name: string
  readonly nameAr: string
  readonly side: Side
  /** ISO 3166-1 alpha-2, or null for actors of no one country. */
  readonly country: string | null
}

/**
 * Name, side and country of an actor id; `other:` before it or not; undefined for ids that no table lists.
 *
 * @example actorInfo('al-shabaab')?.name // 'al-Shabaab'
 */
export function actorInfo(id: string): ActorInfo | undefined {
  const row = builtInLexicon().actorById.get(id.replace(/^other:/, ''))
  return row ? { name: row[1], nameAr: row[2], side: row[3] as Side, country: row[4] || null } : undefined
}

/** What the tables know of a country. */
export interface CountryInfo {
  readonly name: string
  readonly nameAr: string
  /** ISO 3166-1 numeric. */
  readonly isoNumeric: number
  readonly acledRegion: string
  readonly gedRegion: string
  /** Gleditsch–Ward state number, or null. */
  readonly gwno: number | null
}

/**
 * Names and codes of a country by its ISO 3166-1 alpha-2 code.
 *
 * @example countryInfo('YE')?.isoNumeric // 887
 */
export function countryInfo(iso2: string): CountryInfo | undefined {
  const row = builtInLexicon().countries.get(iso2)
  if (!row) return undefined
  return { name: row[2], nameAr: row[3], isoNumeric: Number(row[1]), acledRegion: row[4], gedRegion: row[5], gwno: row[6] ? Number(row[6]) : null }
}
