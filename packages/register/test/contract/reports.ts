import { createHash } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { ReceivedReport, Register } from '../../src/index.ts'
import { AT, coding, event, NEWER, received, TAIZ, VERSION } from '../sample.ts'
import type { Adapter } from './opened.ts'

const TEXT = 'قصفت المدفعية حيّاً سكنياً في مدينة تعز مساء أمس'

/** Signatures of one byte: copies are those of the same byte, and all are compared. */
const areCopies = (a: Uint8Array, b: Uint8Array) => a[0] === b[0]
const signed = (report: ReceivedReport, byte: number): ReceivedReport => ({ ...report, signature: { bytes: Uint8Array.of(byte), bands: [7, byte] } })

export function describeReports(adapter: Adapter): void {
  describe('reports', () => {
    let register: Register
    beforeEach(async () => {
      register = await adapter.open({ areCopies })
    })
    afterAll(() => adapter.dispose())

    it('are kept with their text, what is known of them and their bytes', async () => {
      const report = received({ doc: 'a1', text: TEXT, title: 'قصف على تعز', url: 'https://example.org/1' }, { readFrom: { title: 'meta og:title' } })
      const [put] = await register.reports.put([report])
      expect(put).toEqual({ key: expect.stringMatching(/^[0-9a-f]{16}$/), outcome: 'new', codedAs: put!.key })
      const kept = await register.reports.get(put!.key)
      expect(kept).toMatchObject({ doc: 'a1', text: TEXT, title: 'قصف على تعز', published: '2024-03-05', copies: [], readFrom: { title: 'meta og:title' } })
      expect(kept!.captures).toEqual([
        { kind: 'jsonl', path: 'reports.jsonl', entry: null, line: 1, capturedAt: AT, sha256: report.capture.sha256, contentType: 'application/x-ndjson' },
      ])
      const { bytes } = (await register.reports.captured(report.capture.sha256))!
      expect(Buffer.from(bytes)).toEqual(Buffer.from(report.capture.bytes))
      expect(await register.reports.holds(report.capture.sha256)).toBe(true)
      const { path, line } = report.source
      expect(await register.reports.hasCapture(report.source)).toBe(true)
      expect(await register.reports.hasCapture({ path, line, entry: null })).toBe(true)
      expect(await register.reports.hasCapture({ ...report.source, line: 2 })).toBe(false)
      expect(await register.reports.hasCapture({ ...report.source, capturedAt: '2030-01-01T00:00:00Z' })).toBe(false)
      expect(await register.reports.named('a1')).toEqual([put!.key])
    })

    it('keep the text of a page, which is not in its bytes to the letter', async () => {
      const bytes = Buffer.from(`<p>${TEXT.replace(' ', '&nbsp;')}</p>`)
      const capture = { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), contentType: 'text/html' }
      const [put] = await register.reports.put([received({ text: TEXT }, { capture, source: { ...received({ text: TEXT }).source, kind: 'html' } })])
      expect((await register.reports.get(put!.key))!.text).toBe(TEXT)
    })

    it('are not written twice, whatever they are called', async () => {
      const [first] = await register.reports.put([received({ doc: 'a', text: TEXT })])
      const [second] = await register.reports.put([received({ doc: 'b', text: TEXT })])
      expect(second).toEqual({ ...first, outcome: 'known' })
      expect((await register.reports.get(first!.key))!.captures).toHaveLength(2)
      const again = await adapter.reopen(register, { areCopies })
      expect((await again.reports.put([received({ doc: 'a', text: TEXT })]))[0]!.outcome).toBe('known')
      expect((await again.reports.get(first!.key))!.captures).toHaveLength(2)
    })

    it('are all taken or none', async () => {
      const good = received({ text: TEXT })
      const bad = received({ text: `${TEXT} ثانية` })
      const forged = { ...bad, capture: { ...bad.capture, sha256: '00'.repeat(32) } }
      await expect(register.reports.put([good, forged])).rejects.toMatchObject({ code: 'conflict' })
      expect(await register.reports.holds(good.capture.sha256)).toBe(false)
      // What was remembered of the words must be forgotten too: they are found after the second try.
      await register.reports.put([good])
      expect((await register.reports.search({ text: { all: [[{ kind: 'word', text: 'المدفعية' }]], none: [] } })).rows).toHaveLength(1)
    })

    it('of one text are one group, whose earliest is coded and all outlets credited, in any order', async () => {
      const reports = [
        signed(received({ text: `${TEXT}.`, published: '2024-03-06', outlet: 'الأولى' }), 1),
        signed(received({ text: TEXT, published: '2024-03-05', outlet: 'الثانية' }), 1),
        signed(received({ text: `${TEXT}!`, published: null, outlet: 'الثالثة' }), 1),
        signed(received({ text: 'نص آخر عن الطقس', outlet: 'الرابعة' }), 2),
      ]
      for (const order of [reports, reports.toReversed(), [reports[2]!, reports[0]!, reports[3]!, reports[1]!]]) {
        const fresh = await adapter.open({ areCopies })
        const keys = new Map<ReceivedReport, string>()
        for (const report of order) {
          const [put] = await fresh.reports.put([report])
          keys.set(report, put!.key)
          for (const waiting of await fresh.codings.missing(VERSION)) {
            await fresh.codings.put([{ report: waiting.key, coding: coding([event(TEXT, { place: TAIZ })]) }], VERSION, AT)
          }
        }
        const head = keys.get(reports[1]!)!
        for (const report of reports.slice(0, 3)) expect((await fresh.reports.get(keys.get(report)!))!.codedAs).toBe(head)
        const { rows } = await fresh.events.search({})
        expect(rows.map(({ report, outlets }) => [report, outlets])).toEqual(
          expect.arrayContaining([
            [head, ['الأولى', 'الثالثة', 'الثانية']],
            [keys.get(reports[3]!), ['الرابعة']],
          ]),
        )
        expect(rows).toHaveLength(2)
      }
    })

    it('wait for their coding until this version made it', async () => {
      const put = await register.reports.put([1, 2, 3].map(n => received({ text: `${TEXT} ${n}` })))
      const waiting = await register.codings.missing(VERSION, { limit: 2 })
      expect(waiting).toHaveLength(2)
      expect(await register.codings.put([{ report: waiting[0]!.key, coding: coding([]) }], VERSION, AT)).toBe(1)
      expect(await register.codings.put([{ report: waiting[0]!.key, coding: coding([]) }], VERSION, AT)).toBe(0)
      expect((await register.codings.missing(VERSION)).map(({ key }) => key)).not.toContain(waiting[0]!.key)
      expect(await register.codings.missing(VERSION, { after: waiting[0]!.key })).toHaveLength(2)
      expect(await register.codings.missing(NEWER)).toHaveLength(3)
      expect(await register.codings.missing(NEWER, { uncoded: true })).toHaveLength(2)
      expect(await register.codings.get(waiting[0]!.key)).toEqual({ ...VERSION, codedAt: AT, coding: coding([]) })
      expect(put).toHaveLength(3)
      await expect(register.codings.put([{ report: 'ffff', coding: coding([]) }], VERSION, AT)).rejects.toMatchObject({ code: 'unknown' })
    })
  })
}
