import type { Lexicon } from '../tables/lexicon.ts'
import type { ActGroup } from './act.ts'
import type { Candidate } from './candidate.ts'
import { eventScore, type ReportSigns } from './event-features.ts'
import type { Gathered } from './gather.ts'
import { joinable } from './merge-features.ts'

/** Leaves out what is too thin to be an event: an act that is only spoken of, an era's background, a sum. */
export function selectEvents(events: readonly Gathered[], report: ReportSigns, lexicon: Lexicon): Gathered[] {
  const told = events.filter(event => isTellable(event) && isOfConflict(event, report) && eventScore(event, report, lexicon.weights) > 0)
  const body = told.filter(event => !onlyInHeadline(event))
  if (body.length === 0) return told
  // A headline that no clause of the body took up sums several up, or words one of them otherwise.
  for (const event of told) {
    if (!onlyInHeadline(event)) continue
    const home = body.find(other => joinable(other, event.candidates[0]!))
    if (home && body.length === 1) home.candidates.unshift(...event.candidates)
  }
  return body
}

function onlyInHeadline({ candidates }: Gathered): boolean {
  return candidates.every(c => c.headline)
}

/** Whether there is anything that an event could be made of. */
export function isTellable({ candidates }: Gathered): boolean {
  return candidates.some(c => c.acts.length > 0 || c.tolls.some(t => !t.part && t.min !== null))
}

const PEACEABLE: ReadonlySet<ActGroup> = new Set(['arrest', 'agreement', 'change', 'disrupt'])

/** So many are not killed in one act that no place but a country is named for. */
const WARS_TOLL = 150

/** «قتل 400 من مقاتليها في القتال في سوريا»: the toll of a war, told without a place or an act of its own. */
function isWarsToll(candidates: readonly Candidate[]): boolean {
  if (!candidates.some(c => c.tolls.some(t => t.field === 'killed' && (t.min ?? 0) >= WARS_TOLL))) return false
  if (candidates.some(c => c.places.some(p => p.grain > 0))) return false
  return candidates.every(c => c.acts.every(a => !a.traits.primary || a.definite || a.plural))
}

/** Acts that hardly occur outside armed conflict. */
const WARLIKE = new Set(['airstrike', 'drone', 'suicide', 'shell', 'chemical', 'assassinate', 'execute', 'behead', 'massacre', 'abduct', 'ambush', 'snipe'])
const CIVIC = new Set(['protest', 'disperse', 'riot'])

/**
 * Whether an event is one of armed conflict and not of football, trade, crime or the weather: an armed party, a weapon or
 * something military is named with it, or its act is warlike and people were hurt. Protests need none of that.
 */
export function isOfConflict({ candidates }: Gathered, report: ReportSigns): boolean {
  const acts = candidates.flatMap(c => c.acts)
  // Condolences and denials name a death and tell of no act; so do the deaths of an accident.
  if (candidates.every(c => c.casualtiesOnly && (report.accident || c.hints.has('condolence') || c.hints.has('deny')))) return false
  // «لا صحة لما يشاع عن القبض على …»: a rumour denied, of an act that hurt nobody.
  if (
    candidates.every(c => c.hints.has('deny') && !c.tolls.some(t => t.field === 'killed' || t.field === 'injured')) &&
    acts.every(a => PEACEABLE.has(a.traits.group))
  )
    return false
  if (isWarsToll(candidates)) return false
  // A match is told in words of war; a bomb at the stadium has its dead or an armed side. A column speaks in images.
  const killed = candidates.some(c => c.tolls.some(t => t.field === 'killed' && t.min !== 0))
  if ((report.sport || report.opinion) && report.organised === null && !killed) return false
  // «تقدم» is also «offers»: an advance needs somebody armed who advances.
  if (
    acts.some(a => a.traits.primary) &&
    acts.every(a => !a.traits.primary || a.code === 'advance') &&
    !candidates.some(c => c.roles.some(r => r.role === 'actor'))
  )
    return false
  if ((report.organised === null || (report.organised === 'state' && report.trial)) && !isPolitical(candidates, report)) return false
  if (acts.some(a => CIVIC.has(a.code))) return !candidates.every(c => c.hints.has('sport'))
  if (candidates.some(c => c.armed)) return !report.sport || candidates.some(c => c.tolls.length > 0 || c.weapons.length > 0)
  const hurt = candidates.some(c => c.tolls.some(t => !t.part && (t.field === 'killed' || t.field === 'injured' || t.field === 'abducted')))
  if (candidates.some(c => c.hints.has('accident'))) return false
  if (acts.some(a => WARLIKE.has(a.code))) return hurt || report.warlike
  // «هجوم», «انفجار», «مقتل» with nobody armed in sight: only in a report that tells of war elsewhere.
  return hurt && report.warlike
}

const CRIME_WEAPONS = new Set(['small_arms', 'knife', 'arson', 'unarmed', 'sniper'])

/**
 * In a report that names no organised armed side: whether the act is political violence all the same, by its means
 * (bombs, shells, aircraft), or because the state's forces were hit. A gunman in a cinema and a murderer in court are neither.
 */
function isPolitical(candidates: readonly Candidate[], report: ReportSigns): boolean {
  if (candidates.every(c => c.hints.has('court') || c.hints.has('charge'))) return false
  if (candidates.some(c => c.suicide !== null || c.weapons.some(w => !CRIME_WEAPONS.has(w.code)))) return true
  if (candidates.some(c => c.acts.some(a => POLITICAL_ACTS.has(a.code) && !(report.trial && a.code === 'clash')))) return true
  if (report.trial) return false
  if (candidates.some(c => c.roles.some(r => r.role === 'target' && r.cls === 'state'))) return true
  return candidates.some(c => c.roles.some(r => r.role === 'actor' && r.cls === 'state'))
}

const POLITICAL_ACTS = new Set([
  'protest',
  'disperse',
  'riot',
  'blast',
  'airstrike',
  'drone',
  'shell',
  'suicide',
  'chemical',
  'assassinate',
  'clash',
  'massacre',
  'truce',
])
