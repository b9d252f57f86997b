import type { CodedEvent } from '@marsad/model'
import { changedFields, type EventField } from '../events/compare-events.ts'
import type { Overlay } from './overlay.ts'

/** Where the coder, as it now reads, does not agree with what was decided. */
export interface Disagreement {
  readonly event: string
  /** `missing`: it no longer finds an accepted or corrected event · `field`: it reads another value · `found`: it reads a rejected event otherwise than when that was rejected */
  readonly kind: 'missing' | 'field' | 'found'
  readonly field: EventField | null
  readonly decided: unknown
  readonly coder: unknown
  /** Whether the coder read otherwise when it was decided: the disagreement came with a newer coding. */
  readonly isNew: boolean
}

/** How the coder's reading of an event differs from what was decided; null for `coded` where it no longer finds it. */
export function disagreementsOn(event: string, overlay: Overlay, decided: CodedEvent, coded: CodedEvent | null): Disagreement[] {
  if (overlay.review === null && Object.keys(overlay.corrections).length === 0) return []
  if (overlay.review === 'rejected') {
    if (coded === null) return []
    return changedFields(overlay.coded, coded).map(field => ({
      event,
      kind: 'found',
      field,
      decided: overlay.coded[field] ?? null,
      coder: coded[field] ?? null,
      isNew: true,
    }))
  }
  if (coded === null) return [{ event, kind: 'missing', field: null, decided: null, coder: null, isNew: true }]
  const moved = new Set(changedFields(overlay.coded, coded))
  const settled = (field: EventField) => overlay.accepted !== null || field in overlay.corrections
  return changedFields(decided, coded)
    .filter(settled)
    .map(field => ({ event, kind: 'field', field, decided: decided[field] ?? null, coder: coded[field] ?? null, isNew: moved.has(field) }))
}
