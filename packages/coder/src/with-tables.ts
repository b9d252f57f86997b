import { type ActorInfo, type CountryInfo, findActor, findCountry } from './find-info.ts'
import { type Coder, makeCoder } from './make-coder.ts'
import { makeLexicon } from './tables/lexicon.ts'

/** A coder and the look-ups in its tables. */
export interface OpenedCoder extends Coder {
  actorInfo(id: string): ActorInfo | undefined
  countryInfo(iso2: string): CountryInfo | undefined
}

/**
 * Makes a coder with tables that the caller hands over, as `builtInTables` of `@marsad/coder` gives them. Nothing of them is copied:
 * threads that are handed the same shared memory have them once among them. This module by itself brings no tables along.
 *
 * @example openCoder(builtInTables()).code({ doc: 'r1', text: 'قُتل خمسة جنود في هجوم في تعز' }).events.length // 1
 */
export function openCoder(tables: Uint8Array): OpenedCoder {
  const lexicon = makeLexicon(tables)
  return { ...makeCoder(lexicon), actorInfo: id => findActor(id, lexicon), countryInfo: iso2 => findCountry(iso2, lexicon) }
}
