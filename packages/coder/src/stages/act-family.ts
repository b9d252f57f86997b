import type { EventType } from '@marsad/model'

const FAMILY: Readonly<Partial<Record<EventType, string>>> = {
  armed_clash: 'clash',
  government_regains_territory: 'ground',
  non_state_overtakes_territory: 'ground',
  air_drone_strike: 'air',
  suicide_bomb: 'bomb',
  remote_explosive_landmine_ied: 'bomb',
  grenade: 'bomb',
  shelling_artillery_missile: 'shells',
  chemical_weapon: 'shells',
  attack: 'unarmed',
  abduction_forced_disappearance: 'unarmed',
  sexual_violence: 'unarmed',
  peaceful_protest: 'crowd',
  protest_with_intervention: 'crowd',
  excessive_force_against_protesters: 'crowd',
  violent_demonstration: 'crowd',
  mob_violence: 'crowd',
  arrests: 'arrests',
  agreement: 'agreement',
}

/** Types of events whose parties are told alike. */
export function familyOf(type: EventType): string {
  return FAMILY[type] ?? 'other'
}
