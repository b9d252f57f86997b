import type { CountField } from '@marsad/model'
import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import { NO_NAMES, STOPS } from './counted-words.ts'
import type { Part } from './entity.ts'
import { attribute, isQuote } from './item.ts'
import { readCountedNoun } from './read-counted-noun.ts'
import { countPeople, linked, readPeople } from './read-counted-people.ts'
import { fateOf, type Toll, toll } from './toll.ts'

/**
 * Reads every toll of a clause: «مقتل 5 جنود و7 مسلحين», «أصيب آخران», «سقوط قتلى وجرحى», «60 شخصاً بين قتيل وجريح».
 */
export function readTolls(parts: readonly Part[], infos: readonly FormInfo[]): Toll[] {
  const tolls: Toll[] = []
  const used = new Set<number>()
  for (let i = 0; i < parts.length; i++) {
    const field = fateOf(parts[i]!)
    if (used.has(i)) continue
    if (falls(parts, i)) {
      readPeople(parts, infos, i + 1, parts[i]!, i, 'killed', tolls)
      continue
    }
    if (!field) continue
    if (parts[i]!.kind === 'casualty' && !attribute(parts[i]!, 'act')) readCountedNoun(parts, infos, i, field, tolls, used)
    else readAfterFate(parts, infos, i, field, tolls, used)
  }
  return tolls
}

/** «سقوط 39 مسلحا في غارة», «قضى 27 مقاتلا»: counted people who fall, or who pass away. */
function falls(parts: readonly Part[], i: number): boolean {
  const part = parts[i]!
  const number = parts[i + 1]
  const people = parts[i + 2]
  if (part.kind !== 'fall' && !(attribute(part, 'needs') === 'على' && part.features & Feature.VERB)) return false
  if (number?.kind !== 'number' || number.from !== part.to || number.conjunction) return false
  return people?.entity?.people === true && people.from === number.to && people.entity.cls !== 'prisoners' && !fateOf(people)
}

/** «مقتل 5 جنود و7 مسلحين», «قتل وأصيب 12», «قتلى الجيش هم ضابط و4 جنود». */
function readAfterFate(parts: readonly Part[], infos: readonly FormInfo[], i: number, field: CountField, tolls: Toll[], used: Set<number>): void {
  const fate = parts[i]!
  let at = i + 1
  // «قضى على ستة عناصر»; without «على» the verb tells of no fate.
  if (attribute(fate, 'needs') === 'على') {
    if (parts[at]?.kind !== 'against') return
    at++
  }
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

/** «خمسة جنود قُتلوا», «إن 22 شخصا على الأقل قتلوا», «مدنيا قتل». */
function readBeforeFate(parts: readonly Part[], infos: readonly FormInfo[], i: number, field: CountField, tolls: Toll[]): void {
  const fate = parts[i]!
  if (!(fate.features & Feature.VERB) && attribute(fate, 'die') !== '1') return
  for (let k = i - 1; k >= 0 && k > i - 6; k--) {
    const part = parts[k]!
    if (part.kind === 'mark' && !isQuote(part)) {
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
      // «لقي القيادي … مصرعه»: the death of one, who is known.
      const one = attribute(fate, 'die') === '1' && /(?:ه|ها)$/.test(infos[fate.to - 1]!.key)
      if (part.entity.definite && !counted && !one) return
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
