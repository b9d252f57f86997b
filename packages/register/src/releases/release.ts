import type { CodedEvent } from '@marsad/model'
import type { EventField } from '../events/compare-events.ts'
import type { EventQuery } from '../query/event-query.ts'
import type { Review } from '../records.ts'

/** An event as it was released. */
export interface ReleasedEvent {
  readonly key: string
  readonly report: string
  readonly published: string | null
  readonly url: string | null
  readonly outlets: readonly string[]
  readonly review: Review
  readonly incident: string | null
  readonly event: CodedEvent
}

/** A dated snapshot that is never changed. */
export interface Release {
  readonly name: string
  /** 1 for the first, and so on. */
  readonly n: number
  readonly at: string
  readonly by: string
  readonly note: string
  readonly query: EventQuery
  /** The release before it. */
  readonly previous: string | null
  /** How many decisions the log then held, and the hash of the last. */
  readonly decisions: number
  readonly head: string
  readonly events: number
  /** SHA-256 over the keys and contents of all its events. */
  readonly hash: string
}

/** How a release differs from the one before it, and why. */
export interface ReleaseChange {
  readonly event: string
  readonly change: 'added' | 'changed' | 'removed'
  /** Of a changed event: fields of it, and `review`, `incident`, `outlets`, `words` where its clause or evidence is another. */
  readonly fields: readonly (EventField | 'review' | 'incident' | 'outlets' | 'words')[]
  /** `decision 12`, `recoded by 1.2.0+abc`, `copy of …`, `linked`, `new`. */
  readonly why: string
}

/** An event that was once released and is no more. */
export interface Deletion {
  readonly event: string
  /** The first release that lacks it. */
  readonly since: string
  readonly why: string
}
