import type { ActorRef, CodedEvent, Coding, PlaceRef, Report } from '@marsad/model'
import { COUNT_FIELDS, EVENT_TYPES } from '@marsad/model'
import { nameOf } from './acled-actors.ts'
import { placesOf, quoteOf } from './event-parts.ts'
import type { Lookups } from './lookups.ts'
import type { Writer } from './writer.ts'

export interface GeoJsonOptions {
  readonly lookups: Lookups
}

/**
 * GeoJSON (RFC 7946): one feature an event, of whatever status, with flat properties that map programs can filter by.
 * An event with several places is a MultiPoint; one without coordinates has a null geometry.
 *
 * @example
 * const writer = createGeoJsonWriter({ lookups })
 * JSON.parse([...writeCodings(writer, [{ coding, report }])].join('')).features.length
 */
export function createGeoJsonWriter(options: GeoJsonOptions): Writer {
  return {
    separator: ',\n',
    open: () => '{"type":"FeatureCollection","features":[\n',
    write: (coding, report) => coding.events.map(event => JSON.stringify(feature(event, coding, report, options.lookups))).join(',\n'),
    close: () => '\n]}\n',
  }
}

function feature(event: CodedEvent, coding: Coding, report: Report, lookups: Lookups): object {
  const places = placesOf(event)
  const place = places[0]
  const type = EVENT_TYPES[event.type]
  return {
    type: 'Feature',
    id: `${coding.doc}/${event.id}`,
    geometry: geometry(places),
    properties: {
      doc: coding.doc,
      event: event.id,
      type: event.type,
      acled_type: type.acledType,
      acled_sub_type: type.acledSubType,
      status: event.status,
      source: event.source ?? null,
      date_start: event.date?.start ?? null,
      date_end: event.date?.end ?? null,
      date_precision: event.date_precision ?? null,
      place: place ? (place.name ?? place.text) : null,
      admin1: place?.admin1 ?? null,
      country: place?.country ?? null,
      place_precision: event.place_precision ?? place?.precision ?? null,
      actor: names(event.actor, lookups),
      actor_ids: ids(event.actor),
      target: names(event.target, lookups),
      target_ids: ids(event.target),
      weapon: event.weapon ?? null,
      ...counts(event),
      published: coding.published,
      outlet: report.outlet ?? coding.outlet,
      title: report.title ?? null,
      url: report.url ?? null,
      quote: quoteOf(event),
      span_start: event.span[0],
      span_end: event.span[1],
    },
  }
}

function geometry(places: readonly PlaceRef[]): object | null {
  const points = places.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [[lon, lat]]))
  if (points.length === 0) return null
  return points.length === 1 ? { type: 'Point', coordinates: points[0] } : { type: 'MultiPoint', coordinates: points }
}

function names(refs: readonly ActorRef[], lookups: Lookups): string {
  return refs.map(ref => nameOf(ref.id, lookups)).join('; ')
}

function ids(refs: readonly ActorRef[]): string {
  return refs.map(ref => ref.id).join(';')
}

/** `killed_min`, `killed_max` and so on for every count that the event has. */
function counts(event: CodedEvent): Record<string, number | null> {
  const out: Record<string, number | null> = {}
  for (const field of COUNT_FIELDS) {
    const range = event[field]
    if (!range) continue
    out[`${field}_min`] = range.min
    out[`${field}_max`] = range.max
  }
  return out
}
