import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EventQuery, parseQuery, type Register } from '../../src/index.ts'
import { ADEN, AT, actor, coding, day, event, HAMA, received, TAIZ, VERSION } from '../sample.ts'
import type { Adapter } from './opened.ts'

const EVENTS = [
  event('قصفت طائرات التحالف مواقع للحوثيين شرق تعز', {
    type: 'air_drone_strike',
    date: day('2024-03-01'),
    place: TAIZ,
    actor: [actor('saudi-coalition')],
    target: [actor('houthis', 'الحوثيين')],
    weapon: 'airstrike',
    killed: { min: 4, max: 4 },
  }),
  event('وتقصف المدفعية بلا توقف أحياء المدينة القديمة', {
    date: day('2024-03-03'),
    place: TAIZ,
    actor: [actor('houthis')],
    target: [actor('civilians')],
    weapon: 'artillery',
    killed: { min: 12, max: null },
    status: 'claimed',
    confidence: { place: 0.4 },
  }),
  event('فجّر انتحاري نفسه أمام الوزارة، وأُصيب الوزير بجروح', {
    type: 'suicide_bomb',
    date: day('2024-03-02'),
    place: ADEN,
    actor: [actor('islamic-state-yemen')],
    injured: { min: 3, max: 3 },
  }),
  event('اشتبك المسلحون مع قوات الأمن عند إحدى البلدتين', {
    type: 'armed_clash',
    date: null,
    place: [HAMA, { ...HAMA, name: 'Salamiyah', lat: 35.01, lon: 37.05 }],
    actor: [actor('unidentified')],
    target: [actor('syria-government')],
  }),
]

export function describeSearch(adapter: Adapter): void {
  describe('search', () => {
    let register: Register
    const keys: string[] = []
    const find = async (query: EventQuery | string) => {
      const { rows } = await register.events.search(typeof query === 'string' ? parseQuery(query) : query)
      return rows.map(({ key }) => keys.indexOf(key))
    }

    beforeAll(async () => {
      register = await adapter.open()
      for (const [n, one] of EVENTS.entries()) {
        const outlet = n === 2 ? 'عدن الغد اليوم' : 'وكالة سبأ الجديدة'
        const [put] = await register.reports.put([received({ text: String(one.quote), outlet, published: '2024-03-05' })])
        await register.codings.put([{ report: put!.key, coding: coding([one]) }], VERSION, AT)
        keys.push(`${put!.key}.1`)
      }
    })
    afterAll(() => adapter.dispose())

    it('gives all, newest first; what has no day stands on that of its publication', async () => expect(await find({})).toEqual([3, 1, 2, 0]))

    it.each([
      ['قصف', [1, 0]],
      ['تقصف', [1, 0]],
      ['القَصْف', [1, 0]],
      ['الحوثي', [0]],
      ['المدينه القديمه', [1]],
      ['"المدينة القديمة"', [1]],
      ['"القديمة المدينة"', []],
      ['"طائرات التحالف"', [0]],
      ['قصف -المدفعية', [0]],
      ['-قصف', [3, 2]],
      ['انتحاري | المدفعية', [1, 2]],
      ['وزير', [2]],
      ['أحيا*', [1]],
      ['أصيب', [2]],
      ['اصيب', [2]],
      ['زرافة', []],
      ['قصف زرافة', []],
      ['المسلحين', [3]],
    ])('finds «%s»', async (query, found) => expect(await find(query)).toEqual(found))

    it.each([
      ['type:air_drone_strike', [0]],
      ['type:air_drone_strike,suicide_bomb', [2, 0]],
      ['-type:air_drone_strike', [3, 1, 2]],
      ['actor:houthis', [1, 0]],
      ['doer:houthis', [1]],
      ['target:houthis', [0]],
      ['-actor:houthis', [3, 2]],
      ['place:Taiz', [1, 0]],
      ['place:salamiyah', [3]],
      ['place:عدن', []],
      ['-place:Taiz', [3, 2]],
      ['admin1:Aden', [2]],
      ['country:SY', [3]],
      ['outlet:"عدن الغد اليوم"', [2]],
      ['status:claimed', [1]],
      ['weapon:airstrike', [0]],
      ['-weapon:airstrike', [3, 1, 2]],
      ['killed:>=5', [1]],
      ['killed:4', [0]],
      ['killed:>4', [1]],
      ['injured:1..3', [2]],
      ['confidence:<0.5', [1]],
      ['day:2024-03-02..2024-03-03', [1, 2]],
      ['day:2024-03-02', [2]],
      ['day:..2024-03-01', [0]],
      ['near:13.5,44,30km', [1, 0]],
      ['near:12.8,45,5km', [2]],
      ['box:43,13,45,14', [1, 0]],
      ['box:37,35,37.1,35.1', [3]],
      ['box:170,-10,-170,10', []],
      ['place:Taiz killed:>=5 قصف', [1]],
      ['place:Taiz near:12.8,45,5km', []],
      ['review:accepted', []],
      ['review:unreviewed', [3, 1, 2, 0]],
    ])('finds %s', async (query, found) => expect(await find(query)).toEqual(found))

    it('finds an event by the report it was read from', async () => {
      expect(await find({ report: [keys[2]!.split('.')[0]!] })).toEqual([2])
      expect(await find({ not: { report: [keys[2]!.split('.')[0]!] } })).toEqual([3, 1, 0])
    })

    it('orders by days and by the dead', async () => {
      const order = async (by: 'oldest' | 'deadliest') => (await register.events.search({}, { order: by })).rows.map(({ key }) => keys.indexOf(key))
      expect(await order('oldest')).toEqual([0, 2, 1, 3])
      expect(await order('deadliest')).toEqual([1, 0, 3, 2])
    })

    it.each(['newest', 'oldest', 'deadliest'] as const)('goes on where a page ended, whatever is added meanwhile: %s', async order => {
      const whole = (await register.events.search({}, { order })).rows.map(({ key }) => key)
      const paged: string[] = []
      for (let cursor: string | null = null; ; ) {
        const page: Awaited<ReturnType<Register['events']['search']>> = await register.events.search({}, { order, limit: 1, cursor })
        paged.push(...page.rows.map(({ key }) => key))
        cursor = page.next
        if (cursor === null) break
      }
      expect(paged).toEqual(whole)
    })

    it('gives a row what lists and maps need, and a record its words', async () => {
      const row = (await register.events.search({ type: ['air_drone_strike'] })).rows[0]!
      expect(row).toEqual({
        key: keys[0],
        report: keys[0]!.split('.')[0],
        published: '2024-03-05',
        type: 'air_drone_strike',
        date: day('2024-03-01'),
        datePrecision: null,
        place: { name: 'Taiz', admin1: 'Taiz', country: 'YE', lat: 13.58, lon: 44.02 },
        placePrecision: 1,
        actors: ['saudi-coalition'],
        targets: ['houthis'],
        weapon: 'airstrike',
        status: 'reported',
        source: null,
        killed: { min: 4, max: 4 },
        injured: null,
        casualties: null,
        confidence: 1,
        review: 'unreviewed',
        incident: null,
        outlets: ['وكالة سبأ الجديدة'],
      })
      const record = (await register.events.get(keys[0]!))!
      expect(record).toMatchObject(row)
      expect(record.event).toEqual({ ...EVENTS[0], id: 'e1' })
      expect(record.coded).toEqual(record.event)
      expect(await register.events.get('ffff.1')).toBeNull()
      expect((await register.events.many([keys[2]!, 'ffff.1', keys[0]!])).map(({ key }) => key)).toEqual([keys[2], keys[0]])
    })

    it('counts', async () => {
      expect(await register.events.count({})).toBe(4)
      expect(await register.events.count({}, 3)).toBe(3)
      expect(await register.events.count(parseQuery('قصف actor:houthis'))).toBe(2)
    })

    it('finds reports by their words', async () => {
      const { rows } = await register.reports.search({ text: parseQuery('الوزارة').text })
      expect(rows.map(({ key }) => key)).toEqual([keys[2]!.split('.')[0]])
      expect((await register.reports.search({ outlet: ['عدن الغد اليوم'] })).rows).toHaveLength(1)
      const first = await register.reports.search({}, { limit: 3 })
      const second = await register.reports.search({}, { limit: 3, cursor: first.next })
      expect(new Set([...first.rows, ...second.rows].map(({ key }) => key)).size).toBe(4)
      expect(second.next).toBeNull()
    })

    it('refuses what it cannot read', async () => {
      await expect(register.events.search({}, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'bad-query' })
      await expect(register.events.search({}, { limit: 0 })).rejects.toMatchObject({ code: 'bad-query' })
    })
  })
}
