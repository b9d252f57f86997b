import { codedId } from './actor-of-name.ts'
import type { EntityClass, Part } from './entity.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'
import { stateForce } from './state-force.ts'

/** An actor as a sentence names it, for the records beside the events. */
export interface Party {
  readonly id: string
  readonly cls: EntityClass
  /** People of the actor («عناصر التنظيم»), not the actor itself. */
  readonly people: boolean
  readonly named: boolean
  /** Token range. */
  readonly from: number
  readonly to: number
  readonly particle: string
  readonly conjunction: boolean
  readonly rule: string
}

/** Coalitions by the government that leads them: «قوات تقودها الولايات المتحدة» and «تحالف تقوده السعودية» name no coalition otherwise. */
export const LED_COALITIONS: Readonly<Record<string, string>> = { 'saudi-government': 'saudi-coalition', 'us-government': 'global-coalition' }

/** The actors that a sentence names, in order. Countries stand for their governments, names that are doubtful alone are taken. */
export function partiesOf(reading: SentenceReading, context: ReadingContext): readonly Party[] {
  return (reading.parties ??= findParties(reading.parts, context))
}

function findParties(parts: readonly Part[], context: ReadingContext): Party[] {
  const out: Party[] = []
  for (const part of parts) {
    if (part.entity === null && part.kind !== 'country' && part.kind !== 'actor') continue
    const party = partyOf(part, context)
    if (party) out.push(party)
  }
  return out
}

function partyOf(part: Part, context: ReadingContext): Party | null {
  const { entity } = part
  if (entity) return makeParty(part, entity.ids[0]!, entity.cls, entity.people, entity.named, entity.rule)
  if (part.kind === 'country') {
    if (part.particle === 'ب' || (part.from > 0 && isWhere(context.infos[part.from - 1]!.key))) return null
    const id = stateForce(part.entries!.find(e => e.kind === 'country')!.code, 'government', context)
    return makeParty(part, id, 'state', false, true, 'actor.country-as-government')
  }
  if (part.kind !== 'actor') return null
  const rank = (countries: readonly string[] | null) =>
    countries ? Math.min(...countries.map(c => context.countries.indexOf(c)).map(i => (i < 0 ? 99 : i))) : 98
  const entry = part.entries!.filter(e => e.kind === 'actor').sort((a, b) => rank(a.countries) - rank(b.countries))[0]
  if (entry?.countries && rank(entry.countries) === 99) return null
  const row = entry && context.lexicon.actors[entry.index]
  if (!row) return null
  const cls: EntityClass = row[6] === 'media' ? 'media' : row[3] === 'state' || row[3] === 'foreign' ? 'state' : row[3] === 'civilians' ? 'civilians' : 'group'
  return makeParty(part, codedId(row), cls, false, true, 'actor.doubtful-name')
}

function makeParty({ from, to, particle, conjunction }: Part, id: string, cls: EntityClass, people: boolean, named: boolean, rule: string): Party {
  return { id, cls, people, named, from, to, particle, conjunction, rule }
}

/** «في العراق» is where, not who. */
function isWhere(key: string): boolean {
  return key === 'في' || key === 'داخل' || key === 'الي' || key === 'شمال' || key === 'جنوب' || key === 'شرق' || key === 'غرب'
}

/** Whether an actor is one that a record can be about: not the nameless, nor the unarmed. */
export function isActor(party: Party): boolean {
  return party.id !== 'unidentified' && party.cls !== 'civilians' && party.cls !== 'prisoners' && party.id !== 'civilians'
}
