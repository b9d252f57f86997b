import type { Candidate } from './candidate.ts'
import type { SentenceReading } from './read-sentence.ts'
import type { ReadingContext } from './reading-context.ts'
import { isActor, LED_COALITIONS, type Party, partiesOf } from './record-parties.ts'
import type { Role } from './role.ts'
import type { Sum } from './tally-sum.ts'

/** A party of the sum, with the rule that says so. */
export interface Doer {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly rule: string
}

export function partyOf(roles: readonly Role[], role: 'actor' | 'target'): Doer[] {
  const mine = roles.filter(r => r.role === role && r.ids[0] !== 'civilians')
  const named = mine.filter(r => r.ids[0] !== 'unidentified')
  const usable = named.length > 0 ? named : mine
  const strongest = Math.max(0, ...usable.map(r => r.weight))
  const out: Doer[] = []
  for (const r of usable) if (r.weight === strongest && !out.some(o => o.id === r.ids[0])) out.push({ id: r.ids[0]!, from: r.from, to: r.to, rule: r.rule })
  return out
}

const LED_BY = new Set(['تقودها', 'يقودها', 'تقوده', 'يقوده', 'بقياده'])

/** Who did it all: by role; the owner of the campaign; who tells of its own strikes; the one armed actor of the clause. A war has no doer. */
export function doersOf(sum: Sum, candidate: Candidate, reading: SentenceReading, context: ReadingContext): Doer[] {
  const { infos } = context
  const parties = partiesOf(reading, context).filter(p => p.from >= candidate.from && p.to <= candidate.to)
  const free = (p: Party) => isActor(p) && !sum.victims.includes(p.id) && (p.cls === 'state' || p.cls === 'group')
  const byRole = partyOf(candidate.roles, 'actor').filter(d => !sum.victims.includes(d.id) || d.id === 'unidentified')
  if (byRole.length > 0) {
    return byRole.map(d => {
      const led = LED_COALITIONS[d.id]
      const ally = infos[d.to]?.key ?? ''
      return led && (LED_BY.has(infos[d.from - 1]?.key ?? '') || ally.startsWith('وحلفا')) ? { ...d, id: led } : d
    })
  }
  const campaign = parties.find(p => free(p) && p.from > 0 && CAMPAIGNS.has(infos[p.from - 1]!.key))
  if (campaign) return [{ ...campaign, rule: 'tally.owner-of-campaign' }]
  const foe = foeOf(sum, parties.filter(free))
  if (foe) return [{ ...foe, rule: 'tally.other-side' }]
  if (sum.period?.rule === 'tally.cost-of-war') return []
  const { source } = candidate
  const teller = source && sum.victimsArmed ? parties.find(p => p.from >= source.from && p.to <= source.to + 1 && free(p) && p.cls === 'state') : undefined
  return teller ? [{ ...teller, rule: 'tally.tells-of-its-own' }] : []
}

/** Who lost soldiers lost them to the group of the clause. */
function foeOf(sum: Sum, parties: readonly Party[]): Party | undefined {
  const groups = parties.filter(p => p.cls === 'group')
  return sum.victimsOfState && new Set(groups.map(g => g.id)).size === 1 ? groups[0] : undefined
}

const CAMPAIGNS = new Set(['تمرد', 'حمله', 'هجمات', 'غارات', 'عمليات', 'نيران', 'قصف', 'رصاص', 'برصاص', 'بنيران'])
