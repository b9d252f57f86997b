import { createHash } from 'node:crypto'
import type { CodedEvent, Coding, PlaceRef } from '@marsad/model'
import type { ReceivedReport } from '../src/index.ts'

export const VERSION = { coder: '1.0.0', tables: 'aaaa' }
export const NEWER = { coder: '1.1.0', tables: 'bbbb' }
export const AT = '2024-05-01T10:00:00Z'

type Place = Omit<PlaceRef, 'text' | 'span' | 'precision'>
export const TAIZ: Place = { name: 'Taiz', admin1: 'Taiz', country: 'YE', lat: 13.58, lon: 44.02 }
export const ADEN: Place = { name: 'Aden', admin1: 'Aden', country: 'YE', lat: 12.79, lon: 45.03 }
export const HAMA: Place = { name: 'Hama', admin1: 'Hama', country: 'SY', lat: 35.13, lon: 36.75 }

/** A report as a line of JSON, as `marsad add` receives it. */
export function received(report: Partial<ReceivedReport['report']> & { text: string }, more: Partial<ReceivedReport> = {}): ReceivedReport {
  const whole = { doc: 'r', published: '2024-03-05', outlet: 'وكالة سبأ الجديدة', title: null, url: null, ...report }
  const bytes = Buffer.from(JSON.stringify(whole))
  return {
    report: whole,
    source: { kind: 'jsonl', path: 'reports.jsonl', entry: null, line: 1, capturedAt: AT },
    capture: { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), contentType: 'application/x-ndjson' },
    ...more,
  }
}

/** An event whose words stand in a text. */
export function event(text: string, fields: Partial<Omit<CodedEvent, 'place'>> & { place?: Place | readonly Place[] | null } = {}): CodedEvent {
  const { place, ...others } = fields
  const trigger = text.split(' ')[0]!
  const refer = (at: Place): PlaceRef => ({ ...at, text: at.name!, span: [0, 1], precision: 1 })
  const places = Array.isArray(place) ? (place as Place[]).map(refer) : place ? refer(place as Place) : null
  return {
    id: 'e1',
    type: 'shelling_artillery_missile',
    trigger,
    span: [0, text.length],
    quote: text,
    evidence: { type: [{ text: trigger, span: [0, trigger.length], rule: 'lexicon.shell' }] },
    actor: [],
    target: [],
    status: 'reported',
    place: places,
    ...others,
  }
}

export function coding(events: readonly CodedEvent[], others: Partial<Coding> = {}): Coding {
  const numbered = events.map((one, i) => ({ ...one, id: `e${i + 1}` }))
  return { doc: 'r', published: '2024-03-05', outlet: null, events: numbered, tallies: [], relations: [], control: [], noise: [], ...others }
}

export const actor = (id: string, text = id) => ({ id, text, span: [0, 1] as const })
export const day = (start: string, end = start) => ({ start, end })
