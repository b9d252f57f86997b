import type { ActorRef, CodedEvent, Side } from '@marsad/model'
import { EVENT_TYPES } from '@marsad/model'
import { nameOf } from './acled-actors.ts'
import type { Lookups } from './lookups.ts'

/** UCDP's types of organised violence: 1 state-based, 2 non-state, 3 one-sided. */
export type ViolenceType = 1 | 2 | 3

/** The dyad of a UCDP event. */
export interface GedSides {
  readonly type: ViolenceType
  readonly sideA: string
  readonly sideB: string
  /** Gleditsch–Ward numbers, where a side is a state. */
  readonly gwnoA: number | null
  readonly gwnoB: number | null
  /** Whether both sides are known. */
  readonly known: boolean
}

const UNKNOWN = 'Unknown'
const CIVILIANS = 'Civilians'

type Standing = 'state' | 'group' | 'civilians' | 'unknown'

/**
 * The dyad of an event by UCDP's definitions: a government stands first; against civilians the second side is «Civilians».
 * Null where no organised side takes part.
 *
 * @example gedSides(event, lookups) // { type: 1, sideA: 'Government forces of Yemen', sideB: 'Houthi movement (Ansar Allah)', … }
 */
export function gedSides(event: CodedEvent, lookups: Lookups): GedSides | null {
  const doers = standingOf(event.actor, lookups)
  const targets = standingOf(event.target, lookups)
  const { family } = EVENT_TYPES[event.type]
  const oneSided = family === 'civilians' || event.type === 'excessive_force_against_protesters' || targets === 'civilians'
  if (oneSided) {
    if (doers !== 'state' && doers !== 'group') return null
    const { name, gwno } = describe(event.actor, lookups)
    return { type: 3, sideA: name, sideB: CIVILIANS, gwnoA: gwno, gwnoB: null, known: true }
  }
  if (doers === 'civilians') return null
  if (doers === 'unknown' && targets === 'unknown') return null
  const stateIsTarget = doers !== 'state' && targets === 'state'
  const a = describe(stateIsTarget ? event.target : event.actor, lookups)
  const b = describe(stateIsTarget ? event.actor : event.target, lookups)
  return {
    type: doers === 'state' || targets === 'state' ? 1 : 2,
    sideA: a.name,
    sideB: b.name,
    gwnoA: a.gwno,
    gwnoB: b.gwno,
    known: doers !== 'unknown' && targets !== 'unknown',
  }
}

/** The most organised standing among the actors of a side. */
function standingOf(refs: readonly ActorRef[], lookups: Lookups): Standing {
  const all = refs.map(ref => actorStanding(ref.id, lookups))
  return (['state', 'group', 'civilians'] as const).find(standing => all.includes(standing)) ?? 'unknown'
}

const STANDING: Readonly<Record<Side, Standing>> = Object.freeze({
  state: 'state',
  foreign: 'state',
  rebel: 'group',
  militia: 'group',
  civilians: 'civilians',
  other: 'unknown',
})

function actorStanding(id: string, lookups: Lookups): Standing {
  if (id === 'unidentified') return 'unknown'
  const info = lookups.actorInfo(id)
  // A name that no table lists is a group's name, for the codebook gives the unnamed as `unidentified`.
  return info ? STANDING[info.side] : 'group'
}

function describe(refs: readonly ActorRef[], lookups: Lookups): { name: string; gwno: number | null } {
  const named = refs.filter(ref => ref.id !== 'unidentified')
  if (named.length === 0) return { name: UNKNOWN, gwno: null }
  const info = lookups.actorInfo(named[0]!.id)
  const isState = info !== undefined && STANDING[info.side] === 'state' && info.country !== null
  return { name: named.map(ref => nameOf(ref.id, lookups)).join(', '), gwno: isState ? (lookups.countryInfo(info.country!)?.gwno ?? null) : null }
}
