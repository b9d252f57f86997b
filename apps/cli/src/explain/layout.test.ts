import type { Explanation } from '@marsad/coder'
import type { CodedEvent } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { describeField } from './fields.ts'
import { layOutExplanation } from './layout.ts'

const TEXT = 'قتل خمسة جنود في تعز وهدد الحوثيون بالرد'

const event: CodedEvent = {
  id: 'e1',
  type: 'armed_clash',
  trigger: 'قتل',
  span: [0, 20],
  quote: 'قتل خمسة جنود في تعز',
  evidence: {
    trigger: [{ text: 'قتل', span: [0, 3], rule: 'verb' }],
    killed: [{ text: 'خمسة جنود', span: [4, 13], rule: 'counted-noun' }],
    place: [{ text: 'تعز', span: [17, 20], rule: 'gazetteer' }],
  },
  date: { start: '2016-05-12', end: '2016-05-13' },
  place: { text: 'تعز', span: [17, 20], name: 'Taiz', admin1: 'Taiz', country: 'YE', lat: 13.58, lon: 44.02, precision: 1 },
  actor: [{ id: 'unidentified', text: '', span: [0, 0] }],
  actor_certainty: 'suspected',
  target: [{ id: 'yemen-government', text: 'جنود', span: [9, 13] }],
  killed: { min: 5, max: 5 },
  accounts: [{ source: 'الحوثيون', killed: { min: 9, max: null } }],
  status: 'reported',
}

const explanation: Explanation = {
  doc: 'r1',
  published: '2016-05-13',
  publishedFrom: 'dateline',
  sentences: [
    {
      span: [0, TEXT.length],
      kind: 'body',
      text: TEXT,
      tokens: [
        { text: 'قتل', span: [0, 3], form: 'قتل', clitics: [], lexemes: ['qatala'] },
        { text: 'بالرد', span: [34, 39], form: 'بالرد', clitics: ['ب', 'ال'], lexemes: [] },
      ],
      mentions: [{ kind: 'number', text: 'خمسة', span: [4, 8], value: '5', rule: 'number-word' }],
      frames: [
        { trigger: 'قتل', span: [0, 3], lexeme: 'qatala', type: 'armed_clash', roles: { target: 'جنود' }, event: 'e1', whyNot: null, why: 'a count of killed' },
        { trigger: 'هدد', span: [22, 25], lexeme: 'haddada', type: null, roles: {}, event: null, whyNot: 'a threat is no act' },
      ],
    },
    { span: [50, 60], kind: 'noise', text: 'شارك\u001b[31mالخبر', tokens: [], mentions: [], frames: [] },
  ],
  days: [
    { event: 'e1', value: '2016-05-12', text: 'أمس', span: [35, 38], chosen: true, why: 'day model +0.4' },
    { event: 'e1', value: '2014', text: 'عام 2014', span: [40, 44], chosen: false, why: 'day model −3.1' },
  ],
  parties: [
    { event: 'e1', role: 'actor', id: 'houthis', text: 'الحوثيون', span: [26, 34], chosen: false, why: 'doer model −0.9' },
    { event: 'e1', role: 'target', id: 'yemen-government', text: 'جنود', span: [9, 13], chosen: true, why: 'target model +2.1' },
  ],
  coding: {
    doc: 'r1',
    published: '2016-05-13',
    outlet: null,
    events: [event],
    tallies: [],
    relations: [],
    control: [],
    noise: [{ quote: 'شارك الخبر', span: [50, 60], kind: 'share' }],
  },
}

describe('layOutExplanation', () => {
  const page = layOutExplanation(explanation, { isolate: false, width: 100 })

  it('shows sentences, tokens with clitics, mentions, frames and why not', () => {
    expect(page).toContain('REPORT r1  published 2016-05-13 (from its dateline)\n')
    expect(page).toContain(`1. body [0–${TEXT.length}]\n  ${TEXT}\n`)
    expect(page).toContain('قتل  بالرد (ب+ال)\n')
    expect(page).toMatch(/number +خمسة +5 +number-word\n/)
    expect(page).toMatch(/قتل +qatala +armed_clash +event e1: a count of killed\n +target +جنود\n/)
    expect(page).toMatch(/هدد +haddada +— +no event: a threat is no act\n/)
  })

  it('shows each field with its value, its words and its rule', () => {
    expect(page).toMatch(/killed +5 +خمسة جنود \[4–13\] +counted-noun\n/)
    expect(page).toMatch(/place +Taiz, YE 13\.58,44\.02 \(precision 1\) +تعز \[17–20\] +gazetteer\n/)
    expect(page).toMatch(/no actor +houthis +الحوثيون +doer model −0\.9\n *target +yemen-government +جنود +target model \+2\.1\n/)
    expect(page).toMatch(/date +2016-05-12 +أمس +day model \+0\.4\n *no date +2014 +عام 2014 +day model −3\.1\n/)
    expect(page).toMatch(/noise +share +شارك الخبر\n/)
  })

  it('isolates words of the report on a terminal, and lets no escape sequence through', () => {
    const shown = layOutExplanation(explanation, { isolate: true, width: 100 })
    expect(shown).toContain('\u2068قتل\u2069')
    expect(shown).not.toContain('\u001b')
    expect(page).not.toContain('\u2068')
  })

  it('says that there is nothing', () => {
    const nothing = {
      ...explanation,
      published: null,
      publishedFrom: null,
      sentences: [],
      parties: [],
      days: [],
      coding: { ...explanation.coding, events: [], noise: [] },
    }
    expect(layOutExplanation(nothing, { isolate: false, width: 80 })).toBe(
      'REPORT r1  no day of publication\n────────────────────────────────\n\nNO EVENTS\n─────────\n',
    )
  })
})

describe('describeField', () => {
  it('puts values in a few words', () => {
    expect(describeField(event, 'date')).toBe('2016-05-12 – 2016-05-13')
    expect(describeField(event, 'actor')).toBe('unidentified (suspected)')
    expect(describeField(event, 'accounts')).toBe('الحوثيون: killed ≥9, injured ?')
    expect(describeField(event, 'weapon')).toBe(null)
    expect(describeField(event, 'injured')).toBe(null)
    expect(describeField({ ...event, people: [{ name: 'سالم', role: 'قائد' }], damage: [{ what: 'vehicle', count: { min: 2, max: 2 } }] }, 'people')).toBe(
      'سالم (قائد)',
    )
  })
})
