/** Adds reports to a register, codes them, decides on some, links some and releases them: whatever of it is not yet done. Run by the test that kills it. */
import { type Incident, openSqliteRegister } from '../../src/index.ts'
import { ADEN, AT, actor, coding, day, event, HAMA, NEWER, received, TAIZ, VERSION } from '../sample.ts'

const REPORTS = 240
const BATCH = 20
const PLACES = [TAIZ, ADEN, HAMA]
const TEXTS = ['قصفت المدفعية حيّاً سكنياً', 'انفجرت عبوة ناسفة على الطريق', 'اقتحم مسلحون مركزاً للشرطة', 'نفذت طائرات غارات على مواقع']

const register = await openSqliteRegister(process.argv[2]!, { areCopies: (a, b) => a[0] === b[0] })
process.send?.('begins')

const text = (n: number) => `${TEXTS[n % TEXTS.length]} رقم ${n} ${'وقالت مصادر محلية إن التفاصيل لم تتضح بعد. '.repeat(n % 7)}`
const dated = (n: number) => `2024-03-${String((n % 28) + 1).padStart(2, '0')}`
// Every twelfth report is a copy of the one eleven before it.
const original = (n: number) => (n % 12 === 11 ? n - 11 : n)
const report = (n: number) => {
  const put = received({ doc: `k${n}`, text: text(original(n)), outlet: `وكالة ${n % 5}`, published: dated(n), url: `https://example.org/${n}` })
  return { ...put, signature: { bytes: Uint8Array.of(original(n) % 251), bands: [original(n)] } }
}
const keys: string[] = []
for (let from = 0; from < REPORTS; from += BATCH) {
  const put = await register.reports.put(Array.from({ length: BATCH }, (_, i) => report(from + i)))
  keys.push(...put.map(({ key }) => key))
}

for (const version of [VERSION, NEWER]) {
  // The newer one comes after the older one has done all, also where that was cut short.
  for (;;) {
    const waiting = await register.codings.missing(version, { limit: BATCH, uncoded: version === VERSION })
    if (waiting.length === 0) break
    const codings = waiting.map(({ key, doc, text: told, published }) => {
      const n = Number(doc.slice(1))
      const place = PLACES[(n + (version === NEWER && n % 9 === 0 ? 1 : 0)) % 3]!
      return { report: key, coding: coding([event(told, { place, date: day(published!), actor: [actor(`actor-${n % 4}`)] })]) }
    })
    await register.codings.put(codings, version, AT)
  }
}

const { rows } = await register.events.search({}, { limit: 1000, order: 'oldest' })
for (let n = (await register.decisions.head()).seq; n < 12; n++) {
  const { key } = rows[n * 7]!
  await register.decisions.add(n % 2 ? { action: 'accept', event: key } : { action: 'correct', event: key, field: 'status', value: 'claimed' }, 'سلمى', AT)
}
for (;;) {
  const waiting = await register.links.pending(BATCH)
  if (waiting.length === 0) break
  const incidents = waiting.map(({ key, type, dateStart, dateEnd, place, actors, targets, outlets, published }): Incident => {
    const none = { low: null, best: null, high: null }
    const told = { firstReport: published, lastReport: published, accounts: [], killed: none, injured: none }
    const graded = { grading: 'weak' as const, claimedBy: [], deniedBy: [] }
    return { key: `i-${key}`, type, dateStart, dateEnd, place, actors, targets, outlets, ...told, ...graded }
  })
  const links = waiting.map(({ key }) => ({ event: key, incident: `i-${key}`, score: 1, reasons: [{ rule: 'only-one', score: 1 }] }))
  await register.links.write({ incidents, links, gone: [], done: waiting.map(({ key }) => key) })
}
if ((await register.releases.list()).length === 0) await register.releases.create({ name: 'first', by: 'سلمى', at: AT })
await register.close()
