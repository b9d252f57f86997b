import type { Evidence } from '@marsad/model'
import type { EventField } from '../events/compare-events.ts'

/** What an analyst decides. */
export type NewDecision =
  /** The event is right as it stands; a newer coding will not change it. */
  | { readonly action: 'accept'; readonly event: string }
  /** The event is no event, or not this one. */
  | { readonly action: 'reject'; readonly event: string; readonly reason: string }
  /** A field has another value; null empties it. `evidence`: the words that say so. */
  | {
      readonly action: 'correct'
      readonly event: string
      readonly field: EventField
      readonly value: unknown
      readonly evidence?: readonly Evidence[]
      readonly reason?: string
    }
  /** A remark on an event, an incident, a report or an outlet. */
  | { readonly action: 'comment'; readonly subject: string; readonly text: string }
  /** These events tell one incident. */
  | { readonly action: 'merge'; readonly events: readonly string[]; readonly reason?: string }
  /** `events` tell another incident than `from` do. */
  | { readonly action: 'split'; readonly events: readonly string[]; readonly from: readonly string[]; readonly reason?: string }
  /** How far an outlet is to be trusted. */
  | { readonly action: 'assess'; readonly outlet: string; readonly reliability: string | null; readonly bias: string | null; readonly note: string | null }
  /** An earlier decision, by its number, holds no longer. Undoing an undo makes it hold again. */
  | { readonly action: 'undo'; readonly decision: number; readonly reason?: string }

export type DecisionAction = NewDecision['action']

/** A decision in the log. */
export interface Decision {
  /** Its number, from 1 without a gap. */
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly action: DecisionAction
  /** What it is about: the key of an event, an outlet; of an undo, what the undone decision is about. */
  readonly subject: string
  readonly decision: NewDecision
  /** What it stood on: of an acceptance, rejection and correction, the event as the coder then read it. */
  readonly saw: unknown
  /** The hash of the decision before it. */
  readonly previous: string
  /** SHA-256 over all of the above. */
  readonly hash: string
}
