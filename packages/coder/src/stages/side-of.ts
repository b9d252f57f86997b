import type { ReportContext } from './report-context.ts'

const UNARMED = new Set(['civilians', 'journalists', 'protesters', 'aid-workers'])

/** The side of an actor id: «civilians» for every word of the unarmed; ids that the coder made up are states' forces. */
export function sideOf(id: string, context: ReportContext): string {
  if (UNARMED.has(id)) return 'civilians'
  return context.lexicon.actorById.get(id)?.[3] ?? (id.startsWith('other:') ? 'state' : 'other')
}
