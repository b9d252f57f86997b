import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import type { Clause } from './clauses.ts'
import type { Entity, Part } from './entity.ts'
import { type ReportContext, stateForce } from './find-entities.ts'
import { attribute } from './item.ts'
import type { Act } from './read-acts.ts'
import type { Toll } from './read-casualties.ts'

/** A party's part in a clause's act, with the rule that gave it and how strongly. */
export interface Role {
  readonly role: 'actor' | 'target' | 'source'
  readonly ids: readonly string[]
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly rule: string
  readonly cls: Entity['cls'] | 'facility'
  readonly named: boolean
}

const INTRANSITIVE = new Set(['blast', 'clash', 'protest', 'advance', 'withdraw', 'fall', 'die', 'split', 'surrender', 'deploy', 'suicide'])
const SKIP = new Set(['number', 'ordinal', 'among', 'direction', 'earlier', 'date', 'another', 'same'])

/** Reads who did it and who was hit, from voice, order, prepositions and genitives. */
export function readRoles(parts: readonly Part[], clause: Clause, tolls: readonly Toll[], infos: readonly FormInfo[], context: ReportContext): Role[] {
  const roles: Role[] = []
  const give = (role: Role['role'], part: Part, weight: number, rule: string) => {
    const entity = part.entity
    if (entity?.cls === 'media' || (entity?.cls === 'international' && role === 'actor' && weight < 5)) return
    if (entity) roles.push({ role, ids: entity.ids, from: entity.from, to: entity.to, weight, rule, cls: entity.cls, named: entity.named })
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

const OWN_ACTS = new Set([
  'arrest',
  'raid',
  'sweep',
  'seize',
  'find',
  'defuse',
  'release',
  'retake',
  'destroy',
  'eliminate',
  'airstrike',
  'operation',
  'repel',
  'capture',
])

/** «أعلنت الشرطة اعتقال», «أعلن الجيش مقتل خمسة إرهابيين»: who announces such an act did it. */
function announcer(parts: readonly Part[], clause: Clause, tolls: readonly Toll[], give: Give): void {
  const own =
    clause.acts.some(a => OWN_ACTS.has(a.code)) ||
    (clause.acts.some(a => a.code === 'kill') && tolls.some(t => t.entity?.cls === 'fighters' || t.entity?.cls === 'group'))
  if (!own) return
  for (let i = clause.from; i < clause.to; i++) {
    const part = parts[i]!
    if (part.kind !== 'say' || !(part.features & Feature.VERB)) continue
    const subject = [parts[i + 1], parts[i + 2]].find(
      p => p?.entity && !p.entity.people && p.from - part.to <= 4 && (p.entity.cls === 'state' || p.entity.cls === 'group'),
    )
    if (subject) give('actor', subject, 2, 'role.announces-own-act')
    return
  }
}

/** «تبنى التنظيم», «أعلنت الحركة مسؤوليتها», «اتهمت السلطات حركة الشباب», «يعتقد أن القاعدة وراءه». */
function readClaims(parts: readonly Part[], clause: Clause, i: number, give: Give): void {
  const part = parts[i]!
  if (part.kind === 'claim') {
    const party = [parts[i + 1], parts[i - 1], parts[i + 2], parts[i - 2]].find(
      p => p?.entity && !p.entity.people && p.entity.cls !== 'state' && Math.abs(p.from - part.from) <= 8,
    )
    if (party) give('actor', party, 5, 'role.claims-responsibility')
    return
  }
  if (part.kind !== 'allege') return
  const accuse = attribute(part, 'accuse') !== ''
  const named: Part[] = []
  for (let k = i + 1; k < clause.to && k <= i + 6; k++) {
    const other = parts[k]!
    if (other.kind === 'act' && !(accuse && named.length === 1)) break
    if (other.entity?.named && other.entity.cls !== 'media') named.push(other)
  }
  // «اتهمت السلطات حركة الشباب»: the second named is the accused; after a passive or a noun the first is.
  const accused = accuse && named.length > 1 && named[1]!.from - named[0]!.to <= 4 ? named[1] : named[0]
  if (accused) give('actor', accused, accuse ? 4 : 3, accuse ? 'role.accused' : 'role.suspected')
}

type Give = (role: Role['role'], part: Part, weight: number, rule: string) => void

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

/** «شن الطيران غارة», «غارة شنها الطيران», «نفذ التنظيم هجوما», «تعرضت دورية لهجوم». */
function lightVerb(parts: readonly Part[], clause: Clause, act: Act, victim: (part: Part) => boolean, give: Give, infos: readonly FormInfo[]): void {
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

/** The party right before a verb that nothing governs save «إن» and «أن». */
function preposedSubject(parts: readonly Part[], clause: Clause, at: number, victim: (part: Part) => boolean, infos: readonly FormInfo[]): Part | null {
  const before = at > clause.from ? parts[at - 1]! : null
  if (!before?.entity || before.particle || victim(before) || parts[at]!.from !== before.to) return null
  return before.from === parts[clause.from]!.from || infos[before.from - 1]?.key === 'ان' ? before : null
}

/** The subject of a verb that stands after it: the nearest party before it that nothing governs. */
function subjectBefore(parts: readonly Part[], clause: Clause, at: number, victim: (part: Part) => boolean, give: Give, infos: readonly FormInfo[]): void {
  for (let k = at - 1; k >= clause.from && k >= at - 6; k--) {
    const part = parts[k]!
    if (part.kind === 'act' || part.kind === 'say' || part.kind === 'result') return
    if (!part.entity || victim(part) || part.particle === 'ب') continue
    if (governed(infos, part) && infos[part.from - 1]!.key !== 'ان') continue
    if (parts[at]!.from - part.to > 8) return
    give('actor', part, 2, 'role.subject-before-verb')
    const second = parts[k - 1]
    if (part.conjunction && second?.entity && part.from - second.to <= 1) give('actor', second, 2, 'role.subject-before-verb')
    return
  }
}

function entityBefore(parts: readonly Part[], clause: Clause, at: number, within: number): Part | null {
  for (let k = at - 1; k >= clause.from && k >= at - within; k--) {
    const part = parts[k]!
    if (part.kind === 'act') return null
    if (part.entity) return part
  }
  return null
}

/** Whether someone counted or named as hurt follows within the clause's next parts. */
function victimsAfter(parts: readonly Part[], at: number, victim: (part: Part) => boolean): boolean {
  for (let k = at + 1; k < parts.length && k <= at + 4; k++) {
    const part = parts[k]!
    if (part.kind === 'act' || part.kind === 'mark') return false
    if (part.kind === 'number' || (part.entity && victim(part))) return true
  }
  return false
}

function nextEntity(parts: readonly Part[], at: number, to: number, within: number): { part: Part; at: number } | null {
  for (let k = at + 1; k < to && k <= at + within + 1; k++) {
    const part = parts[k]!
    if (part.kind === 'mark' && part.mark !== '"' && part.mark !== '«' && part.mark !== '»' && part.mark !== '(' && part.mark !== ')') return null
    if (part.entity) return part.from - parts[at]!.to <= 8 ? { part, at: k } : null
    if (
      part.kind === 'act' ||
      part.kind === 'result' ||
      part.kind === 'by' ||
      part.kind === 'against' ||
      part.kind === 'say' ||
      part.kind === 'between' ||
      part.kind === 'facility' ||
      part.kind === 'place' ||
      part.kind === 'placehead'
    )
      return null
    if (
      !SKIP.has(part.kind) &&
      part.kind !== 'mark' &&
      part.kind !== 'air' &&
      part.kind !== 'weapon' &&
      part.kind !== 'suicide' &&
      part.kind !== 'light' &&
      part.kind !== 'aux' &&
      part.kind !== 'unit' &&
      part.kind !== 'nation'
    )
      return null
  }
  return null
}

/** Words that take what follows out of the subject's and object's reach. */
const GOVERNORS = new Set([
  'علي',
  'في',
  'من',
  'الي',
  'ضد',
  'عن',
  'مع',
  'بين',
  'قبل',
  'نحو',
  'لدي',
  'عند',
  'خلال',
  'وسط',
  'بحق',
  'صفوف',
  'قرب',
  'بعد',
  'ضمن',
  'حسب',
  'بحسب',
  'وفق',
  'باسم',
])

function governed(infos: readonly FormInfo[], part: Part): boolean {
  return part.from > 0 && GOVERNORS.has(infos[part.from - 1]!.key)
}

const FACILITY_KINDS = new Set(['facility', 'vehicle', 'placehead', 'unit'])

function readPrepositions(
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
