import { EVENT_TYPES, type EventType, type Weapon } from '@marsad/model'

/** Types that reports of one happening are often told under: which one depends on what the reporter knew or stressed. */
const TYPE_KIN: readonly (readonly EventType[])[] = [
  ['armed_clash', 'attack', 'government_regains_territory', 'non_state_overtakes_territory'],
  ['air_drone_strike', 'shelling_artillery_missile', 'chemical_weapon'],
  ['suicide_bomb', 'remote_explosive_landmine_ied', 'grenade'],
  ['suicide_bomb', 'armed_clash', 'attack'],
  ['excessive_force_against_protesters', 'protest_with_intervention', 'peaceful_protest', 'violent_demonstration', 'mob_violence', 'attack'],
  ['abduction_forced_disappearance', 'attack', 'arrests'],
  ['looting_property_destruction', 'attack', 'mob_violence', 'violent_demonstration'],
  ['remote_explosive_landmine_ied', 'disrupted_weapons_use', 'shelling_artillery_missile', 'attack'],
]
const WEAPON_KIN: readonly (readonly Weapon[])[] = [
  ['airstrike', 'drone', 'missile'],
  ['mortar', 'artillery', 'rocket', 'missile'],
  ['suicide_vest', 'suicide_vbied', 'vbied', 'ied', 'motorcycle_bomb'],
  ['ied', 'vbied', 'sticky_bomb', 'landmine', 'grenade'],
  ['small_arms', 'heavy_weapons', 'sniper'],
  ['knife', 'beheading'],
]

const TYPES = Object.keys(EVENT_TYPES) as EventType[]
const typeKin = Uint8Array.from({ length: TYPES.length ** 2 }, (_, at) => {
  const [a, b] = [TYPES[Math.floor(at / TYPES.length)]!, TYPES[at % TYPES.length]!]
  return a === b ? 2 : TYPE_KIN.some(kin => kin.includes(a) && kin.includes(b)) ? 1 : 0
})

/** How near two types are, by their numbers in the order of `EVENT_TYPES`: 2 the same, 1 often told for each other, 0 otherwise. */
export function typeKinship(a: number, b: number): number {
  return typeKin[a * TYPES.length + b]!
}

const weaponKin: ReadonlySet<string> = new Set(WEAPON_KIN.flatMap(kin => kin.flatMap(a => kin.map(b => `${a} ${b}`))))

/** How near two weapons are: 2 the same, 1 often told for each other, 0 otherwise. */
export function weaponKinship(a: Weapon, b: Weapon): number {
  return a === b ? 2 : weaponKin.has(`${a} ${b}`) ? 1 : 0
}
