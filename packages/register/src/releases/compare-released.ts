import { changedFields } from '../events/compare-events.ts'
import type { ReleaseChange, ReleasedEvent } from './release.ts'

/** What differs between two releases of an event. */
export function differences(before: ReleasedEvent, after: ReleasedEvent): ReleaseChange['fields'] {
  const fields: ReleaseChange['fields'][number][] = changedFields(before.event, after.event)
  if (before.review !== after.review) fields.push('review')
  if (before.incident !== after.incident) fields.push('incident')
  if (before.outlets.join('\n') !== after.outlets.join('\n')) fields.push('outlets')
  return fields.length > 0 ? fields : ['words']
}
