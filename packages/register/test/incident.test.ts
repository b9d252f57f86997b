import { describe, expect, test } from 'vitest'
import { buildIncident, type Linkable, shareOfTally } from '../src/index.ts'
import { profileOf } from '../src/linking/profile.ts'
import { linkable } from './linkable.ts'

const incidentOf = (...events: Linkable[]) => buildIncident(events.map(profileOf)).incident
const killed = (min: number | null, max: number | null = min) => ({ min, max })

describe('buildIncident', () => {
  test('takes the commonest figure of those who report, each voice by its last word', () => {
    const incident = incidentOf(
      linkable('a.1', { killed: killed(4), outlets: ['one'] }),
      linkable('b.1', { killed: killed(9), outlets: ['two'] }),
      linkable('c.1', { killed: killed(7), outlets: ['one'], published: '2021-04-13' }),
      linkable('d.1', { killed: killed(9), outlets: ['three'] }),
      linkable('e.1', { killed: killed(40), outlets: ['four'], status: 'claimed' }),
    )
    expect(incident.killed).toEqual({ low: 7, best: 9, high: 40 })
    expect(incident.accounts).toHaveLength(5)
    expect([incident.firstReport, incident.lastReport]).toEqual(['2021-04-12', '2021-04-13'])
  })

  test('takes two outlets that name one source for one voice', () => {
    const by = (key: string, source: string | null) => linkable(key, { source, outlets: [`outlet ${key}`] })
    expect(incidentOf(by('a.1', 'المرصد'), by('b.1', 'المرصد')).grading).toBe('weak')
    expect(incidentOf(by('a.1', 'المرصد'), by('b.1', 'وكالة')).grading).toBe('fair')
  })

  test('is confirmed where the doer says so and contested where accounts hold different actors to be it, or deny it', () => {
    const claim = linkable('a.1', { status: 'claimed', actors: ['islamic-state'] })
    expect(incidentOf(claim)).toMatchObject({ grading: 'confirmed', claimedBy: ['islamic-state'] })
    expect(incidentOf(claim, linkable('b.1', { actors: ['islamic-state-yemen'] })).grading).toBe('confirmed')
    expect(incidentOf(claim, linkable('b.1', { actors: ['houthis'] })).grading).toBe('contested')
    expect(incidentOf(linkable('a.1'), linkable('b.1', { status: 'denied', source: 'متحدث' }))).toMatchObject({ grading: 'contested', deniedBy: ['متحدث'] })
  })

  test('names the finest place and gives reasons for every link', () => {
    const coarse = linkable('b.1', { place: { name: 'Taiz', admin1: 'Taiz', country: 'YE', lat: 13.5, lon: 44 }, placePrecision: 3 })
    const { incident, links } = buildIncident([linkable('a.1'), coarse].map(profileOf))
    expect(incident.place).toMatchObject({ lat: 13.58 })
    for (const link of links) {
      expect(link.incident).toBe('i-a.1')
      expect(link.reasons.map(({ rule }) => rule)).toContain('words.shared')
      expect(link.score).toBeGreaterThan(0)
    }
  })
})

describe('shareOfTally', () => {
  const tally = {
    actor: [{ id: 'saudi-coalition', text: 'التحالف', span: [0, 1] as const }],
    target: [],
    what: 'strikes' as const,
    count: killed(4),
    period: { start: '2021-04-10', end: '2021-04-15' },
  }

  test('counts what the actor did in the period', () => {
    const held = [
      incidentOf(linkable('a.1')),
      incidentOf(linkable('b.1', { actors: ['houthis'] })),
      incidentOf(linkable('c.1', { dateStart: '2021-05-01', dateEnd: '2021-05-01' })),
    ]
    expect(shareOfTally(tally, held)).toEqual({ incidents: ['i-a.1'], counted: 1, share: 0.25 })
  })

  test('adds up best figures where people are counted, and holds nothing against a tally without a period', () => {
    expect(shareOfTally({ ...tally, what: 'killed', count: killed(18) }, [incidentOf(linkable('a.1'))])).toMatchObject({ counted: 9, share: 0.5 })
    expect(shareOfTally({ ...tally, period: null }, [incidentOf(linkable('a.1'))])).toEqual({ incidents: [], counted: 0, share: 0 })
  })
})
