import type { CountField } from '@marsad/model'
import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import type { Entity, Part } from './entity.ts'
import { attribute } from './item.ts'

/** A number of people to whom something happened, as one phrase tells it. */
export interface Toll {
  readonly field: CountField
  readonly min: number | null
  readonly max: number | null
  readonly approx: boolean
  /** Who they are, if the phrase says so. */
  readonly entity: Entity | null
  /** The phrase is a part of a total that was told before («بينهم ثلاثة أطفال»). */
  readonly part: boolean
  /** Token range of the phrase. */
  readonly from: number
  readonly to: number
  /** Index of the part that tells the fate («مقتل»). */
  readonly by: number
  readonly rule: string
}

const FATE_OF_ACT: Readonly<Record<string, CountField>> = {
  kill: 'killed',
  die: 'killed',
  execute: 'killed',
  behead: 'killed',
  assassinate: 'killed',
  eliminate: 'killed',
  massacre: 'killed',
  injure: 'injured',
  abduct: 'abducted',
  arrest: 'arrested',
  detain: 'abducted',
  capture: 'captured',
  release: 'released',
  surrender: 'surrendered',
  stab: 'injured',
  ram: 'injured',
  snipe: 'killed',
}

/** The fate that a part tells of whoever stands beside it. */
export function fateOf(part: Part): CountField | null {
  if (part.kind === 'casualty') return attribute(part, 'field') as CountField
  if (part.kind === 'act') return FATE_OF_ACT[attribute(part, 'act')] ?? null
  return null
}

/** Nouns after a number that count no people. */
const UNITS = new Set([
  'ساعه',
  'ساعات',
  'يوم',
  'يوما',
  'ايام',
  'شهر',
  'اشهر',
  'شهرا',
  'سنه',
  'سنوات',
  'عام',
  'عاما',
  'اعوام',
  'كلم',
  'كيلومترا',
  'كيلومترات',
  'كيلومتر',
  'متر',
  'مترا',
  'امتار',
  'دقيقه',
  'دقائق',
  'طن',
  'طنا',
  'دولار',
  'مليون',
  'كيلوغراما',
  'كيلوغرام',
  'كم',
  'اسابيع',
  'اسبوعا',
  'اسبوع',
  'صواريخ',
  'صاروخا',
  'صاروخ',
  'قذائف',
  'قذيفه',
  'غارات',
  'غاره',
  'مره',
  'مرات',
  'مواقع',
  'موقعا',
  'منازل',
  'منزلا',
  'مبني',
  'عمليات',
  'عمليه',
  'هجمات',
  'هجوما',
  'درجه',
  'عبوات',
  'عبوه',
  'هكتار',
  'جنيه',
  'ليره',
  'ريال',
  'بالمئه',
  'محافظات',
  'مناطق',
  'قري',
  'بلدات',
  'ضربات',
  'ضربه',
  'اميال',
  'ميلا',
  'اطنان',
])
const OTHERS = new Set(['اخرين', 'اخرون', 'اخر', 'اخران', 'اخري', 'غيرهم', 'شخص', 'شخصا'])
/** After these words a number no longer counts the people of the fate before. */
const STOPS = new Set(['result', 'act', 'fire', 'fall', 'occur', 'undergo', 'say', 'claim', 'light', 'by', 'allege', 'flee', 'thwart'])

/**
 * Reads every toll of a clause: «مقتل 5 جنود و7 مسلحين», «أصيب آخران», «سقوط قتلى وجرحى», «60 شخصاً بين قتيل وجريح».
 */
export function readTolls(parts: readonly Part[], infos: readonly FormInfo[]): Toll[] {
  const tolls: Toll[] = []
  const used = new Set<number>()
  for (let i = 0; i < parts.length; i++) {
    const field = fateOf(parts[i]!)
    if (!field || used.has(i)) continue
    if (parts[i]!.kind === 'casualty' && !attribute(parts[i]!, 'act')) readCountedNoun(parts, infos, i, field, tolls, used)
    else readAfterFate(parts, infos, i, field, tolls, used)
  }
  return tolls
}

/** «30 قتيلا», «قتلى وجرحى», «60 بين قتيل وجريح». */
function readCountedNoun(parts: readonly Part[], infos: readonly FormInfo[], i: number, field: CountField, tolls: Toll[], used: Set<number>): void {
  const noun = parts[i]!
  const before = parts[i - 1]
  const after = parts[i + 1]
  const pairs = after && fateOf(after) && after.kind === 'casualty' && after.conjunction && after.from === noun.to ? fateOf(after) : null
  // «بين قتيل وجريح»: the number before the pair counts both together.
  if (pairs && pairs !== field && before?.kind === 'between') {
    const number = parts
      .slice(Math.max(0, i - 5), i)
      .reverse()
      .find(p => p.kind === 'number')
    const people = parts.slice(Math.max(0, i - 4), i).find(p => p.entity?.people)
    if (number) {
      drop(tolls, number.from)
      tolls.push(toll('casualties', number, number.from, after!.to, i, people?.entity ?? null, false, 'toll.between-dead-and-wounded'))
      used.add(i).add(i + 1)
      return
    }
  }
  if (before?.kind === 'number' && noun.from - before.to <= 1 && !isDecade(infos, noun, before)) {
    // «عشرات القتلى والجرحى», «20 قتيلا وجريحا»: one number for both.
    const lumped = pairs !== null && pairs !== field && noun.from === before.to
    tolls.push(
      toll(
        lumped ? 'casualties' : field,
        before,
        before.from,
        lumped ? after!.to : noun.to,
        i,
        victimAfter(parts, infos, i),
        false,
        lumped ? 'toll.number-of-dead-and-wounded' : 'toll.number-of-casualties',
      ),
    )
    used.add(i)
    if (lumped) used.add(i + 1)
    return
  }
  const number = numberAfterTo(parts, i)
  if (number && (noun.article || before?.kind === 'number' || before?.kind === 'toll')) {
    tolls.push(toll(field, number, noun.from, number.to, i, null, false, 'toll.rose-to'))
    used.add(i)
    return
  }
  if (noun.features & Feature.DUAL && !noun.article) {
    tolls.push({ ...toll(field, null, noun.from, noun.to, i, victimAfter(parts, infos, i), false, 'toll.dual'), min: 2, max: 2 })
  } else if (noun.features & Feature.PLURAL && !noun.article && !noun.pronoun) {
    tolls.push({ ...toll(field, null, noun.from, noun.to, i, victimAfter(parts, infos, i), false, 'toll.plural'), min: 1, max: null })
  } else if (
    noun.features & Feature.SINGULAR &&
    !noun.article &&
    !noun.pronoun &&
    field === 'killed' &&
    before?.kind !== 'number' &&
    after?.entity === null &&
    attribute(noun, 'act') === ''
  ) {
    return
  }
  used.add(i)
}

function isDecade(infos: readonly FormInfo[], noun: Part, number: Part): boolean {
  return noun.from > number.to && infos[number.to]!.key !== 'من' && infos[number.to]!.key !== 'ال'
}

/** «حصيلة القتلى … إلى 30», «عدد القتلى ارتفع إلى نحو 30». */
function numberAfterTo(parts: readonly Part[], i: number): Part | null {
  for (let k = i + 1; k < parts.length && k < i + 7; k++) {
    const part = parts[k]!
    if (part.kind === 'number') return part.from - parts[i]!.to < 14 ? part : null
    if (part.kind === 'mark' && part.mark !== '"' && part.mark !== '،') return null
  }
  return null
}

/** «قتيلا من الجنود», «جريحا في صفوف المدنيين». */
function victimAfter(parts: readonly Part[], infos: readonly FormInfo[], i: number): Entity | null {
  const next = parts[i + 1]
  if (!next?.entity || next.from - parts[i]!.to > 3) return null
  for (let t = parts[i]!.to; t < next.from; t++) {
    const key = infos[t]!.key
    if (key !== 'من' && key !== 'في' && key !== 'صفوف' && key !== 'بين') return null
  }
  return next.entity
}

/** «مقتل 5 جنود و7 مسلحين», «قتل وأصيب 12», «قتلى الجيش هم ضابط و4 جنود». */
function readAfterFate(parts: readonly Part[], infos: readonly FormInfo[], i: number, field: CountField, tolls: Toll[], used: Set<number>): void {
  const fate = parts[i]!
  let at = i + 1
  let joint = field
  const next = parts[at]
  const second = next ? fateOf(next) : null
  // «مقتل وإصابة 12»: nothing stands between the two fates, so the number is of both.
  if (
    next &&
    second &&
    second !== field &&
    next.conjunction &&
    next.from - fate.to === 0 &&
    (second === 'injured' || second === 'killed') &&
    !countedBefore(parts, i)
  ) {
    joint = 'casualties'
    used.add(at)
    at++
  }
  const before = tolls.length
  // «5 أشخاص قُتلوا»: a verb in the plural stands after its people; so does «مصرعهم».
  const agrees = (fate.features & Feature.VERB) !== 0 && !(fate.features & Feature.SINGULAR) && !fate.pronoun
  if ((agrees || attribute(fate, 'die') === '1') && joint === field) readBeforeFate(parts, infos, i, joint, tolls)
  if (tolls.length > before) return
  readPeople(parts, infos, skipAside(parts, at), fate, i, joint, tolls)
  if (tolls.length === before) readBeforeFate(parts, infos, i, joint, tolls)
  if (tolls.length === before) readName(parts, infos, i, joint, tolls)
}

/** «قُتل، الأحد، 3»: a date between commas stands aside. */
function skipAside(parts: readonly Part[], at: number): number {
  const comma = (part: Part | undefined) => part?.kind === 'mark' && (part.mark === '،' || part.mark === ',')
  if (parts[at]?.kind === 'date') return comma(parts[at + 1]) || parts[at + 1]?.kind === 'number' ? at + (comma(parts[at + 1]) ? 2 : 1) : at
  return comma(parts[at]) && parts[at + 1]?.kind === 'date' && comma(parts[at + 2]) ? at + 3 : at
}

/** Words that follow a fate and name nobody. */
const NO_NAMES = new Set([
  'في',
  'من',
  'علي',
  'الي',
  'عن',
  'و',
  'او',
  'ما',
  'كل',
  'بعض',
  'عدد',
  'عددا',
  'جميع',
  'معظم',
  'اكثر',
  'اخر',
  'اخرين',
  'المزيد',
  'خلال',
  'اثناء',
  'هولاء',
  'هذا',
  'هذه',
  'ان',
  'بعد',
  'قبل',
  'ضد',
  'حتي',
  'كما',
  'بينما',
  'متعمد',
  'العمد',
  'الخطا',
  'جماعي',
  'جماعيه',
  'خارج',
])

/** «مقتل أبو خليل», «اغتياله»: one who is named, or spoken of, is one. */
function readName(parts: readonly Part[], infos: readonly FormInfo[], i: number, field: CountField, tolls: Toll[]): void {
  const fate = parts[i]!
  if (field === 'casualties' || !(fate.features & Feature.NOUN) || fate.features & Feature.VERB || fate.article) return
  if (!(fate.features & Feature.MASDAR) && fate.kind !== 'casualty') return
  const one = (to: number, rule: string) => tolls.push({ ...toll(field, null, fate.from, to, i, null, false, rule), min: 1, max: 1 })
  if (fate.pronoun === 'ه' || fate.pronoun === 'ها') {
    one(fate.to, 'toll.pronoun-after-fate')
    return
  }
  if (fate.pronoun) return
  const next = parts[i + 1]
  const key = infos[fate.to]?.key ?? ''
  if (!key || NO_NAMES.has(key) || !/^[\u0621-\u064a]{2,}$/.test(key)) return
  if (next && next.from === fate.to) return
  one(fate.to + 1, 'toll.name-after-fate')
}

/** «شخصين قُتلا وأصيب عشرة»: a fate whose people stand before it is told whole. */
function countedBefore(parts: readonly Part[], i: number): boolean {
  const before = parts[i - 1]
  return (
    before !== undefined &&
    ((parts[i]!.features & Feature.VERB) !== 0 || attribute(parts[i]!, 'die') === '1') &&
    (before.kind === 'number' || before.entity?.people === true) &&
    parts[i]!.from - before.to <= 3
  )
}

function readPeople(parts: readonly Part[], infos: readonly FormInfo[], start: number, fate: Part, by: number, field: CountField, tolls: Toll[]): number {
  let at = start
  let previousEnd = start > by + 1 ? parts[start - 1]!.to : fate.to
  let count = 0
  let part = false
  // «خطفت جماعة بوكو حرام أمس 30 تلميذة»: the doer stands before whom it hit.
  let doer = false
  while (at < parts.length) {
    const here = parts[at]!
    if (doer && count === 0 && ASIDE_AFTER_DOER.has(here.kind) && here.from - previousEnd <= 2 && !here.conjunction) {
      previousEnd = here.to
      at++
      continue
    }
    if (here.kind === 'among') {
      part = true
      previousEnd = here.to
      at++
      continue
    }
    if (STOPS.has(here.kind) || fateOf(here)) break
    if (here.kind === 'mark') {
      const following = parts[at + 1]
      const goesOn =
        (here.mark === '،' || here.mark === ',') &&
        following &&
        (following.conjunction || following.kind === 'among') &&
        (following.kind === 'number' || following.entity?.people || following.kind === 'among')
      if (here.mark === '"' || here.mark === '«' || here.mark === '»' || here.mark === '(' || here.mark === ')' || goesOn) {
        if (here.mark !== '(' || count === 0) {
          previousEnd = here.to
          at++
          continue
        }
      }
      if (count > 0 || here.mark !== '(') break
    }
    const gap = here.from - previousEnd
    // Between the parts of a list only a name or an adjective may stand; before the first one hardly a word.
    if (gap > (count === 0 ? (doer ? 3 : 2) : here.conjunction ? 9 : 3)) break
    if (doer && count === 0 && (here.conjunction || here.particle)) break
    if (here.kind === 'ordinal' && count === 0 && here.from === previousEnd && !here.article) {
      // «وجرح ثالثا»: one more.
      tolls.push({ ...toll(field, null, here.from, here.to, by, null, part, 'toll.one-more'), min: 1, max: 1 })
      return at + 1
    }
    if (here.kind === 'number') {
      const people = parts[at + 1]
      const close =
        people?.entity &&
        (people.entity.people || people.entity.named) &&
        people.from - here.to <= 3 &&
        !people.conjunction &&
        linked(infos, here.to, people.from)
      const nextKey = infos[here.to]?.key ?? ''
      if (count > 0 && !here.conjunction && !part) break
      if (!close && UNITS.has(nextKey)) break
      if (
        !close &&
        people &&
        people.from === here.to &&
        (people.kind === 'weapon' ||
          people.kind === 'facility' ||
          people.kind === 'vehicle' ||
          people.kind === 'arms' ||
          (people.kind === 'act' && !people.conjunction && !(people.features & Feature.VERB)) ||
          people.kind === 'placehead')
      )
        break
      if (people && people.kind === 'casualty' && people.from === here.to) break
      tolls.push(
        toll(
          field,
          here,
          here.from,
          close ? people.to : OTHERS.has(nextKey) ? here.to + 1 : here.to,
          by,
          close ? people.entity : null,
          part,
          'toll.number-after-fate',
        ),
      )
      count++
      previousEnd = close ? people.to : here.to + (OTHERS.has(nextKey) ? 1 : 0)
      at += close ? 2 : 1
      continue
    }
    if (here.entity) {
      if (!here.entity.people) {
        // «مقتل القوات» names no person; a body after a verb of the fate is the doer.
        if (count > 0 || doer || !(fate.features & Feature.VERB) || here.conjunction || here.particle) break
        doer = true
        previousEnd = here.to
        at++
        continue
      }
      if (count > 0 && !here.conjunction && !part && !accompanied(infos, here)) break
      if (here.particle && here.particle !== 'ل') break
      // «قتل مسلحون ثلاثة جنود»: people who are told before the counted ones are the doers.
      if (count === 0 && !doer && isDoer(parts, at, fate, infos)) {
        doer = true
        previousEnd = here.to
        at++
        continue
      }
      tolls.push(countPeople(field, here, by, part, infos))
      count++
      previousEnd = here.to
      at++
      continue
    }
    if (
      here.kind === 'plot' ||
      here.kind === 'date' ||
      here.kind === 'place' ||
      here.kind === 'country' ||
      here.kind === 'weapon' ||
      here.kind === 'against' ||
      here.kind === 'between'
    )
      break
    at++
  }
  return at
}

/** What may stand between a doer and whom it hit: «قتل الجيش أمس الأحد 3», «أعدم التنظيم رميا بالرصاص 5». */
const ASIDE_AFTER_DOER = new Set(['date', 'weapon', 'place'])

/** «قتل نائب مع حارسيه»: who is with the dead is dead too. */
function accompanied(infos: readonly FormInfo[], part: Part): boolean {
  return part.from > 0 && infos[part.from - 1]!.key === 'مع'
}

function linked(infos: readonly FormInfo[], from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    const key = infos[t]!.key
    if (key === 'في' || key === 'علي' || key === 'الي' || key === 'عن') return false
  }
  return true
}

/** Whether the people at `at` do the deed to others who are told right after. */
function isDoer(parts: readonly Part[], at: number, fate: Part, infos: readonly FormInfo[]): boolean {
  if (!(fate.features & Feature.VERB)) return false
  const doer = parts[at]!.entity!
  if (doer.cls === 'civilians' || doer.dual) return false
  const next = parts[at + 1]?.kind === 'allege' ? parts.slice(at + 2, at + 5).find(p => p.kind === 'number') : parts[at + 1]
  if (doer.cls === 'suicide' && next?.kind === 'number') return true
  if (!next || next.conjunction || next.from - doer.to > 3) return false
  if (infos[doer.to]?.key === 'و') return false
  if (next.kind === 'number') return true
  return next.entity?.people && !next.particle
}

function countPeople(field: CountField, part: Part, by: number, isPart: boolean, infos: readonly FormInfo[]): Toll {
  const entity = part.entity!
  const base = toll(field, null, part.from, part.to, by, entity, isPart, 'toll.people-named')
  const partitive = infos[part.from]?.key === 'احد' || infos[part.from]?.key === 'احدي'
  if (partitive) return { ...base, min: 1, max: 1 }
  if (entity.dual) return { ...base, min: 2, max: 2 }
  if (entity.plural) return { ...base, min: 1, max: null }
  return { ...base, min: 1, max: 1 }
}

/** «خمسة جنود قُتلوا», «إن 22 شخصا على الأقل قتلوا», «مدنيا قتل». */
function readBeforeFate(parts: readonly Part[], infos: readonly FormInfo[], i: number, field: CountField, tolls: Toll[]): void {
  const fate = parts[i]!
  if (!(fate.features & Feature.VERB) && attribute(fate, 'die') !== '1') return
  for (let k = i - 1; k >= 0 && k > i - 6; k--) {
    const part = parts[k]!
    if (part.kind === 'mark' && part.mark !== '"' && part.mark !== '«' && part.mark !== '»') {
      // «خمسة عناصر، بينهم قيادي، قُتلوا»: what stands between the commas is a part of them.
      const among = parts.findLastIndex((p, at) => at < k && at >= k - 4 && p.kind === 'among')
      if (among < 0) return
      k = among
      continue
    }
    if (STOPS.has(part.kind) || part.kind === 'among' || fateOf(part) || tolls.some(t => t.from <= part.from && part.from < t.to)) return
    if (part.entity?.people) {
      const number = parts[k - 1]
      const counted = number?.kind === 'number' && part.from - number.to <= 3 && linked(infos, number.to, part.from)
      if (part.entity.definite && !counted) return
      tolls.push(
        counted ? toll(field, number, number.from, part.to, i, part.entity, false, 'toll.number-before-fate') : countPeople(field, part, i, false, infos),
      )
      // «12 مدنيا وجنديا قُتلوا»: the list goes on backwards.
      const first = counted ? number : part
      const earlier = parts[k - (counted ? 2 : 1)]
      if (first.conjunction && earlier?.entity?.people && first.from - earlier.to <= 3) {
        const total = parts[k - (counted ? 3 : 2)]
        tolls.push(
          total?.kind === 'number' && earlier.from - total.to <= 3
            ? toll(field, total, total.from, earlier.to, i, earlier.entity, false, 'toll.number-before-fate')
            : countPeople(field, earlier, i, false, infos),
        )
      }
      return
    }
    if (part.kind === 'number' && fate.from - part.to <= 5) {
      tolls.push(toll(field, part, part.from, part.to, i, null, false, 'toll.number-before-fate'))
      return
    }
  }
}

function toll(field: CountField, number: Part | null, from: number, to: number, by: number, entity: Entity | null, part: boolean, rule: string): Toll {
  return { field, min: number?.min ?? null, max: number?.max ?? null, approx: number?.approx ?? false, entity, part, from, to, by, rule }
}

/** Takes back a toll that was read from the number at `from`. */
function drop(tolls: Toll[], from: number): void {
  const at = tolls.findIndex(t => t.from <= from && from < t.to)
  if (at >= 0) tolls.splice(at, 1)
}
