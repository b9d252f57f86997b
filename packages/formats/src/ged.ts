import type { CodedEvent, Coding, DateRange, PlaceRef, Report } from '@marsad/model'
import { alpha3 } from './alpha3.ts'
import { type Cell, csvHeader, csvRecord } from './csv.ts'
import { deathEstimates } from './deaths.ts'
import { isWholeCountry, placesOf } from './event-parts.ts'
import { gedSides } from './ged-sides.ts'
import type { Lookups } from './lookups.ts'
import { rangeDays } from './range-days.ts'
import { stableNumber } from './stable-id.ts'
import type { OmitReason, OnOmit, Writer } from './writer.ts'

/** The 49 columns of UCDP's Georeferenced Event Dataset, in order. */
export const GED_COLUMNS = Object.freeze([
  'id',
  'relid',
  'year',
  'active_year',
  'code_status',
  'type_of_violence',
  'conflict_dset_id',
  'conflict_new_id',
  'conflict_name',
  'dyad_dset_id',
  'dyad_new_id',
  'dyad_name',
  'side_a_dset_id',
  'side_a_new_id',
  'side_a',
  'side_b_dset_id',
  'side_b_new_id',
  'side_b',
  'number_of_sources',
  'source_article',
  'source_office',
  'source_date',
  'source_headline',
  'source_original',
  'where_prec',
  'where_coordinates',
  'where_description',
  'adm_1',
  'adm_2',
  'latitude',
  'longitude',
  'geom_wkt',
  'priogrid_gid',
  'country',
  'country_id',
  'region',
  'event_clarity',
  'date_prec',
  'date_start',
  'date_end',
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'best',
  'high',
  'low',
  'gwnoa',
  'gwnob',
] as const)

export interface GedOptions {
  readonly lookups: Lookups
  /** Begin the file with a byte order mark. */
  readonly bom?: boolean
  readonly onOmit?: OnOmit
}

/**
 * GED-shaped CSV: a row an event. By UCDP's rule of inclusion an event has at least one dead, an organised side, a day and a place;
 * ids of conflicts, dyads and sides are UCDP's own to give and stay blank.
 *
 * @example
 * const writer = createGedWriter({ lookups })
 * file.write(writer.open() + writer.write(coding, report) + writer.close())
 */
export function createGedWriter(options: GedOptions): Writer {
  return {
    separator: '',
    open: () => csvHeader(GED_COLUMNS, options.bom),
    write: (coding, report) => coding.events.map(event => eventRow(event, coding, report, options)).join(''),
    close: () => '',
  }
}

function eventRow(event: CodedEvent, coding: Coding, report: Report, options: GedOptions): string {
  const { lookups } = options
  const omit = (reason: OmitReason) => {
    options.onOmit?.(reason, event.id)
    return ''
  }
  if (event.status === 'denied' || event.status === 'planned') return omit('not-done')
  const deaths = deathEstimates(event)
  if (deaths.best === 0) return omit('no-deaths')
  const sides = gedSides(event, lookups)
  if (!sides) return omit('no-organised-side')
  const date = event.date ?? (coding.published ? { start: coding.published, end: coding.published } : null)
  if (!date) return omit('no-date')
  const places = placesOf(event).filter(place => place.country !== null)
  const place = places[0]
  if (!place) return omit('no-place')

  const country = lookups.countryInfo(place.country!)
  const year = Number(date.start.slice(0, 4))
  const id = stableNumber(`${coding.doc}\n${event.id}`)
  const outlet = report.outlet ?? coding.outlet
  const located = place.lat !== null && place.lon !== null
  const cells: Cell[] = [
    id,
    `${alpha3(place.country!)}-${year}-${sides.type}-${id}`,
    year,
    null,
    !sides.known ? 'Check dyad' : deaths.open ? 'Check deaths' : 'Clear',
    sides.type,
    null,
    null,
    null,
    null,
    null,
    `${sides.sideA} - ${sides.sideB}`,
    null,
    null,
    sides.sideA,
    null,
    null,
    sides.sideB,
    1,
    [outlet, coding.published, report.title ?? null].filter(part => part).join(', '),
    outlet,
    coding.published,
    report.title ?? null,
    event.source ?? null,
    wherePrecision(place, lookups),
    place.name ?? place.text,
    places.map(({ text }) => text).join('; '),
    place.admin1,
    null,
    place.lat,
    place.lon,
    located ? `POINT (${place.lon} ${place.lat})` : null,
    located ? prioGrid(place.lat!, place.lon!) : null,
    country?.name ?? place.country,
    country?.gwno ?? null,
    country?.gedRegion ?? null,
    places.length > 1 || (event.count?.min ?? 1) > 1 ? 2 : 1,
    event.date ? datePrecision(event.date) : 2,
    date.start,
    date.end ?? date.start,
    ...deathsBySide(sides.type, deaths.best),
    deaths.best,
    deaths.high,
    deaths.low,
    sides.gwnoA,
    sides.gwnoB,
  ]
  return csvRecord(cells)
}

/** A report's toll is of all sides together, so only one-sided violence tells whose dead they are. */
function deathsBySide(type: number, best: number): [a: number, b: number, civilians: number, unknown: number] {
  return type === 3 ? [0, 0, best, 0] : [0, 0, 0, best]
}

/** UCDP's where_prec: 1 exact, 2 near it or a district, 4 first-level division, 5 larger, 6 the country. */
function wherePrecision(place: PlaceRef, lookups: Lookups): number {
  if (isWholeCountry(place, lookups)) return 6
  if (place.precision !== 3) return place.precision
  return place.admin1 === null ? 5 : 4
}

/** UCDP's date_prec: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 longer or open. */
function datePrecision(date: DateRange): number {
  if (date.end === null) return 5
  const days = rangeDays(date)
  if (days === 1) return 1
  if (days < 7) return 2
  if (days === 7) return 3
  return days <= 31 ? 4 : 5
}

/** The number of the half-degree cell of the PRIO-GRID, counted from the south-west corner of the globe. */
function prioGrid(lat: number, lon: number): number {
  const row = Math.min(Math.floor((lat + 90) * 2), 359)
  const column = Math.min(Math.floor((lon + 180) * 2), 719)
  return row * 720 + column + 1
}
