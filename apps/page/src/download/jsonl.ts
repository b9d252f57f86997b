import type { Coding } from '@marsad/model'
import type { Shown } from '../state/filter-corpus.ts'

/** The codings of the reports shown, one JSON object a line, each with the events that are shown; other records stay. */
export function codingsToJsonl({ items, has }: Shown): string {
  return items
    .map(({ entry: { coding }, rows }) => {
      const shown: Coding = { ...coding, events: rows.filter(row => has.has(row)).map(({ event }) => event) }
      return `${JSON.stringify(shown)}\n`
    })
    .join('')
}
