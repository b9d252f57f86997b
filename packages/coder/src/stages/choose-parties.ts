import type { ActorRef } from '@marsad/model'
import { bodyFirst, type Candidate, type Words } from './candidate.ts'
import type { TypeSigns } from './decide-type.ts'
import { isViolent } from './narrow-actor.ts'
import type { ReadingContext } from './reading-context.ts'
import type { Role } from './role.ts'
import { stateForce } from './state-force.ts'
import { quoteOf } from './text-of-tokens.ts'

/** A party chosen for an event, with the rule that gave it its part. */
export interface Chosen {
  readonly ref: ActorRef
  readonly rule: string
}

/** The parties with the strongest signs; a party cannot be doer and victim of one act. */
export function chooseParties(candidates: readonly Candidate[], context: ReadingContext): { actor: Chosen[]; target: Chosen[]; suspected: boolean } {
  // The clause that tells the event best comes first; a later one adds only whom it names outright.
  const ordered = bodyFirst(candidates)
  const best = new Map<string, { actor: number; target: number; actorRole: Role | null; targetRole: Role | null }>()
  let actorFound = false
  let targetFound = false
  for (const candidate of ordered) {
    let actorHere = false
    let targetHere = false
    for (const role of candidate.roles) {
      if (role.role === 'source') continue
      if (role.role === 'actor' && actorFound && role.weight < 5) continue
      if (role.role === 'target' && targetFound && role.weight < 4) continue
      for (const id of role.ids) {
        const entry = best.get(id) ?? { actor: 0, target: 0, actorRole: null, targetRole: null }
        if (role.role === 'actor' && role.weight > entry.actor) Object.assign(entry, { actor: role.weight, actorRole: role })
        if (role.role === 'target' && role.weight > entry.target) Object.assign(entry, { target: role.weight, targetRole: role })
        best.set(id, entry)
        if (id !== 'unidentified' && id !== 'civilians') {
          if (role.role === 'actor' && role.weight >= 3) actorHere = true
          if (role.role === 'target' && role.weight >= 3) targetHere = true
        }
      }
    }
    actorFound ||= actorHere
    targetFound ||= targetHere
  }
  const pick = (role: 'actor' | 'target'): Chosen[] => {
    const other = role === 'actor' ? 'target' : 'actor'
    const mine = [...best].filter(([id, e]) => e[role] > 0 && (id === 'unidentified' || e[role] > e[other] || (role === 'actor' && e[role] === e[other])))
    const strongest = Math.max(0, ...mine.map(([, e]) => e[role]))
    const named = mine.filter(([id]) => id !== 'unidentified')
    const usable = named.length > 0 ? named : mine
    return usable
      .filter(([, e]) => e[role] >= strongest - (role === 'actor' ? 1 : 2))
      .map(([id, e]) => toChosen(id, (role === 'actor' ? e.actorRole : e.targetRole)!, context))
  }
  let actor = pick('actor')
  const target = pick('target')
  actor = actor.filter(a => a.ref.id !== 'civilians' && a.ref.id !== 'journalists')
  // «22 شخصا معظمهم من المليشيا»: bare people are no party of their own beside one that is named.
  const bare = new Set(
    candidates
      .flatMap(c => c.roles)
      .filter(r => r.role === 'target' && r.cls === 'people')
      .map(r => r.from),
  )
  const telling = target.filter(t => t.ref.id !== 'civilians' || !bare.has(best.get('civilians')!.targetRole!.from))
  const targets = telling.length > 0 ? telling : target
  return { actor: actor.slice(0, 3), target: targets.slice(0, 4), suspected: candidates.some(c => c.suspected) && actor.length > 0 }
}

function toChosen(id: string, role: Role, context: ReadingContext): Chosen {
  return { ref: { id, ...quoteOf(role, context) }, rule: role.rule }
}

/** Bombs in markets and shells on villages hit civilians, where nobody else is named. */
export function impliedTarget(
  type: string,
  candidates: readonly Candidate[],
  signs: TypeSigns,
  actorIds: readonly string[],
  context: ReadingContext,
): Chosen[] {
  const choose = (at: Words, id: string, rule: string): Chosen[] => [{ ref: { id, ...quoteOf(at, context) }, rule }]
  const hit = candidates.flatMap(c => c.hit)
  const at = (side: string) => hit.find(h => h.side === side)
  const hurt = candidates.flatMap(c => c.tolls).find(t => t.field === 'killed' || t.field === 'injured' || t.field === 'casualties')
  if (
    hurt &&
    (signs.civilianTarget ||
      type === 'remote_explosive_landmine_ied' ||
      type === 'suicide_bomb' ||
      type === 'shelling_artillery_missile' ||
      type === 'air_drone_strike')
  )
    return choose(hurt, 'civilians', 'role.unnamed-victims')
  const civil = at('civ')
  if (civil) return choose(civil, 'civilians', 'role.civilian-object')
  const military = at('mil')
  if (military && isViolent(type)) {
    const force = stateForce(context.countries[0] ?? '', 'army', context)
    if (!actorIds.includes(force)) return choose(military, force, 'role.post-of-report-country')
  }
  const arms = candidates.flatMap(c => c.weapons)[0]
  if (type === 'disrupted_weapons_use' && arms) return choose(arms, 'unidentified', 'role.owner-of-arms')
  return []
}
