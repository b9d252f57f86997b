import type { CodedEvent, Coding, PlaceRef, Precision, Report } from '@marsad/model'
import { EVENT_TYPES } from '@marsad/model'
import { acledSides, interaction } from './acled-actors.ts'
import { acledDays } from './acled-days.ts'
import { alpha3 } from './alpha3.ts'
import { type Cell, csvHeader, csvRecord } from './csv.ts'
import { acledFatalities, splitEvenly } from './deaths.ts'
import { isWholeCountry, placesOf, quoteOf } from './event-parts.ts'
import type { Lookups } from './lookups.ts'
import { stableNumber } from './stable-id.ts'
import type { OnOmit, Writer } from './writer.ts'

/** ACLED's 31 columns, in order (acleddata.com/methodology/acled-codebook). */
export const ACLED_COLUMNS = Object.freeze([
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
] as const)

export interface AcledOptions {
  readonly lookups: Lookups
  /** Begin the file with a byte order mark. */
  readonly bom?: boolean
  /** Unix time of upload for the `timestamp` column, in seconds; left blank if not given, for a writer has no clock. */
  readonly timestamp?: number
  readonly onOmit?: OnOmit
}

/**
 * ACLED-shaped CSV: a row for each day and place of an event. What ACLED does not code has no row: events that were denied,
 * planned or stopped before the act, and those without a day or a place below the country.
 *
 * @example
 * const writer = createAcledWriter({ lookups })
 * file.write(writer.open() + writer.write(coding, report) + writer.close())
 */
export function createAcledWriter(options: AcledOptions): Writer {
  return {
    separator: '',
    open: () => csvHeader(ACLED_COLUMNS, options.bom),
    write: (coding, report) => coding.events.map(event => eventRows(event, coding, report, options)).join(''),
    close: () => '',
  }
}

function eventRows(event: CodedEvent, coding: Coding, report: Report, options: AcledOptions): string {
  const omit = options.onOmit ?? (() => {})
  const type = acledType(event)
  if (!type) {
    omit('not-done', event.id)
    return ''
  }
  const when = acledDays(event, coding.published)
  if (!when) {
    omit('no-date', event.id)
    return ''
  }
  const places = placesOf(event).filter(place => place.country !== null && !isWholeCountry(place, options.lookups))
  if (places.length === 0) {
    omit('no-place', event.id)
    return ''
  }
  const cells = when.days.flatMap(day => places.map((place, at) => ({ day, place, at })))
  const shares = splitEvenly(acledFatalities(event), cells.length)
  return cells
    .map(({ day, place, at }, i) => {
      const key = `${coding.doc}\n${event.id}${cells.length > 1 ? `\n${day}\n${at}` : ''}`
      return csvRecord(eventRow(event, coding, report, options, { key, day, precision: when.precision, place, type, fatalities: shares[i]! }))
    })
    .join('')
}

interface RowParts {
  readonly key: string
  readonly day: string
  readonly precision: Precision
  readonly place: PlaceRef
  readonly type: AcledType
  readonly fatalities: number
}

function eventRow(event: CodedEvent, coding: Coding, report: Report, options: AcledOptions, parts: RowParts): Cell[] {
  const { place, type } = parts
  const iso2 = place.country!
  const country = options.lookups.countryInfo(iso2)
  const countryName = country?.name ?? iso2
  const { actor1, actor2 } = acledSides(event, countryName, iso2, options.lookups)
  return [
    `${alpha3(iso2)}${stableNumber(parts.key)}`,
    parts.day,
    Number(parts.day.slice(0, 4)),
    parts.precision,
    type.disorder,
    type.acledType,
    type.acledSubType,
    actor1.actor,
    actor1.associates,
    actor1.inter,
    actor2.actor,
    actor2.associates,
    actor2.inter,
    interaction(actor1.inter, actor2.inter),
    targetsCivilians(event, options.lookups) ? 'Civilians targeted' : '',
    country?.isoNumeric ?? null,
    country?.acledRegion ?? null,
    countryName,
    place.admin1,
    null,
    null,
    place.name ?? place.text,
    place.lat === null ? null : round4(place.lat),
    place.lon === null ? null : round4(place.lon),
    place.precision,
    report.outlet ?? coding.outlet,
    null,
    quoteOf(event),
    parts.fatalities,
    tagsOf(event),
    options.timestamp ?? null,
  ]
}

type AcledType = Pick<(typeof EVENT_TYPES)[CodedEvent['type']], 'acledType' | 'acledSubType' | 'disorder'>

/**
 * What ACLED would file an event under, or null for what did not happen. A bomb found or a missile shot down on its way,
 * without dead, is «Disrupted weapons use» there; any other attack that was stopped before the act is not coded.
 */
function acledType(event: CodedEvent): AcledType | null {
  if (event.status === 'denied' || event.status === 'planned') return null
  const own = EVENT_TYPES[event.type]
  if (event.status !== 'thwarted' || own.family === 'strategic' || (event.killed?.min ?? 0) > 0) return own
  return own.family === 'explosions' ? EVENT_TYPES.disrupted_weapons_use : null
}

/** ACLED's `civilian_targeting`: civilians the main or only target of violence; harm by the way does not count. */
function targetsCivilians(event: CodedEvent, lookups: Lookups): boolean {
  if (event.type === 'excessive_force_against_protesters') return true
  const { family } = EVENT_TYPES[event.type]
  if (family === 'strategic' || family === 'protests' || event.type === 'violent_demonstration') return false
  const main = event.target[0]
  return main !== undefined && lookups.actorInfo(main.id)?.side === 'civilians'
}

/** What an ACLED row has no column for: on whose word the event stands, the means, and doubt about the doer. */
function tagsOf(event: CodedEvent): string {
  const tags = [`status=${event.status}`]
  if (event.source) tags.push(`said by=${event.source.replaceAll(';', ',')}`)
  if (event.weapon) tags.push(`weapon=${event.weapon}`)
  if (event.actor_certainty) tags.push('suspected actor')
  return tags.join('; ')
}

function round4(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4
}
