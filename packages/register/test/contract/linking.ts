import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { linkRegister, type Register } from '../../src/index.ts'
import { ADEN, AT, actor, coding, day, event, received, TAIZ, VERSION } from '../sample.ts'
import type { Adapter } from './opened.ts'

const STRIKE = {
  type: 'air_drone_strike',
  date: day('2024-03-04'),
  place: TAIZ,
  actor: [actor('saudi-coalition')],
  target: [actor('civilians')],
  weapon: 'airstrike',
} as const
const FIRST = 'قصفت طائرات التحالف سوق الخضار في حي المسبح وسقط تسعة قتلى'
const LATER = 'غارة على سوق الخضار بحي المسبح توقع أحد عشر قتيلا'
const OTHER = 'غارة على مزرعة في ضواحي عدن تقتل عاملين'

export function describeLinking(adapter: Adapter): void {
  describe('linking', () => {
    let register: Register
    const add = async (text: string, outlet: string, killed: number, place = TAIZ) => {
      const report = (await register.reports.put([received({ text, outlet })]))[0]!.key
      await register.codings.put([{ report, coding: coding([event(text, { ...STRIKE, place, killed: { min: killed, max: killed } })]) }], VERSION, AT)
      return `${report}.1`
    }
    const incidentOf = async (key: string) => (await register.events.get(key))!.incident

    beforeEach(async () => {
      register = await adapter.open()
    })
    afterAll(() => adapter.dispose())

    it('puts events of one strike into one incident, with every account', async () => {
      const [a, b, c] = [await add(FIRST, 'وكالة', 9), await add(LATER, 'صحيفة', 11), await add(OTHER, 'وكالة', 2, ADEN)]
      expect(await linkRegister(register.links)).toEqual({ events: 3, incidents: 2, written: 2, gone: 0 })
      expect(await incidentOf(a)).toBe(await incidentOf(b))
      expect(await incidentOf(c)).not.toBe(await incidentOf(a))
      const incident = (await register.links.incident((await incidentOf(a))!))!
      expect(incident).toMatchObject({ killed: { low: 9, high: 11 }, grading: 'fair' })
      expect(incident.accounts.map(account => account.event).sort()).toEqual([a, b].sort())
      expect((await register.links.membersOf([incident.key])).every(link => link.reasons.length > 0)).toBe(true)
      expect(await register.links.pendingCount()).toBe(0)
    })

    it('changes nothing when it is run again', async () => {
      await add(FIRST, 'وكالة', 9)
      await add(LATER, 'صحيفة', 11)
      await linkRegister(register.links)
      expect(await linkRegister(register.links)).toMatchObject({ written: 0, gone: 0 })
    })

    it('takes a rejected event out of its incident and an incident without events away', async () => {
      const [a, b] = [await add(FIRST, 'وكالة', 9), await add(LATER, 'صحيفة', 11)]
      await linkRegister(register.links)
      await register.decisions.add({ action: 'reject', event: b, reason: 'نسخة' }, 'سلمى', AT)
      await linkRegister(register.links)
      const incident = (await register.links.incident((await incidentOf(a))!))!
      expect(incident.accounts.map(account => account.event)).toEqual([a])
      await register.decisions.add({ action: 'reject', event: a, reason: 'نسخة' }, 'سلمى', AT)
      expect(await linkRegister(register.links)).toMatchObject({ incidents: 0, gone: 1 })
      expect(await register.links.incident(incident.key)).toBeNull()
    })
  })
}
