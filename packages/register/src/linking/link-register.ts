import type { Incident, Link, LinkConstraint, Links } from '../links.ts'
import { buildIncident } from './build-incident.ts'
import { holdingConstraints } from './constraints.ts'
import { linkAll } from './link-all.ts'
import type { Linkable } from './linkable.ts'
import { rareWords } from './rare-words.ts'

/** What linking did. */
export interface LinkedRegister {
  readonly events: number
  readonly incidents: number
  /** Incidents that are new or changed. */
  readonly written: number
  /** Incidents that are no more. */
  readonly gone: number
}

const BATCH = 2_000
/** Incidents are written in transactions of so many; a run that is cut short leaves what is left as it was. */
const INCIDENTS_A_WRITE = 5_000

/**
 * Links all events of a register to incidents and writes what changed. Run again it changes nothing; the order in which reports came does not matter.
 * Incidents that stay as they are are not written.
 */
export async function linkRegister(links: Links): Promise<LinkedRegister> {
  const events: Linkable[] = []
  const standing = new Set<string>()
  const decisions: LinkConstraint[] = []
  for await (const batch of links.each(BATCH)) {
    const keys = batch.map(event => event.key)
    const quotes = await links.quotes(keys)
    decisions.push(...(await links.constraints(keys)))
    for (const event of batch) {
      if (event.incident !== null) standing.add(event.incident)
      events.push({ ...event, words: rareWords(quotes.get(event.key) ?? '') })
    }
  }
  // A rejected event is among those pending only; its incident is known by it.
  const pending = await links.pending(Math.max(1, await links.pendingCount()))
  for (const { incident } of pending) if (incident !== null) standing.add(incident)

  const built = linkAll(events, { constraints: holdingConstraints(decisions) }).map(buildIncident)
  const keys = new Set(built.map(({ incident }) => incident.key))
  const gone = [...standing].filter(key => !keys.has(key))
  let written = 0
  for (let i = 0; i < built.length; i += INCIDENTS_A_WRITE) {
    const some = built.slice(i, i + INCIDENTS_A_WRITE)
    const before = new Map<string, Link[]>()
    for (const link of await links.membersOf(some.map(({ incident }) => incident.key))) before.set(link.incident, [...(before.get(link.incident) ?? []), link])
    const changed: { incident: Incident; links: readonly Link[] }[] = []
    for (const one of some) {
      const known = before.get(one.incident.key)
      if (known && sameLinks(known, one.links) && JSON.stringify(await links.incident(one.incident.key)) === JSON.stringify(one.incident)) continue
      changed.push(one)
    }
    written += changed.length
    await links.write({ incidents: changed.map(({ incident }) => incident), links: changed.flatMap(one => one.links), gone: i === 0 ? gone : [], done: [] })
  }
  await links.write({ incidents: [], links: [], gone: built.length === 0 ? gone : [], done: pending.map(({ key }) => key) })
  return { events: events.length, incidents: built.length, written, gone: gone.length }
}

function sameLinks(one: readonly Link[], other: readonly Link[]): boolean {
  const shown = (links: readonly Link[]) =>
    JSON.stringify([...links].sort((a, b) => (a.event < b.event ? -1 : 1)).map(({ event, score, reasons }) => [event, score, reasons]))
  return shown(one) === shown(other)
}
