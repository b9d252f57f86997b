import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import { ACTS, type ActTraits } from './act.ts'
import type { Part } from './entity.ts'
import { attribute, isQuote } from './item.ts'

/** A word that names an act, and whether the clause tells it as done. */
export interface Act {
  /** Index of its part. */
  readonly at: number
  readonly code: string
  readonly traits: ActTraits
  readonly verb: boolean
  readonly passive: boolean
  readonly definite: boolean
  readonly plural: boolean
  readonly dual: boolean
  /** «weak» words name an act of this kind only beside other signs of one. */
  readonly weak: boolean
  readonly mood: 'done' | 'thwarted' | 'planned' | 'denied' | 'unreal'
  /** Why the act makes no event, for `explain`. */
  readonly whyNot: string | null
}

const NOUN_ONLY_BEFORE = 4
/** Missiles, bombs and fire that «أطلق» and «سقط» need beside them to tell of an attack. */
const AMMUNITION = new Set(['missile', 'rocket', 'artillery', 'mortar', 'small_arms', 'grenade'])
const ARMS_KINDS = new Set(['weapon', 'arms'])

/** Reads the acts of a sentence's parts, each with its mood. */
export function readActs(parts: readonly Part[], infos: readonly FormInfo[]): Act[] {
  const acts: Act[] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!
    if (part.lexeme === null) continue
    const code = actCode(parts, at, infos)
    const traits = code ? ACTS[code] : undefined
    if (!code || !traits) continue
    const { mood, whyNot } = readMood(parts, at, infos)
    acts.push({
      at,
      code,
      traits,
      verb: (part.features & Feature.VERB) !== 0 && !part.article,
      passive: (part.features & Feature.PASSIVE) !== 0,
      definite: part.article || (part.to - part.from > 1 && infos[part.from]!.key.replace(/^[وفبل]/, '').startsWith('ال')),
      plural: (part.features & Feature.PLURAL) !== 0 && !(part.features & (Feature.SINGULAR | Feature.VERB)),
      dual: (part.features & Feature.DUAL) !== 0 && !(part.features & Feature.VERB),
      weak: attribute(part, 'weak') === '1',
      mood,
      whyNot,
    })
  }
  return acts.map(act => (isCharge(parts, acts, act) ? { ...act, mood: 'unreal', whyNot: 'background.charge' } : act))
}

const TAKEN = new Set(['arrest', 'seize', 'detain'])

/** «اعتقال ثلاثة أثناء محاولتهم تفجير», «القبض على سبعة يشتبه في ضلوعهم في تفجيرات»: what the arrested are held for. */
function isCharge(parts: readonly Part[], acts: readonly Act[], act: Act): boolean {
  if (act.whyNot !== null || TAKEN.has(act.code)) return false
  const arrest = acts.findLast(a => a.at < act.at && act.at - a.at <= 7 && TAKEN.has(a.code))
  if (!arrest) return false
  return parts
    .slice(arrest.at + 1, act.at)
    .some(p => p.kind === 'charge' || p.kind === 'attempt' || p.kind === 'plan' || p.kind === 'plot' || (p.kind === 'allege' && p.features === 0))
}

/** The act that a part names, or '' where it names none or lacks what it needs beside it. */
function actCode(parts: readonly Part[], at: number, infos: readonly FormInfo[]): string {
  const part = parts[at]!
  if (part.entity && part.kind !== 'act') return ''
  if (part.kind === 'act' || part.kind === 'find') {
    const code = attribute(part, 'act')
    if (part.features & (Feature.DOER | Feature.UNDERGOER) && !(part.features & (Feature.VERB | Feature.MASDAR))) return participleAct(part, code)
    switch (attribute(part, 'needs')) {
      case 'على':
        return followedBy(parts, at, 'against', 2) || part.to - part.from > 1 ? code : ''
      case 'arms':
        return near(parts, at, ARMS_KINDS, 4) ? code : ''
      case 'person':
        return nearPeople(parts, at) ? code : ''
      case 'fire':
        return ''
      case 'march':
        return marches(parts, at, infos) ? code : ''
      case 'sides':
        // «مواجهته بالأدلة» confronts somebody with something; «مواجهتهم مع الجيش» is a clash.
        return part.pronoun === '' || infos[part.to]?.key === 'مع' ? code : ''
    }
    if (code === 'seize') return near(parts, at, ARMS_KINDS, 5) ? 'seize' : nearPeople(parts, at) ? 'arrest' : ''
    return code
  }
  if (part.kind === 'fire' || part.kind === 'fall') {
    const weapon = part.kind === 'fire' && firesAt(part, infos) ? 'small_arms' : nearWeapon(parts, at)
    return AMMUNITION.has(weapon) ? (weapon === 'small_arms' ? 'shoot' : attribute(part, 'act')) : ''
  }
  if (part.kind === 'undergo') return underFire(parts, at, infos)
  if (part.kind === 'casualty' && attribute(part, 'act')) return attribute(part, 'act')
  return ''
}

/** «أطلق فلسطيني النار»: the fire stands a word or two after its verb. */
function firesAt(part: Part, infos: readonly FormInfo[]): boolean {
  for (let t = part.to; t < part.to + 4; t++) {
    const key = infos[t]?.key
    if (key === 'النار' || key === 'نار' || key === 'النيران' || key === 'الرصاص') return true
    if (key === undefined || key === '،' || key === '.') return false
  }
  return false
}

const BOMBS = new Set(['ied', 'vbied', 'landmine', 'sticky_bomb', 'suicide_vest', 'motorcycle_bomb'])

/** «تعرض المركز لقذائف», «تعرضت الدورية لعبوة»: what is undergone is the weapon itself. */
function underFire(parts: readonly Part[], at: number, infos: readonly FormInfo[]): string {
  for (let k = at + 1; k < parts.length && k <= at + 11; k++) {
    const part = parts[k]!
    if (part.kind === 'act' || (part.kind === 'mark' && part.mark !== '،' && part.mark !== '"')) return ''
    if (part.kind !== 'weapon') continue
    const governed = part.particle === 'ل' || (part.from > 0 && infos[part.from - 1]!.key.startsWith('ل'))
    if (!governed) return ''
    const code = attribute(part, 'weapon')
    return BOMBS.has(code) ? 'blast' : AMMUNITION.has(code) && code !== 'small_arms' ? 'shell' : code === 'small_arms' ? 'shoot' : ''
  }
  return ''
}

const ONWARD = new Set([
  'في',
  'نحو',
  'الي',
  'باتجاه',
  'بالاتجاه',
  'صوب',
  'علي',
  'داخل',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'من',
  'ميداني',
  'ميدانيا',
  'كبير',
  'كبيرا',
  'ملحوظ',
  'ملحوظا',
])

/** «تقدم» is also «offers», and progress of every kind: an advance goes somewhere, or somebody armed makes it. */
function marches(parts: readonly Part[], at: number, infos: readonly FormInfo[]): boolean {
  const part = parts[at]!
  if (ONWARD.has(infos[part.to]?.key ?? '')) return true
  const next = parts[at + 1]
  return next?.entity != null && next.from - part.to <= 1 && next.entity.cls !== 'civilians' && next.entity.cls !== 'people'
}

/** «المستهدف», «القاتل»: a participle is a noun of its own, save a few that stand for a verb. */
function participleAct(part: Part, code: string): string {
  return code === 'target' && !part.article && (part.features & Feature.DOER) !== 0 ? code : ''
}

function followedBy(parts: readonly Part[], at: number, kind: string, within: number): boolean {
  const next = parts[at + 1]
  return next !== undefined && next.kind === kind && next.from - parts[at]!.to < within
}

function near(parts: readonly Part[], at: number, kinds: ReadonlySet<string>, within: number): boolean {
  for (let k = at + 1; k < parts.length && k <= at + 4; k++) {
    const part = parts[k]!
    if (part.kind === 'act' && k > at + 1) return false
    if (kinds.has(part.kind)) return part.from - parts[at]!.to <= within
    if (part.kind === 'mark' && part.mark !== '"') return false
  }
  return false
}

function nearPeople(parts: readonly Part[], at: number): boolean {
  for (let k = at + 1; k < parts.length && k <= at + 3; k++) {
    const part = parts[k]!
    if (part.entity?.people) return part.from - parts[at]!.to <= 5
    if (part.kind === 'mark' || part.kind === 'act') return false
  }
  return false
}

function nearWeapon(parts: readonly Part[], at: number): string {
  for (let k = at + 1; k < parts.length && k <= at + 4; k++) {
    const part = parts[k]!
    if (part.kind === 'weapon') return part.from - parts[at]!.to <= 4 ? attribute(part, 'weapon') : ''
    if (part.kind === 'mark' || part.kind === 'act') return ''
  }
  return ''
}

const PURPOSES = new Set([
  'clash',
  'take',
  'retake',
  'expel',
  'arrest',
  'demolish',
  'advance',
  'eliminate',
  'destroy',
  'operation',
  'deploy',
  'release',
  'repel',
])
const CAUSES = new Set(['undergo', 'result', 'condemn', 'occur', 'light', 'plan', 'attempt', 'thwart', 'avert', 'act'])

/** Whether the words before an act make it undone: «لم», «قد», «لمنع», «هدد بـ», «أحبط», «نفى». */
function readMood(parts: readonly Part[], at: number, infos: readonly FormInfo[]): { mood: Act['mood']; whyNot: string | null } {
  const part = parts[at]!
  const verb = (part.features & Feature.VERB) !== 0
  const presentOnly = verb && !(part.features & (Feature.PAST | Feature.NOUN))
  if (part.particle === 'س') return { mood: 'planned', whyNot: 'mood.future' }
  if (part.particle === 'ل' && presentOnly) return { mood: 'unreal', whyNot: 'mood.purpose' }
  // «لمواجهة الإرهاب», «لاستعادة المدينة»: what something is for, save after «تعرض» or «أدى».
  if (part.particle === 'ل' && PURPOSES.has(attribute(part, 'act')) && part.features & Feature.MASDAR && !CAUSES.has(parts[at - 1]?.kind ?? ''))
    return { mood: 'unreal', whyNot: 'mood.purpose' }
  // «الذي يسيطر عليه التنظيم» says who holds a place, not that it was taken.
  if ((attribute(part, 'act') === 'take' || attribute(part, 'act') === 'besiege') && (presentOnly || part.pronoun !== ''))
    return { mood: 'unreal', whyNot: 'background.holds' }
  const previous = part.from > 0 ? infos[part.from - 1]!.key : ''
  if (presentOnly && (previous === 'ان' || previous === 'قد' || previous === 'كي' || previous === 'لن' || previous === 'حتي'))
    return { mood: 'unreal', whyNot: 'mood.subjunctive' }
  for (let k = at - 1; k >= 0 && k >= at - NOUN_ONLY_BEFORE; k--) {
    const before = parts[k]!
    const distance = part.from - before.to
    if (before.kind === 'mark' && !isQuote(before)) break
    if (distance > 6) break
    switch (before.kind) {
      case 'neg':
        if (distance <= 2) return { mood: 'unreal', whyNot: 'mood.negated' }
        break
      case 'hypo':
        if (distance <= 3) return { mood: 'unreal', whyNot: 'mood.hypothetical' }
        break
      case 'future':
        if (distance <= 2) return { mood: 'planned', whyNot: 'mood.future' }
        break
      case 'avert':
      case 'plot':
        if (distance <= 4) return { mood: 'thwarted', whyNot: 'mood.averted' }
        break
      case 'thwart':
        if (distance <= 5) return { mood: 'thwarted', whyNot: null }
        break
      case 'attempt':
        if (distance <= 1) return { mood: 'done', whyNot: null }
        break
      case 'plan':
        if (distance <= 3) return { mood: 'planned', whyNot: 'mood.planned' }
        break
      case 'charge':
        if (distance <= 3) return { mood: 'unreal', whyNot: 'background.charge' }
        break
      case 'deny':
        // «تنفي مقتل مواطن»: a death denied is no event; an attack denied is one that others tell.
        if (distance <= 4) return { mood: 'denied', whyNot: ACTS[attribute(part, 'act')]?.primary === false ? 'mood.denied' : null }
        break
      case 'condemn':
        if (distance <= 2) return { mood: 'done', whyNot: null }
        break
      case 'sport':
      case 'fiction':
        return { mood: 'unreal', whyNot: 'mood.metaphor' }
    }
    if (before.kind === 'act' || before.kind === 'result') break
  }
  return { mood: 'done', whyNot: null }
}
