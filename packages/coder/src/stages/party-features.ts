import type { EventType } from '@marsad/model'
import { familyOf } from './act-family.ts'
import { NamedSigns, type Signs, WeighedSigns, type Weights } from './linear-model.ts'
import type { PartyEvidence, PartyRole } from './party-evidence.ts'
import type { ReportParties, Turn } from './report-parties.ts'
import type { Role } from './role.ts'

/** What an event's parties are weighed against. */
export interface PartyScene {
  readonly parties: readonly PartyEvidence[]
  readonly report: ReportParties
  /** The clause with parties that was told right before the event. */
  readonly last: Turn | null
  /** The type of the event's best clause read alone. */
  readonly type: EventType
  readonly sideOf: (id: string) => string
  readonly countryOf: (id: string) => string
}

/** The signs that a party is the doer (or the target) of an event, weighted by `lexicon/weights.tsv`. */
export function partyFeatures(party: PartyEvidence, role: PartyRole, scene: PartyScene): Record<string, number> {
  const signs = new NamedSigns()
  addPartySigns(party, role, scene, signs)
  return signs.features
}

/** What those signs add up to; above 0 means that the party has the role. */
export function partyScore(party: PartyEvidence, role: PartyRole, scene: PartyScene, weights: Weights): number {
  const signs = new WeighedSigns(weights, role)
  addPartySigns(party, role, scene, signs)
  return signs.score
}

function addPartySigns(party: PartyEvidence, role: PartyRole, scene: PartyScene, f: Signs): void {
  const opposite = role === 'actor' ? 'target' : 'actor'
  const own = party[role]
  const other = party[opposite]
  f.add('bias')
  const best = own ?? other ?? party.near!
  const whole = scene.report.parties.get(party.id)
  const share = whole ? (whole[role] - whole[opposite]) / (whole[role] + whole[opposite] + 2) : 0
  f.add(party.absent ? 'absent.report-share' : own ? 'report-share' : 'near.report-share', share)
  const rivals = scene.parties.filter(p => p !== party && p[role])
  const facing = scene.parties.filter(p => p !== party && p[opposite] && p[opposite]!.weight > (p[role]?.weight ?? 0))
  const faced = facing.some(p => scene.report.acted.has(role === 'actor' ? `${party.id}>${p.id}` : `${p.id}>${party.id}`))
  const facedBack = facing.some(p => scene.report.acted.has(role === 'actor' ? `${p.id}>${party.id}` : `${party.id}>${p.id}`))
  const family = familyOf(scene.type)
  const alike = whole?.byFamily.get(`${role}.${family}`) ?? 0
  const unlike = whole?.byFamily.get(`${opposite}.${family}`) ?? 0
  const prefix = party.absent ? 'absent.' : own ? '' : 'near.'
  // «كما شن ست غارات»: who did the like elsewhere in the report, and who was last spoken of so.
  if (alike > (own ? 1 : 0)) f.add(`${prefix}does-alike`, Math.min(3, alike) / 3)
  if (unlike > (other ? 1 : 0)) f.add(`${prefix}suffers-alike`, Math.min(3, unlike) / 3)
  if (scene.last?.[role].includes(party.id)) f.add(`${prefix}last-told`)
  if (scene.last?.[opposite].includes(party.id)) f.add(`${prefix}last-opposite`)
  if (rivals.some(p => p[role]!.weight >= 3 && scene.report.together.has(`${role} ${party.id} ${p.id}`))) f.add(`${prefix}partner`)
  if (!own && rivals.some(p => p.id === 'unidentified' && p[role]!.definite)) f.add(`${prefix}for-the-known`)
  const kind = kindOf(best)
  if (party.absent) {
    f.add('absent')
    f.add(`absent.${kind}`)
    f.add(`absent.${family}`)
    f.add('absent.distance', Math.min(8, Math.abs(party.distance)) / 8)
    if (party.distance < 0) f.add('absent.later')
    if (whole!.headline) f.add('absent.headline')
    if (rivals.length > 0) f.add('absent.rivals')
    if (rivals.some(p => p.id !== 'unidentified' && p.id !== 'civilians')) f.add('absent.named-rivals')
    if (faced) f.add('absent.faced')
    if (facedBack) f.add('absent.faced-back')
    if (facing.length === 0) f.add('absent.nobody-opposite')
    else if (facing.some(p => scene.sideOf(p.id) === scene.sideOf(party.id) && p.id !== 'unidentified')) f.add('absent.own-side-opposite')
    return
  }
  if (own) {
    f.add(`rule.${own.rule.slice(5)}`)
    f.add('weight', own.weight / 5)
  } else f.add('no-sign')
  for (const rule of party.nearRules) f.add(own || other ? `also.${rule}` : `near.${rule}`)
  if (other) {
    f.add(`other-rule.${other.rule.slice(5)}`)
    f.add('other-weight', other.weight / 5)
  }
  if (faced) f.add('faced')
  if (facedBack) f.add('faced-back')
  if (own && other) f.add('margin', Math.max(-2, Math.min(2, own.weight - other.weight)) / 2)
  const times = role === 'actor' ? party.actorTimes : party.targetTimes
  const otherTimes = role === 'actor' ? party.targetTimes : party.actorTimes
  if (times > 1) f.add('told-again', Math.min(3, times - 1) / 3)
  if (otherTimes > 1) f.add('other-told-again', Math.min(3, otherTimes - 1) / 3)
  const strongest = Math.max(0, ...rivals.map(p => p[role]!.weight))
  if (own) {
    if (rivals.length === 0) f.add('alone')
    else f.add('lead-over-rivals', Math.max(-3, Math.min(3, own.weight - strongest)) / 3)
    if (rivals.every(p => p.order > party.order)) f.add('first')
  } else if (rivals.length > 0) f.add('no-sign.rivals')
  if (party.lead) f.add('lead')
  if (!party.body) f.add('headline-only')
  f.add(`kind.${kind}`)
  f.add(`${family}.${kind}`)
  if (!best.named) f.add('unnamed')
  if (party.id === 'unidentified') f.add('unidentified')
  const named = rivals.filter(p => p.id !== 'unidentified' && p.id !== 'civilians' && p[role]!.named)
  if (named.length > 0 && (party.id === 'unidentified' || kind === 'people')) f.add('beside-named')
  // «العريف … من رجال حرس الحدود»: soldiers of no named body beside a body of the same state.
  const country = scene.countryOf(party.id)
  if (country) {
    const same = (p: PartyEvidence) => p !== party && scene.countryOf(p.id) === country
    if (!best.named && scene.parties.some(p => same(p) && p[role] && (p[role]!.named || p[role]!.weight > (own?.weight ?? 0)))) f.add('shadowed')
    if (scene.parties.some(p => same(p) && p[opposite] && p[opposite]!.weight >= 3)) f.add('own-state-opposite')
  }
  if (facing.length === 0) f.add('nobody-opposite')
  else if (facing.some(p => scene.sideOf(p.id) === scene.sideOf(party.id) && p.id !== 'unidentified')) f.add('own-side-opposite')
}

function kindOf(role: Role): string {
  if (role.cls === 'state' || role.cls === 'group' || role.cls === 'people' || role.cls === 'international') return role.cls
  if (role.cls === 'civilians' || role.cls === 'prisoners') return 'civilians'
  return 'gunmen'
}
