import type { CodedEvent } from '@marsad/model'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Disagreement, NewDecision, Register } from '../../src/index.ts'
import { ADEN, AT, actor, coding, day, event, NEWER, received, TAIZ, VERSION } from '../sample.ts'
import type { Adapter } from './opened.ts'

const TEXT = 'قصفت المدفعية حيّاً في تعز وأصابت سبعة'
const CODED = event(TEXT, { date: day('2024-03-04'), place: TAIZ, actor: [actor('houthis')], target: [actor('civilians')], injured: { min: 7, max: 7 } })

export function describeDecisions(adapter: Adapter): void {
  describe('decisions', () => {
    let register: Register
    let report: string
    let key: string
    const decide = (decision: NewDecision, by = 'سلمى') => register.decisions.add(decision, by, AT)
    const stands = async () => (await register.events.get(key))!
    const recode = (...events: CodedEvent[]) => register.codings.put([{ report, coding: coding(events) }], NEWER, AT)
    const disagreements = async () => {
      const found: Disagreement[] = []
      for await (const one of register.decisions.disagreements()) found.push(one)
      return found
    }

    beforeEach(async () => {
      register = await adapter.open()
      report = (await register.reports.put([received({ text: TEXT })]))[0]!.key
      await register.codings.put([{ report, coding: coding([CODED]) }], VERSION, AT)
      key = `${report}.1`
    })
    afterAll(() => adapter.dispose())

    it('accept and reject, and hide the rejected', async () => {
      expect(await decide({ action: 'accept', event: key })).toMatchObject({ seq: 1, by: 'سلمى', at: AT, action: 'accept', subject: key })
      expect(await stands()).toMatchObject({ review: 'accepted', killed: null })
      await decide({ action: 'reject', event: key, reason: 'تدريب عسكري' })
      expect((await register.events.search({})).rows).toEqual([])
      expect((await register.events.search({ review: ['rejected'] })).rows.map(row => row.key)).toEqual([key])
      expect((await register.decisions.about(key)).map(({ action }) => action)).toEqual(['accept', 'reject'])
    })

    it('correct fields, for searches too', async () => {
      await decide({ action: 'correct', event: key, field: 'killed', value: { min: 2, max: 2 }, evidence: [{ text: 'سبعة', span: [33, 37], rule: 'analyst' }] })
      await decide({ action: 'correct', event: key, field: 'date', value: day('2024-03-01') })
      await decide({ action: 'correct', event: key, field: 'place', value: { ...ADEN, text: 'عدن', span: [0, 3], precision: 1 } })
      const record = await stands()
      expect(record).toMatchObject({ review: 'corrected', killed: { min: 2, max: 2 }, date: day('2024-03-01'), place: { name: 'Aden' } })
      expect(record.event.evidence.killed).toEqual([{ text: 'سبعة', span: [33, 37], rule: 'analyst' }])
      expect(record.coded).toEqual({ ...CODED, id: 'e1' })
      const find = async (query: Parameters<Register['events']['search']>[0]) => (await register.events.search(query)).rows.map(row => row.key)
      expect(await find({ place: ['Aden'], from: '2024-03-01', to: '2024-03-01', killed: { min: 2 } })).toEqual([key])
      expect(await find({ place: ['Taiz'] })).toEqual([])
      await decide({ action: 'correct', event: key, field: 'injured', value: null })
      expect((await stands()).injured).toBeNull()
    })

    it('refuse what cannot hold', async () => {
      await expect(decide({ action: 'correct', event: key, field: 'weapon', value: 'catapult' })).rejects.toMatchObject({ code: 'bad-query' })
      await expect(decide({ action: 'correct', event: key, field: 'type', value: null })).rejects.toMatchObject({ code: 'bad-query' })
      await expect(decide({ action: 'correct', event: key, field: 'colour' as 'type', value: 1 })).rejects.toMatchObject({ code: 'bad-query' })
      await expect(decide({ action: 'accept', event: 'ffff.1' })).rejects.toMatchObject({ code: 'unknown' })
      await expect(decide({ action: 'reject', event: key, reason: ' ' })).rejects.toMatchObject({ code: 'bad-query' })
      await expect(decide({ action: 'merge', events: [key] })).rejects.toMatchObject({ code: 'bad-query' })
      await expect(decide({ action: 'undo', decision: 5 })).rejects.toMatchObject({ code: 'unknown' })
      expect(await register.decisions.head()).toMatchObject({ seq: 0 })
    })

    it('are undone, and undos too', async () => {
      await decide({ action: 'correct', event: key, field: 'status', value: 'claimed' })
      await decide({ action: 'reject', event: key, reason: 'مكرر' })
      await decide({ action: 'undo', decision: 2 })
      expect(await stands()).toMatchObject({ review: 'corrected', status: 'claimed' })
      await decide({ action: 'undo', decision: 1 })
      expect(await stands()).toMatchObject({ review: 'unreviewed', status: 'reported' })
      await decide({ action: 'undo', decision: 4 })
      expect(await stands()).toMatchObject({ review: 'corrected', status: 'claimed' })
      expect((await register.audit()).problems).toEqual([])
    })

    it('outlast a newer coder, and are listed where it disagrees', async () => {
      await decide({ action: 'accept', event: key })
      expect(await disagreements()).toEqual([])
      await recode({ ...CODED, type: 'armed_clash', status: 'claimed' })
      expect(await stands()).toMatchObject({
        key,
        review: 'accepted',
        type: 'shelling_artillery_missile',
        status: 'reported',
        event: { type: 'shelling_artillery_missile' },
      })
      expect((await stands()).coded!.type).toBe('armed_clash')
      expect(await disagreements()).toEqual([
        { event: key, kind: 'field', field: 'type', decided: 'shelling_artillery_missile', coder: 'armed_clash', isNew: true },
        { event: key, kind: 'field', field: 'status', decided: 'reported', coder: 'claimed', isNew: true },
      ])
      // Accepted again, it is accepted as now read.
      await decide({ action: 'accept', event: key })
      expect(await stands()).toMatchObject({ type: 'armed_clash' })
      expect(await disagreements()).toEqual([])
    })

    it('tell a disagreement that was there when it was decided from a new one', async () => {
      await decide({ action: 'correct', event: key, field: 'status', value: 'claimed' })
      expect(await disagreements()).toMatchObject([{ field: 'status', decided: 'claimed', coder: 'reported', isNew: false }])
      await recode({ ...CODED, status: 'alleged', killed: { min: 1, max: 1 } })
      expect(await disagreements()).toMatchObject([{ field: 'status', decided: 'claimed', coder: 'alleged', isNew: true }])
      expect(await stands()).toMatchObject({ status: 'claimed', killed: { min: 1, max: 1 } })
    })

    it('keep an event that a newer coder no longer finds', async () => {
      await decide({ action: 'correct', event: key, field: 'status', value: 'claimed' })
      await recode()
      expect(await stands()).toMatchObject({ status: 'claimed', coded: null })
      expect(await disagreements()).toMatchObject([{ event: key, kind: 'missing' }])
      expect((await register.audit()).ok).toBe(true)
    })

    it('do not come back to an event that is another', async () => {
      await decide({ action: 'reject', event: key, reason: 'ليس حدثاً' })
      const other = { ...event('انسحبت القوة من البلدة', { type: 'non_violent_transfer_of_territory', place: ADEN }), span: [60, 80] as const, evidence: {} }
      await recode(other)
      const { rows } = await register.events.search({})
      expect(rows.map(row => [row.key, row.type])).toEqual([[`${report}.2`, 'non_violent_transfer_of_territory']])
      expect(await stands()).toMatchObject({ review: 'rejected', coded: null })
    })

    it('let an undecided event go that a newer coder no longer finds, and never give its key to another', async () => {
      await recode()
      expect(await register.events.get(key)).toBeNull()
      await register.codings.put([{ report, coding: coding([CODED]) }], VERSION, AT)
      expect((await register.events.search({})).rows.map(row => row.key)).toEqual([`${report}.2`])
    })

    it('put pairs of events together and apart, until undone', async () => {
      const other = (await register.reports.put([received({ text: `${TEXT} آخر` })]))[0]!.key
      await register.codings.put([{ report: other, coding: coding([CODED]) }], VERSION, AT)
      const [a, b] = [key, `${other}.1`].sort() as [string, string]
      await decide({ action: 'merge', events: [b, a] })
      expect(await register.links.constraints([key])).toEqual([{ kind: 'together', a, b, decision: 1 }])
      await decide({ action: 'split', events: [a], from: [b] })
      expect((await register.links.constraints([key])).at(-1)).toEqual({ kind: 'apart', a, b, decision: 2 })
      await decide({ action: 'undo', decision: 1 })
      expect(await register.links.constraints([b])).toEqual([{ kind: 'apart', a, b, decision: 2 }])
      await decide({ action: 'undo', decision: 2 })
      expect(await register.links.constraints([key])).toEqual([])
      await decide({ action: 'undo', decision: 4 })
      expect(await register.links.constraints([key])).toHaveLength(1)
      expect((await register.audit()).problems).toEqual([])
    })

    it('are remarks too', async () => {
      await decide({ action: 'comment', subject: report, text: 'يحتاج قراءة ثانية' })
      expect(await register.decisions.about(report)).toMatchObject([{ decision: { text: 'يحتاج قراءة ثانية' } }])
      expect((await register.decisions.after(0)).map(({ seq }) => seq)).toEqual([1])
    })

    it('are chained: each holds the hash of the one before it', async () => {
      for (const text of ['أول', 'ثان', 'ثالث']) await decide({ action: 'comment', subject: key, text })
      const log = await register.decisions.after(0)
      expect(log.slice(1).map(({ previous }) => previous)).toEqual(log.slice(0, -1).map(({ hash }) => hash))
      const { head, decisions } = await register.audit()
      expect(head).toBe(log.at(-1)!.hash)
      expect((await register.audit({ expected: { count: decisions, head } })).ok).toBe(true)
      expect((await register.audit({ expected: { count: decisions + 1, head } })).problems).toEqual([
        { at: 'decisions', what: 'the log ends at 3 and once held 4' },
      ])
    })
  })
}
