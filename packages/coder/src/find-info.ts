import type { Side } from '@marsad/model'
import type { Lexicon } from './tables/lexicon.ts'

/** What the tables know of an actor. */
export interface ActorInfo {
  readonly name: string
  readonly nameAr: string
  readonly side: Side
  /** ISO 3166-1 alpha-2, or null for actors of no one country. */
  readonly country: string | null
}

/** Name, side and country of an actor id; `other:` before it or not; undefined for ids that the lexicon does not list. */
export function findActor(id: string, lexicon: Lexicon): ActorInfo | undefined {
  const row = lexicon.actorById.get(id.replace(/^other:/, ''))
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

/** Names and codes of a country by its ISO 3166-1 alpha-2 code; undefined for codes that the lexicon does not list. */
export function findCountry(iso2: string, lexicon: Lexicon): CountryInfo | undefined {
  const row = lexicon.countries.get(iso2)
  if (!row) return undefined
  return { name: row[2], nameAr: row[3], isoNumeric: Number(row[1]), acledRegion: row[4], gedRegion: row[5], gwno: row[6] ? Number(row[6]) : null }
}
