import { Gap, TokenKind, type TokenList } from '@marsad/arabic'
import type { FormInfo } from '../tables/form-info.ts'
import type { Lexicon } from '../tables/lexicon.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import { GRAIN, type PlaceMention } from './place-mention.ts'
import { FIRST_HALVES, NAME_ENDS } from './place-name-words.ts'

/** What a head noun tells of a place before its name is read («قرية», «شمال محافظة»). */
export type HeadedPlace = Pick<PlaceMention, 'from' | 'clitics' | 'head' | 'near' | 'country' | 'capital' | 'origin'>

/** Reads a name that no table lists, known by the noun before it: «قرية الصفراوية». */
export function unknownName(
  base: HeadedPlace,
  head: Part,
  parts: readonly Part[],
  i: number,
  tokens: TokenList,
  infos: readonly FormInfo[],
  to: number,
  lexicon: Lexicon,
): PlaceMention | null {
  let at = head.to
  let quoted = false
  if (
    at < to &&
    tokens.kind[at] === TokenKind.PUNCT &&
    (infos[at]!.form === '"' || infos[at]!.form === '«' || infos[at]!.form === '(' || infos[at]!.form === '“')
  ) {
    quoted = true
    at++
  }
  const start = at
  if (at >= to || tokens.kind[at] !== TokenKind.WORD || tokens.gap[at]! >= Gap.NEWLINE) return null
  const key = infos[at]!.key
  if (NAME_ENDS.has(key) || key.length < 3 || (parts[i + 1]?.from === at && parts[i + 1]!.particle !== '')) return null
  const next = parts[i + 1]
  // What the lexicon knows as another word is hardly a name, unless the noun before it takes nothing but names.
  if (
    next &&
    next.from === at &&
    !quoted &&
    next.kind !== 'nation' &&
    next.kind !== 'person' &&
    next.kind !== 'unit' &&
    next.kind !== 'facility' &&
    next.kind !== 'actor' &&
    next.kind !== 'rank'
  )
    return null
  if (next && next.from === at && next.kind === 'nation' && (head.article || attribute(head, 'kind') === 'region')) return null
  at++
  const quote = quoted ? 4 : 1
  while (at < to && at - start < quote && tokens.kind[at] === TokenKind.WORD) at++
  if (!quoted) {
    while (
      at < to &&
      at - start < 3 &&
      tokens.kind[at] === TokenKind.WORD &&
      tokens.gap[at] !== Gap.NEWLINE &&
      FIRST_HALVES.has(infos[at - 1]!.key) &&
      !NAME_ENDS.has(infos[at]!.key)
    )
      at++
    // «سامي العاصي»: a bare first half takes a second with the article.
    if (
      at - start === 1 &&
      at < to &&
      tokens.kind[at] === TokenKind.WORD &&
      infos[at]!.key.startsWith('ال') &&
      !infos[start]!.key.startsWith('ال') &&
      !NAME_ENDS.has(infos[at]!.key) &&
      !parts.some(p => p.from === at && p.kind !== 'person')
    )
      at++
    // «الصفا الشرقية»: an adjective with the article belongs to a name with the article.
    if (
      at < to &&
      tokens.kind[at] === TokenKind.WORD &&
      /^ال.*(يه|ي)$/.test(infos[at]!.key) &&
      infos[start]!.key.startsWith('ال') &&
      !parts.some(p => p.from === at)
    )
      at++
  }
  const kind = attribute(head, 'kind')
  const known = lexicon.phrases.places(Array.from({ length: at - start }, (_, k) => infos[start + k]!.key).join(' '))
  return {
    ...base,
    to: quoted && at < to && tokens.kind[at] === TokenKind.PUNCT ? at + 1 : at,
    nameFrom: start,
    nameTo: at,
    rows: known ?? [],
    grain: GRAIN[kind] ?? 2,
    rule: 'place.head-and-unknown-name',
  }
}
