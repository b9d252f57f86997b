import type { TokenList } from '@marsad/arabic'
import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import type { Lexicon } from '../tables/lexicon.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import { directionAfter, directionBefore, isWide } from './place-direction.ts'
import { GRAIN, type PlaceMention } from './place-mention.ts'
import { BEFORE_ORIGIN, LOCATING } from './place-name-words.ts'
import { type HeadedPlace, unknownName } from './unknown-place.ts'

/** Finds the places that a sentence names, with their head nouns and directions. */
export function findPlaces(parts: readonly Part[], tokens: TokenList, infos: readonly FormInfo[], to: number, lexicon: Lexicon): PlaceMention[] {
  const out: PlaceMention[] = []
  let last = -1
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    if (part.from < last) continue
    const found = readPlace(parts, i, tokens, infos, to, lexicon)
    if (found) {
      out.push(found)
      last = found.to
    }
  }
  return out
}

function readPlace(parts: readonly Part[], i: number, tokens: TokenList, infos: readonly FormInfo[], to: number, lexicon: Lexicon): PlaceMention | null {
  const part = parts[i]
  if (!part || (part.kind !== 'placehead' && part.kind !== 'place' && (part.kind !== 'country' || part.entity))) return null
  const direction = directionBefore(parts, i)
  const before = direction && attribute(direction, 'compass') === '1' && isWide(part, lexicon) ? direction : null
  const origin = part.from > 0 && BEFORE_ORIGIN.has(infos[part.from - 1]!.key)
  if (part.kind !== 'placehead') return bareName(parts, i, direction, before, origin, infos, lexicon)
  if (attribute(part, 'lands')) return landsOfNation(parts, i, origin)
  const base: HeadedPlace = {
    from: before ? before.from : part.from,
    clitics: clitics(before ?? part),
    head: attribute(part, 'kind'),
    near: direction !== null || attribute(part, 'rif') === '1',
    country: '',
    capital: false,
    origin,
  }
  if (attribute(part, 'capital') === '1' && (part.article || part.pronoun)) return capital(base, parts, i, lexicon)
  return readAfterHead(base, parts, i, tokens, infos, to, lexicon)
}

/** «الموصل», «شمال العراق»: a place or country that is named without a head noun; `before` is the direction that is part of its words. */
function bareName(
  parts: readonly Part[],
  i: number,
  direction: Part | null,
  before: Part | null,
  origin: boolean,
  infos: readonly FormInfo[],
  lexicon: Lexicon,
): PlaceMention | null {
  const part = parts[i]!
  const isCountry = part.kind === 'country'
  const rows = part.entries!.filter(e => e.kind === 'place').map(e => e.index)
  if (!isCountry && part.entries!.every(e => e.needsHead) && !locatedBefore(part, infos) && !direction) return null
  const to = directionAfter(parts, i)
  return {
    from: before ? before.from : part.from,
    clitics: before ? clitics(before) : clitics(part),
    to,
    nameFrom: part.from,
    nameTo: part.to,
    head: '',
    near: direction !== null,
    rows,
    country: isCountry ? part.entries!.find(e => e.kind === 'country')!.code : '',
    capital: false,
    grain: isCountry ? 0 : Math.max(...rows.map(r => GRAIN[lexicon.places.row(r)[2]] ?? 2)),
    origin,
    rule: before ? 'place.direction-of-name' : isCountry ? 'place.country' : 'place.name',
  }
}

/** «الأراضي اليمنية»: the land of a nation stands for its country. */
function landsOfNation(parts: readonly Part[], i: number, origin: boolean): PlaceMention | null {
  const part = parts[i]!
  const nation = parts[i + 1]
  if (nation?.kind !== 'nation' || nation.from !== part.to) return null
  return {
    from: part.from,
    clitics: clitics(part),
    to: nation.to,
    nameFrom: part.from,
    nameTo: nation.to,
    head: '',
    near: true,
    rows: [],
    country: attribute(nation, 'country'),
    capital: false,
    grain: 1,
    origin,
    rule: 'place.lands-of-nation',
  }
}

/** «العاصمة دمشق», «العاصمة السورية», «العاصمة»: a capital, with its name, its nation or neither. */
function capital(base: HeadedPlace, parts: readonly Part[], i: number, lexicon: Lexicon): PlaceMention {
  const part = parts[i]!
  const next = parts[i + 1]
  if (next?.kind === 'place' && next.from === part.to) return named(base, part, next, parts, i + 1, lexicon)
  const nation = next?.kind === 'nation' && next.from === part.to ? next : null
  return {
    ...base,
    to: nation ? nation.to : part.to,
    nameFrom: part.from,
    nameTo: nation ? nation.to : part.to,
    rows: [],
    country: nation ? attribute(nation, 'country') : '',
    capital: true,
    grain: 3,
    rule: 'place.capital',
  }
}

/** «مدينة الموصل», «ريف شمال حلب», «حدود تركيا», «قرية الصفراوية»: the name that a head noun takes. */
function readAfterHead(
  base: HeadedPlace,
  parts: readonly Part[],
  i: number,
  tokens: TokenList,
  infos: readonly FormInfo[],
  to: number,
  lexicon: Lexicon,
): PlaceMention | null {
  const part = parts[i]!
  const kind = base.head
  const next = parts[i + 1]
  if (next && next.from === part.to && !next.particle && !next.conjunction) {
    if (next.kind === 'place') return named(base, part, next, parts, i + 1, lexicon)
    if (next.kind === 'direction' || next.kind === 'placehead') {
      const inner = readPlace(parts, next.kind === 'direction' ? i + 2 : i + 1, tokens, infos, to, lexicon)
      if (inner && inner.nameFrom - next.to <= 1)
        return {
          ...inner,
          from: base.from,
          clitics: base.clitics,
          near: true,
          head: kind,
          grain: Math.min(inner.grain, GRAIN[kind] ?? 2),
          rule: 'place.head-of-direction',
        }
      return null
    }
    if (next.kind === 'country')
      return {
        ...base,
        to: next.to,
        nameFrom: next.from,
        nameTo: next.to,
        rows: [],
        country: next.entries!.find(e => e.kind === 'country')?.code ?? '',
        grain: 1,
        rule: 'place.head-and-country',
      }
  }
  const several = !(part.features & Feature.SINGULAR)
  if (several && (part.article || !(part.features & Feature.CONSTRUCT) || part.features & Feature.PLURAL)) return null
  if (part.pronoun || (part.article && kind !== 'quarter' && kind !== 'camp')) return null
  return unknownName(base, part, parts, i, tokens, infos, to, lexicon)
}

function named(base: HeadedPlace, head: Part, name: Part, parts: readonly Part[], at: number, lexicon: Lexicon): PlaceMention {
  const rows = name.entries!.filter(e => e.kind === 'place').map(e => e.index)
  const kind = attribute(head, 'kind')
  const grain = kind === 'region' && rows.length > 0 ? Math.max(...rows.map(r => GRAIN[lexicon.places.row(r)[2]] ?? 2)) : (GRAIN[kind] ?? 2)
  return { ...base, to: directionAfter(parts, at), nameFrom: name.from, nameTo: name.to, rows, grain, rule: 'place.head-and-name' }
}

function locatedBefore(part: Part, infos: readonly FormInfo[]): boolean {
  return part.particle === 'ب' || (part.from > 0 && LOCATING.has(infos[part.from - 1]!.key))
}

function clitics(part: Part): number {
  // «لل» is «ل» and an article whose alif is not written: it cannot be cut off.
  return (part.conjunction ? 1 : 0) + (part.particle === 'ب' || part.particle === 'ك' || (part.particle === 'ل' && !part.article) ? 1 : 0)
}
