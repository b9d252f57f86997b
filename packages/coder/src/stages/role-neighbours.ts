import type { FormInfo } from '../tables/form-info.ts'
import type { Clause } from './clauses.ts'
import type { Part } from './entity.ts'
import { isQuote } from './item.ts'
import type { Give } from './role.ts'

/** Words that may stand between an act and its party. */
const SKIP = new Set(['number', 'ordinal', 'among', 'direction', 'earlier', 'date', 'another', 'same'])

/** The party right before a verb that nothing governs save «إن» and «أن». */
export function preposedSubject(parts: readonly Part[], clause: Clause, at: number, victim: (part: Part) => boolean, infos: readonly FormInfo[]): Part | null {
  const before = at > clause.from ? parts[at - 1]! : null
  if (!before?.entity || before.particle || victim(before) || parts[at]!.from !== before.to) return null
  return before.from === parts[clause.from]!.from || infos[before.from - 1]?.key === 'ان' ? before : null
}

/** The subject of a verb that stands after it: the nearest party before it that nothing governs. */
export function subjectBefore(
  parts: readonly Part[],
  clause: Clause,
  at: number,
  victim: (part: Part) => boolean,
  give: Give,
  infos: readonly FormInfo[],
): void {
  for (let k = at - 1; k >= clause.from && k >= at - 6; k--) {
    const part = parts[k]!
    if (part.kind === 'act' || part.kind === 'say' || part.kind === 'result') return
    if (!part.entity || victim(part) || part.particle === 'ب') continue
    if (governed(infos, part) && infos[part.from - 1]!.key !== 'ان') continue
    if (parts[at]!.from - part.to > 8) return
    give('actor', part, 2, 'role.subject-before-verb')
    const second = parts[k - 1]
    if (part.conjunction && second?.entity && part.from - second.to <= 1) give('actor', second, 2, 'role.subject-before-verb')
    return
  }
}

/** The nearest party before a part, at most `within` parts away and with no act between («الجيش تعرض لهجوم»). */
export function entityBefore(parts: readonly Part[], clause: Clause, at: number, within: number): Part | null {
  for (let k = at - 1; k >= clause.from && k >= at - within; k--) {
    const part = parts[k]!
    if (part.kind === 'act') return null
    if (part.entity) return part
  }
  return null
}

/** Whether someone counted or named as hurt follows within the clause's next parts. */
export function victimsAfter(parts: readonly Part[], at: number, victim: (part: Part) => boolean): boolean {
  for (let k = at + 1; k < parts.length && k <= at + 4; k++) {
    const part = parts[k]!
    if (part.kind === 'act' || part.kind === 'mark') return false
    if (part.kind === 'number' || (part.entity && victim(part))) return true
  }
  return false
}

/** The nearest party after a part («غارة جوية للتحالف»), reached over at most `within` words that take no part in the act. */
export function nextEntity(parts: readonly Part[], at: number, to: number, within: number): { part: Part; at: number } | null {
  for (let k = at + 1; k < to && k <= at + within + 1; k++) {
    const part = parts[k]!
    if (part.kind === 'mark' && !isQuote(part) && part.mark !== '(' && part.mark !== ')') return null
    if (part.entity) return part.from - parts[at]!.to <= 8 ? { part, at: k } : null
    if (
      part.kind === 'act' ||
      part.kind === 'result' ||
      part.kind === 'by' ||
      part.kind === 'against' ||
      part.kind === 'say' ||
      part.kind === 'between' ||
      part.kind === 'facility' ||
      part.kind === 'place' ||
      part.kind === 'placehead'
    )
      return null
    if (
      !SKIP.has(part.kind) &&
      part.kind !== 'mark' &&
      part.kind !== 'air' &&
      part.kind !== 'weapon' &&
      part.kind !== 'suicide' &&
      part.kind !== 'light' &&
      part.kind !== 'aux' &&
      part.kind !== 'unit' &&
      part.kind !== 'nation'
    )
      return null
  }
  return null
}

/** Words that take what follows out of the subject's and object's reach. */
const GOVERNORS = new Set([
  'علي',
  'في',
  'من',
  'الي',
  'ضد',
  'عن',
  'مع',
  'بين',
  'قبل',
  'نحو',
  'لدي',
  'عند',
  'خلال',
  'وسط',
  'بحق',
  'صفوف',
  'قرب',
  'بعد',
  'ضمن',
  'حسب',
  'بحسب',
  'وفق',
  'باسم',
])

/** Whether a preposition or the like stands right before a party («على الجيش»), so that it is neither subject nor object. */
export function governed(infos: readonly FormInfo[], part: Part): boolean {
  return governor(infos, part) !== null
}

/** The preposition or the like right before a party. */
export function governor(infos: readonly FormInfo[], part: Part): string | null {
  const key = part.from > 0 ? infos[part.from - 1]!.key : ''
  return GOVERNORS.has(key) ? key : null
}
