import type { Item } from './item.ts'

/** What sort of party an entity is, as far as its words tell. */
export type EntityClass = 'civilians' | 'fighters' | 'state' | 'group' | 'attackers' | 'prisoners' | 'people' | 'suicide' | 'media' | 'international'

/** One or several actors named by a run of items: «خمسة من عناصر حركة الشباب», «القوات السعودية», «طفلين». */
export interface Entity {
  readonly ids: readonly string[]
  readonly cls: EntityClass
  /** The entity is people who can be counted («جنود»), not a body («الجيش»). */
  readonly people: boolean
  readonly dual: boolean
  readonly plural: boolean
  readonly definite: boolean
  /** Token range `[from, to)` without a number before it. */
  readonly from: number
  readonly to: number
  readonly conjunction: boolean
  readonly particle: string
  /** Read from a name, not only from a common noun. */
  readonly named: boolean
  readonly rule: string
  /** Attribute of the head noun that speaks of a fate («رهائن»). */
  readonly field: string
  readonly rank: boolean
}

/** A part of a sentence after entities were put together: an item, with its entity if it is one. */
export type Part = Item
