import type { EventType, Tally } from '@marsad/model'
import { dayNumber } from '@marsad/model'
import type { Incident } from '../links.ts'
import { nameOf } from './names.ts'

/** What of a tally is told by incidents that are held. */
export interface TallyShare {
  /** Keys of the incidents by its actor, at its place, in its period. */
  readonly incidents: readonly string[]
  /** What they count, in the tally's own unit. */
  readonly counted: number
  /** Of the least that the tally claims, 0 to 1 or more; null where it claims no least number, or nothing. */
  readonly share: number | null
}

const STRIKES: ReadonlySet<EventType> = new Set(['air_drone_strike', 'shelling_artillery_missile'])
const UNCOUNTED: ReadonlySet<EventType> = new Set(['agreement', 'other', 'change_to_group_activity', 'peaceful_protest'])

/**
 * Finds the incidents that a tally sums up, among those that are held, and how much of what it claims they make up.
 * A tally of operations, attacks or strikes counts incidents; one of killed or injured adds up their best figures, one of casualties both;
 * arrests count incidents of arrests, since incidents hold no number of the arrested. Without a period nothing can be held against it.
 *
 * @example shareOfTally({ actor: [], target: [], what: 'attacks', count: { min: 3, max: 3 }, period: null }, []).share // 0
 */
export function shareOfTally(tally: Pick<Tally, 'actor' | 'target' | 'what' | 'count' | 'period' | 'place'>, incidents: readonly Incident[]): TallyShare {
  const held = tally.period ? incidents.filter(incident => belongs(tally, incident)) : []
  const counted = held.reduce((sum, incident) => sum + countOf(tally.what, incident), 0)
  const claimed = tally.count.min
  return { incidents: held.map(({ key }) => key).sort(), counted, share: claimed ? counted / claimed : null }
}

function belongs({ actor, target, what, period, place }: Pick<Tally, 'actor' | 'target' | 'what' | 'period' | 'place'>, incident: Incident): boolean {
  if (incident.dateStart === null || UNCOUNTED.has(incident.type)) return false
  const day = dayNumber(incident.dateStart)
  if (day < dayNumber(period!.start) || (period!.end !== null && day > dayNumber(period!.end))) return false
  if (what === 'strikes' && !STRIKES.has(incident.type)) return false
  if ((what === 'arrests') !== (incident.type === 'arrests')) return false
  return names(actor, incident.actors) && names(target, incident.targets) && isWithin(place, incident)
}

/** Whether one that the tally names is there, or it names none. A branch counts for its whole. */
function names(wanted: Tally['actor'], there: readonly string[]): boolean {
  const named = wanted.filter(({ id }) => id !== 'unidentified' && id !== 'civilians').map(({ id }) => nameOf(id).id)
  return named.length === 0 || there.some(id => named.includes(nameOf(id).id) || named.some(wantedId => isBranch(id, wanted, wantedId)))
}

const isBranch = (id: string, wanted: Tally['actor'], of: number): boolean => wanted.some(whole => nameOf(whole.id).id === of && id.startsWith(`${whole.id}-`))

/** Whether the incident is at one of the tally's places: the town itself, or within its province or country. */
function isWithin(place: Tally['place'], { place: at }: Incident): boolean {
  const places = !place ? [] : 'text' in place ? [place] : place
  if (places.length === 0) return true
  if (!at) return false
  return places.some(({ country, admin1, name, lat, precision }) => {
    if (country !== at.country) return false
    if (lat === null) return true
    return precision === 3 ? admin1 === null || admin1 === at.admin1 : name === at.name
  })
}

function countOf(what: Tally['what'], { killed, injured }: Incident): number {
  if (what === 'killed') return killed.best ?? 0
  if (what === 'injured') return injured.best ?? 0
  if (what === 'casualties') return (killed.best ?? 0) + (injured.best ?? 0)
  return 1
}
