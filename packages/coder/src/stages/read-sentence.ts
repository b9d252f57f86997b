import type { DateMention } from '@marsad/arabic'
import type { FormInfo } from '../tables/form-info.ts'
import { type Clause, cutClauses } from './clauses.ts'
import type { Part } from './entity.ts'
import { findPlaces } from './find-places.ts'
import type { PlaceMention } from './place-mention.ts'
import { type Act, readActs } from './read-acts.ts'
import { readTolls } from './read-casualties.ts'
import type { ReadingContext } from './reading-context.ts'
import type { Party } from './record-parties.ts'
import type { Toll } from './toll.ts'

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
    tolls: acts.length > 0 || parts.some(p => p.kind === 'casualty' || p.kind === 'fall') ? readTolls(parts, context.infos) : [],
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
