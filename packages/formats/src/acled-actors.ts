import type { ActorRef, CodedEvent, Side } from '@marsad/model'
import { EVENT_TYPES } from '@marsad/model'
import type { Lookups } from './lookups.ts'

/** ACLED's kinds of actor, in the order that its `interaction` puts them. */
const INTER_ORDER = [
  'State forces',
  'Rebel group',
  'Political militia',
  'Identity militia',
  'Rioters',
  'Protesters',
  'Civilians',
  'External/Other forces',
] as const
export type Inter = (typeof INTER_ORDER)[number]

/** One of the two sides of an ACLED row. */
export interface AcledSide {
  readonly actor: string
  /** Allies and sub-groups, joined by «; ». */
  readonly associates: string
  readonly inter: Inter | null
}

const NOBODY: AcledSide = Object.freeze({ actor: '', associates: '', inter: null })

const INTER_BY_SIDE: Readonly<Record<Side, Inter>> = Object.freeze({
  state: 'State forces',
  rebel: 'Rebel group',
  militia: 'Political militia',
  foreign: 'External/Other forces',
  civilians: 'Civilians',
  other: 'External/Other forces',
})

/** Groups that fight for kin, faith or village, by the English names that the codebook gives unlisted actors. */
const IDENTITY = /(?:^|[-: ])(?:trib(?:e|es|al|esmen)|clans?|clansmen|communal|villagers?|herders?|pastoralists?|farmers?)(?:$|[- ])/

/**
 * The two sides of an event in ACLED's terms. Where an armed act has no doer, he is an «Unidentified Armed Group»;
 * for violence against civilians the target is always the second side.
 *
 * @example acledSides(event, 'Yemen', 'YE', lookups).actor1.inter // 'Rebel group'
 */
export function acledSides(event: CodedEvent, country: string, iso2: string, lookups: Lookups): { actor1: AcledSide; actor2: AcledSide } {
  const { family } = EVENT_TYPES[event.type]
  const side = (refs: readonly ActorRef[]) => describeSide(refs, family, country, iso2, lookups)
  const [doers, targets] = [side(event.actor), side(event.target)]
  if (event.actor.length > 0) return { actor1: doers, actor2: targets }
  if (family === 'battles' || family === 'explosions' || family === 'civilians') return { actor1: unidentified(country), actor2: targets }
  return { actor1: targets, actor2: NOBODY }
}

/**
 * ACLED's `interaction`: both kinds, the lower code first, or «… only» for one side.
 *
 * @example interaction('Civilians', 'Rebel group') // 'Rebel group-Civilians'
 */
export function interaction(inter1: Inter | null, inter2: Inter | null): string {
  const kinds = [inter1, inter2].filter(kind => kind !== null).sort((a, b) => INTER_ORDER.indexOf(a) - INTER_ORDER.indexOf(b))
  return kinds.length === 1 ? `${kinds[0]} only` : kinds.join('-')
}

function unidentified(country: string): AcledSide {
  return { actor: `Unidentified Armed Group (${country})`, associates: '', inter: 'Political militia' }
}

function describeSide(refs: readonly ActorRef[], family: string, country: string, iso2: string, lookups: Lookups): AcledSide {
  const [first, ...others] = refs
  if (!first) return NOBODY
  const main = describeActor(first.id, family, country, iso2, lookups)
  const associates = others.map(ref => describeActor(ref.id, family, country, iso2, lookups).names.join('; '))
  return { actor: main.names[0]!, associates: [...main.names.slice(1), ...associates].join('; '), inter: main.inter }
}

/** An actor's names, the row's own first: civilians of a calling («Journalists») stand behind «Civilians». */
function describeActor(id: string, family: string, country: string, iso2: string, lookups: Lookups): { names: string[]; inter: Inter } {
  if (id === 'unidentified') return { names: [unidentified(country).actor], inter: 'Political militia' }
  const info = lookups.actorInfo(id)
  if (!info) return { names: [nameOf(id, lookups)], inter: IDENTITY.test(id) ? 'Identity militia' : 'Political militia' }
  if (info.side === 'civilians') {
    const crowd = family === 'riots' ? 'Rioters' : family === 'protests' || id === 'protesters' ? 'Protesters' : 'Civilians'
    const calling = id === 'civilians' || id === 'protesters' ? [] : [`${info.name} (${country})`]
    return { names: [`${crowd} (${country})`, ...calling], inter: crowd }
  }
  const abroad = info.side === 'state' && info.country !== null && info.country !== iso2
  const inter = abroad ? 'External/Other forces' : IDENTITY.test(id) ? 'Identity militia' : INTER_BY_SIDE[info.side]
  return { names: [info.name], inter }
}

/**
 * An actor's English name; for one that no table lists, the words of its id.
 *
 * @example nameOf('other:deir-ez-zor-tribes', lookups) // 'Deir Ez Zor Tribes'
 */
export function nameOf(id: string, lookups: Lookups): string {
  const info = lookups.actorInfo(id)
  if (info) return info.name
  const bare = id.replace(/^(?:other|person):/, '')
  return /^[a-z0-9-]+$/.test(bare) ? bare.replace(/(^|-)([a-z0-9])/g, (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase()) : bare
}
