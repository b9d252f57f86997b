import { EVENT_TYPES, type EventType } from '@marsad/model'
import type { Linkable } from '@marsad/register'

const TYPES = Object.keys(EVENT_TYPES) as EventType[]
const COUNTRIES = ['YE', 'SY', 'IQ', 'LY', 'AF', 'PS', 'SD', 'SO', 'ML', 'NG', 'EG', 'LB', 'TR', 'PK', 'CM', 'TD']
const PLACES = 6000
const DAYS = 3650
const FIRST_DAY = Date.UTC(2014, 0, 1)
const ACTORS = 300
const OUTLETS = 120
const WORDS = 60_000
const WORDS_OF_INCIDENT = 18

/**
 * Made-up events of incidents: places by Zipf's law (the first of them has a tenth of all that happens), one day in thirty is ten times as busy,
 * most incidents are told once or twice and a few by hundreds of reports. A mention has most of its incident's words, a toll that may have risen,
 * and in one case of five a coarser place, another near type or no day.
 */
export function makeLinkEvents(count: number): Linkable[] {
  const random = mulberry32(7)
  const below = (n: number) => Math.floor(random() * n)
  const zipf = (n: number) => Math.floor(n ** random()) - 1
  const events: Linkable[] = []
  while (events.length < count) {
    const place = zipf(PLACES)
    const country = COUNTRIES[place % COUNTRIES.length]!
    const day = random() < 0.25 ? below(DAYS / 30) * 30 : below(DAYS)
    const type = TYPES[zipf(TYPES.length)]!
    const killed = random() < 0.3 ? null : zipf(60)
    const actor = `actor-${zipf(ACTORS)}`
    const target = random() < 0.5 ? 'civilians' : `actor-${zipf(ACTORS)}`
    const words = Array.from({ length: WORDS_OF_INCIDENT }, () => wordOf(zipf(WORDS)))
    const mentions = random() < 0.6 ? 1 : Math.min(400, Math.ceil(0.8 / random()))
    for (let mention = 0; mention < mentions && events.length < count; mention++) {
      const number = events.length
      const late = random() < 0.7 ? 0 : below(4)
      const coarse = random() < 0.2
      const dated = random() < 0.8
      const own = Array.from({ length: 8 }, () => wordOf(zipf(WORDS)))
      events.push({
        key: `r${(Math.imul(number, 2_654_435_761) >>> 0).toString(16)}.${number}`,
        report: `r${number >> 1}`,
        published: isoDay(day + late),
        type: random() < 0.85 ? type : TYPES[zipf(TYPES.length)]!,
        dateStart: dated ? isoDay(day) : null,
        dateEnd: dated ? isoDay(day) : null,
        datePrecision: dated ? 1 : null,
        place: {
          name: coarse ? `Region ${place % 200}` : `Place ${place}`,
          admin1: `Region ${place % 200}`,
          country,
          lat: 10 + (place % 200) * 0.12 + (coarse ? 0 : (place % 37) * 0.02),
          lon: 20 + (place % 173) * 0.15,
        },
        placePrecision: coarse ? 3 : 1,
        actors: random() < 0.7 ? [actor] : ['unidentified'],
        targets: [target],
        weapon: null,
        status: 'reported',
        source: null,
        killed: killed === null ? null : { min: killed + (late ? below(3) : 0), max: killed + 3 },
        injured: null,
        casualties: null,
        outlets: [`outlet ${zipf(OUTLETS)}`],
        words: [...new Set([...words.filter(() => random() < 0.6), ...own])].sort((a, b) => a - b),
      })
    }
  }
  return events
}

/** A word by its rank: the rarer the later. */
function wordOf(rank: number): number {
  const rarity = Math.min(12, Math.max(1, Math.round(Math.log2(rank + 1) * 0.8)))
  return ((Math.imul(rank + 1, 0x9e3779b1) & 0x7ffffff) << 4) | rarity
}

const isoDay = (day: number): string => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10)

/** A small generator of numbers, so that every run has the same events. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}
