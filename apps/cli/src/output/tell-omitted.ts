import type { OmitReason } from '@marsad/formats'
import type { Problems } from '../problems.ts'

const OMIT_REASONS: Readonly<Record<OmitReason, string>> = Object.freeze({
  'not-done': 'denied, planned or stopped before the act',
  'no-date': 'without a date',
  'no-place': 'without a place below the country',
  'no-deaths': 'without a death',
  'no-organised-side': 'without an organised side',
})

/** Tells how many events a format's rules left out, and why. */
export function tellOmitted(omitted: Readonly<Partial<Record<OmitReason, number>>>, format: string, problems: Problems): void {
  const reasons = Object.entries(omitted).map(([reason, count]) => `${count} ${OMIT_REASONS[reason as OmitReason]}`)
  if (reasons.length > 0) problems.note(`by the rules of ${format.toUpperCase()} some events have no row: ${reasons.join('; ')}`)
}
