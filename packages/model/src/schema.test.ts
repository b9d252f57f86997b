import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type { CodedEvent, Coding, Report } from './coding.ts'
import { codingSchema, countRangeSchema, dateRangeSchema, type eventSchema, isoDaySchema, placeRefSchema, reportSchema, spanSchema } from './schema.ts'

const event = {
  id: 'e1',
  type: 'suicide_bomb',
  trigger: 'فجّر',
  span: [0, 12],
  quote: 'فجّر انتحاري',
  evidence: { trigger: [{ text: 'فجّر', span: [0, 4], rule: 'verb' }] },
  date: { start: '2016-02-29', end: '2016-02-29' },
  date_precision: 1,
  place: null,
  actor: [{ id: 'unidentified', text: 'انتحاري', span: [5, 12] }],
  target: [],
  weapon: 'suicide_vest',
  killed: { min: 11, max: null },
  status: 'reported',
}
const coding = { doc: 'a', published: null, outlet: null, events: [event], tallies: [], relations: [], control: [], noise: [] }

describe('schemas', () => {
  it('are the types of the model', () => {
    expectTypeOf<z.infer<typeof reportSchema>>().toExtend<Report>()
    expectTypeOf<z.infer<typeof eventSchema>>().toExtend<CodedEvent>()
    expectTypeOf<z.infer<typeof codingSchema>>().toExtend<Coding>()
  })

  it('take a coding and give it back unchanged', () => {
    expect(codingSchema.parse(coding)).toEqual(coding)
  })

  it('refuse a coding with an unknown key or code', () => {
    expect(codingSchema.safeParse({ ...coding, extra: 1 }).success).toBe(false)
    expect(codingSchema.safeParse({ ...coding, events: [{ ...event, weapon: 'catapult' }] }).success).toBe(false)
    expect(codingSchema.safeParse({ ...coding, events: [{ ...event, type: 'crime' }] }).success).toBe(false)
  })

  it('drop the unknown keys of a report', () => {
    expect(reportSchema.parse({ doc: 'a', text: '', source: 'x' })).toEqual({ doc: 'a', text: '' })
  })

  it.each(['2016-02-29', '2000-02-29', '1999-12-31'])('know the day %s', day => {
    expect(isoDaySchema.safeParse(day).success).toBe(true)
  })

  it.each(['2015-02-29', '1900-02-29', '2015-13-01', '2015-00-10', '2015-04-31', '2015-4-1', '1/4/2015', ''])('refuse the day «%s»', day => {
    expect(isoDaySchema.safeParse(day).success).toBe(false)
  })

  it('refuse ranges that are turned round', () => {
    expect(spanSchema.safeParse([4, 2]).success).toBe(false)
    expect(countRangeSchema.safeParse({ min: 5, max: 2 }).success).toBe(false)
    expect(dateRangeSchema.safeParse({ start: '2015-03-02', end: '2015-03-01' }).success).toBe(false)
  })

  it('refuse coordinates off the globe', () => {
    const place = { text: 'عدن', span: [0, 3], name: 'Aden', admin1: 'Aden', country: 'YE', lat: 12.8, lon: 45, precision: 1 }
    expect(placeRefSchema.safeParse(place).success).toBe(true)
    expect(placeRefSchema.safeParse({ ...place, lat: 128 }).success).toBe(false)
  })
})
