import { COUNT_FIELDS, type CountField, type CountRange } from '@marsad/model'
import type { Candidate } from './candidate.ts'
import type { Toll } from './toll.ts'

/** For each field the tolls that the event's figure is made of: by kind of victim the first exact figure, added up where the report gives both sides. */
export function chooseCounts(lead: readonly Candidate[], all: readonly Candidate[]): Map<CountField, Toll[]> {
  const out = new Map<CountField, Toll[]>()
  for (const field of COUNT_FIELDS) {
    const byVictim = new Map<string, Toll[]>()
    const leading = new Set(lead)
    for (const c of [...lead, ...all.filter(x => !leading.has(x))]) {
      const groups = new Map<string, Toll[]>()
      for (const t of c.tolls) {
        if (t.field !== field || t.part || (t.min === null && t.max === null)) continue
        const key = victimKey(t)
        groups.set(key, [...(groups.get(key) ?? []), t])
      }
      for (const [key, tolls] of groups) {
        const joined = joinTolls(tolls)
        const known = byVictim.get(key)
        if (!known || (isVague(known) && !isVague(joined)) || joined.some(t => t.rule === 'toll.rose-to')) byVictim.set(key, joined)
      }
    }
    const total = byVictim.get('all')
    const sides = [...byVictim].filter(([key]) => key !== 'all').flatMap(([, tolls]) => tolls)
    if (!total && sides.length === 0) continue
    const sum = sumTolls(sides)
    // A total that is less than what its parts add up to leaves a side out.
    out.set(
      field,
      total && (sides.length === 0 || isVague(sides) || (sum.min ?? 0) <= (sumTolls(total).min ?? 0) || total.some(t => t.rule === 'toll.rose-to'))
        ? total
        : sides,
    )
  }
  return out
}

/** Whose dead a toll counts: all of them, or one side's. */
function victimKey(toll: Toll): string {
  const entity = toll.entity
  if (!entity || entity.cls === 'people') return 'all'
  if (entity.cls === 'fighters' || entity.cls === 'attackers' || entity.cls === 'group') return 'group'
  return entity.cls
}

/** «قتلى», «عشرات», «مئات»: a figure that is no count, so that any count betters it. «سبعة على الأقل» is one. */
function isVague(tolls: readonly Toll[]): boolean {
  return tolls.every(t => t.max === null && UNCOUNTED.has(t.min ?? 0))
}

/** What an unvowelled plural, tens, hundreds and thousands stand for (codebook, section 2). */
const UNCOUNTED = new Set([0, 1, 20, 200, 2000])

/** Tolls of one clause and one side: those that hang on one word add up, a second telling does not. */
function joinTolls(tolls: readonly Toll[]): Toll[] {
  const out: Toll[] = []
  for (const toll of tolls) {
    if (out.some(t => t.by !== toll.by)) continue
    out.push(toll)
  }
  return out
}

/** The sum of tolls; open where one of them is open. */
export function sumTolls(tolls: readonly Toll[]): CountRange {
  let min: number | null = 0
  let max: number | null = 0
  let approx = false
  for (const t of tolls) {
    min = min === null || t.min === null ? null : min + t.min
    max = max === null || t.max === null ? null : max + t.max
    approx ||= t.approx
  }
  return approx ? { min, max, approx: true } : { min, max }
}
