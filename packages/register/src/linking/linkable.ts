import type { LinkEvent } from '../links.ts'

/** What linking looks at of an event. Everything is a value; nothing is looked up elsewhere, and ties are broken by `key`. */
export interface Linkable extends Omit<LinkEvent, 'cell' | 'incident'> {
  /** The rarest words of the clauses that tell it (`rareWords`). */
  readonly words: readonly number[]
}
