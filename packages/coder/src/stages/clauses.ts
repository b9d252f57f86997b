import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import type { Part } from './entity.ts'
import type { Act } from './read-acts.ts'
import { fateOf } from './toll.ts'

/** A stretch of a sentence that may tell an event of its own. */
export interface Clause {
  /** Part range `[from, to)`. */
  readonly from: number
  readonly to: number
  readonly acts: readonly Act[]
  /** Begins with a word that announces something else («كما», «فيما», «في سياق متصل»). */
  readonly novel: boolean
}

/** «فيما يشتبه بأنه هجوم», «فيما يسمى»: «فيما» before these turns to nothing else. */
const RELATIVE = new Set(['يشتبه', 'يعتقد', 'يبدو', 'يسمي', 'يعرف', 'وصف', 'وصفه', 'وصفته', 'وصفوه', 'يظن', 'يرجح'])

const OPENING_VERBS = new Set(['act', 'fire', 'fall', 'occur', 'undergo', 'light', 'say', 'claim', 'find', 'repel', 'thwart'])

/**
 * Cuts a sentence where it may turn to another event: at «كما» and its like, at «و» with a verb after a comma, at «وفي».
 * A piece without an act is given to the one before it.
 */
export function cutClauses(parts: readonly Part[], infos: readonly FormInfo[], acts: readonly Act[], datelineEnd: number): Clause[] {
  // Without acts every piece goes to the one before it.
  if (acts.length === 0) return [{ from: 0, to: parts.length, acts, novel: parts[0]?.kind === 'novel' }]
  const cuts: { at: number; novel: boolean }[] = [{ at: 0, novel: parts[0]?.kind === 'novel' }]
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i]!
    const before = parts[i - 1]!
    if (part.kind === 'novel') {
      if (!RELATIVE.has(infos[part.to]?.key ?? '') && !continuesToll(parts, cuts[cuts.length - 1]!.at, i + 1, acts, datelineEnd))
        cuts.push({ at: i, novel: true })
    } else if (part.kind === 'mark' && (part.mark === '؛' || part.mark === ';')) cuts.push({ at: i, novel: false })
    else if (part.conjunction && opensWithVerb(part) && !continuesToll(parts, cuts[cuts.length - 1]!.at, i, acts, datelineEnd))
      cuts.push({ at: i, novel: false })
    else if (before.kind === 'mark' && part.from > 0 && opensWithIn(infos, before.to, part.from)) cuts.push({ at: i, novel: false })
  }
  const clauses: Clause[] = []
  cuts.forEach(({ at, novel }, k) => {
    const to = cuts[k + 1]?.at ?? parts.length
    const own = acts.filter(a => a.at >= at && a.at < to)
    const previous = clauses[clauses.length - 1]
    if (own.length === 0 && previous) clauses[clauses.length - 1] = { ...previous, to }
    else if (previous && previous.acts.length === 0) clauses[clauses.length - 1] = { from: previous.from, to, acts: own, novel: previous.novel || novel }
    else clauses.push({ from: at, to, acts: own, novel })
  })
  return clauses
}

function opensWithVerb(part: Part): boolean {
  return OPENING_VERBS.has(part.kind) && (part.features & Feature.VERB) !== 0 && !(part.features & Feature.NOUN && !(part.features & Feature.PAST))
}

/** «قُتل جندي وأصيب آخران في هجوم»: while only deaths and wounds are told, of no place yet, they belong to what follows. */
function continuesToll(parts: readonly Part[], from: number, at: number, acts: readonly Act[], datelineEnd: number): boolean {
  const own = acts.filter(a => a.at >= from && a.at < at)
  if (!own.length && !parts.slice(from, at).some(p => p.kind === 'casualty')) return false
  if (own.some(a => a.traits.primary)) return false
  const fate = parts[at] ? fateOf(parts[at]!) : null
  if (fate === null) return false
  // «وفي بغداد قُتل شخصان وأصيب ثالث بانفجار»: a place that opens the clause is that of all it tells.
  const first = own[0]?.at ?? from
  return !parts.slice(first, at).some(p => p.from >= datelineEnd && (p.kind === 'place' || p.kind === 'placehead'))
}

/** «، وفي مدينة …» between a mark and the next part. */
function opensWithIn(infos: readonly FormInfo[], from: number, to: number): boolean {
  return from < to && infos[from]!.key === 'وفي'
}
