import type { ActorRef } from '@marsad/model'
import type { Lexicon } from '../tables/lexicon.ts'
import type { ReadingContext } from './reading-context.ts'

/**
 * The narrowest actor that a general name means in a country: the Islamic State in Libya is its Libyan branch.
 * Gives the id itself where no branch is listed.
 *
 * @example localBranch('islamic-state', 'LY', lexicon) // 'islamic-state-libya'
 */
export function localBranch(id: string, country: string, lexicon: Lexicon): string {
  return lexicon.localBranches.get(`${id}:${country}`) ?? id
}

const VIOLENT = new Set(['armed_clash', 'suicide_bomb', 'remote_explosive_landmine_ied', 'shelling_artillery_missile', 'grenade'])

/** Whether an event of this type is done with the weapons of an army on the ground. */
export function isViolent(type: string): boolean {
  return VIOLENT.has(type)
}

/** The narrowest actor of an event of this type and country: IS in Libya is its Libyan branch; a government that bombs does so with its army. */
export function narrowActor(ref: ActorRef, type: string, country: string, { lexicon, countries }: ReadingContext): ActorRef {
  const branch = localBranch(ref.id, country, lexicon)
  if (branch !== ref.id) return { ...ref, id: branch }
  if (ref.id.endsWith('-government') && (isViolent(type) || type === 'air_drone_strike')) {
    const owner = lexicon.actorById.get(ref.id)?.[4]
    const army = owner ? lexicon.stateForces.get(`${owner}:army`) : undefined
    if (army && owner !== countries[0]) return { ...ref, id: army }
  }
  return ref
}
