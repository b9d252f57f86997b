import { type DateMention, daysFromIso, resolveDate, type TokenList } from '@marsad/arabic'
import type { EventType } from '@marsad/model'
import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import type { Candidate, FoundDamage, FoundDate, FoundPlace, FoundWeapon, Words } from './candidate.ts'
import { type Clause, cutClauses } from './clauses.ts'
import { decideType, readSigns } from './decide-type.ts'
import type { Part } from './entity.ts'
import type { ReportContext } from './find-entities.ts'
import { findPlaces } from './find-places.ts'
import { attribute } from './item.ts'
import type { PlaceMention } from './place-mention.ts'
import type { Act } from './read-acts.ts'
import { readActs } from './read-acts.ts'
import { readTolls, type Toll } from './read-casualties.ts'
import { type Role, readRoles } from './read-roles.ts'
import { readStance } from './read-stance.ts'
import type { Party } from './record-parties.ts'
import { resolvePlace } from './resolve-place.ts'
import { sideOf } from './side-of.ts'

/** A sentence with everything that was found in it. */
export interface SentenceReading {
  readonly index: number
  /** Number of its line. */
  readonly line: number
  readonly from: number
  readonly to: number
  readonly headline: boolean
  /** Token after the dateline that it opens with («دبي، الإمارات (وكالة) --»), or its first token. */
  readonly datelineEnd: number
  readonly parts: readonly Part[]
  readonly dates: readonly DateMention[]
  readonly acts: readonly Act[]
  readonly places: readonly PlaceMention[]
  readonly clauses: readonly Clause[]
  readonly tolls: readonly Toll[]
  /** The actors that it names, once `partiesOf` was asked for them. */
  parties: readonly Party[] | null
}

/** A group or militia; else an army (police are not enough). */
export type ArmedSide = 'group' | 'state' | null

export interface ReadingContext extends ReportContext {
  readonly text: string
  readonly tokens: TokenList
  readonly infos: readonly FormInfo[]
  readonly published: string | null
  /** Which organised armed side is named somewhere. */
  readonly organised: ArmedSide
  /** The report is of sport. */
  readonly sport: boolean
  /** How often each word stands in the report, by its number; good until the next report is read. */
  readonly frequency: () => Int32Array
}

/** Finds acts, places, tolls and clauses in a sentence. */
export function readSentence(
  index: number,
  line: number,
  from: number,
  to: number,
  headline: boolean,
  parts: readonly Part[],
  dates: readonly DateMention[],
  context: ReadingContext,
): SentenceReading {
  const acts = readActs(parts, context.infos)
  const datelineEnd = headline ? from : endOfDateline(parts, context.infos, from, to)
  return {
    index,
    line,
    from,
    to,
    headline,
    datelineEnd,
    parts,
    dates,
    acts,
    places: findPlaces(parts, context.tokens, context.infos, to, context.lexicon),
    clauses: parts.length > 0 ? cutClauses(parts, context.infos, acts, datelineEnd) : [],
    tolls: acts.length > 0 || parts.some(p => p.kind === 'casualty') ? readTolls(parts, context.infos) : [],
    parties: null,
  }
}

const DATELINE_TOKENS = 16
const AGENCY_SIGNS = new Set(['"', '«', '»', '(', ')', '“', '”'])

/** Where the dateline of a sentence ends: place and agency up to a dash or colon, with nothing told before it. */
function endOfDateline(parts: readonly Part[], infos: readonly FormInfo[], from: number, to: number): number {
  let agency = false
  for (let t = from; t < to && t < from + DATELINE_TOKENS; t++) {
    const form = infos[t]!.form
    if (AGENCY_SIGNS.has(form)) agency = true
    if (!(form === '-' || form === '–' || form === '—' || form === '--' || (form === ':' && agency))) continue
    const before = parts.filter(p => p.from < t)
    if (before.some(p => p.kind === 'act' || p.kind === 'say' || p.kind === 'casualty' || p.kind === 'number' || p.kind === 'person')) return from
    if (!before.some(p => p.kind === 'place' || p.kind === 'country' || p.kind === 'placehead')) return from
    // «القاهرة - "الخليج": …»: the dash comes before the agency.
    const colon = infos.slice(t, Math.min(to, t + 6)).findIndex(info => info.form === ':')
    return colon >= 0 && form !== ':' ? t + colon + 1 : t + 1
  }
  return from
}

/** What each clause of a sentence tells of an event, in order; `lastDay` is the day of the event told before. */
export function readCandidates(reading: SentenceReading, context: ReadingContext, lastDay: string | null): Candidate[] {
  const out: Candidate[] = []
  for (const clause of reading.clauses) {
    const candidate = readCandidate(reading, clause, context, lastDay)
    if (candidate) out.push(candidate)
  }
  return out
}

const AIRCRAFT = new Set(['طيران', 'الطيران', 'طايرات', 'الطايرات', 'مقاتلات', 'المقاتلات', 'مروحيات', 'المروحيات', 'طايره', 'مروحيه', 'مقاتله'])

/** «طيران التحالف», «طائرات حربية تركية»: the party is named by its aircraft. */
function namesAircraft(part: Part, infos: readonly FormInfo[]): boolean {
  return AIRCRAFT.has(infos[part.from]!.key) || AIRCRAFT.has(infos[part.from]!.key.replace(/^[وبلف]/, ''))
}

/** Ministers and countries are parties of politics too: they do not make a clause one of war. */
const POLITICAL_RULES = new Set(['actor.official', 'actor.country-that-acts'])

function isArmed(part: Part): boolean {
  if (part.kind === 'facility' || part.kind === 'vehicle') return attribute(part, 'side') === 'mil' && attribute(part, 'weak') !== '1'
  const { entity } = part
  if (!entity || POLITICAL_RULES.has(entity.rule)) return false
  if (entity.ids.every(id => id.endsWith('-government')) && part.kind === 'role' && part.entries?.some(e => e.code === 'government')) return false
  return entity.cls === 'state' || entity.cls === 'group' || entity.cls === 'fighters' || entity.cls === 'attackers' || entity.cls === 'suicide'
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

function readCandidate(reading: SentenceReading, clause: Clause, context: ReadingContext, lastDay: string | null): Candidate | null {
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
  const { dates, announced, since } = readClauseDates(reading, clause, real.length > 0, context, lastDay)
  background ||= since
  const mentions = reading.places.filter(
    p => p.nameFrom >= reading.datelineEnd && (inside(partAt(p.nameFrom)) || (p.nameFrom >= from && p.nameTo <= to && partAt(p.nameFrom) < 0)),
  )
  const roles = readRoles(parts, { ...clause, acts: real }, tolls, infos, context)
  const stance = readStance(parts, clause, roles, tokens, infos, reading)
  const primary = real.filter(a => a.traits.primary)
  const status = real.some(a => a.mood === 'thwarted') && primary.length > 0 ? 'thwarted' : real.some(a => a.mood === 'denied') ? 'denied' : stance.status
  const candidate: Omit<Candidate, 'ownType' | 'reportPlaces'> = {
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
  }
  return { ...candidate, ownType: ownType(candidate, context), reportPlaces: 0 }
}

function wordsOf({ from, to, lexeme, kind }: Part): Words {
  return { from, to, rule: `lexicon.${lexeme?.id ?? kind}` }
}

/** The type of a clause read alone, by the parties that it names. */
function ownType(candidate: Omit<Candidate, 'ownType' | 'reportPlaces'>, context: ReadingContext): EventType {
  const idsOf = (role: Role['role']) => candidate.roles.filter(r => r.role === role).flatMap(r => r.ids)
  const signs = readSigns([candidate], idsOf('actor'), idsOf('target'), id => sideOf(id, context))
  return decideType(signs).type
}

/** The dates of a clause's act; those that only date its announcement; and whether it dates an era («منذ 2014»). */
function readClauseDates(
  reading: SentenceReading,
  clause: Clause,
  acting: boolean,
  context: ReadingContext,
  lastDay: string | null,
): { dates: FoundDate[]; announced: FoundDate[]; since: boolean } {
  const { parts } = reading
  const dates: FoundDate[] = []
  const announced: FoundDate[] = []
  let since = false
  const read = (mention: DateMention, into: FoundDate[]) => {
    const value = resolveDate(mention.expression, { published: context.published, event: lastDay })
    // «خلال العامين الماضيين» dates a time, not an act.
    if (value && value.granularity === 'span' && isLong(value)) since = true
    else if (value) into.push({ from: mention.from, to: mention.to, rule: `date.${mention.rule}`, value })
  }
  const partAt = (token: number) => parts.findIndex(p => p.from <= token && token < p.to)
  for (const mention of reading.dates) {
    const at = partAt(mention.from)
    if (at < clause.from || at >= clause.to) continue
    if (mention.expression.role === 'since' || mention.expression.role === 'until') since = true
    else read(mention, datesSpeech(parts, at) ? announced : dates)
  }
  const [only] = reading.dates
  if (dates.length === 0 && only && reading.dates.length === 1 && acting && only.expression.role === undefined) {
    if (!datesSpeech(parts, partAt(only.from))) read(only, dates)
    else if (announced.length === 0) read(only, announced)
  }
  return { dates, announced, since }
}

const LONG_DAYS = 45

function isLong({ start, end }: { readonly start: string; readonly end: string | null }): boolean {
  return end === null || (daysFromIso(end) ?? 0) - (daysFromIso(start) ?? 0) > LONG_DAYS
}

/** A word that stands oftener in the report tells nothing of one event. */
const SELDOM = 5

function rareWords(from: number, to: number, { infos, frequency }: ReadingContext): number[] {
  const out: number[] = []
  const counts = frequency()
  for (let i = from; i < to; i++) {
    const { word } = infos[i]!
    if (word >= 0 && counts[word]! <= SELDOM) out.push(word)
  }
  out.sort((a, b) => a - b)
  return out.filter((word, i) => word !== out[i - 1])
}

/** «أعلن أمس أن …» dates the announcement, not the act. */
function datesSpeech(parts: readonly Part[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 4; k--) {
    const part = parts[k]!
    if (part.kind === 'mark' || part.kind === 'act' || part.kind === 'occur' || part.kind === 'light') return false
    if (part.kind === 'say')
      return part.features & Feature.VERB ? parts[at]!.from - part.to <= 7 && !parts.slice(k + 1, at).some(p => p.kind === 'casualty') : false
  }
  return false
}

const RUIN = new Set(['destroy', 'burn', 'demolish', 'blast'])

function destroyedBefore(parts: readonly Part[], at: number, from: number): boolean {
  for (let k = at - 1; k >= from && k >= at - 4; k--) {
    const part = parts[k]!
    if (part.kind === 'act') return RUIN.has(attribute(part, 'act')) && attribute(part, 'act') !== 'blast'
    if (part.kind === 'mark' && part.mark !== '،') return false
  }
  return false
}

function countOf(parts: readonly Part[], at: number): { min: number | null; max: number | null } {
  const part = parts[at]!
  const before = parts[at - 1]
  if (before?.kind === 'number' && part.from - before.to <= 1) return { min: before.min, max: before.max }
  if (part.features & Feature.DUAL && !(part.features & Feature.SINGULAR)) return { min: 2, max: 2 }
  if (part.features & Feature.PLURAL && !(part.features & Feature.SINGULAR)) return { min: 1, max: null }
  return { min: 1, max: 1 }
}

/** «تسع غارات», «غارتين»: how many like acts are told as one. */
function countOfActs(parts: readonly Part[], act: Act): Candidate['count'] {
  if (act.verb) return null
  const before = parts[act.at - 1]
  if (before?.kind === 'number' && parts[act.at]!.from === before.to && (before.min ?? 0) > 1) return { min: before.min, max: before.max }
  return act.dual ? { min: 2, max: 2 } : null
}

/** Places that a larger place may stand behind within so many tokens belong to one chain. */
const CHAIN_GAP = 4

/**
 * Groups the places of a clause into chains («قرية … بمديرية … بمحافظة …») and gives the finest of each, those nearest
 * to the act first. A country is taken only where nothing finer is named.
 */
function pickPlaces(mentions: readonly PlaceMention[], parts: readonly Part[], actAt: number, context: ReadingContext): FoundPlace[] {
  const usable = mentions.filter(m => !m.origin)
  const chains: PlaceMention[][] = []
  for (const mention of usable) {
    const chain = chains[chains.length - 1]
    const last = chain?.[chain.length - 1]
    if (last && mention.from - last.to <= CHAIN_GAP && !separated(parts, last.to, mention.from) && last.grain !== mention.grain) chain!.push(mention)
    else chains.push([mention])
  }
  const out: FoundPlace[] = []
  for (const chain of chains) {
    let finest = chain[0]!
    for (const m of chain) if (weigh(m) > weigh(finest)) finest = m
    const value = resolvePlace(finest, chain, context.text, context.tokens, context)
    out.push({
      from: finest.from,
      to: finest.to,
      rule: finest.rule,
      value,
      grain: finest.grain,
      within: [
        value.name,
        value.admin1,
        ...chain.filter(m => m !== finest).map(m => resolvePlace(m, chain, context.text, context.tokens, context).name),
      ].filter((n): n is string => n !== null),
    })
  }
  const finestGrain = Math.max(0, ...out.map(p => p.grain))
  const kept = out.filter(p => p.grain > 0 || finestGrain === 0)
  const distance = (p: FoundPlace) => (p.from >= actAt ? p.from - actAt : (actAt - p.from) * 1.5)
  return kept.sort((a, b) => distance(a) - distance(b))
}

/** «قرب X», «شمال X» say where X is, not that it happened there: a place named straight comes first. */
function weigh(mention: PlaceMention): number {
  return mention.grain - (mention.near && mention.grain > 1 ? 1.5 : 0)
}

/** A comma and «و» between two places part them; a comma alone may only list what contains what. */
function separated(parts: readonly Part[], from: number, to: number): boolean {
  return (
    parts.some(
      p =>
        p.from >= from &&
        p.from < to &&
        (p.kind === 'act' || p.kind === 'occur' || (p.kind === 'mark' && p.mark !== '،' && p.mark !== '"' && p.mark !== ')' && p.mark !== '(')),
    ) || parts.some(p => p.from === to && p.conjunction)
  )
}
