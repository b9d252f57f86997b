import { Feature } from '../tables/feature.ts'
import type { Clause } from './clauses.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'
import type { Give } from './role.ts'
import type { Toll } from './toll.ts'

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

const TAKEN = new Set(['arrest', 'raid', 'sweep', 'detain'])

/** «أعلنت الشرطة اعتقال», «أعلن الجيش مقتل خمسة إرهابيين»: who announces such an act did it. */
export function announcer(parts: readonly Part[], clause: Clause, tolls: readonly Toll[], give: Give): void {
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
export function readClaims(parts: readonly Part[], clause: Clause, i: number, give: Give): void {
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
  // «أوقفت أربعة يشتبه في انتمائهم إلى التنظيم»: those arrested are the group's.
  if (accused && !accuse && clause.acts.some(a => TAKEN.has(a.code))) give('target', accused, 3, 'role.suspected-member')
  else if (accused) give('actor', accused, accuse ? 4 : 3, accuse ? 'role.accused' : 'role.suspected')
}
