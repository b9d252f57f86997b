import type { ActorRef, CodedEvent, Coding, CountRange } from '@marsad/model'
import { nameOf } from './acled-actors.ts'
import { placesOf } from './event-parts.ts'
import type { Lookups } from './lookups.ts'
import { fitText } from './text-width.ts'
import type { Writer } from './writer.ts'

export interface TableOptions {
  readonly lookups: Lookups
  /** Columns of the terminal; the place and the actors share what the others leave. */
  readonly width?: number
  /** The heading and columns of what the events are listed under; a coding's `doc` stands there. */
  readonly first?: { readonly title: string; readonly width: number }
}

const FIRST = Object.freeze({ title: 'REPORT', width: 16 })
const FIXED = Object.freeze({ date: 11, type: 20, toll: 7, status: 9 })
const GAP = '  '
const DEFAULT_WIDTH = 140
const MIN_FLEXIBLE = 40

/**
 * A table for people, one line an event, of columns of fixed width so that lines can be written as they come.
 *
 * @example createTableWriter({ lookups, width: 120 }).open() // 'REPORT            DATE …'
 */
export function createTableWriter(options: TableOptions): Writer {
  const { first = FIRST } = options
  const fixed = first.width + FIXED.date + FIXED.type + 2 * FIXED.toll + FIXED.status + 7 * GAP.length
  const flexible = Math.max(MIN_FLEXIBLE, (options.width ?? DEFAULT_WIDTH) - fixed)
  const placeWidth = Math.floor(flexible / 3)
  const widths = [first.width, FIXED.date, FIXED.type, placeWidth, flexible - placeWidth, FIXED.toll, FIXED.toll, FIXED.status]
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => fitText(cell, widths[i]!))
      .join(GAP)
      .trimEnd() + '\n'
  return {
    separator: '',
    open: () => line([first.title, 'DATE', 'EVENT', 'PLACE', 'WHO → WHOM', 'KILLED', 'INJURED', 'STATUS']) + line(widths.map(width => '─'.repeat(width))),
    write: coding => coding.events.map(event => line(cellsOf(event, coding, options.lookups))).join(''),
    close: () => '',
  }
}

function cellsOf(event: CodedEvent, coding: Coding, lookups: Lookups): string[] {
  const places = placesOf(event)
  const names = (refs: readonly ActorRef[]) => refs.map(ref => nameOf(ref.id, lookups)).join(', ')
  const [who, whom] = [names(event.actor), names(event.target)]
  return [
    coding.doc,
    dateCell(event),
    event.type.replaceAll('_', ' '),
    places.map(place => place.name ?? place.text).join(', '),
    whom === '' ? who : `${who} → ${whom}`.trimStart(),
    countCell(event.killed),
    countCell(event.injured),
    event.status,
  ]
}

function dateCell({ date }: CodedEvent): string {
  if (!date) return ''
  if (date.end === date.start) return date.start
  // «…» after the first day: the event's day is in a range, which a narrow column has no room for.
  return `${date.start}…`
}

/**
 * A count as people write it: `8`, `5–7`, `≥11`, `≤5`, `~20`; '' where nothing is known.
 *
 * @example countCell({ min: 11, max: null }) // '≥11'
 */
export function countCell(range: CountRange | undefined): string {
  if (!range) return ''
  const { min, max } = range
  const about = range.approx ? '~' : ''
  if (min === null) return max === null ? '' : `${about}≤${max}`
  if (max === null) return `${about}≥${min}`
  return about + (min === max ? String(min) : `${min}–${max}`)
}
