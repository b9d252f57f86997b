import type { Lexicon } from '../tables/lexicon.ts'
import type { Item } from './item.ts'
import { attribute } from './item.ts'

/** How much a word speaks for the country that a report is about. */
const WEIGHT = { country: 3, place: 2, nation: 1, actor: 1 } as const

/**
 * The countries that a report speaks of, the most spoken of first. Bare words («الجيش», «المقاومة», a village's name)
 * are read by it. What the first sentences name counts double: a report begins with where it happened.
 */
export function rankCountries(sentences: readonly (readonly Item[])[], lexicon: Lexicon): string[] {
  const votes = new Map<string, number>()
  const vote = (country: string, weight: number) => {
    if (country) votes.set(country, (votes.get(country) ?? 0) + weight)
  }
  sentences.forEach((items, at) => {
    const factor = at < 3 ? 2 : 1
    for (const item of items) {
      if (item.kind === 'country') vote(item.entries![0]!.code, WEIGHT.country * factor)
      else if (item.kind === 'nation') vote(attribute(item, 'country'), WEIGHT.nation * factor)
      else if (item.kind === 'place') {
        const countries = new Set(item.entries!.filter(e => e.kind === 'place' && !e.needsHead && !e.common).map(e => lexicon.places.row(e.index)[5]))
        for (const country of countries) vote(country, (WEIGHT.place * factor) / countries.size)
      } else if (item.kind === 'actor') {
        const entry = item.entries!.find(e => e.kind === 'actor' && !e.countries && !e.doubtful)
        if (entry && lexicon.actors[entry.index]![3] !== 'foreign') vote(lexicon.actors[entry.index]![4], WEIGHT.actor * factor)
      }
    }
  })
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([country]) => country)
}
