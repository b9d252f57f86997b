import { createHash } from 'node:crypto'
import type { CodedEvent, Coding, EventType, PlaceRef } from '@marsad/model'
import { EVENT_TYPES, STATUSES, WEAPONS } from '@marsad/model'
import { openSqliteRegister, type ReceivedReport } from '@marsad/register'

const EVENTS_A_REPORT = 10
const BATCH = 250
const DAYS = 4000
const FIRST_DAY = Date.UTC(2012, 0, 1)

/** A generator of numbers that are the same in every run (Park and Miller 1988). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** Few things happen often and many seldom, as in the press: the one with number 0 most. */
const skewed = (next: (below: number) => number, many: number) => Math.floor(many * (next(10_000) / 10_000) ** 3)

const TYPES = Object.keys(EVENT_TYPES) as EventType[]
const COUNTRIES = ['SY', 'YE', 'IQ', 'LY', 'SD', 'PS', 'LB', 'EG', 'SO', 'AF']
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'
const VERBS = ['قصفت', 'تقصف', 'استهدفت', 'هاجم', 'اقتحمت', 'فجّر', 'اعتقلت', 'قتل', 'أصيب', 'اندلعت', 'وقصف', 'ويستهدف']
const WORDS = [
  'المدفعية',
  'الطيران',
  'والحوثيين',
  'قوات',
  'الجيش',
  'مسلحون',
  'المدينة',
  'حي',
  'قرية',
  'مواقع',
  'مدنيين',
  'انفجار',
  'عبوة',
  'حاجز',
  'غارة',
  'غارات',
]

/** Fills a register with made-up events of a made-up world: 3,000 places, 400 actors, 60 outlets, eleven years. */
export async function fillRegister(path: string, events: number): Promise<void> {
  const next = numbers(20_240_301)
  const word = () => Array.from({ length: 4 + next(4) }, () => LETTERS[next(LETTERS.length)]).join('')
  const rare = Array.from({ length: 20_000 }, word)
  const places = Array.from({ length: 3000 }, (_, i): PlaceRef => {
    const country = i % COUNTRIES.length
    const [lat, lon] = [12 + country * 2.3 + next(2000) / 1000, 8 + country * 5.5 + next(4000) / 1000]
    return { text: word(), span: [0, 1], name: `Place ${i}`, admin1: `Area ${country}-${i % 14}`, country: COUNTRIES[country]!, lat, lon, precision: 1 }
  })
  const actors = Array.from({ length: 400 }, (_, i) => ({ id: `actor-${i}`, text: word(), span: [0, 1] as const }))
  const event = (i: number, day: string): CodedEvent => {
    const text = [
      VERBS[next(VERBS.length)],
      ...Array.from({ length: 12 }, () => (next(3) > 0 ? WORDS[next(WORDS.length)] : rare[skewed(next, rare.length)])),
    ].join(' ')
    const killed = next(3) === 0 ? skewed(next, 60) : null
    return {
      ...{
        id: `e${i + 1}`,
        type: TYPES[skewed(next, TYPES.length)]!,
        trigger: text.split(' ')[0]!,
        span: [i * 200, i * 200 + text.length],
        quote: text,
        evidence: {},
      },
      ...{ date: { start: day, end: day }, date_precision: 1, place: places[skewed(next, places.length)]!, status: STATUSES[skewed(next, STATUSES.length)]! },
      ...{ actor: [actors[skewed(next, actors.length)]!], target: [actors[skewed(next, actors.length)]!], weapon: WEAPONS[skewed(next, WEAPONS.length)]! },
      ...(killed === null ? {} : { killed: { min: killed, max: killed } }),
    }
  }
  const register = await openSqliteRegister(path)
  for (let made = 0; made < events; made += BATCH * EVENTS_A_REPORT) {
    const batch = Array.from({ length: BATCH }, (_, i) => {
      const published = new Date(FIRST_DAY + Math.floor(((made / EVENTS_A_REPORT + i) / (events / EVENTS_A_REPORT)) * DAYS) * 86_400_000)
        .toISOString()
        .slice(0, 10)
      const told = Array.from({ length: EVENTS_A_REPORT }, (_, n) => event(n, published))
      return { published, told, report: { doc: `s${made + i}`, text: told.map(one => one.quote).join('. '), published, outlet: `Outlet ${skewed(next, 60)}` } }
    })
    const put = await register.reports.put(batch.map(({ report }, i) => received(report, made + i)))
    const coded = batch.map(({ told, published }, i): { report: string; coding: Coding } => {
      const coding = { doc: `s${made + i}`, published, outlet: null, events: told, tallies: [], relations: [], control: [], noise: [] }
      return { report: put[i]!.key, coding }
    })
    await register.codings.put(coded, { coder: 'bench', tables: 'bench' }, '2024-01-01T00:00:00Z')
  }
  await register.close()
}

function received(report: ReceivedReport['report'], line: number): ReceivedReport {
  const bytes = Buffer.from(JSON.stringify(report))
  const capture = { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), contentType: 'application/x-ndjson' }
  return { report, capture, source: { kind: 'jsonl', path: 'synthetic.jsonl', entry: null, line, capturedAt: '2024-01-01T00:00:00Z' } }
}
