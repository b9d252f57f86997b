import { EVENT_TYPES } from '@marsad/model'
import { ACTS, type ActGroup } from './act.ts'
import type { Candidate } from './candidate.ts'
import { comparePlaces } from './compare-places.ts'
import type { Gathered } from './gather.ts'
import { NamedSigns, type Signs, WeighedSigns, type Weights } from './linear-model.ts'
import type { Role } from './role.ts'
import type { Toll } from './toll.ts'

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
  const signs = new NamedSigns()
  addMergeSigns(whole, next, rank, signs)
  return signs.features
}

/** What the signs that a clause tells an event that was told before add up to; above 0 means that it does. */
export function mergeScore(whole: Gathered, next: Candidate, rank: number, weights: Weights): number {
  const signs = new WeighedSigns(weights, 'merge')
  addMergeSigns(whole, next, rank, signs)
  return signs.score
}

function addMergeSigns(whole: Gathered, next: Candidate, rank: number, signs: Signs): void {
  let agree = 0
  let differ = 0
  const f: Signs = {
    add(name, strength) {
      if (AGREE.has(name)) agree++
      else if (DIFFER.has(name)) differ++
      signs.add(name, strength)
    },
  }
  const event = { candidates: firstAndLast(whole.candidates) }
  f.add('bias')
  const last = event.candidates[event.candidates.length - 1]!
  const distance = next.sentence - last.sentence
  if (distance === 0) f.add('distance.same-sentence')
  else if (distance === 1) f.add('distance.next')
  else if (distance <= 3) f.add('distance.near')
  else f.add('distance.far', Math.min(3, Math.log2(distance)))
  if (rank === 0) f.add('latest')
  else f.add('passed', Math.min(rank, 4))
  const headlineOnly = event.candidates.every(c => c.headline)
  if (headlineOnly) {
    f.add('event.headline-only')
    if (event.candidates[0]!.acts.some(a => a.traits.primary && a.plural)) f.add('event.headline-plural')
  } else if (event.candidates[0]!.headline) f.add('event.from-headline')
  if (next.novel) f.add('next.novel')
  if (next.hints.has('turn')) f.add('next.turn')
  if (next.hints.has('also')) f.add('next.also')
  if (next.hints.has('known-people')) f.add('next.known-people')
  const inLead = event.candidates[0]!.sentence <= 2
  if (inLead) f.add('event.in-lead')
  if (inLead && distance > 3) f.add('distance.far-from-lead')
  if (next.another) f.add('next.another')
  if (next.definite) f.add('next.definite')
  if (next.background) f.add('next.background')
  if (next.hints.has('earlier')) f.add('next.earlier')
  if (next.hints.has('same')) f.add('next.same')
  if (next.hints.has('claim')) f.add('next.claim')
  if (next.acts.some(a => a.traits.primary && a.plural)) f.add('next.plural')
  if (next.casualtiesOnly) f.add(distance === 0 ? 'next.casualties-same-sentence' : 'next.casualties-only')
  if (!next.definite && !next.casualtiesOnly && next.acts.some(a => a.traits.primary && a.verb)) f.add('next.verb-act')
  wordSigns(event, next, f)
  if (!next.casualtiesOnly) {
    const acting = event.candidates.filter(c => !c.casualtiesOnly)
    if (acting.length > 0) {
      if (acting.some(c => c.ownType === next.ownType)) f.add('type.same')
      else if (!acting.some(c => EVENT_TYPES[c.ownType].family === EVENT_TYPES[next.ownType].family)) f.add('type.other-family')
    }
  }
  if (next.definite && next.places.length === 0 && rank === 0) f.add('next.definite-no-place')
  if (headlineOnly && next.sentence <= 2 && rank === 0) f.add('event.headline-lead')
  const acts = new Set(event.candidates.flatMap(c => c.acts.filter(a => a.traits.primary).map(a => a.code)))
  const mine = next.acts.filter(a => a.traits.primary).map(a => a.code)
  if (next.definite) f.add(mine.some(code => acts.has(code) || UMBRELLA.has(code)) ? 'definite.fits' : 'definite.misfits')
  else if (mine.length > 0 && !next.acts.some(a => a.traits.primary && a.verb) && next.sentence > 1) f.add('next.indefinite-act')
  if (next.hints.has('say') || next.hints.has('according')) f.add('next.said')
  if (next.pluperfect) f.add('next.pluperfect')
  if (distance > 0 && next.line === last.line) f.add('line.same')
  if (next.opensWithPlace) f.add('next.opens-with-place')
  if (event.candidates.every(c => c.casualtiesOnly)) f.add('event.casualties-only')
  f.add(next.reportPlaces <= 1 ? 'report.one-place' : next.reportPlaces >= 5 ? 'report.many-places' : 'report.few-places')
  if (next.places.length === 0 && next.dates.length === 0 && !next.novel) f.add('next.nothing-new')
  placeSigns(event, next, f)
  dateSigns(event, next, f)
  for (const field of COUNTED) tollSigns(event, next, field, f)
  partySigns(event, next, 'actor', f)
  partySigns(event, next, 'target', f)
  const weapons = new Set(event.candidates.flatMap(c => c.weapons.map(w => w.code)))
  if (mine.some(code => acts.has(code))) f.add('act.same')
  else if (mine.length > 0 && acts.size > 0) f.add('act.other')
  if (next.weapons.some(w => weapons.has(w.code))) f.add('weapon.same')
  else if (next.weapons.length > 0 && weapons.size > 0) f.add('weapon.other')
  if (agree >= 3) f.add(agree >= 5 ? 'agree.most' : agree === 4 ? 'agree.many' : 'agree.some')
  else if (agree === 0) f.add('agree.none')
  if (differ >= 2) f.add(differ >= 4 ? 'differ.most' : differ === 3 ? 'differ.many' : 'differ.some')
  else if (differ === 0) f.add('differ.none')
}

const AGREE = new Set([
  'place.same',
  'place.nested',
  'date.same',
  'killed.same',
  'injured.same',
  'count.same',
  'actor.same',
  'target.same',
  'weapon.same',
  'act.same',
  'type.same',
])
const DIFFER = new Set([
  'place.other',
  'date.other',
  'killed.other',
  'injured.other',
  'actor.other',
  'target.other',
  'weapon.other',
  'act.other',
  'type.other-family',
])

/** Names and things that both tell of. */
function wordSigns(event: Gathered, next: Candidate, f: Signs): void {
  let best = 0
  let most = 0
  for (const c of event.candidates) {
    const shared = countShared(c.rareWords, next.rareWords)
    most = Math.max(most, shared)
    best = Math.max(best, shared / Math.max(4, Math.min(c.rareWords.length, next.rareWords.length)))
  }
  f.add('words.shared', best)
  if (most >= 2) f.add(most >= 5 ? 'words.many' : most >= 3 ? 'words.few' : 'words.two')
  if (best === 0) f.add('words.none')
}

/** How many numbers two ascending lists share. */
function countShared(a: readonly number[], b: readonly number[]): number {
  let shared = 0
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) {
      shared++
      i++
      k++
    } else if (a[i]! < b[k]!) i++
    else k++
  }
  return shared
}

function placeSigns(event: Gathered, next: Candidate, f: Signs): void {
  const known = event.candidates.flatMap(c => c.places)
  if (next.places.length === 0) f.add('place.none')
  else if (known.length === 0) f.add('place.new')
  else {
    let best = -1
    for (const a of next.places) for (const b of known) best = Math.max(best, comparePlaces(a, b))
    if (best >= 1) f.add('place.same')
    else if (best >= 0.5) f.add('place.nested')
    else if (best > -0.5) f.add('place.open')
    else f.add(best <= -1 ? 'place.other' : 'place.other-unknown')
  }
}

function dateSigns(event: Gathered, next: Candidate, f: Signs): void {
  const known = event.candidates.flatMap(c => c.dates)
  if (next.dates.length === 0) f.add('date.none')
  else if (known.length === 0) f.add('date.new')
  else if (next.dates.some(a => known.some(b => a.value.start === b.value.start))) f.add('date.same')
  else if (next.dates.some(a => known.some(b => a.value.start <= (b.value.end ?? '9999') && b.value.start <= (a.value.end ?? '9999')))) f.add('date.overlap')
  else f.add('date.other')
}

function tollSigns(event: Gathered, next: Candidate, field: (typeof COUNTED)[number], f: Signs): void {
  const ofField = (t: Toll) => t.field === field && !t.part && t.min !== null
  const mine = next.tolls.find(ofField)
  if (!mine) return
  const theirs = event.candidates.flatMap(c => c.tolls.filter(ofField))
  if (theirs.length === 0) return
  const key = field === 'killed' || field === 'injured' ? field : 'count'
  if (theirs.some(t => t.min === mine.min)) f.add(mine.min! > 1 ? `${key}.same` : `${key}.same-one`)
  else if (mine.rule === 'toll.rose-to') f.add(`${key}.rose`)
  else f.add(`${key}.other`)
  if (key !== 'count' && theirs.every(t => t.min! > mine.min!)) f.add(`${key}.fewer`)
}

function partySigns(event: Gathered, next: Candidate, role: 'actor' | 'target', f: Signs): void {
  const isKnown = (r: Role) => r.role === role && r.ids.length > 0 && r.ids[0] !== 'unidentified'
  const mine = next.roles.filter(isKnown)
  if (mine.length === 0) return
  const theirs = event.candidates.flatMap(c => c.roles.filter(isKnown))
  if (theirs.length === 0) return
  const same = mine.some(a => theirs.some(b => a.ids.some(id => b.ids.includes(id))))
  f.add(role === 'actor' ? (same ? 'actor.same' : 'actor.other') : same ? 'target.same' : 'target.other')
}
