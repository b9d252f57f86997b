import { EVENT_TYPES, type EventFamily, type EventType, type Weapon } from '@marsad/model'
import type { Candidate } from './candidate.ts'

/** What the candidates of one event say together, as far as its type depends on it. */
export interface TypeSigns {
  readonly acts: ReadonlySet<string>
  /** The act that the event was first told by. */
  readonly first: string
  readonly weapons: ReadonlySet<string>
  readonly suicide: boolean
  readonly air: boolean
  readonly drone: boolean
  /** Someone armed was hit, or something of theirs. */
  readonly armedTarget: boolean
  readonly civilianTarget: boolean
  readonly protesters: boolean
  readonly hurt: boolean
  readonly stateActor: boolean
  readonly foreignActor: boolean
  readonly protestersHurt: boolean
}

/** What of a clause its type is read from. */
export type TypeWords = Pick<Candidate, 'headline' | 'acts' | 'weapons' | 'suicide' | 'air' | 'tolls' | 'roles' | 'hit'>

const BOMBS = ['vbied', 'suicide_vbied', 'motorcycle_bomb', 'sticky_bomb', 'ied', 'landmine', 'suicide_vest'] as const
const SHELLS = ['missile', 'rocket', 'mortar', 'artillery', 'naval'] as const

/**
 * The type of an event told by several clauses: each clause has a type of its own, the family that most of them (the
 * body's first counts for more) belong to is the event's, and within it the deadliest means decides.
 */
export function decideEventType(
  candidates: readonly Candidate[],
  signsOf: (some: readonly Candidate[]) => TypeSigns,
): { type: EventType; rule: string; signs: TypeSigns } {
  const acting = candidates.filter(c => c.acts.some(a => a.traits.primary))
  const voters = acting.length > 0 ? acting : candidates
  const votes = new Map<EventFamily, Candidate[]>()
  const weights = new Map<EventFamily, number>()
  let first = true
  for (const c of voters) {
    const { type, rule } = decideType(signsOf([c]))
    const { family } = EVENT_TYPES[type]
    const weight = (c.headline ? 0.6 : first ? 1.4 : 1) * (type === 'suicide_bomb' ? 1.5 : GENERIC.has(rule) ? 0.6 : 1) * (speaksOfMany(c) ? 0.3 : 1)
    if (!c.headline) first = false
    votes.set(family, [...(votes.get(family) ?? []), c])
    weights.set(family, (weights.get(family) ?? 0) + weight)
  }
  let best: EventFamily | null = null
  for (const [family, weight] of weights) if (best === null || weight > weights.get(best)!) best = family
  const chosen = votes.get(best!)!
  const own = signsOf(chosen)
  const decided = decideType(own)
  // Whom it hit may be told in another clause: a clash turns out an attack on the unarmed, or the other way round.
  const all = signsOf(candidates)
  const settled =
    decided.type === 'attack' || decided.type === 'armed_clash'
      ? decideType({ ...own, armedTarget: all.armedTarget, civilianTarget: all.civilianTarget, protestersHurt: all.protestersHurt, protesters: all.protesters })
      : decided
  return { ...settled, signs: { ...all, acts: own.acts, suicide: own.suicide || settled.type === 'suicide_bomb' } }
}

/** «الهجمات الانتحارية»: a kind of act that is spoken of, not the one that is told. */
function speaksOfMany(candidate: Candidate): boolean {
  const primary = candidate.acts.filter(a => a.traits.primary)
  return primary.length > 0 && primary.every(a => a.definite && a.plural)
}

const GROUND = new Set(['take', 'retake', 'expel'])

/** «هجوم» alone does not say by what means: a clause that does outweighs it. */
const GENERIC = new Set(['type.armed-attack', 'type.armed-target', 'type.unarmed-target'])

/** The deadliest means decides, then the act (codebook, sections 1, 3 and 8). */
export function decideType(signs: TypeSigns): { type: EventType; rule: string } {
  const { acts, weapons } = signs
  const has = (...codes: string[]) => codes.some(code => acts.has(code))
  const assault = has('target', 'assault', 'storm', 'ambush', 'operation', 'shoot', 'massacre', 'assassinate', 'kill', 'injure', 'clash', 'destroy')
  if (has('chemical') || (weapons.has('chemical') && has('shell', 'target', 'assault', 'airstrike', 'kill', 'injure')))
    return { type: 'chemical_weapon', rule: 'type.chemical' }
  if (has('suicide') || (signs.suicide && (has('blast', 'target', 'assault', 'storm', 'kill', 'injure', 'operation') || weapons.has('suicide_vest'))))
    return { type: 'suicide_bomb', rule: 'type.suicide' }
  if (
    signs.stateActor &&
    !signs.hurt &&
    has('blast', 'destroy') &&
    BOMBS.some(b => weapons.has(b)) &&
    !has('clash', 'assault', 'storm', 'shell', 'airstrike', 'strike', 'drone', 'target')
  )
    return { type: 'disrupted_weapons_use', rule: 'type.bombs-destroyed' }
  if (signs.protesters && !has('blast', 'shell', 'airstrike')) return protest(signs)
  if (has('defuse', 'seize', 'find') && !has('clash', 'shell', 'airstrike') && !(has('blast') && signs.hurt))
    return { type: 'disrupted_weapons_use', rule: 'type.arms-found' }
  if (
    has('airstrike', 'drone', 'strike') ||
    ((signs.air || signs.drone) && has('shell', 'target', 'assault', 'blast', 'fire', 'destroy', 'kill') && !has('clash', 'storm', 'shoot_down', 'protest'))
  )
    return { type: 'air_drone_strike', rule: 'type.air' }
  if (weapons.has('grenade') && (has('blast', 'assault', 'target') || signs.hurt) && !has('clash', 'protest', 'shell'))
    return { type: 'grenade', rule: 'type.grenade' }
  if (has('blast', 'plant') || (BOMBS.some(b => weapons.has(b)) && assault && !has('clash', 'storm', 'shell', 'arrest', 'sweep')))
    return { type: 'remote_explosive_landmine_ied', rule: 'type.bomb' }
  if (has('take', 'retake', 'expel') && (GROUND.has(signs.first) || !has('shell', 'airstrike', 'clash', 'assault', 'storm', 'ambush'))) return territory(signs)
  if (has('shell', 'fire', 'fall') && !(has('clash', 'storm') && signs.first !== 'shell' && signs.first !== 'fall' && signs.first !== 'fire'))
    return { type: 'shelling_artillery_missile', rule: 'type.shelling' }
  if (weapons.has('heavy_weapons') && signs.stateActor && has('target') && !has('clash', 'storm', 'ambush', 'shoot', 'assault'))
    return { type: 'shelling_artillery_missile', rule: 'type.tank-fire' }
  if (SHELLS.some(s => weapons.has(s)) && has('target', 'assault') && !has('clash', 'storm', 'ambush', 'shoot'))
    return { type: 'shelling_artillery_missile', rule: 'type.shells-as-weapon' }
  if (has('rape')) return { type: 'sexual_violence', rule: 'type.sexual-violence' }
  if (has('abduct') || (has('detain') && !signs.stateActor)) return { type: 'abduction_forced_disappearance', rule: 'type.abduction' }
  if (has('arrest', 'raid', 'sweep', 'detain') && !has('clash', 'ambush', 'assault', 'storm', 'shoot') && !(signs.hurt && has('kill', 'eliminate', 'injure')))
    return { type: 'arrests', rule: 'type.arrests' }
  if (has('riot', 'pelt') && !assault) return { type: 'violent_demonstration', rule: 'type.riot' }
  if (has('truce', 'swap', 'release', 'agree', 'talks') && !assault) return { type: 'agreement', rule: 'type.agreement' }
  if (has('burn', 'loot', 'demolish') && !signs.hurt && !has('clash')) return { type: 'looting_property_destruction', rule: 'type.property' }
  if (has('withdraw') && !assault) return { type: 'non_violent_transfer_of_territory', rule: 'type.withdrawal' }
  if (has('split', 'pledge', 'surrender', 'deploy') && !assault) return { type: 'change_to_group_activity', rule: 'type.group-activity' }
  if (has('clash', 'incursion', 'shoot_down', 'capture', 'intercept')) return { type: 'armed_clash', rule: 'type.fighting' }
  if (signs.civilianTarget && !signs.armedTarget) return { type: 'attack', rule: 'type.unarmed-target' }
  if (has('execute', 'behead')) return { type: 'attack', rule: 'type.execution' }
  return { type: 'armed_clash', rule: signs.armedTarget ? 'type.armed-target' : 'type.armed-attack' }
}

function territory(signs: TypeSigns): { type: EventType; rule: string } {
  if (signs.foreignActor) return { type: 'armed_clash', rule: 'type.foreign-army-takes-ground' }
  if (signs.stateActor || (signs.acts.has('retake') && !signs.acts.has('take')))
    return { type: 'government_regains_territory', rule: 'type.state-takes-ground' }
  return { type: 'non_state_overtakes_territory', rule: 'type.group-takes-ground' }
}

function protest(signs: TypeSigns): { type: EventType; rule: string } {
  if (signs.protestersHurt) return { type: 'excessive_force_against_protesters', rule: 'type.protesters-hurt' }
  if (signs.acts.has('riot') || signs.acts.has('pelt') || signs.acts.has('burn') || signs.acts.has('clash') || signs.acts.has('storm'))
    return { type: 'violent_demonstration', rule: 'type.violent-protest' }
  if (signs.acts.has('disperse') || signs.acts.has('shoot') || signs.acts.has('arrest'))
    return { type: 'protest_with_intervention', rule: 'type.protest-dispersed' }
  return { type: 'peaceful_protest', rule: 'type.protest' }
}

/** The weapon that the words name, the most telling first. */
export function decideWeapon(type: EventType, signs: TypeSigns): Weapon | null {
  const { weapons } = signs
  if (type === 'air_drone_strike') return signs.drone ? 'drone' : 'airstrike'
  if (type === 'chemical_weapon') return 'chemical'
  if (type === 'suicide_bomb') {
    if (weapons.has('vbied') || weapons.has('suicide_vbied')) return 'suicide_vbied'
    return weapons.has('suicide_vest') || signs.suicide ? 'suicide_vest' : null
  }
  const order =
    type === 'remote_explosive_landmine_ied'
      ? ['vbied', 'motorcycle_bomb', 'sticky_bomb', 'landmine', 'ied', 'missile']
      : type === 'shelling_artillery_missile'
        ? ['missile', 'rocket', 'mortar', 'artillery', 'naval', 'heavy_weapons']
        : type === 'armed_clash' || type === 'attack'
          ? ['beheading', 'knife', 'sniper', 'arson', 'heavy_weapons', 'rocket', 'mortar', 'vbied', 'ied', 'artillery', 'small_arms']
          : ['grenade', 'small_arms', 'ied', 'arson', 'knife', 'heavy_weapons', 'artillery']
  for (const code of order) if (weapons.has(code)) return (code === 'suicide_vbied' ? 'vbied' : code) as Weapon
  return null
}

/** Gathers the signs of an event's candidates. */
export function readSigns(
  candidates: readonly TypeWords[],
  actorIds: readonly string[],
  targetIds: readonly string[],
  sideOf: (id: string) => string,
): TypeSigns {
  const acts = new Set<string>()
  const weapons = new Set<string>()
  for (const c of candidates) {
    for (const a of c.acts) acts.add(a.code)
    for (const w of c.weapons) weapons.add(w.code)
  }
  const body = candidates.find(c => !c.headline) ?? candidates[0]!
  const unarmed = (id: string) => sideOf(id) === 'civilians'
  const hit = new Set(candidates.flatMap(c => c.hit.map(h => h.side)))
  const killedOrHurt = candidates.some(c => c.tolls.some(t => (t.field === 'killed' || t.field === 'injured' || t.field === 'casualties') && t.min !== 0))
  const state = actorIds.some(id => sideOf(id) === 'state')
  return {
    acts,
    first: body.acts.find(a => a.traits.primary)?.code ?? body.acts[0]?.code ?? '',
    weapons,
    suicide: candidates.some(c => c.suicide !== null) || weapons.has('suicide_vest') || weapons.has('suicide_vbied'),
    air: candidates.some(c => c.air !== null) || weapons.has('airstrike'),
    drone: acts.has('drone') || weapons.has('drone'),
    armedTarget: targetIds.some(id => !unarmed(id)) || (targetIds.length === 0 && hit.has('mil')),
    civilianTarget: targetIds.some(unarmed) || (targetIds.length === 0 && hit.has('civ') && !hit.has('mil')),
    protesters:
      acts.has('protest') ||
      acts.has('disperse') ||
      candidates.some(c => c.roles.some(r => r.ids.includes('protesters')) || c.tolls.some(t => t.entity?.ids.includes('protesters'))),
    hurt: killedOrHurt,
    stateActor: state,
    foreignActor: actorIds.length > 0 && actorIds.every(id => sideOf(id) === 'foreign'),
    protestersHurt:
      killedOrHurt &&
      candidates.some(c =>
        c.tolls.some(t => t.field !== 'casualties' && (t.entity?.ids.includes('protesters') || (acts.has('protest') && state && t.entity?.cls !== 'state'))),
      ),
  }
}
