import { type ActorRef, EVENT_TYPES, type EventType, type PlaceRef } from '@marsad/model'
import type { PageActor } from '../page-data.ts'
import type { Locale } from './locale.ts'

/** Names of what codings hold by id, in a locale. */
export interface Names {
  type(type: EventType): string
  /** An actor by its id; `text` is how the report names it. */
  actor(id: string, text?: string): string
  actors(refs: readonly ActorRef[]): string
  /** A place with its province and country, as far as they are known. */
  place(place: PlaceRef): string
  /** The place alone. */
  placeName(place: PlaceRef): string
  list(parts: readonly string[]): string
}

/** Makes the names of a locale; `actors` are those of the page's data. */
export function createNames(locale: Locale, actors: Readonly<Record<string, PageActor>>): Names {
  const { strings } = locale
  const list = (parts: readonly string[]) => parts.join(strings.listJoin)
  const actor = (id: string, text?: string) => {
    if (id === 'unidentified') return strings.unidentified
    if (id === 'civilians') return strings.civilians
    const known = Object.hasOwn(actors, id) ? actors[id]! : null
    if (locale.language === 'ar') return known?.nameAr ?? text ?? known?.name ?? plainId(id)
    return known?.name ?? plainId(id)
  }
  const placeName = (place: PlaceRef) => (locale.language === 'en' ? (place.name ?? place.text) : place.text)
  return {
    type: type => (locale.language === 'ar' ? EVENT_TYPES[type].nameAr : EVENT_TYPES[type].acledSubType),
    actor,
    actors: refs => list([...new Set(refs.map(ref => actor(ref.id, ref.text)))]),
    placeName,
    place(place) {
      const country = place.country === null ? null : locale.country(place.country)
      // Provinces are held by their English names only.
      const admin1 = locale.language === 'en' && place.admin1 !== place.name ? place.admin1 : null
      return list([...new Set([placeName(place), admin1, country].filter(part => part !== null))])
    },
    list,
  }
}

/**
 * An id as words, for actors that no table lists.
 *
 * @example plainId('other:deir-ez-zor-tribes') // 'deir ez zor tribes'
 */
export function plainId(id: string): string {
  return id.replace(/^(?:other|person):/, '').replaceAll('-', ' ')
}
