import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeLinkEvents } from '../../../bench/link-events.ts'
import { holdingConstraints, type Linkable, linkAll } from '../src/index.ts'
import { linkable } from './linkable.ts'

/** The groups by their keys, in an order of their own. */
const keysOf = (groups: ReturnType<typeof linkAll>) =>
  groups
    .map(group =>
      group
        .map(({ key }) => key)
        .sort()
        .join(' '),
    )
    .sort()

const market = linkable('a.1')
const sameMarket = linkable('b.1', { published: '2021-04-13', killed: { min: 11, max: 11 }, told: 'غارة على سوق الخضار بحي المسبح توقع أحد عشر قتيلا' })
const otherPlace = linkable('c.1', {
  place: { name: 'Marib', admin1: 'Marib', country: 'YE', lat: 15.46, lon: 45.32 },
  killed: { min: 2, max: 2 },
  told: 'أصابت غارة مزرعة شرق مأرب وقتل عاملان',
})
const weekLater = linkable('d.1', {
  published: '2021-04-20',
  dateStart: '2021-04-19',
  dateEnd: '2021-04-19',
  killed: { min: 3, max: 3 },
  told: 'أغار الطيران على جسر قرب المطار',
})

describe('linkAll', () => {
  test('links two reports of one strike, though the toll has risen', () => {
    expect(keysOf(linkAll([market, sameMarket, otherPlace, weekLater]))).toEqual(['a.1 b.1', 'c.1', 'd.1'])
  })

  test('links an event without a day by the days of publication', () => {
    expect(keysOf(linkAll([market, { ...sameMarket, dateStart: null, dateEnd: null, datePrecision: null }]))).toEqual(['a.1 b.1'])
  })

  test('links a village that no table places by its words', () => {
    const village = (key: string, told: string) => linkable(key, { place: { name: null, admin1: null, country: null, lat: null, lon: null }, told })
    expect(keysOf(linkAll([village('a.1', 'قتل تسعة في غارة على قرية الزغيبرات'), village('b.1', 'تسعة قتلى بقرية الزغيبرات بعد غارة')]))).toEqual(['a.1 b.1'])
  })

  test('keeps two events of one report apart unless everything speaks for one', () => {
    const second = linkable('a.2', { killed: { min: 2, max: 2 }, told: 'واستهدفت غارة أخرى مدرسة الفاروق فقتل طالبان' })
    expect(keysOf(linkAll([market, second]))).toEqual(['a.1', 'a.2'])
  })

  test('does what analysts decided: apart, together, and the later of two decisions', () => {
    const decide = (...kinds: ('together' | 'apart')[]) => holdingConstraints(kinds.map((kind, decision) => ({ kind, a: 'a.1', b: 'b.1', decision })))
    expect(keysOf(linkAll([market, sameMarket], { constraints: decide('apart') }))).toEqual(['a.1', 'b.1'])
    expect(keysOf(linkAll([market, sameMarket], { constraints: decide('apart', 'together') }))).toEqual(['a.1 b.1'])
    const far = holdingConstraints([{ kind: 'together', a: 'a.1', b: 'c.1', decision: 1 }])
    expect(keysOf(linkAll([market, otherPlace, weekLater], { constraints: far }))).toEqual(['a.1 c.1', 'd.1'])
  })

  test('never joins across a decision, even by way of a third event', () => {
    const third = linkable('e.1')
    const constraints = holdingConstraints([{ kind: 'apart', a: 'a.1', b: 'e.1', decision: 1 }])
    for (const group of linkAll([market, sameMarket, third], { constraints })) {
      const keys = group.map(({ key }) => key)
      expect(keys.includes('a.1') && keys.includes('e.1')).toBe(false)
    }
  })

  test('gives the same incidents in any order of arrival', () => {
    const events = makeLinkEvents(400)
    const expected = keysOf(linkAll(events))
    expect(expected.some(keys => keys.includes(' '))).toBe(true)
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled: readonly Linkable[]) => {
        expect(keysOf(linkAll(shuffled))).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  test('holds every event once, whatever the events are', () => {
    const day = fc.option(fc.constantFrom('2021-04-10', '2021-04-11', '2021-05-30'), { nil: null })
    const fields = fc.record({
      dateStart: day,
      published: day,
      told: fc.constantFrom('', 'قصف', 'غارة على سوق الخضار'),
      place: fc.constantFrom(market.place, null),
    })
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 30 }), all => {
        const events = all.map((some, i) => linkable(`r${i >> 1}.${i}`, { ...some, dateEnd: some.dateStart }))
        expect(
          linkAll(events)
            .flatMap(group => group.map(({ key }) => key))
            .sort(),
        ).toEqual(events.map(({ key }) => key).sort())
      }),
    )
  })
})
