import { partyScene } from '../src/stages/choose-parties.ts'
import { gatherEvents } from '../src/stages/gather.ts'
import { localBranch } from '../src/stages/narrow-actor.ts'
import type { PartyRole } from '../src/stages/party-evidence.ts'
import { partyFeatures } from '../src/stages/party-features.ts'
import { publishedId } from '../src/stages/published-id.ts'
import { reportParties } from '../src/stages/report-parties.ts'
import type { Lexicon } from '../src/tables/lexicon.ts'
import type { GoldReport } from './gold-report.ts'
import type { GoldEvent } from './label-candidates.ts'
import type { Example } from './logistic.ts'

/** For each party that the clauses of a coded event name: does the coding give it the role? One list for doers, one for targets. */
export function partyExamples(reports: readonly GoldReport[], lexicon: Lexicon): Record<PartyRole, Example[]> {
  const examples: Record<PartyRole, Example[]> = { actor: [], target: [] }
  for (const { gold, reading, candidates, labels } of reports) {
    const { context } = reading
    const labelOf = new Map(candidates.map((candidate, i) => [candidate, labels[i]!]))
    const report = reportParties(reading.candidates)
    const taken = new Set<number>()
    for (const event of gatherEvents(candidates, lexicon)) {
      const label = event.candidates.map(c => labelOf.get(c)!).find(l => l >= 0 && !taken.has(l))
      if (label === undefined) continue
      taken.add(label)
      // An event coded without its parties teaches nothing of them.
      if (gold.events[label]!.actor === undefined && gold.events[label]!.target === undefined) continue
      const scene = partyScene(event.candidates, report, { ...context, lexicon })
      const country = event.candidates.flatMap(c => c.places)[0]?.value.country ?? context.countries[0] ?? ''
      for (const party of scene.parties) {
        const id = publishedId(localBranch(party.id, country, lexicon), lexicon)
        for (const role of ['actor', 'target'] as const)
          examples[role].push({
            features: partyFeatures(party, role, scene),
            positive: givenIds(gold.events[label]!, role).some(given => isSameActor(given, id)),
            weight: 1,
          })
      }
    }
  }
  return examples
}

/** The ids that a coding gives a role, alternatives too. */
function givenIds(event: GoldEvent, role: PartyRole): string[] {
  return [event[role], event[`${role}_alt`]].flat(3).filter(id => typeof id === 'string')
}

/** Whether two ids mean one actor or a branch of it; all that the codebook does not list are alike to the scorer. */
function isSameActor(given: string, id: string): boolean {
  if (given.startsWith('other:') && id.startsWith('other:')) return true
  return given === id || given.startsWith(`${id}-`) || id.startsWith(`${given}-`)
}
