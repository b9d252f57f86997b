import type { CountField } from '@marsad/model'
import type { Entity, Part } from './entity.ts'
import { attribute } from './item.ts'

/** A number of people to whom something happened, as one phrase tells it. */
export interface Toll {
  readonly field: CountField
  readonly min: number | null
  readonly max: number | null
  readonly approx: boolean
  /** Who they are, if the phrase says so. */
  readonly entity: Entity | null
  /** The phrase is a part of a total that was told before («بينهم ثلاثة أطفال»). */
  readonly part: boolean
  /** Token range of the phrase. */
  readonly from: number
  readonly to: number
  /** Index of the part that tells the fate («مقتل»). */
  readonly by: number
  readonly rule: string
}

/** What becomes of the people to whom an act is done («اغتال»: killed). */
const FATE_OF_ACT: Readonly<Record<string, CountField>> = {
  kill: 'killed',
  die: 'killed',
  execute: 'killed',
  behead: 'killed',
  assassinate: 'killed',
  eliminate: 'killed',
  massacre: 'killed',
  injure: 'injured',
  abduct: 'abducted',
  arrest: 'arrested',
  detain: 'abducted',
  capture: 'captured',
  release: 'released',
  surrender: 'surrendered',
  stab: 'injured',
  ram: 'injured',
  snipe: 'killed',
}

/** The fate that a part tells of whoever stands beside it. */
export function fateOf(part: Part): CountField | null {
  if (part.kind === 'casualty') return attribute(part, 'field') as CountField
  if (part.kind === 'act') return FATE_OF_ACT[attribute(part, 'act')] ?? null
  return null
}

/** Makes a toll of the tokens `from` … `to`, counted by `number`; without a number its bounds are open («قتلى وجرحى»). */
export function toll(field: CountField, number: Part | null, from: number, to: number, by: number, entity: Entity | null, part: boolean, rule: string): Toll {
  return { field, min: number?.min ?? null, max: number?.max ?? null, approx: number?.approx ?? false, entity, part, from, to, by, rule }
}
