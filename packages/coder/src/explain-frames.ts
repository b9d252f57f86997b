import type { Outcome } from './explain-outcomes.ts'
import { reasonText } from './explain-reasons.ts'
import { describeCount, describeDays, describePlace } from './explain-words.ts'
import type { ExplainedFrame, ReasonLanguage } from './explanation.ts'
import type { Candidate } from './stages/candidate.ts'
import type { Part } from './stages/entity.ts'
import { attribute } from './stages/item.ts'
import type { Act } from './stages/read-acts.ts'
import type { SentenceReading } from './stages/read-sentence.ts'
import type { ReadingContext } from './stages/reading-context.ts'
import { spanOfTokens, textOfTokens } from './stages/text-of-tokens.ts'
import { Feature } from './tables/feature.ts'
import { isAct } from './tables/lexicon.ts'

type Placed = ExplainedFrame & { readonly at: number }

/** The acts of a sentence with their roles and where they went; and the words that could have named an act and do not. */
export function explainFrames(
  reading: SentenceReading,
  candidates: readonly Candidate[],
  outcomes: ReadonlyMap<Candidate, Outcome>,
  context: ReadingContext,
  language: ReasonLanguage,
): ExplainedFrame[] {
  const { parts, acts } = reading
  const frames: Placed[] = []
  const add = (from: number, to: number, frame: Omit<ExplainedFrame, 'trigger' | 'span'>) =>
    frames.push({ at: from, trigger: textOfTokens(from, to, context), span: spanOfTokens(from, to, context), ...frame })
  for (const act of acts) {
    const part = parts[act.at]!
    const candidate = candidates.find(c => c.acts.includes(act))
    const unread = { event: null, whyNot: reasonText(act.whyNot ?? 'frame.unread', language) }
    add(part.from, part.to, {
      lexeme: part.lexeme!.id,
      type: act.code,
      roles: candidate ? rolesOfAct(act, candidate, reading, context) : {},
      ...((candidate && outcomes.get(candidate)) ?? unread),
    })
  }
  parts.forEach((part, at) => {
    if (!part.lexeme || !isAct(part.lexeme) || acts.some(a => a.at === at)) return
    const whyNot = whyNoAct(part)
    if (whyNot) add(part.from, part.to, { lexeme: part.lexeme.id, type: null, roles: {}, event: null, whyNot: reasonText(whyNot, language) })
  })
  for (const candidate of candidates) {
    const toll = candidate.acts.length === 0 ? candidate.tolls[0] : undefined
    if (!toll) continue
    const lexeme = parts[toll.by]!.lexeme?.id ?? parts[toll.by]!.kind
    add(toll.from, toll.to, { lexeme, type: null, roles: rolesOf(candidate, context), ...outcomes.get(candidate)! })
  }
  return frames.sort((a, b) => a.at - b.at).map(({ at: _, ...frame }) => frame)
}

/** Why a word that can name an act names none here; null for nouns of the dead and wounded, which stand among the tolls. */
function whyNoAct(part: Part): string | null {
  if (part.kind === 'thwart' || part.kind === 'repel') return 'trigger.modifier'
  if (part.kind === 'casualty') return null
  if (part.kind === 'fire' || part.kind === 'fall') return 'trigger.needs-ammunition'
  if (part.features & (Feature.DOER | Feature.UNDERGOER) && !(part.features & (Feature.VERB | Feature.MASDAR))) return 'trigger.participle'
  switch (attribute(part, 'needs')) {
    case 'على':
      return 'trigger.needs-on'
    case 'person':
      return 'trigger.needs-person'
    case 'fire':
      return 'trigger.needs-fire'
    case 'arms':
      return 'trigger.needs-arms'
    case 'march':
      return 'trigger.needs-march'
    case 'sides':
      return 'trigger.needs-sides'
  }
  if (attribute(part, 'act') === 'seize') return 'trigger.needs-arms'
  return part.entity ? 'trigger.in-name' : 'trigger'
}

/** A clause's roles are told at its main act; its other acts name that one. */
function rolesOfAct(act: Act, candidate: Candidate, { parts }: SentenceReading, context: ReadingContext): Record<string, string> {
  const main = candidate.acts.find(a => a.traits.primary) ?? candidate.acts[0]!
  if (act === main) return rolesOf(candidate, context)
  const { from, to } = parts[main.at]!
  return { with: textOfTokens(from, to, context) }
}

function rolesOf(candidate: Candidate, context: ReadingContext): Record<string, string> {
  const roles: Record<string, string> = {}
  const add = (role: string, { from, to, rule }: { from: number; to: number; rule: string }, value: string, words = textOfTokens(from, to, context)) => {
    const told = `${words} = ${value} (${rule})`
    if (!roles[role]?.split('; ').includes(told)) roles[role] = roles[role] ? `${roles[role]}; ${told}` : told
  }
  for (const role of [...candidate.roles].sort((a, b) => b.weight - a.weight)) add(role.role, role, role.ids.join(', '))
  for (const date of candidate.dates) add('date', date, describeDays(date.value))
  for (const place of candidate.places) add('place', place, describePlace(place.value), place.value.text)
  for (const weapon of candidate.weapons) add('weapon', weapon, weapon.code)
  if (candidate.suicide) add('weapon', candidate.suicide, 'suicide')
  for (const toll of candidate.tolls) if (!toll.part) add(toll.field, toll, describeCount(toll.min, toll.max, toll.approx))
  for (const hit of candidate.hit) add('hit', hit, hit.side || 'any')
  for (const damage of candidate.damage) add('damage', damage, `${damage.what} ${describeCount(damage.min, damage.max)}`)
  if (candidate.source) add('source', candidate.source, candidate.status)
  roles.status = `${candidate.status} (${candidate.statusRule})`
  return roles
}
