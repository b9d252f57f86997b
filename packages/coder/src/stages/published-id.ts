import type { Coding } from '@marsad/model'
import type { Lexicon } from '../tables/lexicon.ts'

/**
 * Writes the actors of a coding as the codebook asks (section 5): its own ids as they are, every other with `other:`
 * before it. The tables know more actors than the codebook lists, by ids of the same make.
 *
 * @example publishedId('tebu-fighters', lexicon) // 'tebu-fighters'
 * @example publishedId('liberian-army', lexicon) // 'other:liberian-army'
 */
export function publishedId(id: string, lexicon: Lexicon): string {
  return id.includes(':') || lexicon.codebookActors.has(id) ? id : `other:${id}`
}

/** A coding with the ids of all its actors published. */
export function publishIds(coding: Coding, lexicon: Lexicon): Coding {
  const publish = <T extends { readonly id: string }>(ref: T): T => ({ ...ref, id: publishedId(ref.id, lexicon) })
  const name = (id: string) => publishedId(id, lexicon)
  return {
    ...coding,
    events: coding.events.map(event => ({ ...event, actor: event.actor.map(publish), target: event.target.map(publish) })),
    tallies: coding.tallies.map(tally => ({ ...tally, actor: tally.actor.map(publish), target: tally.target.map(publish) })),
    relations: coding.relations.map(relation => ({ ...relation, a: name(relation.a), b: name(relation.b) })),
    control: coding.control.map(control => ({ ...control, actor: name(control.actor) })),
  }
}
