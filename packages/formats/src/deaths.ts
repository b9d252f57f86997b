import type { CodedEvent, CountRange } from '@marsad/model'
import { placesOf } from './event-parts.ts'
import { rangeDays } from './range-days.ts'

/** «عشرات» and «مئات» with their article and cases, harakat aside; ACLED counts «tens» as 10 and «hundreds» as 100. */
const TENS = /عشرات/
const HUNDREDS = /مئات|مئآت|مائات/
const HAS_FIGURE = /[0-9٠-٩۰-۹]/
const HARAKAT = /[\u064b-\u0652\u0670\u0640]/g

/** A plural without a figure counts as few, or as more where the act is large (ACLED: «3 or 10 by scale and context»). */
const FEW = 3
const MORE = 10
const MANY_ACTS = 3

/** The least that a count can mean: an open beginning («ما لا يزيد على 5 قتلى») still tells of one. */
function least(range: CountRange): number {
  return range.min ?? (range.max === 0 || range.max === null ? 0 : 1)
}

function given(range: CountRange | undefined): range is CountRange {
  return range !== undefined && (range.min !== null || range.max !== null)
}

/**
 * ACLED's `fatalities`: what is reported, and the lowest of it where accounts differ; 3 or 10 for a plural without a figure,
 * 10 for «عشرات», 100 for «مئات»; 0 where no dead are told of, or only dead and wounded together.
 *
 * @example acledFatalities({ ...event, killed: { min: 11, max: null } }) // 11
 */
export function acledFatalities(event: CodedEvent): number {
  const accounts = (event.accounts ?? []).map(account => account.killed).filter(given)
  const figures = accounts.filter(({ min, max }) => !(min === 1 && max === null)).map(least)
  if (given(event.killed)) figures.push(ownFatalities(event, event.killed))
  return figures.length === 0 ? 0 : Math.min(...figures)
}

function ownFatalities(event: CodedEvent, killed: CountRange): number {
  if (killed.max === null) {
    const words = (event.evidence.killed ?? [])
      .map(({ text }) => text)
      .join(' ')
      .replace(HARAKAT, '')
    if (!HAS_FIGURE.test(words)) {
      if (killed.min === 20 && TENS.test(words)) return 10
      if (killed.min === 200 && HUNDREDS.test(words)) return 100
    }
    if (killed.min === 1) return isLarge(event) ? MORE : FEW
  }
  return least(killed)
}

function isLarge(event: CodedEvent): boolean {
  return (event.count?.min ?? 0) >= MANY_ACTS || placesOf(event).length > 1 || (event.date ? event.date_precision === 1 && rangeDays(event.date) > 1 : false)
}

/**
 * Splits a total evenly; what is left over goes to the first (ACLED's rule for a toll over several days or places).
 *
 * @example splitEvenly(7, 3) // [3, 2, 2]
 */
export function splitEvenly(total: number, parts: number): number[] {
  const share = Math.floor(total / parts)
  return Array.from({ length: parts }, (_, i) => (i === 0 ? total - share * (parts - 1) : share))
}

/** UCDP's three estimates. */
export interface DeathEstimates {
  readonly best: number
  readonly low: number
  readonly high: number
  /** Whether the best estimate has no upper end in the report. */
  readonly open: boolean
}

/**
 * UCDP's estimates of the dead: `best` from the report's own figure, `low` and `high` from it and the rival accounts.
 *
 * @example deathEstimates({ ...event, killed: { min: 5, max: 7 } }) // { best: 5, low: 5, high: 7, open: false }
 */
export function deathEstimates(event: Pick<CodedEvent, 'killed' | 'accounts'>): DeathEstimates {
  const own = given(event.killed) ? event.killed : { min: 0, max: 0 }
  const all = [own, ...(event.accounts ?? []).map(account => account.killed).filter(given)]
  return {
    best: least(own),
    low: Math.min(...all.map(least)),
    high: Math.max(...all.map(range => range.max ?? least(range))),
    open: own.max === null,
  }
}
