import type { Entity, Part } from './entity.ts'

/** A party's part in a clause's act, with the rule that gave it and how strongly. */
export interface Role {
  readonly role: 'actor' | 'target' | 'source'
  readonly ids: readonly string[]
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly rule: string
  readonly cls: Entity['cls'] | 'facility'
  readonly named: boolean
  /** Its noun is definite: «المتمردون» are those last spoken of. */
  readonly definite: boolean
}

/** Gives a party a role by a rule, with a weight; who takes it decides whether such a party may have it. */
export type Give = (role: Role['role'], part: Part, weight: number, rule: string) => void
