import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Register } from '../../src/index.ts'
import { ADEN, AT, coding, day, event, NEWER, received, TAIZ, VERSION } from '../sample.ts'
import type { Adapter } from './opened.ts'

const TEXTS = ['قصفت المدفعية حيّاً في تعز', 'انفجرت عبوة على طريق عدن', 'اقتحم مسلحون مركزاً للشرطة']

export function describeReleases(adapter: Adapter): void {
  describe('releases', () => {
    let register: Register
    let keys: string[]
    const events = (place = TAIZ) => TEXTS.map(text => event(text, { place, date: day('2024-03-01') }))
    const release = (name: string, query = {}) => register.releases.create({ name, by: 'سلمى', at: AT, query })

    beforeEach(async () => {
      register = await adapter.open()
      keys = []
      for (const [n, text] of TEXTS.entries()) {
        const { key } = (await register.reports.put([received({ text, outlet: `وكالة ${n}` })]))[0]!
        await register.codings.put([{ report: key, coding: coding([events()[n]!]) }], VERSION, AT)
        keys.push(`${key}.1`)
      }
    })
    afterAll(() => adapter.dispose())

    it('hold their events as they stood, whatever comes later', async () => {
      const made = await release('2024-05')
      expect(made).toMatchObject({ name: '2024-05', n: 1, at: AT, by: 'سلمى', previous: null, decisions: 0, events: 3 })
      await register.decisions.add({ action: 'correct', event: keys[0]!, field: 'status', value: 'claimed' }, 'سلمى', AT)
      await register.decisions.add({ action: 'reject', event: keys[1]!, reason: 'حادث' }, 'سلمى', AT)
      const { rows, next } = await register.releases.events('2024-05')
      expect(rows.map(({ key }) => key)).toEqual(keys.toSorted())
      expect(rows.every(row => row.event.status === 'reported' && row.review === 'unreviewed')).toBe(true)
      expect(next).toBeNull()
      expect(await register.releases.get('2024-05')).toEqual(made)
      await expect(release('2024-05')).rejects.toMatchObject({ code: 'conflict' })
      await expect(register.releases.get('2024-06')).rejects.toMatchObject({ code: 'unknown' })
    })

    it('tell what was added, changed and removed, and why', async () => {
      await release('first')
      expect((await register.releases.changes('first')).map(({ change, why }) => [change, why])).toEqual(Array(3).fill(['added', 'new']))
      await register.decisions.add({ action: 'correct', event: keys[0]!, field: 'status', value: 'claimed' }, 'سلمى', AT)
      await register.decisions.add({ action: 'reject', event: keys[1]!, reason: 'حادث' }, 'سلمى', AT)
      await register.codings.put([{ report: keys[2]!.split('.')[0]!, coding: coding([events(ADEN)[2]!]) }], NEWER, AT)
      const later = await release('second')
      expect(later).toMatchObject({ n: 2, previous: 'first', decisions: 2, events: 2 })
      const changes = new Map((await register.releases.changes('second')).map(change => [change.event, change]))
      expect(changes.get(keys[0]!)).toEqual({ event: keys[0], change: 'changed', fields: ['status', 'review'], why: 'decision 1: correct' })
      expect(changes.get(keys[1]!)).toEqual({ event: keys[1], change: 'removed', fields: [], why: 'decision 2: reject' })
      expect(changes.get(keys[2]!)).toEqual({ event: keys[2], change: 'changed', fields: ['place'], why: 'recoded by 1.1.0+bbbb' })
      expect(await register.releases.deletions('second')).toEqual([{ event: keys[1], since: 'second', why: 'decision 2: reject' }])
      await register.decisions.add({ action: 'undo', decision: 2 }, 'سلمى', AT)
      await release('third')
      expect(await register.releases.deletions('third')).toEqual([])
      expect((await register.releases.list()).map(({ name }) => name)).toEqual(['first', 'second', 'third'])
      expect((await register.audit()).problems).toEqual([])
    })

    it('are of a query, page by page', async () => {
      const made = await release('yemen', { country: ['YE'], from: '2024-03-01' })
      expect(made).toMatchObject({ events: 3, query: { country: ['YE'], from: '2024-03-01' } })
      const first = await register.releases.events('yemen', { limit: 2 })
      const second = await register.releases.events('yemen', { limit: 2, cursor: first.next })
      expect([...first.rows, ...second.rows].map(({ key }) => key)).toEqual(keys.toSorted())
    })

    it('are the same where nothing changed', async () => {
      const { hash } = await release('one')
      expect((await release('two')).hash).toBe(hash)
      expect(await register.releases.changes('two')).toEqual([])
    })
  })
}
