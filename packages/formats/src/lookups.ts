import type { Side } from '@marsad/model'

/** What a table needs to know of an actor beside its id. */
export interface ActorInfo {
  /** The English name. */
  readonly name: string
  readonly side: Side
  /** ISO 3166-1 alpha-2, or null where the actor belongs to no one country. */
  readonly country: string | null
}

/** What the field's datasets know of a country. */
export interface CountryInfo {
  /** The English name. */
  readonly name: string
  /** ISO 3166-1 numeric. */
  readonly isoNumeric: number
  /** ACLED's region («Middle East», «Western Africa»). */
  readonly acledRegion: string
  /** UCDP's region (Africa, Americas, Asia, Europe, Middle East). */
  readonly gedRegion: string
  /** The Gleditsch–Ward state number, or null where there is none. */
  readonly gwno: number | null
}

/**
 * Where writers look up what a coding only names by id. A coding holds actors' ids and countries' codes;
 * the tables behind them belong to the coder.
 */
export interface Lookups {
  /** An actor by id (`houthis`), or undefined for one that no table lists (`other:…`). */
  readonly actorInfo: (id: string) => ActorInfo | undefined
  /** A country by its ISO 3166-1 alpha-2 code. */
  readonly countryInfo: (iso2: string) => CountryInfo | undefined
}
