import type { CodedEvent } from '@marsad/model'
import type { Review } from '../records.ts'

/** What stands decided of an event, kept beside what the coder reads of it. */
export interface Overlay {
  /** `accepted` or `rejected`; null where only fields were corrected. */
  readonly review: 'accepted' | 'rejected' | null
  /** The event as it was accepted; a newer coding does not change it. */
  readonly accepted: CodedEvent | null
  /** Corrected fields with their values; null empties a field. */
  readonly corrections: Readonly<Record<string, unknown>>
  /** What the coder last read, at the time of the last decision. */
  readonly coded: CodedEvent
}

/**
 * The event that holds: as accepted, else as coded, with its corrected fields.
 *
 * @example applyOverlay({ type: 'attack', weapon: null }, { accepted: null, corrections: { weapon: 'knife' } }).weapon // 'knife'
 */
export function applyOverlay(coded: CodedEvent, { accepted, corrections }: Pick<Overlay, 'accepted' | 'corrections'>): CodedEvent {
  return { ...(accepted ?? coded), ...corrections }
}

/** What an overlay says of its event. */
export function reviewOf(overlay: Pick<Overlay, 'review' | 'corrections'> | null): Review {
  if (overlay?.review) return overlay.review
  return overlay && Object.keys(overlay.corrections).length > 0 ? 'corrected' : 'unreviewed'
}
