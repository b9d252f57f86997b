import type { CountField } from '@marsad/model'
import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import type { Entity, Part } from './entity.ts'
import { attribute } from './item.ts'
import { fateOf, type Toll, toll } from './toll.ts'

/** Reads the tolls of a noun that itself means the people hit: «30 قتيلا», «قتلى وجرحى», «60 بين قتيل وجريح». */
export function readCountedNoun(parts: readonly Part[], infos: readonly FormInfo[], i: number, field: CountField, tolls: Toll[], used: Set<number>): void {
  const noun = parts[i]!
  const before = parts[i - 1]
  const after = parts[i + 1]
  const pairs = after && fateOf(after) && after.kind === 'casualty' && after.conjunction && after.from === noun.to ? fateOf(after) : null
  // «بين قتيل وجريح»: the number before the pair counts both together.
  if (pairs && pairs !== field && before?.kind === 'between') {
    const number = parts
      .slice(Math.max(0, i - 5), i)
      .reverse()
      .find(p => p.kind === 'number')
    const people = parts.slice(Math.max(0, i - 4), i).find(p => p.entity?.people)
    if (number) {
      drop(tolls, number.from)
      tolls.push(toll('casualties', number, number.from, after!.to, i, people?.entity ?? null, false, 'toll.between-dead-and-wounded'))
      used.add(i).add(i + 1)
      return
    }
  }
  if (before?.kind === 'number' && noun.from - before.to <= 1 && !isDecade(infos, noun, before)) {
    // «عشرات القتلى والجرحى», «20 قتيلا وجريحا»: one number for both.
    const lumped = pairs !== null && pairs !== field && noun.from === before.to
    tolls.push(
      toll(
        lumped ? 'casualties' : field,
        before,
        before.from,
        lumped ? after!.to : noun.to,
        i,
        victimAfter(parts, infos, i),
        false,
        lumped ? 'toll.number-of-dead-and-wounded' : 'toll.number-of-casualties',
      ),
    )
    used.add(i)
    if (lumped) used.add(i + 1)
    return
  }
  const number = numberAfterTo(parts, i)
  if (number && (noun.article || before?.kind === 'number' || before?.kind === 'toll')) {
    tolls.push(toll(field, number, noun.from, number.to, i, null, false, 'toll.rose-to'))
    used.add(i)
    return
  }
  if (noun.features & Feature.DUAL && !noun.article) {
    tolls.push({ ...toll(field, null, noun.from, noun.to, i, victimAfter(parts, infos, i), false, 'toll.dual'), min: 2, max: 2 })
  } else if (noun.features & Feature.PLURAL && !noun.article && !noun.pronoun) {
    tolls.push({ ...toll(field, null, noun.from, noun.to, i, victimAfter(parts, infos, i), false, 'toll.plural'), min: 1, max: null })
  } else if (
    noun.features & Feature.SINGULAR &&
    !noun.article &&
    !noun.pronoun &&
    field === 'killed' &&
    before?.kind !== 'number' &&
    after?.entity === null &&
    attribute(noun, 'act') === ''
  ) {
    return
  }
  used.add(i)
}

function isDecade(infos: readonly FormInfo[], noun: Part, number: Part): boolean {
  return noun.from > number.to && infos[number.to]!.key !== 'من' && infos[number.to]!.key !== 'ال'
}

/** «حصيلة القتلى … إلى 30», «عدد القتلى ارتفع إلى نحو 30». */
function numberAfterTo(parts: readonly Part[], i: number): Part | null {
  for (let k = i + 1; k < parts.length && k < i + 7; k++) {
    const part = parts[k]!
    if (part.kind === 'number') return part.from - parts[i]!.to < 14 ? part : null
    if (part.kind === 'mark' && part.mark !== '"' && part.mark !== '،') return null
  }
  return null
}

/** «قتيلا من الجنود», «جريحا في صفوف المدنيين». */
function victimAfter(parts: readonly Part[], infos: readonly FormInfo[], i: number): Entity | null {
  const next = parts[i + 1]
  if (!next?.entity || next.from - parts[i]!.to > 3) return null
  for (let t = parts[i]!.to; t < next.from; t++) {
    const key = infos[t]!.key
    if (key !== 'من' && key !== 'في' && key !== 'صفوف' && key !== 'بين') return null
  }
  return next.entity
}

/** Takes back a toll that was read from the number at `from`. */
function drop(tolls: Toll[], from: number): void {
  const at = tolls.findIndex(t => t.from <= from && from < t.to)
  if (at >= 0) tolls.splice(at, 1)
}
