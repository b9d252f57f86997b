import type { CountRange } from '@marsad/model'
import type { IncidentAccount, Toll } from '../links.ts'

/**
 * Lowest, best and highest figure, by UCDP practice: of every voice the last word counts; `best` is the figure that most of them give, the later one
 * of two; the claims of a party and accusations give a best figure only where no one else gives any; `low` and `high` are the lowest and the highest
 * told. Denials count for nothing. «أكثر من 10» is at least 11 and has no highest figure of its own.
 *
 * @param accounts from the first published to the last
 */
export function tollOf(accounts: readonly IncidentAccount[], field: 'killed' | 'injured'): Toll {
  const told = new Map<string, { readonly range: CountRange; readonly reported: boolean }>()
  for (const account of accounts) {
    const range = account[field]
    if (!range || account.status === 'denied') continue
    const voice = voiceOf(account)
    told.delete(voice)
    told.set(voice, { range, reported: account.status === 'reported' })
  }
  const all = [...told.values()]
  if (all.length === 0) return { low: null, best: null, high: null }
  const reported = all.filter(account => account.reported)
  const figures = all.flatMap(({ range: { min, max } }) => [min, max]).filter(figure => figure !== null)
  const best = commonest((reported.length > 0 ? reported : all).map(({ range: { min, max } }) => min ?? max))
  return { low: Math.min(...figures), best, high: Math.max(...figures) }
}

/** Whose word an account is: the source that it names, else the outlet. Two outlets that name one source are one voice. */
export function voiceOf({ source, outlets, event }: IncidentAccount): string {
  return source ?? outlets[0] ?? event
}

/** The value that stands most often; of several the last one. */
export function commonest<Value>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: Value | null = null
  for (const value of values) if (value !== null && (best === null || counts.get(value)! >= counts.get(best)!)) best = value
  return best
}
