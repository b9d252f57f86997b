import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import { announcer, readClaims } from './claimed-roles.ts'
import type { Clause } from './clauses.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import { lightVerb } from './light-verb-roles.ts'
import { readPrepositions } from './prepositional-roles.ts'
import type { Act } from './read-acts.ts'
import type { ReportContext } from './report-context.ts'
import type { Give, Role } from './role.ts'
import { governed, nextEntity, preposedSubject, subjectBefore, victimsAfter } from './role-neighbours.ts'
import { stateForce } from './state-force.ts'
import type { Toll } from './toll.ts'

const INTRANSITIVE = new Set(['blast', 'clash', 'protest', 'advance', 'withdraw', 'fall', 'die', 'split', 'surrender', 'deploy', 'suicide'])

/** Reads who did it and who was hit, from voice, order, prepositions and genitives. */
export function readRoles(parts: readonly Part[], clause: Clause, tolls: readonly Toll[], infos: readonly FormInfo[], context: ReportContext): Role[] {
  const roles: Role[] = []
  const give = (role: Role['role'], part: Part, weight: number, rule: string) => {
    const entity = part.entity
    if (entity?.cls === 'media' || (entity?.cls === 'international' && role === 'actor' && weight < 5)) return
    if (entity)
      roles.push({ role, ids: entity.ids, from: entity.from, to: entity.to, weight, rule, cls: entity.cls, named: entity.named, definite: entity.definite })
  }
  for (const toll of tolls) {
    if (!toll.entity || toll.part) continue
    const weight = toll.field === 'killed' || toll.field === 'injured' ? 2 : 3
    roles.push({
      role: 'target',
      ids: toll.entity.ids,
      from: toll.entity.from,
      to: toll.entity.to,
      weight,
      rule: 'role.victim',
      cls: toll.entity.cls,
      named: toll.entity.named,
      definite: toll.entity.definite,
    })
  }
  const victim = (part: Part) => tolls.some(t => t.from <= part.from && part.from < t.to)
  for (const act of clause.acts) readAct(parts, clause, act, victim, give, infos, context, roles)
  announcer(parts, clause, tolls, give)
  for (let i = clause.from; i < clause.to; i++) {
    readPrepositions(parts, clause, i, infos, victim, give, roles)
    readClaims(parts, clause, i, give)
  }
  return roles
}

function readAct(
  parts: readonly Part[],
  clause: Clause,
  act: Act,
  victim: (part: Part) => boolean,
  give: Give,
  infos: readonly FormInfo[],
  context: ReportContext,
  roles: Role[],
): void {
  const part = parts[act.at]!
  const next = nextEntity(parts, act.at, clause.to, 3)
  if (act.verb) {
    const after = next && !victim(next.part) && !next.part.particle && !governed(infos, next.part) ? next : null
    if (INTRANSITIVE.has(act.code) && attribute(part, 'agent') !== '1') {
      const doer = act.code === 'clash' || act.code === 'protest' || act.code === 'withdraw' || act.code === 'advance' || act.code === 'suicide'
      if (doer) {
        if (after) give('actor', after.part, 3, 'role.subject-after-verb')
        else subjectBefore(parts, clause, act.at, victim, give, infos)
      }
      return
    }
    const passiveOnly = act.passive && !(part.features & Feature.ACTIVE)
    const fate = act.traits.genitive === 'undergoer' && !act.traits.primary
    if (passiveOnly) {
      if (after) give('target', after.part, 3, 'role.passive-subject')
      return
    }
    // «التنظيم استهدف مزارعين»: who stands right before the verb is its subject, who stands after it its object.
    const preposed = after && !part.conjunction ? preposedSubject(parts, clause, act.at, victim, infos) : null
    if (preposed && after) {
      give('actor', preposed, 3, 'role.subject-right-before-verb')
      give('target', after.part, 3, 'role.object')
      return
    }
    const suffers = victimsAfter(parts, act.at, victim)
    if (part.pronoun) {
      if (after) give('actor', after.part, 3, 'role.subject-after-object-pronoun')
      else subjectBefore(parts, clause, act.at, victim, give, infos)
      return
    }
    if (after) {
      // «قتل 5 جنود»: where those hurt follow the verb alone, the verb is passive.
      if (fate && !suffers && after.part.entity!.people) return
      give('actor', after.part, 3, 'role.subject-after-verb')
      const object = nextEntity(parts, after.at, clause.to, 3)
      if (object && !victim(object.part) && !object.part.particle && !object.part.conjunction && !governed(infos, object.part))
        give('target', object.part, 3, 'role.object')
    } else if (!fate || suffers) {
      subjectBefore(parts, clause, act.at, victim, give, infos)
    }
    return
  }
  // A nationality after the noun is the doer's: «غارة أميركية», «قصف مدفعي إسرائيلي».
  for (let k = act.at + 1; k < clause.to && k <= act.at + 3; k++) {
    const after = parts[k]!
    if (after.kind === 'mark' || after.kind === 'act' || after.from - part.to > 3 || after.particle || after.conjunction) break
    if (after.kind === 'nation' && !after.entity) {
      if (act.traits.genitive === 'doer' || act.code === 'target' || act.code === 'raid' || act.code === 'blast') {
        roles.push({
          role: 'actor',
          ids: [stateForce(attribute(after, 'country'), 'army', context)],
          from: after.from,
          to: after.to,
          weight: 4,
          rule: 'role.nationality-of-act',
          cls: 'state',
          named: true,
          definite: false,
        })
      }
      break
    }
    if (after.entity) break
  }
  const possessed = next && next.part.from - part.to <= (next.part.particle === 'ل' ? 3 : 1) && !governed(infos, next.part)
  if (next && possessed && !victim(next.part) && !next.part.conjunction) {
    const { entity } = next.part
    if (next.part.particle === 'ل') give('actor', next.part, 4, 'role.act-of')
    else if (!next.part.particle) {
      const doer = act.traits.genitive === 'doer' && entity!.cls !== 'civilians'
      give(doer ? 'actor' : 'target', next.part, 3, doer ? 'role.genitive-doer' : 'role.genitive-undergoer')
      if (doer) {
        const object = nextEntity(parts, next.at, clause.to, 2)
        if (object && !object.part.particle && !object.part.conjunction && !governed(infos, object.part)) give('target', object.part, 2, 'role.object-of-noun')
      } else {
        // «اغتيال الموساد القيادي»: subject, then object.
        const object = nextEntity(parts, next.at, clause.to, 1)
        if (object && !object.part.particle && !object.part.conjunction && !governed(infos, object.part) && entity!.cls !== 'civilians') {
          roles.pop()
          give('actor', next.part, 3, 'role.genitive-subject')
          give('target', object.part, 3, 'role.object-of-noun')
        }
      }
    }
  }
  lightVerb(parts, clause, act, victim, give, infos)
}
