/** A place as a clause names it, before it is looked up. */
export interface PlaceMention {
  /** Token range of the words, head noun and direction included. */
  readonly from: number
  readonly to: number
  /** Letters of «و», «ب», «ف» on the first word, which are no part of the place's words. */
  readonly clitics: number
  /** Token range of the bare name. */
  readonly nameFrom: number
  readonly nameTo: number
  /** Kind of the head noun («قرية»: village), '' where there is none. */
  readonly head: string
  /** A word of direction stands before it («شمال», «قرب», «ريف»). */
  readonly near: boolean
  /** Candidate rows of the table of places. */
  readonly rows: readonly number[]
  /** The country, where the mention is a country. */
  readonly country: string
  /** It is «العاصمة»: the capital of `country`, or of the country spoken of. */
  readonly capital: boolean
  /** Small is fine: 0 country … 5 street or hamlet. */
  readonly grain: number
  /** «من الأراضي اليمنية»: where something came from. */
  readonly origin: boolean
  readonly rule: string
}

/** How fine a kind of place is. */
export const GRAIN: Readonly<Record<string, number>> = {
  country: 0,
  sea: 1,
  region: 1,
  desert: 1,
  border: 1,
  admin1: 1,
  admin2: 2,
  river: 2,
  valley: 3,
  mountain: 3,
  island: 3,
  city: 3,
  town: 3,
  village: 4,
  camp: 4,
  quarter: 4,
  crossing: 4,
  airport: 4,
  port: 4,
  base: 4,
  prison: 4,
  road: 4,
  field: 4,
  dam: 4,
}
