import { describeScore } from './explain-score.ts'
import type { ExplainedParty, ReasonLanguage } from './explanation.ts'
import { type WeighedParties, wordsOfParty } from './stages/choose-parties.ts'
import { PARTY_ROLES } from './stages/party-evidence.ts'
import { partyFeatures } from './stages/party-features.ts'
import type { ReadingContext } from './stages/reading-context.ts'
import { quoteOf } from './stages/text-of-tokens.ts'

/** Those of a role who score less than this were hardly in question. */
const IN_QUESTION = -2

/** The parties in question for each event's roles, the likeliest first, with the reasons of the models. */
export function explainParties(
  { weighed }: { readonly weighed: ReadonlyMap<string, WeighedParties> },
  context: ReadingContext,
  language: ReasonLanguage,
): ExplainedParty[] {
  const out: ExplainedParty[] = []
  for (const [event, { scene, scored, actor, target }] of weighed) {
    const chosen = { actor, target }
    for (const role of PARTY_ROLES) {
      for (const { party, ...scores } of [...scored].sort((a, b) => b[role] - a[role])) {
        const taken = chosen[role].some(c => c.party === party)
        if (!taken && scores[role] < IN_QUESTION) continue
        const why = describeScore(role, partyFeatures(party, role, scene), context.lexicon.weights, language)
        out.push({ event, role, id: party.id, ...quoteOf(wordsOfParty(party, role), context), chosen: taken, why })
      }
    }
  }
  return out
}
