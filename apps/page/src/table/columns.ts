import type { CountRange } from '@marsad/model'
import type { Wording } from '../cards/field-value.ts'
import type { EventRow } from '../data/corpus.ts'
import { formatCountShort } from '../i18n/format-count.ts'
import { formatDates } from '../i18n/format-date.ts'
import type { Column } from '../state/state.ts'

/** What a cell shows, and what its column is sorted by; null sorts last, whichever way. */
export interface Cell {
  readonly text: string
  readonly key: string | number | null
}

/** The cell of an event in a column. */
export function cellOf({ event, places, item }: EventRow, column: Column, { locale, names }: Wording): Cell {
  const { strings } = locale
  const words = (text: string | null | undefined): Cell => ({ text: text ?? '', key: text ? text : null })
  switch (column) {
    case 'date':
      return { text: formatDates(event.date, locale), key: event.date?.start ?? null }
    case 'type':
      return words(names.type(event.type))
    case 'country':
      return words(names.list([...new Set(places.flatMap(place => (place.country === null ? [] : locale.country(place.country))))]))
    case 'place':
      return words(names.list(places.map(names.placeName)))
    case 'actor':
      return words(names.actors(event.actor))
    case 'target':
      return words(names.actors(event.target))
    case 'killed':
      return count(event.killed)
    case 'injured':
      return count(event.injured)
    case 'weapon':
      return words(event.weapon && strings.weapon[event.weapon])
    case 'status':
      return words(strings.status[event.status])
    case 'source':
      return words(event.source)
    case 'report':
      return words(item.title)
  }

  function count(range: CountRange | undefined): Cell {
    return { text: formatCountShort(range, locale), key: range ? (range.min ?? range.max) : null }
  }
}
