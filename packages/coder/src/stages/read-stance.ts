import { TokenKind, type TokenList } from '@marsad/arabic'
import type { Status } from '@marsad/model'
import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import type { Words } from './candidate.ts'
import type { Clause } from './clauses.ts'
import type { Entity, Part } from './entity.ts'
import { attribute } from './item.ts'
import type { Role } from './role.ts'

/** Whose words a clause is, and how sure they are. */
export interface Stance {
  readonly status: Status
  readonly rule: string
  readonly source: Words | null
  /** Only the doer is guessed at («يعتقد أنهم من التنظيم»). */
  readonly suspected: boolean
}

const END_OF_SOURCE = new Set([
  'ان',
  'انه',
  'انها',
  'انهم',
  'بان',
  'بانه',
  'بانها',
  'عن',
  'قوله',
  'قولها',
  'فان',
  'في',
  'ل',
  'امس',
  'اليوم',
  'الي',
  'علي',
  'قد',
  'تفاصيل',
  'مقتل',
  'خلال',
])
const LONGEST_SOURCE = 9

/**
 * Reads the stance of a clause from the verbs of saying, claiming and doubting in its sentence.
 * What the doer says of its own act is claimed; what an adversary or a rumour says is alleged (codebook, section 8).
 */
export function readStance(
  parts: readonly Part[],
  clause: Clause,
  roles: readonly Role[],
  tokens: TokenList,
  infos: readonly FormInfo[],
  sentence: { from: number; to: number },
): Stance {
  const source = findSource(parts, clause, tokens, infos, sentence)
  const actors = new Set(roles.filter(r => r.role === 'actor').flatMap(r => r.ids))
  for (let i = clause.from; i < clause.to; i++) {
    const part = parts[i]!
    if (part.kind === 'claim') return { status: 'claimed', rule: 'stance.responsibility', source: source?.words ?? null, suspected: false }
    if (part.kind !== 'allege') continue
    if (attribute(part, 'accuse')) return { status: 'alleged', rule: 'stance.accusation', source: source?.words ?? null, suspected: false }
    const aboutDoer = parts.slice(i + 1, i + 4).some(p => p.entity)
    return { status: aboutDoer ? 'reported' : 'alleged', rule: 'stance.doubt', source: source?.words ?? null, suspected: aboutDoer }
  }
  if (source?.entity && sameSide(source.entity.ids, actors)) return { status: 'claimed', rule: 'stance.doer-says', source: source.words, suspected: false }
  return { status: 'reported', rule: source ? 'stance.source-says' : 'stance.own-voice', source: source?.words ?? null, suspected: false }
}

/** «وزارة الداخلية» speaks for the police's acts: a state's organs share the first word of their ids. */
function sameSide(ids: readonly string[], actors: ReadonlySet<string>): boolean {
  for (const id of ids) {
    if (id === 'unidentified' || id === 'civilians') continue
    if (actors.has(id)) return true
    const country = id.split('-')[0]!
    if (STATE_ID.test(id)) for (const actor of actors) if (STATE_ID.test(actor) && actor.startsWith(country + '-')) return true
  }
  return false
}

const STATE_ID = /-(?:government|army|forces|police|intelligence|border-guard|counter-terrorism-service)$/

interface FoundSource {
  readonly words: Words
  readonly entity: Entity | null
}

function findSource(
  parts: readonly Part[],
  clause: Clause,
  tokens: TokenList,
  infos: readonly FormInfo[],
  sentence: { from: number; to: number },
): FoundSource | null {
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    if (part.kind === 'according') {
      const found = sourceAfter(parts, i, tokens, infos, sentence.to, 'source.according-to')
      if (found) return found
    }
    if (part.kind === 'say' && part.features & Feature.VERB && i <= clause.to) {
      const found = sourceAfter(parts, i, tokens, infos, sentence.to, 'source.subject-of-saying')
      if (found) return found
      const before = parts[i - 1]
      if (before && (before.entity || before.kind === 'source') && part.from - before.to <= 3)
        return { words: { from: before.from, to: before.to, rule: 'source.before-saying' }, entity: before.entity }
    }
  }
  return null
}

function sourceAfter(parts: readonly Part[], at: number, tokens: TokenList, infos: readonly FormInfo[], to: number, rule: string): FoundSource | null {
  const start = parts[at]!.to
  let end = start
  while (end < to && end - start < LONGEST_SOURCE && tokens.kind[end] !== TokenKind.PUNCT && !END_OF_SOURCE.has(infos[end]!.key)) end++
  if (end === start) return null
  const inside = parts.filter((p, k) => k > at && p.from >= start && p.to <= end + 1)
  const entity = inside.find(p => p.entity && !p.entity.people)?.entity ?? inside.find(p => p.entity)?.entity ?? null
  const told = inside.some(p => p.kind === 'source' || p.entity)
  if (!told) return null
  if (inside.some(p => p.kind === 'act')) return null
  return { words: { from: start, to: end, rule }, entity }
}
