import type { CodedEvent } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { createGedWriter, GED_COLUMNS, type GedOptions } from '../src/ged.ts'
import { writeCodings } from '../src/writer.ts'
import { coding, event, kidal, lookups, mocha, readCsv, ref, report, taiz, yemen } from './sample.ts'

function rows(events: CodedEvent[], options: Partial<GedOptions> = {}) {
  return readCsv([...writeCodings(createGedWriter({ lookups, ...options }), [{ coding: coding(...events), report }])].join(''))
}
const row = (fields: Partial<CodedEvent>) => rows([event(fields)])[0]!

describe('GED-shaped CSV', () => {
  it('has the 49 columns in order, and a row for a deadly clash, the government first', () => {
    const all = rows([event({ source: 'مصدر طبي' })])
    expect(GED_COLUMNS).toHaveLength(49)
    expect(Object.keys(all[0]!)).toEqual([...GED_COLUMNS])
    expect(all[0]).toMatchObject({
      relid: expect.stringMatching(/^YEM-2016-1-\d+$/),
      year: '2016',
      code_status: 'Clear',
      type_of_violence: '1',
      dyad_name: 'Government forces of Yemen - Houthi movement',
      side_a: 'Government forces of Yemen',
      side_b: 'Houthi movement',
      number_of_sources: '1',
      source_article: 'Al-Wadi, 2016-05-13, معارك في تعز',
      source_office: 'Al-Wadi',
      source_date: '2016-05-13',
      source_headline: 'معارك في تعز',
      source_original: 'مصدر طبي',
      where_prec: '1',
      geom_wkt: 'POINT (44.02091 13.579561)',
      country_id: '678',
      region: 'Middle East',
      event_clarity: '1',
      date_prec: '1',
      date_start: '2016-05-12',
      date_end: '2016-05-12',
      deaths_a: '0',
      deaths_b: '0',
      deaths_civilians: '0',
      deaths_unknown: '4',
      best: '4',
      high: '4',
      low: '4',
      gwnoa: '678',
      gwnob: '',
    })
  })

  it('leaves out what UCDP does not include, and says why', () => {
    const omitted: string[] = []
    const events = [
      event({ status: 'planned' }),
      event({ killed: { min: 0, max: 0 } }),
      event({ type: 'suicide_bomb', actor: [ref('unidentified')], target: [ref('civilians')] }),
      event({ actor: [ref('protesters')] }),
      event({ place: null }),
    ]
    expect(rows(events, { onOmit: reason => omitted.push(reason) })).toEqual([])
    expect(omitted).toEqual(['not-done', 'no-deaths', 'no-organised-side', 'no-organised-side', 'no-place'])
  })

  it('tells one-sided, non-state and unclear dyads apart', () => {
    expect(row({ type: 'attack', target: [ref('journalists')] })).toMatchObject({
      type_of_violence: '3',
      side_b: 'Civilians',
      deaths_civilians: '4',
      deaths_unknown: '0',
    })
    expect(row({ target: [ref('resistance-militia')] })).toMatchObject({ type_of_violence: '2', side_a: 'Houthi movement', gwnoa: '' })
    expect(row({ actor: [ref('unidentified')] })).toMatchObject({ type_of_violence: '1', side_b: 'Unknown', code_status: 'Check dyad' })
    expect(row({ actor: [ref('other:wadi-brigade')], target: [ref('houthis')] })).toMatchObject({ type_of_violence: '2', side_a: 'Wadi Brigade' })
  })

  it('takes low and high from rival accounts', () => {
    const accounts = [{ source: 'الحوثيون', killed: { min: 12, max: 15 } }, { source: null, killed: { min: 2, max: 2 } }, { source: null }]
    expect(row({ killed: { min: 5, max: null }, accounts })).toMatchObject({ best: '5', low: '2', high: '15', code_status: 'Check deaths' })
  })

  it('grades time and place', () => {
    const prec = (start: string, end: string | null) => row({ date: { start, end } }).date_prec
    expect([
      prec('2016-05-01', '2016-05-03'),
      prec('2016-05-01', '2016-05-07'),
      prec('2016-05-01', '2016-05-31'),
      prec('2016-01-01', '2016-12-31'),
      prec('2016-01-01', null),
    ]).toEqual(['2', '3', '4', '5', '5'])
    const where = (place: NonNullable<CodedEvent['place']>) => row({ place }).where_prec
    expect([
      where({ ...taiz, precision: 2 }),
      where({ ...taiz, precision: 3 }),
      where({ ...taiz, name: 'Tihama', admin1: null, precision: 3 }),
      where(yemen),
    ]).toEqual(['2', '4', '5', '6'])
    expect(row({ place: [taiz, mocha] })).toMatchObject({ event_clarity: '2', where_description: 'تعز; المخا' })
  })

  it('counts PRIO-GRID cells from the south-west', () => {
    const cell = (lat: number, lon: number) => row({ place: { ...kidal, lat, lon } }).priogrid_gid
    expect([cell(-90, -180), cell(90, 180), cell(0, 0), cell(18.4411, -1.4078)]).toEqual(['1', '259200', '129961', '155878'])
  })
})
