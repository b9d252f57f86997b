import { COUNT_FIELDS, type CountField, type Evidence } from '@marsad/model'
import { type PageRecord, placesOf } from '../data/records.ts'
import { formatCount } from '../i18n/format-count.ts'
import { formatDates } from '../i18n/format-date.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Names } from '../i18n/names.ts'

/** What texts are made with. */
export interface Wording {
  readonly locale: Locale
  readonly names: Names
}

/**
 * The name of a field for people.
 *
 * @example fieldName('killed', english) // 'killed'
 */
export function fieldName(field: string, { strings }: Locale): string {
  return isCountField(field) ? strings.countField[field] : (strings.fieldName[field] ?? field.replaceAll('_', ' '))
}

export function isCountField(field: string): field is CountField {
  return (COUNT_FIELDS as readonly string[]).includes(field)
}

/**
 * What was read into a field of a record, for people. Of several actors or places the one that the evidence names, if it names one.
 */
export function fieldValue({ kind, record }: PageRecord, field: string, wording: Wording, evidence?: Evidence): string {
  const { locale, names } = wording
  const { strings } = locale
  if (field === 'actor' || field === 'target') {
    if (kind === 'control') return names.actor(record.actor)
    if (kind === 'relation') return ''
    const refs = record[field]
    const named = refs.filter(ref => evidence && ref.span[0] < evidence.span[1] && evidence.span[0] < ref.span[1])
    return names.actors(named.length > 0 ? named : refs)
  }
  if (field === 'place' && kind !== 'relation') {
    const places = placesOf(record)
    const named = places.filter(place => evidence && place.span[0] < evidence.span[1] && evidence.span[0] < place.span[1])
    return (named.length > 0 ? named : places).map(names.place).join(' · ')
  }
  if (field === 'status') return kind === 'control' ? strings.control[record.status] : strings.status[record.status]
  if (field === 'source') return record.source ?? ''
  if (field === 'date' && kind !== 'tally') return formatDates(record.date, locale)
  if (kind === 'relation') return field === 'a' || field === 'b' ? names.actor(record[field]) : field === 'relation' ? strings.relation[record.relation] : ''
  if (kind === 'tally') {
    if (field === 'period' || field === 'date') return formatDates(record.period, locale)
    return field === 'what' ? strings.tally[record.what] : field === 'count' ? formatCount(record.count, locale) : ''
  }
  if (kind === 'control') return ''
  if (isCountField(field)) return formatCount(record[field], locale)
  if (field === 'type' || field === 'trigger') return names.type(record.type)
  if (field === 'weapon') return record.weapon ? strings.weapon[record.weapon] : ''
  if (field === 'count') return formatCount(record.count, locale)
  if (field === 'part_of') return record.part_of ?? ''
  if (field === 'damage') return names.list((record.damage ?? []).map(({ what, count }) => `${strings.damage[what]}: ${formatCount(count, locale)}`))
  if (field === 'people') return names.list((record.people ?? []).map(({ name, role }) => (role ? `${name} (${role})` : name)))
  return ''
}
