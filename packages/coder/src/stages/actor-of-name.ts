import type { ActorRow } from '../tables/tables.ts'
import type { EntityClass } from './entity.ts'
import type { Item } from './item.ts'
import type { ReportContext } from './report-context.ts'

/** The actor that an alias means in this report, by the countries that the report speaks of. */
export function actorId(item: Item, context: ReportContext): string | null {
  let best: string | null = null
  let bestRank = Number.POSITIVE_INFINITY
  for (const entry of item.entries!) {
    if (entry.kind !== 'actor') continue
    const row = context.lexicon.actors[entry.index]!
    if (entry.doubtful && !context.named.has(row[0])) continue
    const rank = entry.countries ? rankOf(entry.countries, context) : Math.min(rankOf([row[4]], context), UNLIMITED)
    if (rank < bestRank) {
      bestRank = rank
      best = codedId(row)
    }
  }
  return best
}

/** The id that an actor's row is coded as: its parent's where the table says so. */
export function codedId(row: ActorRow): string {
  const [id, , , , , parent] = row
  return parent.startsWith('=') ? parent.slice(1) : id
}

/** An alias that no country limits is taken before one whose country the report hardly speaks of. */
const UNLIMITED = 3.5

function rankOf(countries: readonly string[], context: ReportContext): number {
  let best = Number.POSITIVE_INFINITY
  for (const country of countries) {
    const rank = context.countries.indexOf(country)
    if (rank >= 0 && rank < 4 && rank < best) best = rank
  }
  return best
}

/** What sort of party an actor of the table is, by its row: «المرصد السوري» is media, a state's own forces are a state. */
export function classOfActor(id: string, context: ReportContext): EntityClass {
  const row = context.lexicon.actorById.get(id)
  if (row?.[3] === 'civilians') return 'civilians'
  if (row?.[6] === 'media' || id === 'sohr') return 'media'
  if (row?.[3] === 'other' && id !== 'unidentified') return 'international'
  if (row?.[3] === 'state' || row?.[3] === 'foreign') return 'state'
  return id === 'unidentified' ? 'fighters' : 'group'
}
