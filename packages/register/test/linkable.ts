import type { Linkable } from '../src/index.ts'
import { rareWords } from '../src/index.ts'

/** An event to be linked: an air strike on a market of Taiz, with what differs. */
export function linkable(key: string, fields: Partial<Linkable> & { readonly told?: string } = {}): Linkable {
  const { told = 'قصفت طائرات التحالف سوق الخضار في حي المسبح وسقط تسعة قتلى', ...others } = fields
  return {
    key,
    report: key.split('.')[0]!,
    published: '2021-04-12',
    type: 'air_drone_strike',
    dateStart: '2021-04-11',
    dateEnd: '2021-04-11',
    datePrecision: 1,
    place: { name: 'Taiz', admin1: 'Taiz', country: 'YE', lat: 13.58, lon: 44.02 },
    placePrecision: 1,
    actors: ['saudi-coalition'],
    targets: ['civilians'],
    weapon: 'airstrike',
    status: 'reported',
    source: null,
    killed: { min: 9, max: 9 },
    injured: null,
    casualties: null,
    outlets: [`outlet of ${key}`],
    words: rareWords(told),
    ...others,
  }
}
