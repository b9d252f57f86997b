import type { FoundPlace } from './candidate.ts'
import type { Part } from './entity.ts'
import type { PlaceMention } from './place-mention.ts'
import type { ReadingContext } from './reading-context.ts'
import { resolvePlace } from './resolve-place.ts'

/** Places that a larger place may stand behind within so many tokens belong to one chain. */
const CHAIN_GAP = 4

/**
 * Groups the places of a clause into chains («قرية … بمديرية … بمحافظة …») and gives the finest of each, those nearest
 * to the act first. A country is taken only where nothing finer is named.
 */
export function pickPlaces(mentions: readonly PlaceMention[], parts: readonly Part[], actAt: number, context: ReadingContext): FoundPlace[] {
  const usable = mentions.filter(m => !m.origin)
  const chains: PlaceMention[][] = []
  for (const mention of usable) {
    const chain = chains[chains.length - 1]
    const last = chain?.[chain.length - 1]
    if (last && mention.from - last.to <= CHAIN_GAP && !separated(parts, last.to, mention.from) && last.grain !== mention.grain) chain!.push(mention)
    else chains.push([mention])
  }
  const out: FoundPlace[] = []
  for (const chain of chains) {
    let finest = chain[0]!
    for (const m of chain) if (weigh(m) > weigh(finest)) finest = m
    const value = resolvePlace(finest, chain, context.text, context.tokens, context)
    out.push({
      from: finest.from,
      to: finest.to,
      rule: finest.rule,
      value,
      grain: finest.grain,
      within: [
        value.name,
        value.admin1,
        ...chain.filter(m => m !== finest).map(m => resolvePlace(m, chain, context.text, context.tokens, context).name),
      ].filter((n): n is string => n !== null),
    })
  }
  const finestGrain = Math.max(0, ...out.map(p => p.grain))
  const kept = out.filter(p => p.grain > 0 || finestGrain === 0)
  const distance = (p: FoundPlace) => (p.from >= actAt ? p.from - actAt : (actAt - p.from) * 1.5)
  return kept.sort((a, b) => distance(a) - distance(b))
}

/** «قرب X», «شمال X» say where X is, not that it happened there: a place named straight comes first. */
function weigh(mention: PlaceMention): number {
  return mention.grain - (mention.near && mention.grain > 1 ? 1.5 : 0)
}

/** A comma and «و» between two places part them; a comma alone may only list what contains what. */
function separated(parts: readonly Part[], from: number, to: number): boolean {
  return (
    parts.some(
      p =>
        p.from >= from &&
        p.from < to &&
        (p.kind === 'act' || p.kind === 'occur' || (p.kind === 'mark' && p.mark !== '،' && p.mark !== '"' && p.mark !== ')' && p.mark !== '(')),
    ) || parts.some(p => p.from === to && p.conjunction)
  )
}
