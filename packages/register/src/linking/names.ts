import { hash } from './rare-words.ts'

/** An actor id in the form in which actors are compared. */
export interface Name {
  readonly id: number
  /** Common to a whole and its branches and to the bodies of one country; 0 for none. */
  readonly family: number
}

/** A branch and its whole, or two bodies of one country («iraq-army», «iraq-police»), begin with the same word; «al-» and «us-» begin too many. */
const SHORTEST_FAMILY = 4

/**
 * Makes an actor id comparable. `other:` before it or not is the same actor.
 *
 * @example nameOf('islamic-state-yemen').family === nameOf('islamic-state').family // true
 */
export function nameOf(id: string): Name {
  const known = names.get(id)
  if (known) return known
  const bare = id.startsWith('other:') ? id.slice(6) : id
  const dash = bare.indexOf('-')
  const first = dash < 0 ? bare : bare.slice(0, dash)
  const name = { id: hash(bare), family: first.length >= SHORTEST_FAMILY ? hash(first) : 0 }
  if (names.size >= MOST_NAMES) names.clear()
  names.set(id, name)
  return name
}

/** Names that were made, so that a million events share a few hundred of them. */
const names = new Map<string, Name>()
const MOST_NAMES = 50_000

/** How two lists of named actors agree; `OPEN` where one of them names none. */
export const Agreement = Object.freeze({ OPEN: 0, SAME: 1, KIN: 2, APART: 3 } as const)
export type Agreement = (typeof Agreement)[keyof typeof Agreement]

/** Compares the named actors of two events. */
export function compareNames(a: readonly Name[], b: readonly Name[]): Agreement {
  if (a.length === 0 || b.length === 0) return Agreement.OPEN
  let kin = false
  for (let i = 0; i < a.length; i++) {
    const one = a[i]!
    for (let j = 0; j < b.length; j++) {
      const other = b[j]!
      if (one.id === other.id) return Agreement.SAME
      if (one.family !== 0 && one.family === other.family) kin = true
    }
  }
  return kin ? Agreement.KIN : Agreement.APART
}
