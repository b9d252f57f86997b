import type { FormInfo } from '../tables/form-info.ts'
import type { Part } from './entity.ts'
import { attribute } from './item.ts'

const AIRCRAFT = new Set(['طيران', 'الطيران', 'طايرات', 'الطايرات', 'مقاتلات', 'المقاتلات', 'مروحيات', 'المروحيات', 'طايره', 'مروحيه', 'مقاتله'])

/** «طيران التحالف», «طائرات حربية تركية»: the party is named by its aircraft. */
export function namesAircraft(part: Part, infos: readonly FormInfo[]): boolean {
  return AIRCRAFT.has(infos[part.from]!.key) || AIRCRAFT.has(infos[part.from]!.key.replace(/^[وبلف]/, ''))
}

/** Ministers and countries are parties of politics too: they do not make a clause one of war. */
const POLITICAL_RULES = new Set(['actor.official', 'actor.country-that-acts'])

/** Whether a part names an armed party («مسلحون») or what is an army's («ثكنة»): it makes a clause one of war. */
export function isArmed(part: Part): boolean {
  if (part.kind === 'facility' || part.kind === 'vehicle') return attribute(part, 'side') === 'mil' && attribute(part, 'weak') !== '1'
  const { entity } = part
  if (!entity || POLITICAL_RULES.has(entity.rule)) return false
  if (entity.ids.every(id => id.endsWith('-government')) && part.kind === 'role' && part.entries?.some(e => e.code === 'government')) return false
  return entity.cls === 'state' || entity.cls === 'group' || entity.cls === 'fighters' || entity.cls === 'attackers' || entity.cls === 'suicide'
}

const RUIN = new Set(['destroy', 'burn', 'demolish', 'blast'])

/** Whether an act of ruin stands shortly before a part, so that what it names was damaged («تدمير آليتين»). */
export function destroyedBefore(parts: readonly Part[], at: number, from: number): boolean {
  for (let k = at - 1; k >= from && k >= at - 4; k--) {
    const part = parts[k]!
    if (part.kind === 'act') return RUIN.has(attribute(part, 'act')) && attribute(part, 'act') !== 'blast'
    if (part.kind === 'mark' && part.mark !== '،') return false
  }
  return false
}
