import type { FormInfo } from '../tables/form-info.ts'
import type { Words } from './candidate.ts'
import type { Clause } from './clauses.ts'
import type { Part } from './entity.ts'
import type { Act } from './read-acts.ts'
import type { ReportContext } from './report-context.ts'
import type { Role } from './role.ts'
import { governor } from './role-neighbours.ts'
import { stateForce } from './state-force.ts'
import type { Toll } from './toll.ts'

/** Rules by which a clause only implies who was hit: nobody is named. */
export const IMPLIED = new Set(['role.unnamed-victims', 'role.civilian-object', 'role.post-of-report-country'])

const HURT = new Set(['killed', 'injured', 'casualties'])

/** The parties of a clause to whom no rule gave a part: how each stands to the act is a weak sign of what it did. */
export function findBystanders(
  parts: readonly Part[],
  clause: Clause,
  acts: readonly Act[],
  roles: readonly Role[],
  tolls: readonly Toll[],
  hit: readonly (Words & { readonly side: string })[],
  infos: readonly FormInfo[],
  context: ReportContext,
): Role[] {
  const out: Role[] = []
  const imply = (id: string, { from, to }: Words | Toll, cls: Role['cls'], rule: string) =>
    out.push({ role: 'target', ids: [id], from, to, weight: 1, rule, cls, named: false, definite: false })
  const first = acts.find(a => a.traits.primary) ?? acts[0]
  for (let i = clause.from; i < clause.to; i++) {
    const { entity, particle } = parts[i]!
    if (!entity || entity.cls === 'media' || roles.some(r => r.from === entity.from)) continue
    const word = governor(infos, parts[i]!) ?? (particle || null)
    const where = word ? `under.${word}` : first === undefined ? 'no-act' : i < first.at ? 'before-act' : 'after-act'
    out.push({
      role: 'actor',
      ids: entity.ids,
      from: entity.from,
      to: entity.to,
      weight: 1,
      rule: `role.${where}`,
      cls: entity.cls,
      named: entity.named,
      definite: entity.definite,
    })
  }
  for (const toll of tolls) if (!toll.entity && HURT.has(toll.field)) imply('civilians', toll, 'people', 'role.unnamed-victims')
  for (const thing of hit) {
    if (thing.side === 'civ') imply('civilians', thing, 'people', 'role.civilian-object')
    else if (thing.side === 'mil' && context.countries[0])
      imply(stateForce(context.countries[0], 'army', context), thing, 'state', 'role.post-of-report-country')
  }
  return out
}
