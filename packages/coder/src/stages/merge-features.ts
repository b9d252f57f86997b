import { EVENT_TYPES } from '@marsad/model'
import { ACTS, type ActGroup } from './act.ts'
import type { Candidate } from './candidate.ts'
import { comparePlaces } from './compare-places.ts'
import type { Gathered } from './gather.ts'

/** Which groups of acts may be one event: a raid with shelling is, a protest with an agreement is not. */
const JOINABLE: Readonly<Record<ActGroup, readonly ActGroup[]>> = {
  violence: ['violence', 'air', 'shelling', 'blast', 'casualty', 'property', 'territory', 'abduct', 'arrest', 'disrupt', 'protest'],
  air: ['air', 'shelling', 'violence', 'casualty', 'blast'],
  shelling: ['shelling', 'air', 'violence', 'casualty', 'blast'],
  blast: ['blast', 'violence', 'casualty', 'shelling', 'disrupt'],
  abduct: ['abduct', 'violence', 'casualty', 'agreement'],
  arrest: ['arrest', 'disrupt', 'violence', 'casualty', 'protest'],
  disrupt: ['disrupt', 'arrest', 'blast'],
  territory: ['territory', 'violence', 'casualty'],
  protest: ['protest', 'casualty', 'violence', 'property'],
  agreement: ['agreement', 'abduct'],
  property: ['property', 'violence', 'casualty', 'protest'],
  change: ['change', 'territory'],
  casualty: ['casualty', 'violence', 'air', 'shelling', 'blast', 'abduct', 'territory', 'protest', 'property', 'arrest', 'disrupt'],
}

function groupsOf(candidate: Candidate): ActGroup[] {
  const primary = candidate.acts.filter(a => a.traits.primary)
  const groups = (primary.length > 0 ? primary : candidate.acts).map(a => ACTS[a.code]!.group)
  return groups.length > 0 ? groups : ['casualty']
}

/** Whether the acts of an event and a clause can be of one event at all. */
export function joinable(event: Gathered, next: Candidate): boolean {
  const mine = groupsOf(next)
  return firstAndLast(event.candidates).some(c => groupsOf(c).some(g => mine.some(m => JOINABLE[g].includes(m))))
}

/** An event told a hundred times costs no more than one told ten times: how it began and what was said of it last. */
function firstAndLast(candidates: Candidate[]): Candidate[] {
  return candidates.length <= 10 ? candidates : [...candidates.slice(0, 3), ...candidates.slice(-7)]
}

/** «الهجوم», «العملية»: words for any act of violence. */
const UMBRELLA = new Set(['assault', 'operation', 'target', 'massacre'])

const COUNTED = ['killed', 'injured', 'casualties', 'abducted', 'arrested'] as const

/** The signs that a clause tells an event that was told before, each with its strength; their weights stand in `lexicon/weights.tsv`. */
export function mergeFeatures(whole: Gathered, next: Candidate, rank: number): Record<string, number> {
  const event = { candidates: firstAndLast(whole.candidates) }
  const f: Record<string, number> = { bias: 1 }
  const last = event.candidates[event.candidates.length - 1]!
  const distance = next.sentence - last.sentence
  if (distance === 0) f['distance.same-sentence'] = 1
  else if (distance === 1) f['distance.next'] = 1
  else if (distance <= 3) f['distance.near'] = 1
  else f['distance.far'] = Math.min(3, Math.log2(distance))
  if (rank === 0) f.latest = 1
  else f.passed = Math.min(rank, 4)
  if (event.candidates.every(c => c.headline)) {
    f['event.headline-only'] = 1
    if (event.candidates[0]!.acts.some(a => a.traits.primary && a.plural)) f['event.headline-plural'] = 1
  }
  else if (event.candidates[0]!.headline) f['event.from-headline'] = 1
  if (next.novel) f['next.novel'] = 1
  if (next.another) f['next.another'] = 1
  if (next.definite) f['next.definite'] = 1
  if (next.background) f['next.background'] = 1
  if (next.hints.has('earlier')) f['next.earlier'] = 1
  if (next.hints.has('same')) f['next.same'] = 1
  if (next.hints.has('claim')) f['next.claim'] = 1
  if (next.acts.some(a => a.traits.primary && a.plural)) f['next.plural'] = 1
  if (next.casualtiesOnly) f[distance === 0 ? 'next.casualties-same-sentence' : 'next.casualties-only'] = 1
  if (!next.definite && !next.casualtiesOnly && next.acts.some(a => a.traits.primary && a.verb)) f['next.verb-act'] = 1
  wordSigns(event, next, f)
  if (!next.casualtiesOnly) {
    const acting = event.candidates.filter(c => !c.casualtiesOnly)
    if (acting.length > 0) {
      if (acting.some(c => c.ownType === next.ownType)) f['type.same'] = 1
      else if (!acting.some(c => EVENT_TYPES[c.ownType].family === EVENT_TYPES[next.ownType].family)) f['type.other-family'] = 1
    }
  }
  if (next.definite && next.places.length === 0 && rank === 0) f['next.definite-no-place'] = 1
  if (f['event.headline-only'] && next.sentence <= 2 && rank === 0) f['event.headline-lead'] = 1
  const acts = new Set(event.candidates.flatMap(c => c.acts.filter(a => a.traits.primary).map(a => a.code)))
  const mine = next.acts.filter(a => a.traits.primary).map(a => a.code)
  if (next.definite) f[mine.some(code => acts.has(code) || UMBRELLA.has(code)) ? 'definite.fits' : 'definite.misfits'] = 1
  else if (mine.length > 0 && !next.acts.some(a => a.traits.primary && a.verb) && next.sentence > 1) f['next.indefinite-act'] = 1
  if (next.hints.has('say') || next.hints.has('according')) f['next.said'] = 1
  if (next.pluperfect) f['next.pluperfect'] = 1
  if (distance > 0 && next.line === last.line) f['line.same'] = 1
  if (next.opensWithPlace) f['next.opens-with-place'] = 1
  if (event.candidates.every(c => c.casualtiesOnly)) f['event.casualties-only'] = 1
  f[next.reportPlaces <= 1 ? 'report.one-place' : next.reportPlaces >= 5 ? 'report.many-places' : 'report.few-places'] = 1
  if (next.places.length === 0 && next.dates.length === 0 && !next.novel) f['next.nothing-new'] = 1
  placeSigns(event, next, f)
  dateSigns(event, next, f)
  for (const field of COUNTED) tollSigns(event, next, field, f)
  partySigns(event, next, 'actor', f)
  partySigns(event, next, 'target', f)
  const weapons = new Set(event.candidates.flatMap(c => c.weapons.map(w => w.code)))
  if (mine.some(code => acts.has(code))) f['act.same'] = 1
  else if (mine.length > 0 && acts.size > 0) f['act.other'] = 1
  if (next.weapons.some(w => weapons.has(w.code))) f['weapon.same'] = 1
  else if (next.weapons.length > 0 && weapons.size > 0) f['weapon.other'] = 1
  return f
}

/** Names and things that both tell of. */
function wordSigns(event: Gathered, next: Candidate, f: Record<string, number>): void {
  let best = 0
  for (const c of event.candidates) {
    let shared = 0
    for (const word of next.rareWords) if (c.rareWords.has(word)) shared++
    best = Math.max(best, shared / Math.max(4, Math.min(c.rareWords.size, next.rareWords.size)))
  }
  f['words.shared'] = best
  if (best === 0) f['words.none'] = 1
}

function placeSigns(event: Gathered, next: Candidate, f: Record<string, number>): void {
  const known = event.candidates.flatMap(c => c.places)
  if (next.places.length === 0) f['place.none'] = 1
  else if (known.length === 0) f['place.new'] = 1
  else {
    let best = -1
    for (const a of next.places) for (const b of known) best = Math.max(best, comparePlaces(a, b))
    if (best >= 1) f['place.same'] = 1
    else if (best >= 0.5) f['place.nested'] = 1
    else if (best > -0.5) f['place.open'] = 1
    else f[best <= -1 ? 'place.other' : 'place.other-unknown'] = 1
  }
}

function dateSigns(event: Gathered, next: Candidate, f: Record<string, number>): void {
  const known = event.candidates.flatMap(c => c.dates)
  if (next.dates.length === 0) f['date.none'] = 1
  else if (known.length === 0) f['date.new'] = 1
  else if (next.dates.some(a => known.some(b => a.value.start === b.value.start))) f['date.same'] = 1
  else if (next.dates.some(a => known.some(b => a.value.start <= (b.value.end ?? '9999') && b.value.start <= (a.value.end ?? '9999')))) f['date.overlap'] = 1
  else f['date.other'] = 1
}

function tollSigns(event: Gathered, next: Candidate, field: (typeof COUNTED)[number], f: Record<string, number>): void {
  const mine = next.tolls.find(t => t.field === field && !t.part && t.min !== null)
  const theirs = event.candidates.flatMap(c => c.tolls).filter(t => t.field === field && !t.part && t.min !== null)
  if (!mine || theirs.length === 0) return
  const key = field === 'killed' || field === 'injured' ? field : 'count'
  if (theirs.some(t => t.min === mine.min)) f[mine.min! > 1 ? `${key}.same` : `${key}.same-one`] = 1
  else if (mine.rule === 'toll.rose-to') f[`${key}.rose`] = 1
  else f[`${key}.other`] = 1
}

function partySigns(event: Gathered, next: Candidate, role: 'actor' | 'target', f: Record<string, number>): void {
  const known = (c: Candidate) => c.roles.filter(r => r.role === role && r.ids[0] !== 'unidentified').flatMap(r => r.ids)
  const mine = known(next)
  const theirs = new Set(event.candidates.flatMap(known))
  if (mine.length === 0 || theirs.size === 0) return
  f[mine.some(id => theirs.has(id)) ? `${role}.same` : `${role}.other`] = 1
}
