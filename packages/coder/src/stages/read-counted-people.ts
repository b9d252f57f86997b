import type { CountField } from '@marsad/model'
import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import { OTHERS, STOPS, UNITS } from './counted-words.ts'
import type { Part } from './entity.ts'
import { isAtLeast } from './find-items.ts'
import { isQuote } from './item.ts'
import { fateOf, type Toll, toll } from './toll.ts'

/** What may stand between a doer and whom it hit: «قتل الجيش أمس الأحد 3», «أعدم التنظيم رميا بالرصاص 5». */
const ASIDE_AFTER_DOER = new Set(['date', 'weapon', 'place'])

/** «آخر» and its forms, with how many they are. */
const ONE_MORE: ReadonlyMap<string, { readonly min: number; readonly max: number | null }> = new Map([
  ['اخر', { min: 1, max: 1 }],
  ['اخري', { min: 1, max: 1 }],
  ['اخران', { min: 2, max: 2 }],
  ['اخرون', { min: 1, max: null }],
  ['اخرين', { min: 1, max: null }],
])

/** Reads the people listed after a fate, from part `start` on, into `tolls` («مقتل 5 جنود و7 مسلحين»); gives the part where the list ends. */
export function readPeople(
  parts: readonly Part[],
  infos: readonly FormInfo[],
  start: number,
  fate: Part,
  by: number,
  field: CountField,
  tolls: Toll[],
): number {
  // «وأصيب آخر», «وإصابة آخرين»: so many more than those told before.
  const more = start === by + 1 ? ONE_MORE.get(infos[fate.to]?.key ?? '') : undefined
  if (more && parts[start]?.kind !== 'number') {
    tolls.push({ ...toll(field, null, fate.to, fate.to + 1, by, null, false, 'toll.one-more'), ...more })
    return start
  }
  let at = start
  let previousEnd = start > by + 1 ? parts[start - 1]!.to : fate.to
  let count = 0
  let part = false
  // «خطفت جماعة بوكو حرام أمس 30 تلميذة»: the doer stands before whom it hit.
  let doer = false
  while (at < parts.length) {
    const here = parts[at]!
    if (doer && count === 0 && ASIDE_AFTER_DOER.has(here.kind) && here.from - previousEnd <= 2 && !here.conjunction) {
      previousEnd = here.to
      at++
      continue
    }
    if (here.kind === 'among') {
      part = true
      previousEnd = here.to
      at++
      continue
    }
    if (STOPS.has(here.kind) || fateOf(here)) break
    if (here.kind === 'mark') {
      const following = parts[at + 1]
      const goesOn =
        (here.mark === '،' || here.mark === ',') &&
        following &&
        (following.conjunction || following.kind === 'among') &&
        (following.kind === 'number' || following.entity?.people || following.kind === 'among')
      if (isQuote(here) || here.mark === '(' || here.mark === ')' || goesOn) {
        if (here.mark !== '(' || count === 0) {
          previousEnd = here.to
          at++
          continue
        }
      }
      if (count > 0 || here.mark !== '(') break
    }
    const gap = here.from - previousEnd
    // Between the parts of a list only a name or an adjective may stand; before the first one hardly a word.
    if (gap > (count === 0 ? (doer ? 3 : 2) : here.conjunction ? 9 : 3)) break
    if (doer && count === 0 && (here.conjunction || here.particle)) break
    if (here.kind === 'ordinal' && count === 0 && here.from === previousEnd && !here.article) {
      // «وجرح ثالثا»: one more.
      tolls.push({ ...toll(field, null, here.from, here.to, by, null, part, 'toll.one-more'), min: 1, max: 1 })
      return at + 1
    }
    if (here.kind === 'number') {
      const people = parts[at + 1]
      const close =
        people?.entity &&
        (people.entity.people || people.entity.named) &&
        people.from - here.to <= 3 &&
        !people.conjunction &&
        linked(infos, here.to, people.from)
      const nextKey = infos[here.to]?.key ?? ''
      if (count > 0 && !here.conjunction && !part) break
      if (!close && UNITS.has(nextKey)) break
      if (
        !close &&
        people &&
        people.from === here.to &&
        (people.kind === 'weapon' ||
          people.kind === 'facility' ||
          people.kind === 'vehicle' ||
          people.kind === 'arms' ||
          (people.kind === 'act' && !people.conjunction && !people.particle && !(people.features & Feature.VERB)) ||
          people.kind === 'placehead')
      )
        break
      if (people && people.kind === 'casualty' && people.from === here.to) break
      tolls.push(
        toll(
          field,
          here,
          here.from,
          close ? people.to : OTHERS.has(nextKey) ? here.to + 1 : here.to,
          by,
          close ? people.entity : null,
          part,
          'toll.number-after-fate',
        ),
      )
      count++
      previousEnd = close ? people.to : here.to + (OTHERS.has(nextKey) ? 1 : 0)
      at += close ? 2 : 1
      continue
    }
    if (here.entity) {
      if (!here.entity.people) {
        // «مقتل القوات» names no person; a body after a verb of the fate is the doer.
        if (count > 0 || doer || !(fate.features & Feature.VERB) || here.conjunction || here.particle) break
        doer = true
        previousEnd = here.to
        at++
        continue
      }
      if (count > 0 && !here.conjunction && !part && !accompanied(infos, here)) break
      if (here.particle && here.particle !== 'ل') break
      // «قتل مسلحون ثلاثة جنود»: people who are told before the counted ones are the doers.
      if (count === 0 && !doer && isDoer(parts, at, fate, infos)) {
        doer = true
        previousEnd = here.to
        at++
        continue
      }
      tolls.push(countPeople(field, here, by, part, infos))
      count++
      previousEnd = here.to
      at++
      continue
    }
    if (
      here.kind === 'plot' ||
      here.kind === 'date' ||
      here.kind === 'place' ||
      here.kind === 'country' ||
      here.kind === 'weapon' ||
      here.kind === 'against' ||
      here.kind === 'between'
    )
      break
    at++
  }
  return at
}

/** «قتل نائب مع حارسيه»: who is with the dead is dead too. */
function accompanied(infos: readonly FormInfo[], part: Part): boolean {
  return part.from > 0 && infos[part.from - 1]!.key === 'مع'
}

/** Whether the words between a number and a noun let the one count the other («5 من الجنود», but not «5 في الجيش»). */
export function linked(infos: readonly FormInfo[], from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    const key = infos[t]!.key
    if (key === 'في' || key === 'علي' || key === 'الي' || key === 'عن') return false
  }
  return true
}

/** Whether the people at `at` do the deed to others who are told right after. */
function isDoer(parts: readonly Part[], at: number, fate: Part, infos: readonly FormInfo[]): boolean {
  if (!(fate.features & Feature.VERB)) return false
  const doer = parts[at]!.entity!
  if (doer.cls === 'civilians' || doer.dual) return false
  const next = parts[at + 1]?.kind === 'allege' ? parts.slice(at + 2, at + 5).find(p => p.kind === 'number') : parts[at + 1]
  if (doer.cls === 'suicide' && next?.kind === 'number') return true
  if (!next || next.conjunction || next.from - doer.to > 3) return false
  if (infos[doer.to]?.key === 'و') return false
  if (next.kind === 'number') return true
  return next.entity?.people === true && !next.particle
}

/** Counts people who stand without a number by the form of their noun: «جندي» is one, «جنديان» two, «جنود» one or more. */
export function countPeople(field: CountField, part: Part, by: number, isPart: boolean, infos: readonly FormInfo[]): Toll {
  const entity = part.entity!
  const base = toll(field, null, part.from, part.to, by, entity, isPart, 'toll.people-named')
  const partitive = infos[part.from]?.key === 'احد' || infos[part.from]?.key === 'احدي'
  if (partitive) return { ...base, min: 1, max: 1 }
  if (entity.dual) return { ...base, min: 2, max: isAtLeast(infos, part.to, infos.length) ? null : 2 }
  if (entity.plural) return { ...base, min: 1, max: null }
  return { ...base, min: 1, max: 1 }
}
