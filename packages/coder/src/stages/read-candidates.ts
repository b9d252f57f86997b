import type { EventType } from '@marsad/model'
import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import type { Candidate, FoundDamage, FoundWeapon, Words } from './candidate.ts'
import { countOf, countOfActs } from './clause-counts.ts'
import { readClauseDates } from './clause-dates.ts'
import { pickPlaces } from './clause-places.ts'
import { destroyedBefore, isArmed, namesAircraft } from './clause-signs.ts'
import type { Clause } from './clauses.ts'
import { decideType, readSigns, type TypeWords } from './decide-type.ts'
import type { Part } from './entity.ts'
import { findBystanders } from './find-bystanders.ts'
import { attribute } from './item.ts'
import { rareWords } from './rare-words.ts'
import type { Act } from './read-acts.ts'
import { readRoles } from './read-roles.ts'
import type { SentenceReading } from './read-sentence.ts'
import { readStance } from './read-stance.ts'
import type { ReadingContext } from './reading-context.ts'
import type { Role } from './role.ts'
import { sideOf } from './side-of.ts'
import type { ToldDay } from './told-day.ts'

/** What each clause of a sentence tells of an event, in order; `days` are those of the sentence. */
export function readCandidates(reading: SentenceReading, context: ReadingContext, days: readonly ToldDay[]): Candidate[] {
  const out: Candidate[] = []
  for (const clause of reading.clauses) {
    const candidate = readCandidate(reading, clause, context, days)
    if (candidate) out.push(candidate)
  }
  return out
}

const PLUPERFECT = new Set(['وكان', 'وكانت', 'كان', 'كانت', 'وكانوا'])

const HINTS = new Set([
  'charge',
  'condolence',
  'deny',
  'court',
  'sport',
  'fiction',
  'condemn',
  'toll',
  'back',
  'plan',
  'hypo',
  'earlier',
  'same',
  'accident',
  'plot',
  'claim',
  'allege',
  'occur',
  'undergo',
  'light',
  'result',
  'attempt',
  'repel',
  'noclaim',
  'among',
  'according',
  'say',
])

function readCandidate(reading: SentenceReading, clause: Clause, context: ReadingContext, days: readonly ToldDay[]): Candidate | null {
  const { parts } = reading
  const { tokens, infos } = context
  const real = clause.acts.filter(a => a.whyNot === null)
  const inside = (from: number) => from >= clause.from && from < clause.to
  const partAt = (token: number) => parts.findIndex(p => p.from <= token && token < p.to)
  const tolls = reading.tolls.filter(t => inside(t.by))
  if (real.length === 0 && tolls.length === 0) return null
  if (real.length === 0 && clause.acts.length > 0) return null
  const from = clause.from === 0 ? reading.from : parts[clause.from]!.from
  const to = clause.to >= parts.length ? reading.to : parts[clause.to]!.from
  const weapons: FoundWeapon[] = []
  const damage: FoundDamage[] = []
  const hit: (Words & { side: string })[] = []
  const hints = new Set<string>()
  let suicide: Words | null = null
  let air: Words | null = null
  let another = false
  let background = false
  let count: Candidate['count'] = null
  for (let i = clause.from; i < clause.to; i++) {
    const part = parts[i]!
    if (part.kind === 'mark') continue
    if (HINTS.has(part.kind)) hints.add(part.kind)
    if (part.kind === 'novel') hints.add(turnOf(part, infos))
    if (part.article && speaksOfKnownPeople(part)) hints.add('known-people')
    if (part.entity && namesAircraft(part, infos)) air ??= wordsOf(part)
    if (part.kind === 'airborne' || (part.kind === 'role' && part.entries!.some(e => e.code === 'air'))) air ??= wordsOf(part)
    if (part.kind === 'weapon' || (part.kind === 'act' && attribute(part, 'weapon'))) weapons.push({ ...wordsOf(part), code: attribute(part, 'weapon') })
    else if (part.kind === 'air') {
      air ??= wordsOf(part)
      if (attribute(part, 'weapon') === 'drone') weapons.push({ ...wordsOf(part), code: 'drone' })
    } else if (part.kind === 'artillery') weapons.push({ ...wordsOf(part), code: 'artillery' })
    else if (part.kind === 'vessel') weapons.push({ ...wordsOf(part), code: 'naval' })
    else if (part.kind === 'suicide' || part.entity?.cls === 'suicide') suicide ??= wordsOf(part)
    else if (part.kind === 'another') another = true
    else if (part.kind === 'back') background = true
    else if (part.kind === 'facility') hit.push({ ...wordsOf(part), side: attribute(part, 'side') })
    const what = attribute(part, 'damage')
    if (what && destroyedBefore(parts, i, clause.from)) damage.push({ ...wordsOf(part), what: what as FoundDamage['what'], ...countOf(parts, i) })
  }
  const first = real.find(a => a.traits.primary)
  if (first) count = countOfActs(parts, first)
  const { dates, announced, since } = readClauseDates(reading, clause, real.length > 0, days)
  background ||= since
  const mentions = reading.places.filter(
    p => p.nameFrom >= reading.datelineEnd && (inside(partAt(p.nameFrom)) || (p.nameFrom >= from && p.nameTo <= to && partAt(p.nameFrom) < 0)),
  )
  const roles = readRoles(parts, { ...clause, acts: real }, tolls, infos, context)
  if (first) for (const hint of standingOf(parts, first, infos)) hints.add(hint)
  const stance = readStance(parts, clause, roles, tokens, infos, reading)
  const primary = real.filter(a => a.traits.primary)
  const status = real.some(a => a.mood === 'thwarted') && primary.length > 0 ? 'thwarted' : real.some(a => a.mood === 'denied') ? 'denied' : stance.status
  const told: TypeWords = { headline: reading.headline, acts: real, weapons, suicide, air, tolls, roles, hit }
  return {
    sentence: reading.index,
    headline: reading.headline,
    from,
    to,
    acts: real,
    actWords: real.map(a => ({ from: parts[a.at]!.from, to: parts[a.at]!.to, rule: `lexicon.${parts[a.at]!.lexeme!.id}` })),
    weapons,
    suicide,
    air,
    tolls,
    dates,
    announced,
    places: pickPlaces(mentions, parts, first ? parts[first.at]!.from : from, context),
    roles,
    bystanders: findBystanders(parts, clause, real, roles, tolls, hit, infos, context),
    damage,
    hit,
    hints,
    rareWords: rareWords(from, to, context),
    count,
    novel: clause.novel,
    another,
    definite: primary.length > 0 && primary.every(a => a.definite || a.verb) && primary.some(a => a.definite),
    background,
    status,
    statusRule: stance.rule,
    source: stance.source,
    suspected: stance.suspected,
    casualtiesOnly: primary.length === 0,
    armed: weapons.length > 0 || air !== null || suicide !== null || parts.slice(clause.from, clause.to).some(isArmed),
    line: reading.line,
    opensWithPlace: mentions.some(m => m.from - from <= 2),
    pluperfect: PLUPERFECT.has(infos[from]!.key) || PLUPERFECT.has(infos[reading.from]!.key),
    ownType: ownType(told, context),
    reportPlaces: 0,
  }
}

const AFTER = new Set(['بعد', 'عقب', 'اثر', 'اعقاب', 'غداه', 'قبل', 'قبيل', 'بعيد', 'علي', 'عن', 'حول', 'بشان', 'لدي'])
const RELATIVE = new Set(['الذي', 'التي', 'الذين', 'اللذين', 'اللتين', 'حيث', 'عندما', 'حين', 'حينما', 'لما'])

/**
 * How the act that leads a clause stands in it: in the present tense («تقاتل»), after a word that makes it a circumstance
 * («بعد هجوم»), or in a relative clause («الذي استهدف»).
 */
function standingOf(parts: readonly Part[], act: Act, infos: readonly FormInfo[]): string[] {
  const part = parts[act.at]!
  const standing: string[] = []
  const before = part.from > 0 ? infos[part.from - 1]!.key : ''
  if (act.verb && part.features & Feature.PRESENT && !(part.features & Feature.PAST)) standing.push('present')
  if (AFTER.has(before) || AFTER.has(before.replace(/^[وف]/, ''))) standing.push('circumstance')
  if (RELATIVE.has(before)) standing.push('relative')
  return standing
}

/** «من جهة أخرى» turns to something else; «كما» and «أيضا» go on. */
function turnOf(part: Part, infos: readonly FormInfo[]): string {
  if (part.to - part.from > 1) return 'turn'
  return ALSO.has(infos[part.from]!.key) ? 'also' : 'meanwhile'
}

const ALSO = new Set(['ايضا', 'كذلك', 'وكذلك', 'كما'])

/** «المهاجمون», «الانتحاري», «الضحايا»: people whom only the event that was told makes known. */
function speaksOfKnownPeople(part: Part): boolean {
  const side = attribute(part, 'side')
  return side === 'attacker' || side === 'suicide' || (part.kind === 'casualty' && (part.features & Feature.VERB) === 0 && attribute(part, 'act') === '')
}

function wordsOf({ from, to, lexeme, kind }: Part): Words {
  return { from, to, rule: `lexicon.${lexeme?.id ?? kind}` }
}

/** The type of a clause read alone, by the parties that it names. */
function ownType(told: TypeWords, context: ReadingContext): EventType {
  const idsOf = (role: Role['role']) => told.roles.filter(r => r.role === role).flatMap(r => r.ids)
  const signs = readSigns([told], idsOf('actor'), idsOf('target'), id => sideOf(id, context))
  return decideType(signs).type
}
