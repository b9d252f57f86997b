import { type DateMention, Gap, type NumberMention, TokenKind, type TokenList } from '@marsad/arabic'
import { Feature } from '../tables/feature.ts'
import type { FormInfo, FormTable, PhraseStart, WordReading } from '../tables/form-info.ts'
import type { PhraseEntry } from '../tables/lexicon.ts'
import type { PhraseTable } from '../tables/phrase-table.ts'
import { type Item, makeItem } from './item.ts'

/** Classes of words, the more telling first, for a form that could be several. */
const PREFERENCE = ['act', 'fire', 'casualty', 'person', 'rank', 'unit', 'facility', 'nation', 'placehead']
const order = (cls: string): number => {
  const at = PREFERENCE.indexOf(cls)
  return at < 0 ? PREFERENCE.length : at
}

interface Match {
  readonly length: number
  readonly entries: readonly PhraseEntry[]
  readonly conjunction: boolean
  readonly particle: string
}

/**
 * Reads a sentence as items, left to right, the longest phrase first. Numbers and dates, which their own readers
 * found, take their tokens before any word does.
 */
export function findItems(
  phrases: PhraseTable,
  tokens: TokenList,
  forms: FormTable,
  infos: readonly FormInfo[],
  from: number,
  to: number,
  numbers: readonly NumberMention[],
  dates: readonly DateMention[],
): Item[] {
  const items: Item[] = []
  let nextNumber = 0
  let nextDate = 0
  let numberAt = numbers[0]?.from ?? to
  let dateAt = dates[0]?.from ?? to
  let i = from
  while (i < to) {
    while (dateAt < i) dateAt = dates[++nextDate]?.from ?? to
    while (numberAt < i) numberAt = numbers[++nextNumber]?.from ?? to
    const mark = tokens.kind[i] === TokenKind.PUNCT
    if (i !== dateAt && i !== numberAt && !mark && forms.isSilent(tokens.form[i]!)) {
      i++
      continue
    }
    if (i === dateAt) {
      const date = dates[nextDate]!
      const item = makeItem('date', date.from, date.to)
      item.index = nextDate
      item.conjunction = startsWithConjunction(infos[i]!)
      items.push(item)
      i = date.to
      continue
    }
    const info = infos[i]!
    const match = info.starts.length > 0 ? longestPhrase(phrases, info, infos, tokens, i, Math.min(dateAt, to)) : null
    if (numbers.length > 0 && isHedge(numbers, nextNumber, i)) {
      i++
      continue
    }
    // «قتل شخصان على الأقل»: the noun's own number is hedged; the words name nothing.
    if (isAtLeast(infos, i, to)) {
      i += AT_LEAST
      continue
    }
    const number = i === numberAt ? numbers[nextNumber]! : null
    if (number && !(match && match.length > number.to - number.from)) {
      items.push(numberItem(number))
      i = number.to
      continue
    }
    if (mark) {
      const item = makeItem('mark', i, i + 1)
      item.mark = info.form
      items.push(item)
      i++
      continue
    }
    if (info.best === undefined) info.best = bestReading(info)
    const reading = info.best
    if (match?.entries.every(isCommon) && !afterPlaceNoun(items, i)) {
      if (reading) items.push(wordItem(reading, i))
      i++
      continue
    }
    if (match && (match.length > 1 || !reading || prefersPhrase(match, reading) || (match.entries[0]!.kind === 'place' && afterPlaceNoun(items, i)))) {
      items.push(phraseItem(match, i, infos))
      i += match.length
      continue
    }
    if (reading) items.push(wordItem(reading, i))
    i++
  }
  return items
}

function isCommon(entry: PhraseEntry): boolean {
  return entry.common
}

/** «10 جنود على الأقل»: words after the noun that say how exact the number before it is. */
function isHedge(numbers: readonly NumberMention[], next: number, at: number): boolean {
  for (let k = next; k >= 0 && k >= next - 2; k--) {
    const hedge = numbers[k]?.hedgeAt
    if (hedge && at >= hedge[0] && at < hedge[1]) return true
  }
  return false
}

/** How many words «على الأقل» has. */
const AT_LEAST = 2

/** Whether «على الأقل» stands at a token. */
export function isAtLeast(infos: readonly FormInfo[], at: number, to: number): boolean {
  return at + 1 < to && infos[at]!.key === 'علي' && infos[at + 1]!.key === 'الاقل'
}

/** «بلدة الباب»: a place noun stands right before. */
function afterPlaceNoun(items: readonly Item[], at: number): boolean {
  const last = items[items.length - 1]
  return last !== undefined && last.kind === 'placehead' && last.to === at
}

function startsWithConjunction(info: FormInfo): boolean {
  return info.form.length > 3 && info.form[0] === 'و'
}

function numberItem(number: NumberMention): Item {
  const item = makeItem('number', number.from, number.to)
  // «3.5» counts no people and no things.
  item.kind = number.kind !== 'cardinal' ? number.kind : Number.isInteger(number.min ?? 0) && Number.isInteger(number.max ?? 0) ? 'number' : 'fraction'
  item.min = number.min
  item.max = number.max
  item.approx = number.approx === true
  item.conjunction = number.conjoined
  return item
}

function phraseItem(match: Match, at: number, infos: readonly FormInfo[]): Item {
  const [first] = match.entries as [PhraseEntry, ...PhraseEntry[]]
  const item = makeItem(first.kind === 'word' ? first.lexeme!.cls : first.kind, at, at + match.length)
  item.lexeme = first.lexeme
  item.entries = match.entries
  item.conjunction = match.conjunction
  item.particle = match.particle
  if (first.kind === 'word' && match.length > 1 && first.lexeme!.cls !== 'person') item.features = phraseFeatures(infos[at]!, infos[at + 1]!.key)
  return item
}

const VERBAL = Feature.VERB | Feature.PAST | Feature.PRESENT | Feature.ACTIVE | Feature.PASSIVE

/** A phrase bends with its first word: «أطلق النار» is as active and past as «أطلق»; «قصف مدفعي», with its adjective, is no verb. */
function phraseFeatures(opening: FormInfo, second: string): number {
  const features = bestReading(opening)?.features ?? 0
  const adjective = second.length > 3 && !second.startsWith('ال') && !second.endsWith('ا')
  return adjective && features & (Feature.MASDAR | Feature.NOUN) ? features & ~VERBAL : features
}

function wordItem(reading: WordReading, at: number): Item {
  const item = makeItem(reading.lexeme.cls, at, at + 1)
  item.lexeme = reading.lexeme
  item.features = reading.features
  item.conjunction = reading.conjunction !== ''
  item.particle = reading.particle
  item.article = reading.article
  item.pronoun = reading.pronoun
  return item
}

function bestReading(info: FormInfo): WordReading | null {
  let best: WordReading | null = null
  let bestOrder = Number.POSITIVE_INFINITY
  for (const reading of info.readings) {
    // The longer stem first: «وصفته» is of «وصف», not «و» and «صفى».
    const clitics = (reading.conjunction ? 1 : 0) + (reading.particle ? 1 : 0)
    const rank = clitics * 100 + (isParticiple(reading) ? PREFERENCE.length + 1 : order(reading.lexeme.cls))
    if (rank < bestOrder) {
      best = reading
      bestOrder = rank
    }
  }
  return best
}

/** «متظاهر» as a form of «تظاهر» gives way to the noun of people. */
function isParticiple({ features }: WordReading): boolean {
  return (features & (Feature.DOER | Feature.UNDERGOER)) !== 0 && (features & (Feature.VERB | Feature.MASDAR)) === 0
}

/** A name of one word that is also an ordinary word gives way to the word («حديثة», «صالح»), but an actor's never does. */
function prefersPhrase(match: Match, reading: WordReading): boolean {
  const entry = match.entries[0]!
  if (entry.kind === 'place') return !entry.needsHead && !entry.common && !(reading.features & Feature.VERB && !reading.conjunction)
  return true
}

function longestPhrase(phrases: PhraseTable, first: FormInfo, infos: readonly FormInfo[], tokens: TokenList, at: number, to: number): Match | null {
  let best = 0
  let bestStart: PhraseStart | null = null
  let bestLength = 0
  for (const start of first.starts) {
    let { node } = start
    for (let length = 1; node !== 0; length++) {
      if (length > bestLength && phrases.isPhrase(node)) {
        best = node
        bestStart = start
        bestLength = length
      }
      const next = at + length
      if (next >= to || tokens.gap[next]! >= Gap.NEWLINE) break
      const { known } = infos[next]!
      node = known < 0 ? 0 : phrases.child(node, known)
    }
  }
  return bestStart && { length: bestLength, entries: phrases.entries(best), conjunction: bestStart.conjunction !== '', particle: bestStart.particle }
}
