import { Gap, TokenKind, type TokenList } from '@marsad/arabic'
import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import type { Lexicon } from '../tables/lexicon.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import { GRAIN, type PlaceMention } from './place-mention.ts'

/** First halves of names of two words: «أبو غريب», «تل أبيض», «دير الزور». */
const FIRST_HALVES = new Set([
  'ابو',
  'ام',
  'بني',
  'بيت',
  'كفر',
  'دير',
  'تل',
  'عين',
  'خان',
  'راس',
  'باب',
  'جبل',
  'وادي',
  'سيدي',
  'عبد',
  'ال',
  'خربه',
  'ميت',
  'كوم',
  'نجع',
  'تله',
  'بير',
  'بئر',
  'دار',
  'قصر',
  'برج',
  'حصن',
  'شيخ',
  'الشيخ',
  'سد',
  'جسر',
  'ذي',
  'بن',
  'ابن',
  'مرج',
  'سوق',
  'حمام',
  'قلعه',
  'نبع',
  'منطقه',
  'البو',
  'ابي',
  'جزيره',
  'خور',
  'رسم',
  'مزرعه',
  'كفرنا',
  'سلطان',
  'ست',
])
/** Words that end a name which no table lists. */
const NAME_ENDS = new Set([
  'في',
  'من',
  'علي',
  'الي',
  'عن',
  'التي',
  'الذي',
  'بعد',
  'قبل',
  'مع',
  'و',
  'ان',
  'حيث',
  'التابعه',
  'التابع',
  'ما',
  'مما',
  'خلال',
  'وسط',
  'قرب',
  'بين',
  'كما',
  'او',
  'امس',
  'اليوم',
  'صباح',
  'مساء',
  'فجر',
  'منذ',
  'عقب',
  'اثر',
  'كانت',
  'كان',
  'هو',
  'هي',
  'ذات',
  'هذه',
  'هذا',
  'تلك',
  'ذلك',
  'عند',
  'لدي',
  'دون',
  'ضمن',
  'لم',
  'لا',
  'قد',
  'نفسها',
  'نفسه',
  'المذكوره',
  'عاصمه',
  'الواقعه',
  'الواقع',
  'المحاذيه',
  'القريبه',
  'الحدوديه',
  'المجاوره',
  'السكنيه',
  'الي',
  'اخري',
  'عده',
  'مختلفه',
  'جديده',
  'كبري',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'شمالي',
  'جنوبي',
  'شرقي',
  'غربي',
  'بما',
  'مجاوره',
  'واسعه',
  'تسيطر',
  'يسيطر',
  'الخاضعه',
  'قتل',
  'اسفر',
  'ادي',
  'وقع',
  'الذين',
  'لـ',
  'يوم',
  'ليل',
  'ليله',
  'متفرقه',
  'محدده',
  'سكنيه',
  'نائيه',
  'حدوديه',
  'قتال',
  'الصراع',
  'النزاع',
  'العمليات',
  'الاشتباكات',
  'الحدث',
  'الحادث',
  'الانفجار',
  'بشكل',
  'اسلاميه',
  'عراقيه',
  'سوريه',
  'حسب',
  'وفق',
  'بحسب',
  'وفقا',
])
const BEFORE_ORIGIN = new Set(['من'])
const LOCATING = new Set(['في', 'وسط', 'قرب', 'داخل', 'علي', 'الي', 'نحو', 'بين', 'ضمن'])

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
  if (part.kind === 'place' || (part.kind === 'country' && !part.entity)) {
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
      grain: isCountry ? 0 : Math.max(...rows.map(r => GRAIN[lexicon.places[r]![2]] ?? 2)),
      origin,
      rule: before ? 'place.direction-of-name' : isCountry ? 'place.country' : 'place.name',
    }
  }
  if (part.kind !== 'placehead') return null
  const kind = attribute(part, 'kind')
  if (attribute(part, 'lands')) {
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
  const base = {
    from: before ? before.from : part.from,
    clitics: clitics(before ?? part),
    head: kind,
    near: direction !== null || attribute(part, 'rif') === '1',
    country: '',
    capital: false,
    origin,
  }
  if (attribute(part, 'capital') === '1' && (part.article || part.pronoun)) {
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

function named(
  base: Pick<PlaceMention, 'from' | 'clitics' | 'head' | 'near' | 'country' | 'capital' | 'origin'>,
  head: Part,
  name: Part,
  parts: readonly Part[],
  at: number,
  lexicon: Lexicon,
): PlaceMention {
  const rows = name.entries!.filter(e => e.kind === 'place').map(e => e.index)
  const kind = attribute(head, 'kind')
  const grain = kind === 'region' && rows.length > 0 ? Math.max(...rows.map(r => GRAIN[lexicon.places[r]![2]] ?? 2)) : (GRAIN[kind] ?? 2)
  return { ...base, to: directionAfter(parts, at), nameFrom: name.from, nameTo: name.to, rows, grain, rule: 'place.head-and-name' }
}

/** «قرية الصفراوية»: a name that no table lists, known by the noun before it. */
function unknownName(
  base: Pick<PlaceMention, 'from' | 'clitics' | 'head' | 'near' | 'country' | 'capital' | 'origin'>,
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

/** Of a province or country a compass word names a part («شمال العراق»); of a town it only says where («شرق دمشق»). */
function isWide(part: Part, lexicon: Lexicon): boolean {
  if (part.kind === 'country') return true
  if (part.kind === 'placehead') return attribute(part, 'kind') === 'admin1' || attribute(part, 'kind') === 'region'
  return part.entries?.some(e => e.kind === 'place' && (GRAIN[lexicon.places[e.index]![2]] ?? 2) <= 1) ?? false
}

function directionBefore(parts: readonly Part[], i: number): Part | null {
  const part = parts[i]
  const previous = parts[i - 1]
  if (!part || !previous || previous.to !== part.from || part.particle) return null
  if (previous.kind === 'direction' && !previous.article) {
    const earlier = parts[i - 2]
    return earlier && earlier.kind === 'direction' && earlier.to === previous.from ? earlier : previous
  }
  return null
}

/** «ريف حلب الشمالي», «غزة جنوبا»: a direction after the name belongs to its words. */
function directionAfter(parts: readonly Part[], i: number): number {
  const next = parts[i + 1]
  return next && next.kind === 'direction' && next.from === parts[i]!.to && next.lexeme !== null && !next.particle && !next.conjunction && isAdjective(parts, i)
    ? next.to
    : parts[i]!.to
}

function isAdjective(parts: readonly Part[], i: number): boolean {
  const previous = parts[i - 1]
  return previous !== undefined && attribute(previous, 'rif') === '1'
}

function locatedBefore(part: Part, infos: readonly FormInfo[]): boolean {
  return part.particle === 'ب' || (part.from > 0 && LOCATING.has(infos[part.from - 1]!.key))
}

function clitics(part: Part): number {
  // «لل» is «ل» and an article whose alif is not written: it cannot be cut off.
  return (part.conjunction ? 1 : 0) + (part.particle === 'ب' || part.particle === 'ك' || (part.particle === 'ل' && !part.article) ? 1 : 0)
}
