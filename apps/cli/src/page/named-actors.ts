import type { Coding } from '@marsad/model'

/**
 * The ids of all actors that a coding names; persons (`person:…`) are no actors.
 *
 * @example [...namedActors(coding)] // ['houthis', 'civilians']
 */
export function namedActors({ events, tallies, relations, control }: Coding): Set<string> {
  const ids = new Set<string>()
  for (const { actor, target } of [...events, ...tallies]) for (const { id } of [...actor, ...target]) ids.add(id)
  for (const { a, b } of relations) for (const id of [a, b]) if (!id.startsWith('person:')) ids.add(id)
  for (const { actor } of control) ids.add(actor)
  return ids
}
