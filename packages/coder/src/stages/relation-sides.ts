import { foldKey, TokenKind } from '@marsad/arabic'
import type { RelationKind } from '@marsad/model'
import type { Lexicon } from '../tables/lexicon.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'
import { isActor, type Party } from './record-parties.ts'
import type { FoundCue } from './relation-cue.ts'
import type { PersonName } from './relation-name.ts'
import { stateForce } from './state-force.ts'

/** A tie as found: the two sides with their tokens. */
export interface Tie {
  readonly a: Side
  readonly relation: RelationKind
  readonly b: Side
}

export interface Side {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly rule: string
}

/** The group last spoken of, for «زعيمها» and «زعيم التنظيم». */
export interface Memory {
  group: Party | null
}

/** So many tokens may stand between an actor and the word that ties it. */
const BEFORE_GAP = 3

const AFTER_GAP = 4

/** Bare nouns for the group last spoken of. */
export const THE_GROUP = new Set([
  'التنظيم',
  'الحركه',
  'الجماعه',
  'الحزب',
  'المليشيا',
  'الميليشيا',
  'الفرقه',
  'المتمردين',
  'للحركه',
  'للتنظيم',
  'للجماعه',
  'للحزب',
  'للمتمردين',
])

export function earlierGroup(parties: readonly Party[], found: FoundCue, memory: Memory): Party | null {
  for (let k = parties.length - 1; k >= 0; k--) {
    const party = parties[k]!
    if (party.to <= found.from && party.cls === 'group' && isActor(party)) return party
  }
  return memory.group
}

/** «المدعومة إيرانيا», «الدعم الإيراني»: an adjective stands for the government. */
export function nationAt(at: number, reading: SentenceReading, context: ReadingContext): Party | null {
  const part = reading.parts.find(p => p.from === at && ((p.kind === 'nation' && !p.entity) || p.kind === 'place'))
  if (!part) return null
  if (part.kind === 'place') return capitalAt(part, context)
  const id = stateForce(attribute(part, 'country'), 'government', context)
  return { id, cls: 'state', people: false, named: true, from: part.from, to: part.to, particle: '', conjunction: false, rule: 'actor.nation-as-government' }
}

/** «المدعومين من طهران», «بقيادة واشنطن»: a capital stands for its government. */
function capitalAt(part: Part, context: ReadingContext): Party | null {
  if (part.to - part.from > 1) return null
  const { key } = context.infos[part.from]!
  const country = capitalsOf(context.lexicon).get(part.particle === 'ل' || part.particle === 'ب' ? key.slice(1) : key)
  if (!country) return null
  const id = stateForce(country, 'government', context)
  return {
    id,
    cls: 'state',
    people: false,
    named: true,
    from: part.from,
    to: part.to,
    particle: part.particle,
    conjunction: false,
    rule: 'actor.capital-as-government',
  }
}

const capitals = new WeakMap<Lexicon, ReadonlyMap<string, string>>()

/** Countries by the folded names of their capitals. */
function capitalsOf(lexicon: Lexicon): ReadonlyMap<string, string> {
  let found = capitals.get(lexicon)
  if (!found) {
    found = new Map([...lexicon.countries].flatMap(([code, row]) => (row[7] ? [[foldKey(row[7]), code] as const] : [])))
    capitals.set(lexicon, found)
  }
  return found
}

export function hasUnit(reading: SentenceReading, from: number, to: number): boolean {
  return reading.parts.some(p => p.from >= from && p.to <= to && p.kind === 'unit')
}

export function partyBefore(parties: readonly Party[], at: number, reading: SentenceReading): Party | null {
  for (let k = parties.length - 1; k >= 0; k--) {
    const party = parties[k]!
    if (party.to > at) continue
    return at - party.to <= BEFORE_GAP && !crossed(reading, party.to, at) ? party : null
  }
  return null
}

export function partyAfter(parties: readonly Party[], at: number, reading: SentenceReading): Party | null {
  const party = parties.find(p => p.from >= at)
  return party && party.from - at <= AFTER_GAP && !crossed(reading, at, party.from) ? party : null
}

const CROSSING = new Set(['act', 'say', 'result', 'light', 'novel', 'fire', 'fall', 'casualty', 'number', 'neg', 'person', 'facility', 'vehicle'])

/** Whether another matter stands between two tokens. */
export function crossed(reading: SentenceReading, from: number, to: number): boolean {
  return reading.parts.some(
    p => p.from >= from && p.to <= to && (p.kind === 'mark' ? p.mark === '.' || p.mark === '؛' || p.mark === ':' : CROSSING.has(p.kind)),
  )
}

export function person(name: PersonName, { text, tokens }: ReadingContext): Side {
  const words: string[] = []
  for (let i = name.from; i < name.to; i++) if (tokens.kind[i] !== TokenKind.PUNCT) words.push(text.slice(tokens.start[i]!, tokens.end[i]!))
  return { id: `person:${words.join(' ')}`, from: name.from, to: name.to, rule: 'person.name-beside-title' }
}
