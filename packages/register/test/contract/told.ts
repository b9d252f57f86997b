import type { Control, Relation, Tally } from '@marsad/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FACETS, type Register } from '../../src/index.ts'
import { ADEN, AT, actor, coding, day, event, received, TAIZ, VERSION } from '../sample.ts'
import type { Adapter } from './opened.ts'

const located = { span: [0, 4] as const, quote: 'نفذ', evidence: {} }
const at = (place: typeof TAIZ, precision: 1 | 3 = 1) => ({ ...place, text: place.name!, span: [0, 3] as const, precision })
const tally = (fields: Partial<Tally>): Tally => ({
  ...{ ...located, actor: [actor('saudi-coalition')], target: [], what: 'strikes', count: { min: 10, max: 10 }, period: day('2024-03-01', '2024-03-07') },
  ...{ place: at(TAIZ, 3), status: 'claimed', ...fields },
})

export function describeTold(adapter: Adapter): void {
  describe('what else reports tell', () => {
    let register: Register
    let report: string

    beforeAll(async () => {
      register = await adapter.open()
      const strike = (date: string, place = TAIZ, fields = {}) =>
        event(`غارة يوم ${date} على ${place.name}`, { type: 'air_drone_strike', date: day(date), place, actor: [actor('saudi-coalition')], ...fields })
      const events = [
        strike('2024-03-01', TAIZ, { killed: { min: 3, max: 3 } }),
        strike('2024-03-07', TAIZ, { killed: { min: 2, max: null }, injured: { min: 5, max: 5 } }),
        strike('2024-03-08'),
        strike('2024-03-03', ADEN),
        strike('2024-03-04', TAIZ, { status: 'denied' }),
        strike('2024-03-05', TAIZ, { actor: [actor('houthis')] }),
      ]
      const tallies = [
        tally({}),
        tally({ what: 'killed', count: { min: 20, max: null } }),
        tally({ what: 'casualties', count: { min: null, max: 20 }, place: null }),
        tally({ period: null }),
        tally({ what: 'operations', actor: [actor('houthis')], count: { min: 1, max: 1 } }),
      ]
      const relation: Relation = { ...located, a: 'houthis', relation: 'led_by', b: 'person:فلان', status: 'reported' }
      const control: Control = { ...located, actor: 'houthis', place: at(TAIZ), status: 'holds', date: day('2024-03-01') }
      report = (await register.reports.put([received({ text: 'نفذ التحالف عشر غارات' })]))[0]!.key
      await register.codings.put([{ report, coding: coding(events, { tallies, relations: [relation], control: [control] }) }], VERSION, AT)
    })
    afterAll(() => adapter.dispose())

    it('tallies are held against what is recorded', async () => {
      const { rows } = await register.tallies.compare()
      expect(rows.map(({ n, held }) => [n, held])).toEqual([
        [0, { incidents: 2, events: 2, count: 2, share: 0.2 }],
        [1, { incidents: 2, events: 2, count: 5, share: 0.25 }],
        [2, { incidents: 3, events: 3, count: 10, share: 0.5 }],
        [3, null],
        [4, { incidents: 1, events: 1, count: 1, share: 1 }],
      ])
      expect(rows[0]).toMatchObject({ report, published: '2024-03-05', outlet: 'وكالة سبأ الجديدة', record: tally({}) })
    })

    it('tallies are found by party and kind, page by page', async () => {
      expect((await register.tallies.compare({ actor: ['houthis'] })).rows.map(({ n }) => n)).toEqual([4])
      expect((await register.tallies.compare({ what: ['killed', 'casualties'] })).rows.map(({ n }) => n)).toEqual([1, 2])
      const first = await register.tallies.compare({}, { limit: 3 })
      expect((await register.tallies.compare({}, { limit: 3, cursor: first.next })).rows.map(({ n }) => n)).toEqual([3, 4])
    })

    it('relations and control are found by party and place', async () => {
      expect((await register.relations.search({ actor: ['person:فلان'] })).rows).toMatchObject([{ report, record: { a: 'houthis', relation: 'led_by' } }])
      expect((await register.relations.search({ actor: ['isis'] })).rows).toEqual([])
      expect((await register.control.search({ place: ['Taiz'], actor: ['houthis'] })).rows).toMatchObject([{ record: { status: 'holds' } }])
      expect((await register.control.search({ place: ['Aden'] })).rows).toEqual([])
    })

    it('events are counted by their values', async () => {
      const counts = await register.events.facets({}, FACETS)
      expect(counts.type).toEqual([{ value: 'air_drone_strike', count: 6 }])
      expect(counts.doer).toEqual([
        { value: 'saudi-coalition', count: 5 },
        { value: 'houthis', count: 1 },
      ])
      expect(counts.actor).toEqual(counts.doer)
      expect(counts.target).toEqual([])
      expect(counts.place).toEqual([
        { value: 'Taiz', count: 5 },
        { value: 'Aden', count: 1 },
      ])
      expect(counts.status).toEqual([
        { value: 'reported', count: 5 },
        { value: 'denied', count: 1 },
      ])
      expect(counts.month).toEqual([{ value: '2024-03', count: 6 }])
      expect(counts.day.map(({ value }) => value)).toEqual(['01', '03', '04', '05', '07', '08'].map(number => `2024-03-${number}`))
      expect(counts.outlet).toEqual([{ value: 'وكالة سبأ الجديدة', count: 6 }])
      expect(counts.confidence).toEqual([{ value: '0.8', count: 6 }])
      expect(await register.events.facets({ admin1: ['Aden'] }, ['country', 'admin1'])).toEqual({
        country: [{ value: 'YE', count: 1 }],
        admin1: [{ value: 'Aden', count: 1 }],
      })
    })

    it('outlets are listed with what is said of them, and the whole is counted', async () => {
      await register.decisions.add({ action: 'assess', outlet: 'وكالة سبأ الجديدة', reliability: 'B', bias: 'حكومية', note: null }, 'سلمى', AT)
      expect(await register.sources()).toEqual([{ outlet: 'وكالة سبأ الجديدة', reports: 1, reliability: 'B', bias: 'حكومية', note: null }])
      await register.decisions.add({ action: 'undo', decision: 1 }, 'سلمى', AT)
      expect(await register.sources()).toEqual([{ outlet: 'وكالة سبأ الجديدة', reports: 1, reliability: null, bias: null, note: null }])
      expect(await register.stats()).toMatchObject({
        ...{ reports: 1, texts: 1, captures: 1, outlets: 1, codings: 1, uncoded: 0, versions: [{ ...VERSION, codings: 1 }], events: 6, reviewed: 0 },
        ...{ incidents: 0, toLink: 6, tallies: 5, relations: 1, control: 1, decisions: 2, releases: 0, firstDay: '2024-03-01', lastDay: '2024-03-08' },
      })
    })
  })
}
