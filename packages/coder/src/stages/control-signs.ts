import type { Control } from '@marsad/model'
import { Feature } from '../tables/feature.ts'
import type { Hold, Scene } from './control-scene.ts'
import type { Part } from './entity.ts'
import type { Signs } from './linear-model.ts'
import { step } from './publish-records.ts'

/** Tokens between words, in steps. */
const DISTANCES = [0, 1, 3, 6, 12]

/** What speaks for and against a found record of control: its rule, how the actor and the place were found, and how near they stand. */
export function controlSigns(hold: Hold, part: Part, record: Control, scene: Scene, signs: Signs): void {
  const { actor, place, rule, status } = hold
  const { reading, parties } = scene
  signs.add('bias')
  signs.add(`status.${status}`)
  signs.add(`rule.${rule.slice('control.'.length)}`)
  signs.add(`actor.${actor.rule.slice('actor.'.length)}`)
  signs.add(`side.${actor.cls}`)
  signs.add(`place.${place.rule.slice('place.'.length)}`)
  signs.add(`precision.${place.value.lat === null ? 'none' : place.value.precision}`)
  const behind = actor.to <= part.from
  const gap = behind ? part.from - actor.to : actor.from - part.to
  signs.add(`${behind ? 'before' : 'after'}.${step(gap, DISTANCES)}`)
  signs.add(`reach.${step(place.from >= part.to ? place.from - part.to : part.from - place.to, DISTANCES)}`)
  const between = parties.filter(p => p.from >= Math.min(actor.to, part.to) && p.to <= Math.max(actor.from, part.from) && p.id !== actor.id).length
  if (between > 0) signs.add('rival.between')
  signs.add(`parties.${step(parties.length, [1, 2, 3])}`)
  if (record.date) signs.add('date.told')
  if (part.features & Feature.VERB) signs.add(part.features & Feature.PAST ? 'form.past' : 'form.present')
  else signs.add('form.noun')
  if (part.particle) signs.add(`particle.${part.particle}`)
  if (actor.conjunction) signs.add('actor.joined')
  if (reading.parts.some(p => p.kind === 'say' && p.to <= part.from)) signs.add('told.said')
  if (reading.parts.some(p => (p.kind === 'plan' || p.kind === 'attempt' || p.kind === 'hypo') && p.to <= part.from)) signs.add('told.plan')
  if (!/[\u0621-\u064a]{3}/.test(place.value.text)) signs.add('place.short')
}
