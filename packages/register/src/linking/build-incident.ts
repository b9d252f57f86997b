import type { Incident, IncidentAccount, Link, LinkReason } from '../links.ts'
import { gradeIncident } from './grade-incident.ts'
import type { Linkable } from './linkable.ts'
import type { Profile } from './profile.ts'
import { createScore, explainPair } from './score-pairs.ts'
import { commonest, tollOf } from './toll.ts'

/** An incident and why each of its events is part of it. */
export interface BuiltIncident {
  readonly incident: Incident
  readonly links: readonly Link[]
}

/** As many reasons are kept of a link, the strongest. */
const MOST_REASONS = 8
/** As many other events of the incident speak for the reasons of a link. */
const WITNESSES = 5

/**
 * Makes the incident of a group of linked events. It keeps every account; what they agree on most stands for the whole, the later account of two deciding.
 * Its key is made of the event that was told first, so that it stays while reports are added.
 *
 * @param members events of one incident, in any order
 */
export function buildIncident(members: readonly Profile[]): BuiltIncident {
  const sorted = [...members].sort((a, b) => a.published - b.published || (a.key < b.key ? -1 : 1))
  const events = sorted.map(member => member.event)
  const accounts = events.map((event): IncidentAccount & Pick<Linkable, 'actors'> => ({
    event: event.key,
    source: event.source,
    outlets: event.outlets,
    status: event.status,
    killed: event.killed,
    injured: event.injured,
    actors: event.actors,
  }))
  const key = `i-${events[0]!.key}`
  const published = events.map(event => event.published).filter(day => day !== null)
  const days = events.filter(event => event.dateStart !== null)
  const finest = Math.min(...days.map(event => event.datePrecision ?? 1))
  const day = commonest(days.filter(event => (event.datePrecision ?? 1) === finest).map(event => `${event.dateStart} ${event.dateEnd ?? ''}`))
  const [dateStart, dateEnd] = day?.split(' ') ?? []
  const incident: Incident = {
    key,
    type: commonest(events.map(event => event.type))!,
    dateStart: dateStart ?? null,
    dateEnd: dateEnd || null,
    place: placeOf(events),
    actors: partiesOf(events.map(event => event.actors)),
    targets: partiesOf(events.map(event => event.targets)),
    killed: tollOf(accounts, 'killed'),
    injured: tollOf(accounts, 'injured'),
    ...gradeIncident(accounts),
    accounts: accounts.map(({ actors: _, ...account }) => account),
    outlets: [...new Set(events.flatMap(event => event.outlets))].sort(),
    firstReport: published[0] ?? null,
    lastReport: published.at(-1) ?? null,
  }
  return { incident, links: sorted.map(member => linkOf(member, sorted, key)) }
}

/** The finest place that is named; of several the commonest. */
function placeOf(events: readonly Linkable[]): Linkable['place'] {
  const placed = events.filter(event => event.place !== null)
  const finest = Math.min(...placed.map(event => event.placePrecision ?? 3))
  const at = commonest(placed.filter(event => (event.placePrecision ?? 3) === finest).map(event => JSON.stringify(event.place)))
  return at === null ? null : (JSON.parse(at) as Linkable['place'])
}

/** All that any account names; the unnamed only where no account names one. */
function partiesOf(lists: readonly (readonly string[])[]): string[] {
  const all = [...new Set(lists.flat())].sort()
  const named = all.filter(id => id !== 'unidentified')
  return named.length > 0 ? named : all
}

const score = createScore()

function linkOf(member: Profile, members: readonly Profile[], incident: string): Link {
  const others = members.filter(other => other !== member).slice(0, WITNESSES)
  if (others.length === 0) return { event: member.key, incident, score: 0, reasons: [] }
  const sums = new Map<string, number>()
  for (const other of others) for (const { rule, score: share } of explainPair(member, other)) sums.set(rule, (sums.get(rule) ?? 0) + share)
  const reasons = [...sums]
    .map(([rule, sum]): LinkReason => ({ rule, score: rounded(sum / others.length) }))
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score) || (a.rule < b.rule ? -1 : 1))
    .slice(0, MOST_REASONS)
  return { event: member.key, incident, score: rounded(others.reduce((sum, other) => sum + score(member, other), 0) / others.length), reasons }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000
