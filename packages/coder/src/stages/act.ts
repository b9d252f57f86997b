import type { EventFamily } from '@marsad/model'

/** How an act may stand in an event. */
export interface ActTraits {
  /** Makes an event by itself; otherwise it only adds to one («مقتل», «إصابة»). */
  readonly primary: boolean
  /** Which events it may be joined with. */
  readonly group: ActGroup
  /** Whom a genitive or a bare noun after its noun names: the doer («هجوم داعش») or the one hit («اغتيال القيادي»). */
  readonly genitive: 'doer' | 'undergoer'
  /** The act is certain of type however it ends (else it may become another: `assault` becomes a clash or an attack). */
  readonly family: EventFamily | null
}

export type ActGroup =
  | 'violence'
  | 'air'
  | 'shelling'
  | 'blast'
  | 'abduct'
  | 'arrest'
  | 'disrupt'
  | 'territory'
  | 'protest'
  | 'agreement'
  | 'property'
  | 'change'
  | 'casualty'

const act = (group: ActGroup, genitive: ActTraits['genitive'], family: EventFamily | null = null, primary = true): ActTraits => ({
  primary,
  group,
  genitive,
  family,
})

/** The acts that the lexicon's `act=` names. */
export const ACTS: Readonly<Record<string, ActTraits>> = {
  shell: act('shelling', 'doer', 'explosions'),
  airstrike: act('air', 'doer', 'explosions'),
  drone: act('air', 'doer', 'explosions'),
  strike: act('air', 'doer', 'explosions'),
  chemical: act('shelling', 'doer', 'explosions'),
  fire: act('shelling', 'undergoer', 'explosions'),
  fall: act('shelling', 'undergoer', 'explosions'),
  blast: act('blast', 'undergoer', 'explosions'),
  suicide: act('blast', 'doer', 'explosions'),
  target: act('violence', 'undergoer'),
  assault: act('violence', 'doer'),
  clash: act('violence', 'doer', 'battles'),
  storm: act('violence', 'undergoer'),
  incursion: act('violence', 'doer', 'battles'),
  ambush: act('violence', 'doer'),
  operation: act('violence', 'doer'),
  shoot: act('violence', 'undergoer'),
  snipe: act('violence', 'undergoer'),
  ram: act('violence', 'undergoer'),
  stab: act('violence', 'undergoer'),
  massacre: act('violence', 'doer'),
  assassinate: act('violence', 'undergoer'),
  execute: act('violence', 'undergoer'),
  behead: act('violence', 'undergoer'),
  capture: act('violence', 'undergoer'),
  shoot_down: act('violence', 'undergoer'),
  intercept: act('shelling', 'undergoer', 'explosions'),
  rape: act('violence', 'undergoer', 'civilians'),
  poison: act('violence', 'undergoer', 'civilians'),
  kill: act('casualty', 'undergoer', null, false),
  die: act('casualty', 'undergoer', null, false),
  injure: act('casualty', 'undergoer', null, false),
  eliminate: act('casualty', 'undergoer', null, false),
  abduct: act('abduct', 'undergoer', 'civilians'),
  detain: act('abduct', 'undergoer', 'civilians'),
  arrest: act('arrest', 'undergoer', 'strategic'),
  raid: act('arrest', 'undergoer', 'strategic'),
  sweep: act('arrest', 'doer', 'strategic'),
  seize: act('disrupt', 'undergoer', 'strategic'),
  find: act('disrupt', 'undergoer', 'strategic'),
  defuse: act('disrupt', 'undergoer', 'strategic'),
  destroy: act('violence', 'undergoer', null, false),
  take: act('territory', 'doer', 'battles'),
  retake: act('territory', 'undergoer', 'battles'),
  expel: act('territory', 'undergoer', 'battles'),
  advance: act('territory', 'doer', 'battles'),
  withdraw: act('territory', 'doer', 'strategic'),
  besiege: act('violence', 'undergoer'),
  protest: act('protest', 'doer', 'protests'),
  disperse: act('protest', 'undergoer', 'protests'),
  riot: act('protest', 'doer', 'riots'),
  pelt: act('protest', 'undergoer', 'riots'),
  truce: act('agreement', 'doer', 'strategic'),
  agree: act('agreement', 'doer', 'strategic'),
  talks: act('agreement', 'doer', 'strategic'),
  swap: act('agreement', 'doer', 'strategic'),
  release: act('agreement', 'undergoer', 'strategic'),
  burn: act('property', 'undergoer', 'strategic'),
  loot: act('property', 'undergoer', 'strategic'),
  demolish: act('property', 'undergoer', 'strategic'),
  split: act('change', 'doer', 'strategic'),
  pledge: act('change', 'doer', 'strategic'),
  surrender: act('change', 'doer', 'strategic'),
  deploy: act('change', 'doer', 'strategic'),
  plant: act('blast', 'undergoer', 'explosions', false),
  coup: act('change', 'doer', 'strategic', false),
}
