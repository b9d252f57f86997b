import type { CodedEvent } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { ACLED_COLUMNS, type AcledOptions, createAcledWriter } from '../src/acled.ts'
import type { OmitReason } from '../src/writer.ts'
import { writeCodings } from '../src/writer.ts'
import { coding, event, kidal, lookups, mocha, readCsv, ref, report, taiz, yemen } from './sample.ts'

function rows(events: CodedEvent[], options: Partial<AcledOptions> = {}, of = coding(...events)) {
  return readCsv([...writeCodings(createAcledWriter({ lookups, ...options }), [{ coding: of, report }])].join(''))
}
const row = (fields: Partial<CodedEvent>) => rows([event(fields)])[0]!

describe('ACLED-shaped CSV', () => {
  it('has the 31 columns in order, and one row for a clash', () => {
    const all = rows([event()])
    expect(ACLED_COLUMNS).toHaveLength(31)
    expect(all).toHaveLength(1)
    expect(all[0]).toEqual({
      event_id_cnty: expect.stringMatching(/^YEM\d{1,16}$/),
      event_date: '2016-05-12',
      year: '2016',
      time_precision: '1',
      disorder_type: 'Political violence',
      event_type: 'Battles',
      sub_event_type: 'Armed clash',
      actor1: 'Houthi movement',
      assoc_actor_1: '',
      inter1: 'Rebel group',
      actor2: 'Government forces of Yemen',
      assoc_actor_2: '',
      inter2: 'State forces',
      interaction: 'State forces-Rebel group',
      civilian_targeting: '',
      iso: '887',
      region: 'Middle East',
      country: 'Yemen',
      admin1: 'Taiz',
      admin2: '',
      admin3: '',
      location: 'Taiz',
      latitude: '13.5796',
      longitude: '44.0209',
      geo_precision: '1',
      source: 'Al-Wadi',
      source_scale: '',
      notes: 'اندلعت اشتباكات في تعز',
      fatalities: '4',
      tags: 'status=reported',
      timestamp: '',
    })
  })

  it('gives an event the same id in every run and whatever stands beside it', () => {
    const id = rows([event()])[0]!.event_id_cnty
    expect(rows([event({ id: 'e0' }), event()])[1]!.event_id_cnty).toBe(id)
    expect(rows([event({ killed: { min: 9, max: 9 } })])[0]!.event_id_cnty).toBe(id)
    expect(rows([event({ id: 'e2' })])[0]!.event_id_cnty).not.toBe(id)
  })

  it('leaves out what ACLED does not code, and says why', () => {
    const omitted: [OmitReason, string][] = []
    const events = [
      event({ id: 'denied', status: 'denied' }),
      event({ id: 'planned', status: 'planned' }),
      event({ id: 'foiled', type: 'attack', status: 'thwarted', killed: { min: 0, max: 0 } }),
      event({ id: 'country', place: yemen }),
      event({ id: 'nowhere', place: null }),
    ]
    expect(rows(events, { onOmit: (reason, id) => omitted.push([reason, id]) })).toEqual([])
    expect(omitted).toEqual([
      ['not-done', 'denied'],
      ['not-done', 'planned'],
      ['not-done', 'foiled'],
      ['no-place', 'country'],
      ['no-place', 'nowhere'],
    ])
    const undated = { ...coding(event({ date: null })), published: null }
    expect(rows([], { onOmit: reason => omitted.push([reason, '']) }, undated)).toEqual([])
    expect(omitted.at(-1)).toEqual(['no-date', ''])
  })

  it('files a missile shot down on its way under disrupted weapons use', () => {
    const shotDown = row({ type: 'shelling_artillery_missile', weapon: 'missile', status: 'thwarted', killed: { min: 0, max: 0 } })
    expect(shotDown.event_type).toBe('Strategic developments')
    expect(shotDown.sub_event_type).toBe('Disrupted weapons use')
    expect(shotDown.tags).toBe('status=thwarted; weapon=missile')
  })

  it('dates an event without a day by its report, as near it', () => {
    const undated = row({ date: null })
    expect([undated.event_date, undated.time_precision]).toEqual(['2016-05-13', '2'])
  })

  it('gives each day and each place a row and splits the dead, the remainder to the first', () => {
    const campaign = rows([event({ date: { start: '2016-02-28', end: '2016-03-01' }, date_precision: 1, killed: { min: 8, max: 8 } })])
    expect(campaign.map(r => [r.event_date, r.fatalities])).toEqual([
      ['2016-02-28', '4'],
      ['2016-02-29', '2'],
      ['2016-03-01', '2'],
    ])
    const towns = rows([event({ place: [taiz, mocha], killed: { min: 5, max: 5 } })])
    expect(towns.map(r => [r.location, r.fatalities])).toEqual([
      ['Taiz', '3'],
      ['Mocha', '2'],
    ])
    expect(new Set([...campaign, ...towns].map(r => r.event_id_cnty)).size).toBe(5)
  })

  it('names both sides in its own terms', () => {
    const abduction = row({ type: 'abduction_forced_disappearance', actor: [], target: [ref('journalists')] })
    expect(abduction).toMatchObject({
      actor1: 'Unidentified Armed Group (Yemen)',
      inter1: 'Political militia',
      actor2: 'Civilians (Yemen)',
      assoc_actor_2: 'Journalists (Yemen)',
      inter2: 'Civilians',
      interaction: 'Political militia-Civilians',
      civilian_targeting: 'Civilians targeted',
    })
    const raid = row({ type: 'air_drone_strike', actor: [ref('saudi-army'), ref('resistance-militia')], target: [ref('houthis'), ref('civilians')] })
    expect(raid).toMatchObject({
      inter1: 'External/Other forces',
      assoc_actor_1: 'Popular Resistance',
      assoc_actor_2: 'Civilians (Yemen)',
      interaction: 'Rebel group-External/Other forces',
      civilian_targeting: '',
    })
    const march = row({ type: 'peaceful_protest', actor: [ref('protesters')], target: [] })
    expect(march).toMatchObject({ actor1: 'Protesters (Yemen)', actor2: '', interaction: 'Protesters only' })
    const crowd = row({ type: 'mob_violence', actor: [ref('civilians')], target: [ref('other:bani-hareth-tribe')] })
    expect(crowd).toMatchObject({ actor1: 'Rioters (Yemen)', actor2: 'Bani Hareth Tribe', interaction: 'Identity militia-Rioters' })
  })

  it('keeps negative coordinates as numbers and disarms formulas', () => {
    const west = rows([event({ place: kidal, quote: '=HYPERLINK("http://x")\nثم، قال' })])[0]!
    expect(west.longitude).toBe('-1.4078')
    expect(west.notes).toBe('\'=HYPERLINK("http://x") ثم، قال')
    expect(west.event_id_cnty).toMatch(/^MLI/)
  })

  it('begins with a byte order mark where asked to', () => {
    expect(createAcledWriter({ lookups, bom: true }).open().startsWith('\ufeffevent_id_cnty,')).toBe(true)
    expect(createAcledWriter({ lookups }).open().startsWith('event_id_cnty,')).toBe(true)
  })
})
