import type { CodedEvent, Evidence } from '@marsad/model'
import type { Review } from '../records.ts'
import type { Decision } from './decision.ts'
import { holding } from './holding.ts'

/** A field as it was corrected. */
export interface Correction {
  /** Null where the field is to be empty. */
  readonly value: unknown
  readonly evidence: readonly Evidence[]
}

/** What stands decided of an event. */
export interface Decided {
  readonly review: 'accepted' | 'rejected' | null
  /** The event as the coder read it when it was accepted; a newer coding does not change it. */
  readonly accepted: CodedEvent | null
  readonly corrections: Readonly<Record<string, Correction>>
}

/** What stands decided of an event, kept beside what the coder reads of it. */
export interface Overlay extends Decided {
  /** What the coder read when it was last decided on. */
  readonly coded: CodedEvent
}

/** What follows from the decisions on an event, in their order. */
export function decidedBy(decisions: readonly Decision[]): Decided {
  let review: Decided['review'] = null
  let accepted: CodedEvent | null = null
  const corrections: Record<string, Correction> = {}
  for (const { decision, saw } of holding(decisions)) {
    if (decision.action === 'accept') {
      review = 'accepted'
      accepted = saw as CodedEvent
    } else if (decision.action === 'reject') {
      review = 'rejected'
      accepted = null
    } else if (decision.action === 'correct') corrections[decision.field] = { value: decision.value ?? null, evidence: decision.evidence ?? [] }
  }
  return { review, accepted, corrections }
}

/**
 * The event that holds: as accepted, else as coded, with its corrected fields. Their evidence is the analyst's.
 *
 * @example applyOverlay({ type: 'attack', evidence: {} }, { accepted: null, corrections: { weapon: { value: 'knife', evidence: [] } } }).weapon // 'knife'
 */
export function applyOverlay(coded: CodedEvent, { accepted, corrections }: Pick<Decided, 'accepted' | 'corrections'>): CodedEvent {
  const event: Record<string, unknown> = { ...(accepted ?? coded) }
  const evidence: Record<string, readonly Evidence[]> = { ...(accepted ?? coded).evidence }
  const confidence = { ...(accepted ?? coded).confidence }
  for (const [field, correction] of Object.entries(corrections)) {
    if (correction.value === null) delete event[field]
    else event[field] = correction.value
    if (correction.evidence.length > 0) evidence[field] = correction.evidence
    else delete evidence[field]
    delete confidence[field]
  }
  if (event.confidence) event.confidence = confidence
  return { ...event, evidence } as unknown as CodedEvent
}

/** What an overlay says of its event. */
export function reviewOf(overlay: Pick<Decided, 'review' | 'corrections'> | null): Review {
  if (overlay?.review) return overlay.review
  return overlay && Object.keys(overlay.corrections).length > 0 ? 'corrected' : 'unreviewed'
}
