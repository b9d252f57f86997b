import type { PlaceRef } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { createCorpus } from '../data/corpus.ts'
import type { PageData } from '../page-data.ts'
import { countEvents, gatherMarks, hasCoordinates, pointsOf } from './marks.ts'

const aden: PlaceRef = { text: 'عدن', span: [0, 3], name: 'Aden', admin1: 'Aden', country: 'YE', lat: 12.79, lon: 45.03, precision: 1 }

/** One report with an event at each place. */
function rowsAt(...places: (PlaceRef | PlaceRef[] | null)[]) {
  const events = places.map((place, i) => ({
    id: `e${i}`,
    type: i === 0 ? ('attack' as const) : ('armed_clash' as const),
    trigger: '',
    span: [0, 3] as const,
    quote: 'عدن',
    evidence: {},
    place,
    actor: [],
    target: [],
    status: 'reported' as const,
  }))
  const coding = { doc: 'a', published: null, outlet: null, events, tallies: [], relations: [], control: [], noise: [] }
  const data: PageData = { format: 1, coder: '', entries: [{ report: { doc: 'a', text: 'عدن' }, coding }], actors: {} }
  return createCorpus(data).rows
}

describe('gatherMarks', () => {
  it('puts points together that would lie on one another, and takes them apart when zoomed', () => {
    const points = pointsOf(rowsAt(aden, { ...aden, lon: 45.5 }, { ...aden, lon: 47 }))
    const far = gatherMarks(points, 3)
    expect(far.map(mark => mark.points.length)).toEqual([2, 1])
    expect(far.map(mark => mark.family)).toEqual([null, 'battles'])
    expect(gatherMarks(points, 60).map(mark => mark.points.length)).toEqual([1, 1, 1])
  })

  it('keeps precisions apart, the least exact below, each larger than the one above it', () => {
    const points = pointsOf(rowsAt(aden, { ...aden, precision: 3 }, { ...aden, precision: 2 }, { ...aden, precision: 3, admin1: null, lat: 15 }))
    const marks = gatherMarks(points, 4)
    expect(marks.map(mark => mark.precision)).toEqual([3, 3, 2, 1])
    const [province, country, near, exact] = marks.map(mark => mark.radius)
    expect(country).toBeGreaterThan(province!)
    expect(province).toBeGreaterThan(near!)
    expect(near).toBeGreaterThan(exact!)
  })

  it('lets uncertain places grow with the zoom, and exact ones not', () => {
    const radius = (place: PlaceRef, k: number) => gatherMarks(pointsOf(rowsAt(place)), k)[0]!.radius
    expect(radius({ ...aden, precision: 3 }, 60)).toBeGreaterThan(radius({ ...aden, precision: 3 }, 4))
    expect(radius(aden, 60)).toBe(radius(aden, 4))
  })

  it('counts an event with two places near each other once', () => {
    const [mark] = gatherMarks(pointsOf(rowsAt([aden, { ...aden, lon: 45.04 }])), 3)
    expect(mark!.points).toHaveLength(2)
    expect(countEvents(mark!.points)).toBe(1)
  })

  it('leaves out what has no coordinates', () => {
    const rows = rowsAt({ ...aden, lat: null, lon: null }, null, aden)
    expect(rows.map(hasCoordinates)).toEqual([false, false, true])
    expect(pointsOf(rows)).toHaveLength(1)
  })
})
