import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import type { Clause } from './clauses.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import type { Act } from './read-acts.ts'
import type { Give } from './role.ts'
import { entityBefore, governed, nextEntity, subjectBefore } from './role-neighbours.ts'

/** «شن الطيران غارة», «غارة شنها الطيران», «نفذ التنظيم هجوما», «تعرضت دورية لهجوم». */
export function lightVerb(parts: readonly Part[], clause: Clause, act: Act, victim: (part: Part) => boolean, give: Give, infos: readonly FormInfo[]): void {
  for (let k = act.at - 1; k >= clause.from && k >= act.at - 6; k--) {
    const part = parts[k]!
    if (part.kind === 'mark' && part.mark === '،') break
    if (part.kind === 'light' || part.kind === 'repel' || part.kind === 'thwart') {
      const subject = nextEntity(parts, k, act.at, 4)
      const role = part.kind === 'light' ? 'actor' : 'target'
      const rule = part.kind === 'light' ? 'role.subject-of-light-verb' : 'role.defender'
      if (subject && !victim(subject.part) && !governed(infos, subject.part)) {
        give(role, subject.part, 4, rule)
        // «شن الطيران العراقي والتحالف غارات»
        const second = parts[subject.at + 1]
        if (second?.entity && second.conjunction && subject.at + 1 < act.at) give(role, second, 4, rule)
      } else if (part.features & Feature.VERB)
        subjectBefore(parts, clause, k, victim, role === 'actor' ? give : (_r, p, w, _n) => give('target', p, w, rule), infos)
      return
    }
    if (part.kind === 'undergo') {
      const subject = nextEntity(parts, k, act.at, 4)
      if (subject) give('target', subject.part, 4, 'role.undergoer')
      else {
        const earlier = entityBefore(parts, clause, k, 4)
        if (earlier) give('target', earlier, 3, 'role.undergoer')
      }
      return
    }
    if (part.kind === 'act') break
  }
  for (let k = act.at + 1; k < clause.to && k <= act.at + 6; k++) {
    const part = parts[k]!
    if (part.kind === 'act' && part.features & Feature.VERB && attribute(part, 'act') === 'target') return
    if (part.kind === 'act') return
    if ((part.kind === 'light' || part.kind === 'undergo') && part.features & Feature.VERB) {
      const subject = nextEntity(parts, k, clause.to, 3)
      if (subject && !governed(infos, subject.part)) {
        if (part.kind === 'light') {
          give('actor', subject.part, 4, 'role.subject-of-relative')
          const second = parts[subject.at + 1]
          if (second?.entity && second.conjunction && second.from - subject.part.to <= 1) give('actor', second, 4, 'role.subject-of-relative')
        } else give('target', subject.part, 4, 'role.undergoer-of-relative')
      }
      return
    }
  }
}
