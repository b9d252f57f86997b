import type { ReportReader } from '../src/read-report.ts'
import { partyScene } from '../src/stages/choose-parties.ts'
import { gatherEvents } from '../src/stages/gather.ts'
import { localBranch } from '../src/stages/narrow-actor.ts'
import type { PartyRole } from '../src/stages/party-evidence.ts'
import { partyFeatures } from '../src/stages/party-features.ts'
import { publishedId } from '../src/stages/published-id.ts'
import { reportParties } from '../src/stages/report-parties.ts'
import type { Lexicon } from '../src/tables/lexicon.ts'
import { type GoldCoding, labelCandidates } from './label-candidates.ts'
import type { Example } from './logistic.ts'

/** For each party that the clauses of a coded event name: does the coding give it the role? One list for doers, one for targets. */
export function partyExamples(
  golds: readonly GoldCoding[],
  read: (gold: GoldCoding) => { text: string; published: string | null },
  reader: ReportReader,
  lexicon: Lexicon,
): Record<PartyRole, Example[]> {
  const examples: Record<PartyRole, Example[]> = { actor: [], target: [] }
  golds.forEach((gold, fold) => {
    const { text, published } = read(gold)
    const { candidates, context } = reader.read({ doc: gold.doc, text, published })
    const labels = labelCandidates(candidates, context, gold, text)
    const report = reportParties(candidates)
    const taken = new Set<number>()
    for (const event of gatherEvents(candidates, lexicon)) {
      const label = event.candidates.map(c => labels[candidates.indexOf(c)]!).find(l => l >= 0 && !taken.has(l))
      if (label === undefined) continue
      taken.add(label)
      const scene = partyScene(event.candidates, report, { ...context, lexicon })
      const country = event.candidates.flatMap(c => c.places)[0]?.value.country ?? context.countries[0] ?? ''
      for (const party of scene.parties) {
        const id = publishedId(localBranch(party.id, country, lexicon), lexicon)
        for (const role of ['actor', 'target'] as const)
          examples[role].push({
            features: partyFeatures(party, role, scene),
            positive: givenIds(gold.events[label]!, role).some(given => isSameActor(given, id)),
            weight: 1,
            fold,
          })
      }
    }
  })
  return examples
}

/** The ids that a coding gives a role, alternatives too. */
function givenIds(event: GoldCoding['events'][number], role: PartyRole): string[] {
  return [event[role], event[`${role}_alt`]].flat(3).filter(id => typeof id === 'string')
}

/** Whether two ids mean one actor or a branch of it; all that the codebook does not list are alike to the scorer. */
function isSameActor(given: string, id: string): boolean {
  if (given.startsWith('other:') && id.startsWith('other:')) return true
  return given === id || given.startsWith(`${id}-`) || id.startsWith(`${given}-`)
}
