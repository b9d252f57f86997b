import { describe, expect, it } from 'vitest'
import { createGeoJsonWriter } from '../src/geojson.ts'
import { writeCodings } from '../src/writer.ts'
import { coding, event, lookups, mocha, ref, report, taiz } from './sample.ts'

const write = (...codings: ReturnType<typeof coding>[]) =>
  JSON.parse(
    [
      ...writeCodings(
        createGeoJsonWriter({ lookups }),
        codings.map(c => ({ coding: c, report })),
      ),
    ].join(''),
  )

describe('GeoJSON', () => {
  it('is valid with nothing in it, and across codings that have no events', () => {
    expect(write()).toEqual({ type: 'FeatureCollection', features: [] })
    expect(write(coding(), coding(event(), event({ id: 'e2' })), coding(), coding(event())).features).toHaveLength(3)
  })

  it('has longitude first, several points for several places, and null for none', () => {
    const { features } = write(coding(event(), event({ place: [taiz, mocha] }), event({ place: null })))
    expect(features.map((f: { geometry: unknown }) => f.geometry)).toEqual([
      { type: 'Point', coordinates: [44.02091, 13.579561] },
      {
        type: 'MultiPoint',
        coordinates: [
          [44.02091, 13.579561],
          [43.2509, 13.3192],
        ],
      },
      null,
    ])
  })

  it('has flat properties, and keeps events of every status', () => {
    const [feature] = write(
      coding(event({ status: 'denied', source: 'الجيش', target: [ref('civilians'), ref('other:al-amal-school')], killed: { min: 5, max: null } })),
    ).features
    expect(feature.id).toBe('r1/e1')
    expect(feature.properties).toMatchObject({
      type: 'armed_clash',
      acled_type: 'Battles',
      status: 'denied',
      source: 'الجيش',
      target: 'Civilians; Al Amal School',
      target_ids: 'civilians;other:al-amal-school',
      killed_min: 5,
      killed_max: null,
      quote: 'اندلعت اشتباكات في تعز',
      span_start: 0,
      span_end: 30,
    })
    for (const value of Object.values(feature.properties)) expect(typeof value === 'object' && value !== null).toBe(false)
  })
})
