import type { Wording } from '../cards/field-value.ts'
import type { EventRow } from '../data/corpus.ts'
import type { State } from '../state/state.ts'
import { cellOf } from './columns.ts'

/** The rows in the order of a column; equal ones stay in the order of the reports, empty ones come last. */
export function sortRows(rows: readonly EventRow[], { column, descending }: State['sort'], wording: Wording): EventRow[] {
  const keyed = rows.map(row => ({ row, key: cellOf(row, column, wording).key }))
  const sign = descending ? -1 : 1
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
    return sign * (typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : wording.locale.compare(String(a.key), String(b.key)))
  })
  return keyed.map(({ row }) => row)
}
