import type { FormInfo } from '../tables/form-info.ts'
import type { Clause } from './clauses.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import type { Give, Role } from './role.ts'

const FACILITY_KINDS = new Set(['facility', 'vehicle', 'placehead', 'unit'])

/** Gives roles by what stands before a party: «على يد», «بين … و», «ضد», «مع», «دورية للجيش»; and by «و» after a party that has one. */
export function readPrepositions(
  parts: readonly Part[],
  clause: Clause,
  i: number,
  infos: readonly FormInfo[],
  victim: (part: Part) => boolean,
  give: Give,
  roles: Role[],
): void {
  const part = parts[i]!
  if (part.kind === 'by') {
    const next = parts[i + 1]
    if (next?.entity && next.from - part.to <= 2) {
      give('actor', next, 5, 'role.by-agent')
      const second = parts[i + 2]
      if (second?.entity && second.conjunction && second.from - next.to <= 1) give('actor', second, 5, 'role.by-agent')
    }
    return
  }
  if (part.kind === 'between') {
    const clash = clause.acts.some(a => a.code === 'clash' || a.code === 'truce' || a.code === 'swap' || a.code === 'agree' || a.code === 'talks')
    const first = parts[i + 1]
    if (!clash || !first?.entity || first.from - part.to > 1) return
    give('actor', first, 5, 'role.between')
    for (let k = i + 2; k < clause.to && k <= i + 9; k++) {
      const other = parts[k]!
      if (other.kind === 'act' || other.kind === 'result') break
      if (
        other.entity &&
        (other.conjunction || infos[other.from - 1]?.key === 'و' || infos[other.from - 1]?.key === 'وبين') &&
        !other.entity.ids.every(id => first.entity!.ids.includes(id))
      ) {
        give('target', other, 5, 'role.between')
        break
      }
    }
    return
  }
  if (!part.entity || part.from === 0) return
  const key = infos[part.from - 1]!.key
  const before = parts[i - 1]
  if ((key === 'علي' || key === 'ضد' || key === 'بحق' || key === 'صفوف') && !victim(part)) give('target', part, key === 'علي' ? 3 : 4, 'role.against')
  else if (key === 'مع' && clause.acts.some(a => a.code === 'clash')) {
    // «مقتل ثلاثة مسلحين في اشتباك مع الشرطة»: the dead are the other side.
    const armedDead = roles.some(r => r.rule === 'role.victim' && (r.cls === 'fighters' || r.cls === 'group'))
    give(armedDead && part.entity.cls === 'state' ? 'actor' : 'target', part, 4, 'role.clash-with')
  } else if (
    before &&
    FACILITY_KINDS.has(before.kind) &&
    i - 1 >= clause.from &&
    part.from - before.to <= 3 &&
    (part.particle === 'ل' || part.from === before.to || key === 'تابعه' || key === 'التابعه') &&
    !part.conjunction
  ) {
    const origin = before.from > 0 && infos[before.from - 1]!.key === 'من'
    if (!origin && (before.kind !== 'placehead' || attribute(before, 'side') !== '')) give('target', part, 4, 'role.owner-of-target')
  }
  // «الحوثيين وقوات صالح»: what is joined to a party shares its role.
  if (part.conjunction && before?.entity && part.from - before.to <= 1) {
    for (const role of roles) {
      if (
        role.from === before.entity.from &&
        role.rule !== 'role.between' &&
        (part.entity.named || part.kind === 'role') &&
        (role.rule !== 'role.victim' || !part.entity.people)
      ) {
        give(role.role, part, role.weight, role.rule)
        break
      }
    }
  }
}
