import type { CodedEvent, Coding, PlaceRef, Report } from '@marsad/model'
import type { ActorInfo, CountryInfo, Lookups } from '../src/lookups.ts'

const ACTORS: Record<string, ActorInfo> = {
  'yemen-government': { name: 'Government forces of Yemen', side: 'state', country: 'YE' },
  'saudi-army': { name: 'Military forces of Saudi Arabia', side: 'state', country: 'SA' },
  houthis: { name: 'Houthi movement', side: 'rebel', country: 'YE' },
  'resistance-militia': { name: 'Popular Resistance', side: 'militia', country: 'YE' },
  'tribal-militia': { name: 'Tribal fighters', side: 'militia', country: null },
  civilians: { name: 'Civilians', side: 'civilians', country: null },
  protesters: { name: 'Protesters', side: 'civilians', country: null },
  journalists: { name: 'Journalists', side: 'civilians', country: null },
  unidentified: { name: 'Unidentified armed group', side: 'other', country: null },
}

const COUNTRIES: Record<string, CountryInfo> = {
  YE: { name: 'Yemen', isoNumeric: 887, acledRegion: 'Middle East', gedRegion: 'Middle East', gwno: 678 },
  SA: { name: 'Saudi Arabia', isoNumeric: 682, acledRegion: 'Middle East', gedRegion: 'Middle East', gwno: 670 },
  ML: { name: 'Mali', isoNumeric: 466, acledRegion: 'Western Africa', gedRegion: 'Africa', gwno: 432 },
}

export const lookups: Lookups = { actorInfo: id => ACTORS[id], countryInfo: iso2 => COUNTRIES[iso2] }

export const taiz: PlaceRef = { text: 'تعز', span: [20, 23], name: 'Taiz', admin1: 'Taiz', country: 'YE', lat: 13.579561, lon: 44.02091, precision: 1 }
export const mocha: PlaceRef = { ...taiz, text: 'المخا', name: 'Mocha', lat: 13.3192, lon: 43.2509 }
export const kidal: PlaceRef = { ...taiz, text: 'كيدال', name: 'Kidal', admin1: 'Kidal', country: 'ML', lat: 18.4411, lon: -1.4078 }
export const yemen: PlaceRef = { ...taiz, text: 'اليمن', name: 'Yemen', admin1: null, lat: 15.5, lon: 47.5, precision: 3 }

export const ref = (id: string) => ({ id, text: id, span: [0, 3] as const })

/** A clash at Taiz; every test says only what is special to it. */
export function event(fields: Partial<CodedEvent> = {}): CodedEvent {
  return {
    id: 'e1',
    type: 'armed_clash',
    trigger: 'اشتباكات',
    span: [0, 30],
    quote: 'اندلعت اشتباكات في تعز',
    evidence: {},
    date: { start: '2016-05-12', end: '2016-05-12' },
    date_precision: 1,
    place: taiz,
    actor: [ref('houthis')],
    target: [ref('yemen-government')],
    killed: { min: 4, max: 4 },
    status: 'reported',
    ...fields,
  }
}

export const report: Report = { doc: 'r1', text: '', published: '2016-05-13', outlet: 'Al-Wadi', title: 'معارك في تعز' }

export function coding(...events: CodedEvent[]): Coding {
  return { doc: 'r1', published: '2016-05-13', outlet: 'Al-Wadi', events, tallies: [], relations: [], control: [], noise: [] }
}

/** The records of a CSV text as objects by column; knows RFC 4180's quotes, no more. */
export function readCsv(csv: string): Record<string, string>[] {
  const records = csv
    .replace(/^\ufeff/, '')
    .split('\n')
    .slice(0, -1)
    .map(line => [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(cell => (cell[1] ?? cell[2] ?? '').replaceAll('""', '"')))
  const [header, ...rows] = records
  return rows.map(row => {
    if (row.length !== header!.length) throw new Error(`a row has ${row.length} cells, the header ${header!.length}`)
    return Object.fromEntries(header!.map((column, i) => [column, row[i]!]))
  })
}
