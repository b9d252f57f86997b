import { COUNT_FIELDS } from '@marsad/model'

/** The kinds of evidence that are told apart by colour. */
export const FIELD_GROUPS = Object.freeze(['trigger', 'actor', 'target', 'place', 'date', 'counts', 'weapon', 'source'] as const)
export type FieldGroup = (typeof FIELD_GROUPS)[number]

const GROUP_OF: Readonly<Record<string, FieldGroup>> = Object.freeze({
  ...Object.fromEntries(COUNT_FIELDS.map(field => [field, 'counts' as const])),
  trigger: 'trigger',
  type: 'trigger',
  what: 'trigger',
  relation: 'trigger',
  part_of: 'trigger',
  actor: 'actor',
  a: 'actor',
  people: 'actor',
  target: 'target',
  b: 'target',
  place: 'place',
  parts: 'place',
  date: 'date',
  period: 'date',
  count: 'counts',
  damage: 'counts',
  accounts: 'counts',
  weapon: 'weapon',
  status: 'source',
  source: 'source',
})

/**
 * The group that a field of a record belongs to; a field of a newer coder than this page goes with the trigger.
 *
 * @example groupOf('killed') // 'counts'
 */
export function groupOf(field: string): FieldGroup {
  return GROUP_OF[field] ?? 'trigger'
}
