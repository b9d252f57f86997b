import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Incident, LinkEvent, Register } from '../../src/index.ts'
import { ADEN, AT, coding, day, event, NEWER, received, TAIZ, VERSION } from '../sample.ts'
import type { Adapter } from './opened.ts'

const TEXT = 'قصفت المدفعية حيّاً في تعز'

export function describeLinks(adapter: Adapter): void {
  describe('links', () => {
    let register: Register
    let keys: string[]
    const incidentOf = (key: string): Incident => ({
      ...{ key, type: 'shelling_artillery_missile', dateStart: '2024-03-01', dateEnd: '2024-03-01', place: TAIZ, actors: [], targets: [] },
      ...{
        killed: { low: 1, best: 2, high: 3 },
        injured: { low: null, best: null, high: null },
        grading: 'fair',
        claimedBy: [],
        deniedBy: [],
        accounts: [],
        outlets: ['أ', 'ب'],
      },
      ...{ firstReport: '2024-03-01', lastReport: '2024-03-02' },
    })
    const link = (n: number, incident: string) => ({ event: keys[n]!, incident, score: 0.9, reasons: [{ rule: 'same-day', score: 0.4 }] })
    const pending = async () => (await register.links.pending(100)).map(({ key }) => keys.indexOf(key))
    const near = async (query: Parameters<Register['links']['near']>[0]) => (await register.links.near(query)).map(({ key }) => keys.indexOf(key))

    beforeEach(async () => {
      register = await adapter.open()
      keys = []
      const given = [
        { place: TAIZ, date: day('2024-03-02') },
        { place: TAIZ, date: day('2024-03-01') },
        { place: ADEN, date: day('2024-03-01') },
        { date: day('2024-03-01') },
      ]
      for (const [n, fields] of given.entries()) {
        const { key } = (await register.reports.put([received({ text: `${TEXT} ${n}` })]))[0]!
        await register.codings.put([{ report: key, coding: coding([event(TEXT, fields)]) }], VERSION, AT)
        keys.push(`${key}.1`)
      }
    })
    afterAll(() => adapter.dispose())

    it('begin with what waits, by day', async () => {
      expect((await pending()).at(-1)).toBe(0)
      expect(await register.links.pendingCount()).toBe(4)
      const all: LinkEvent[] = []
      for await (const batch of register.links.each(3)) all.push(...batch)
      expect(all.map(({ key }) => key)).toEqual((await register.links.pending(9)).map(({ key }) => key))
      expect(all.find(({ key }) => key === keys[2])).toMatchObject({ dateStart: '2024-03-01', place: ADEN, outlets: ['وكالة سبأ الجديدة'], incident: null })
      expect(await register.links.quotes([keys[0]!])).toEqual(new Map([[keys[0], TEXT]]))
    })

    it('find neighbours by cell and day', async () => {
      const cell = (await register.links.events([keys[0]!]))[0]!.cell
      expect(await near({ cells: [cell], from: '2024-03-01', to: '2024-03-02' })).toEqual([1, 0])
      expect(await near({ cells: [cell], from: '2024-03-02', to: '2024-03-05' })).toEqual([0])
      expect(await near({ cells: [null], from: '2024-03-01', to: '2024-03-01' })).toEqual([3])
      await register.decisions.add({ action: 'reject', event: keys[0]!, reason: 'x' }, 'سلمى', AT)
      expect(await near({ cells: [cell], from: '2024-03-01', to: '2024-03-02' })).toEqual([1])
    })

    it('are written whole, replace those that stood, and can be taken away', async () => {
      await register.links.write({ incidents: [incidentOf('i1')], links: [link(0, 'i1'), link(1, 'i1')], gone: [], done: keys })
      expect(await pending()).toEqual([])
      expect(await register.links.incident('i1')).toEqual(incidentOf('i1'))
      expect(await register.links.membersOf(['i1'])).toEqual([link(0, 'i1'), link(1, 'i1')].sort((a, b) => (a.event < b.event ? -1 : 1)))
      expect((await register.events.search({ incident: ['i1'] })).rows).toHaveLength(2)
      await register.links.write({ incidents: [incidentOf('i1')], links: [link(1, 'i1')], gone: [], done: [] })
      expect((await register.events.search({ incident: ['i1'] })).rows.map(({ key }) => key)).toEqual([keys[1]])
      await register.links.write({ incidents: [], links: [], gone: ['i1'], done: [] })
      expect(await register.links.incident('i1')).toBeNull()
      expect((await register.events.search({ incident: ['i1'] })).rows).toEqual([])
    })

    it('wait again for what changed, and for what was linked with it', async () => {
      await register.links.write({ incidents: [incidentOf('i1')], links: [link(0, 'i1'), link(1, 'i1')], gone: [], done: keys })
      await register.codings.put([{ report: keys[0]!.split('.')[0]!, coding: coding([event(TEXT, { place: TAIZ, date: day('2024-03-02') })]) }], NEWER, AT)
      expect(await pending()).toEqual([])
      await register.decisions.add({ action: 'correct', event: keys[0]!, field: 'date', value: day('2024-04-02') }, 'سلمى', AT)
      expect(await pending()).toEqual([1, 0])
      await register.links.write({ incidents: [incidentOf('i1')], links: [link(0, 'i1'), link(1, 'i1')], gone: [], done: keys })
      await register.decisions.add({ action: 'reject', event: keys[1]!, reason: 'x' }, 'سلمى', AT)
      expect(await pending()).toEqual([1, 0])
    })
  })
}
