import { Feature } from '../tables/feature.ts'
import type { FormInfo } from '../tables/form-info.ts'
import { actorId, classOfActor } from './actor-of-name.ts'
import type { Entity, EntityClass, Part } from './entity.ts'
import { attribute, type Item } from './item.ts'
import type { ReportContext } from './report-context.ts'
import { stateForce } from './state-force.ts'
import { fateOf } from './toll.ts'

const HEADS = new Set(['actor', 'role', 'person', 'rank', 'unit', 'air', 'nation', 'country', 'artillery', 'vessel'])
/** Words between a noun of people and the body that they belong to: «عناصر من», «تابعين ل», «قيادي في». */
const LINKS = new Set(['من', 'في', 'تابعين', 'تابعه', 'تابع', 'التابعه', 'التابعين', 'التابع', 'مواليه', 'موالين', 'الموالين', 'الي', 'ينتمون', 'صفوف', 'باسم'])
const QUOTES = new Set(['"', '«', '»', '“', '”', "'", '‘', '’'])
/**
 * Puts runs of items together that name one party, and gives each its actor ids.
 * «عنصر من قوات الأمن السعودية» is one entity: people of saudi-police. The items themselves become the parts, for they are many.
 */
export function findEntities(items: readonly Item[], infos: readonly FormInfo[], context: ReportContext, spoken: Spoken): Part[] {
  const parts: Part[] = []
  for (let i = 0; i < items.length; ) {
    const item = items[i]!
    if (!HEADS.has(item.kind)) {
      parts.push(item)
      i++
      continue
    }
    parts.push(item)
    if (isAdjective(items, i)) {
      item.kind = 'adjective'
      i++
      continue
    }
    const run = takeRun(items, infos, i)
    const country = item.kind === 'country' && run.length === 1 ? actingCountry(items, i, infos, context) : null
    if (country) {
      item.entity = country
      i++
      continue
    }
    const entity = makeEntity(run, context, items[i - 1] ?? null, spoken)
    if (entity) {
      if (entity.cls === 'group' && entity.named) spoken.group = entity.ids[0]!
      item.to = entity.to
      item.entity = entity
      i++
      while (i < items.length && items[i]!.from < entity.to) i++
      // «جنديا واحدا», «مسلحين اثنين»: the number after the noun says no more than the noun.
      if (
        items[i]?.kind === 'number' &&
        items[i]!.from === entity.to &&
        items[i]!.max !== null &&
        items[i]!.max! <= 2 &&
        !items[i]!.conjunction &&
        entity.people
      )
        i++
    } else i++
  }
  return parts
}

const DOING = new Set(['act', 'light', 'say', 'allege', 'claim', 'fire', 'find', 'deny', 'condemn', 'repel'])

/** «قصفت تركيا», «إسرائيل تنفي»: a country right beside its verb is the party that acts. */
function actingCountry(items: readonly Item[], at: number, infos: readonly FormInfo[], context: ReportContext): Entity | null {
  const item = items[at]!
  const verbAt = (other: Item | undefined) => other !== undefined && DOING.has(other.kind) && (other.features & Feature.VERB) !== 0
  if (item.particle || (item.from > 0 && PREPOSITIONS.has(infos[item.from - 1]!.key))) return null
  const before = items[at - 1]
  const after = items[at + 1]
  const subject = (verbAt(before) && item.from - before!.to <= 1) || (verbAt(after) && after!.from - item.to <= 1 && !after!.conjunction)
  if (!subject) return null
  return {
    ids: [stateForce(item.entries![0]!.code, 'government', context)],
    cls: 'state',
    people: false,
    dual: false,
    plural: false,
    definite: true,
    from: item.from,
    to: item.to,
    conjunction: item.conjunction,
    particle: '',
    named: true,
    rule: 'actor.country-that-acts',
    field: '',
    rank: false,
  }
}

const PREPOSITIONS = new Set(['في', 'من', 'الي', 'علي', 'عن', 'داخل', 'شمال', 'جنوب', 'شرق', 'غرب', 'مع', 'ضد', 'وسط', 'نحو'])

/** «هجوم إرهابي»: one armed man right after an act is an adjective of the act. */
function isAdjective(items: readonly Item[], at: number): boolean {
  const item = items[at]!
  const before = items[at - 1]
  if (item.kind !== 'person' || before?.kind !== 'act' || before.to !== item.from || item.conjunction || item.particle) return false
  const side = attribute(item, 'side')
  return (
    (side === 'fighter' || side === 'suicide') &&
    (item.features & Feature.SINGULAR) !== 0 &&
    item.article === before.article &&
    (before.features & Feature.VERB) === 0 &&
    attribute(before, 'act') !== 'kill'
  )
}

/** Who was last spoken of, for «التنظيم», «المليشيا», «الجماعة». It is kept from sentence to sentence of a report. */
export interface Spoken {
  group: string | null
}

/** The items from `at` on that belong to one party. */
function takeRun(items: readonly Item[], infos: readonly FormInfo[], at: number): Item[] {
  const run = [items[at]!]
  let last = items[at]!
  let quotes = 0
  for (let i = at + 1; i < items.length && run.length < 5; i++) {
    const next = items[i]!
    if (next.kind === 'mark' && QUOTES.has(next.mark)) {
      quotes++
      continue
    }
    // «مقاتلات روسية وسورية» are of both.
    const both = next.kind === 'nation' && last.kind === 'nation' && next.conjunction && next.from === last.to && run[0]!.kind !== 'nation'
    if (both) {
      run.push(next)
      last = next
      continue
    }
    if (!HEADS.has(next.kind) || next.conjunction) break
    const distance = next.from - last.to - quotes
    if (distance > 2) break
    // A second body after a full name is another party, unless it only adds a nationality.
    if ((last.kind === 'actor' || last.kind === 'country') && next.kind !== 'nation' && distance > 0) break
    if (last.kind === 'actor' && next.kind === 'country') break
    // «قتلت الحركة ضابطا»: the doer and whom it hit.
    if (last.kind === 'actor' && (next.kind === 'person' || next.kind === 'rank')) break
    if (last.kind === 'nation' && next.kind === 'person' && attribute(next, 'member') !== '') break
    if (last.kind === 'nation' && next.kind !== 'nation' && distance === 0 && next.kind !== 'person' && next.kind !== 'rank') break
    if (last.kind === 'nation' && (next.kind === 'person' || next.kind === 'unit' || next.kind === 'rank') && distance > 0) break
    let linked = true
    const described = last.article && (last.kind === 'person' || last.kind === 'rank')
    for (let t = last.to; t < next.from; t++) {
      const { key } = infos[t]!
      // «القيادي الميداني الحوثي», «القائد البارز في الحركة»: an adjective of the man stands between.
      if (!QUOTES.has(key) && !LINKS.has(key) && !(described && t === last.to && key.length > 4 && key.startsWith('ال'))) linked = false
    }
    if (distance > 0 && !linked) break
    // «جندي بقوات حفظ السلام»: people are of the body that they serve in.
    const serves = next.particle === 'ب' && next.kind === 'actor' && (last.kind === 'person' || last.kind === 'rank')
    if (distance === 0 && next.particle && next.particle !== 'ل' && !serves) break
    if (next.kind === 'country' && distance > 0) break
    // «رجل جندياً» does not occur; two nouns of people side by side are one only as «رجال الشرطة», «نائب قائد».
    if (distance === 0 && next.kind === 'person' && last.kind === 'person' && last.features & Feature.DUAL) break
    run.push(next)
    last = next
    quotes = 0
  }
  // «نائب قائد …» is one of the commander's rank, not a member of parliament.
  return run.length > 1 && run[0]!.lexeme?.id === 'naib' && run[1]!.kind === 'person'
    ? run.slice(1).map((item, k) => (k === 0 ? { ...item, from: run[0]!.from, conjunction: run[0]!.conjunction } : item))
    : run
}

function makeEntity(run: readonly Item[], context: ReportContext, before: Item | null, spoken: Spoken): Entity | null {
  const head = run[0]!
  const last = run[run.length - 1]!
  const nation = run.find(item => item.kind === 'nation')
  const country = nation ? attribute(nation, 'country') : (run.find(item => item.kind === 'country')?.entries?.[0]?.code ?? '')
  const actor = run.find(item => item.kind === 'actor')
  const nations = run.filter(item => item.kind === 'nation').map(item => attribute(item, 'country'))
  const role = run.find(item => item.kind === 'role')
  const rolePeople = head.kind === 'role' && head.entries!.some(e => e.people)
  const people = head.kind === 'person' || head.kind === 'rank' || rolePeople || (head.kind === 'nation' && run.length === 1)
  const side = head.kind === 'person' || head.kind === 'rank' ? attribute(head, 'side') : ''
  // «مدنيين» may be two or many: a plural, as the codebook rules; «شخصا» is one with the ending of the accusative.
  const dual = (head.features & Feature.DUAL) !== 0 && !(head.features & (Feature.PLURAL | Feature.SINGULAR))
  const plural = (head.features & Feature.PLURAL) !== 0 && !(head.features & Feature.SINGULAR)
  const make = (ids: readonly string[], cls: EntityClass, named: boolean, rule: string): Entity => ({
    ids,
    cls,
    people,
    dual,
    plural,
    definite: head.article || head.pronoun !== '',
    from: head.from,
    to: last.to,
    conjunction: head.conjunction,
    particle: head.particle,
    named,
    rule,
    field: attribute(head, 'field'),
    rank: head.kind === 'rank',
  })
  // «مقاتلات روسية وسورية» are of both armies.
  const armies = () => (nations.length > 1 ? nations : [country]).map(code => stateForce(code, 'army', context))

  // The unarmed stay unarmed whatever body is named beside them («مدنيين من أبناء القبائل»), save members and officers.
  if (side === 'civ') return make(['civilians'], 'civilians', false, 'actor.civilian-noun')
  if (side === 'journalist') return make(['journalists'], 'civilians', false, 'actor.journalist-noun')
  if (side === 'protester') return make(['protesters'], 'civilians', false, 'actor.protester-noun')
  // «20 حوثيا»: members of the group by its own name.
  const named = run.find(item => item.kind === 'person' && attribute(item, 'member') !== '')
  const member = named ? attribute(named, 'member') : ''
  if (member) return make([member], classOfActor(member, context), true, 'actor.member-by-name')
  if (side === 'settler') return make(['israeli-settlers'], 'group', true, 'actor.settler-noun')

  if (actor) {
    const id = actorId(actor, context)
    if (id) return make([id], classOfActor(id, context), true, 'actor.name')
  }
  // «عناصر التنظيم», «مسلحي الحركة»: of the group last spoken of.
  const body = run.find(item => item.kind === 'unit' && item.article && (attribute(item, 'side') === 'group' || attribute(item, 'side') === 'militia'))
  if (body && head !== body && spoken.group) return make([spoken.group], 'group', false, 'actor.of-last-spoken-of')
  if (role) {
    const id = stateForce(country || context.countries[0] || '', role.entries!.find(e => e.kind === 'role')!.code, context)
    return make([id], 'state', country !== '', country ? 'actor.role-of-nation' : 'actor.role-of-report-country')
  }
  if (side === 'army' || side === 'police' || side === 'security') {
    const id = stateForce(country || context.countries[0] || '', side, context)
    return make([id], 'state', country !== '', country ? 'actor.soldier-of-nation' : 'actor.soldier-of-report-country')
  }
  if (side === 'official') return make([stateForce(country || context.countries[0] || '', 'government', context)], 'state', false, 'actor.official')
  if (side === 'suicide') return make(['unidentified'], 'suicide', false, 'actor.suicide-noun')
  if (side === 'attacker') return make(['unidentified'], 'attackers', false, 'actor.armed-noun')
  if (side === 'fighter' || side === 'suspect') return make(['unidentified'], 'fighters', false, 'actor.armed-noun')
  if (side === 'prisoner') return make(['civilians'], 'prisoners', false, 'actor.prisoner-noun')
  if (side === 'member') return make(['unidentified'], 'people', false, 'actor.member-noun')
  if (side === 'leader') return make(['unidentified'], 'people', false, 'actor.leader-noun')
  if (side === 'anyone') return make(['civilians'], 'people', false, 'actor.person-noun')
  if (head.kind === 'unit') {
    const unit = attribute(head, 'side')
    if (!country && run.length === 1 && head.article && (unit === 'group' || unit === 'militia') && spoken.group)
      return make([spoken.group], 'group', false, 'actor.last-spoken-of')
    if (unit === 'militia' && !country) return make(['unidentified'], 'fighters', false, 'actor.militia-noun')
    return country && (unit === 'force' || unit === 'army') ? make(armies(), 'state', true, 'actor.force-of-nation') : null
  }
  if (head.kind === 'air' || head.kind === 'artillery' || head.kind === 'vessel')
    return country ? make(armies(), 'state', true, 'actor.air-force-of-nation') : null
  if (head.kind === 'nation') {
    // «3 فلسطينيين», «قُتل فلسطيني»: people of that nation.
    const counted = (before?.kind === 'number' || (before !== null && fateOf(before) !== null)) && before.to === head.from
    return (plural || dual || counted) && !head.article ? make(['civilians'], 'civilians', false, 'actor.nationals') : null
  }
  return null
}
