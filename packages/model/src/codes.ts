/** Weapons of the codebook (section 4). */
export const WEAPONS = Object.freeze([
  'small_arms',
  'heavy_weapons',
  'sniper',
  'knife',
  'beheading',
  'suicide_vest',
  'suicide_vbied',
  'vbied',
  'motorcycle_bomb',
  'ied',
  'sticky_bomb',
  'landmine',
  'grenade',
  'mortar',
  'artillery',
  'rocket',
  'missile',
  'airstrike',
  'drone',
  'naval',
  'chemical',
  'arson',
  'unarmed',
] as const)
export type Weapon = (typeof WEAPONS)[number]

/** Whose word an event stands on (codebook, sections 2 and 8). */
export const STATUSES = Object.freeze(['reported', 'claimed', 'alleged', 'planned', 'thwarted', 'denied'] as const)
export type Status = (typeof STATUSES)[number]

export const SIDES = Object.freeze(['state', 'rebel', 'militia', 'foreign', 'civilians', 'other'] as const)
export type Side = (typeof SIDES)[number]

export const DAMAGE_KINDS = Object.freeze(['vehicle', 'building', 'weapon', 'infrastructure'] as const)
export type DamageKind = (typeof DAMAGE_KINDS)[number]

export const TALLY_KINDS = Object.freeze(['operations', 'attacks', 'strikes', 'casualties', 'killed', 'injured', 'arrests', 'releases'] as const)
export type TallyKind = (typeof TALLY_KINDS)[number]

export const RELATION_KINDS = Object.freeze([
  'media_arm_of',
  'branch_of',
  'led_by',
  'member_of',
  'allied_with',
  'cooperates_with',
  'supplies_arms_to',
  'releases_prisoners_to',
  'in_conflict_with',
  'split_from',
  'backed_by',
  'negotiates_with',
] as const)
export type RelationKind = (typeof RELATION_KINDS)[number]

export const CONTROL_STATUSES = Object.freeze(['holds', 'captures', 'loses', 'contested'] as const)
export type ControlStatus = (typeof CONTROL_STATUSES)[number]

/** The counted harms of an event, each a `CountRange`. */
export const COUNT_FIELDS = Object.freeze([
  'killed',
  'injured',
  'casualties',
  'abducted',
  'arrested',
  'captured',
  'released',
  'missing',
  'surrendered',
] as const)
export type CountField = (typeof COUNT_FIELDS)[number]
