/** The compiled lexicon, as `scripts/compile-tables.ts` writes it. */
export interface Tables {
  /** `[id, class, attributes]`, attributes as `k=v;k=v`. */
  readonly lexemes: readonly (readonly [id: string, cls: string, attributes: string])[]
  /** `key lexeme:features lexeme:features …` */
  readonly forms: readonly string[]
  /** `words \t kind \t reference \t limits`; words are keys joined by a space. */
  readonly phrases: readonly string[]
  readonly actors: readonly ActorRow[]
  readonly countries: readonly CountryRow[]
  readonly places: readonly PlaceRow[]
  /** `[country, role, actor id]` */
  readonly stateForces: readonly (readonly [country: string, role: string, id: string])[]
  /** `[parent:country, id]` */
  readonly localBranches: readonly (readonly [name: string, id: string])[]
  /** Actor ids that the codebook lists; every other is published as `other:…`. */
  readonly codebookActors: readonly string[]
  /** `[words, kind]`: what opens a line that is no part of the report's body. */
  readonly noise: readonly (readonly [words: string, kind: string])[]
  /** `[words, relation, shape, how the next word begins]`: what ties two actors. */
  readonly relations: readonly (readonly [words: string, relation: string, shape: string, next: string])[]
  /** `[model/feature, weight]` */
  readonly weights: readonly (readonly [name: string, weight: number])[]
}

/** What is kept as JSON beside the columns of the packed tables (`packed-tables.ts`). */
export interface SmallTables extends Omit<Tables, 'forms' | 'phrases' | 'places'> {
  /** Version of the tables. */
  readonly version: string
  /** The codes that phrases for roles and countries refer to, and the limits of phrases. */
  readonly codes: readonly string[]
  readonly limits: readonly string[]
}

/** `parent` starts with «=» where the unit is coded as its parent; `group` is the name of the table's file. */
export type ActorRow = readonly [id: string, name: string, nameAr: string, side: string, country: string, parent: string, group: string]

export type CountryRow = readonly [
  iso2: string,
  isoNumeric: string,
  name: string,
  nameAr: string,
  acledRegion: string,
  gedRegion: string,
  gwno: string,
  capitalAr: string,
]

export type PlaceRow = readonly [
  name: string,
  nameAr: string,
  kind: string,
  admin1: string,
  admin2: string,
  country: string,
  lat: number,
  lon: number,
  rank: number,
  needsHead: 0 | 1,
]
