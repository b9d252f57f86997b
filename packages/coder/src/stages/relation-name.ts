import { foldKey, Gap, TokenKind } from '@marsad/arabic'
import type { Part } from './entity.ts'
import type { ReadingContext } from './reading-context.ts'

/** Titles that stand before a name and are no part of it. */
const TITLES = folded(
  'المشير الجنرال العقيد اللواء العميد الفريق المقدم الرائد النقيب الدكتور السيد الحاج الرئيس رئيس الركن اول الحالي الجديد العسكري',
  'السابق الراحل الاعلي العام الحكومه المكلف الوزراء المدعو الاخ الشيخ الارهابي الطارقي المالي ولي العهد الامير الملك مجلس النواب',
  'اللبناني العراقي الليبي السوري اليمني الصومالي المحلي المتقاعد والمؤسس',
)
/** Names that take the next word along. */
const COMPOUND = folded('ابو ابي ابا ام عبد بن ابن ال ذو بنت ولد اغ اق نصر نور سيف شمس ملا الملا شيخ مولوي مولانا محمد')
/** Words after which no name goes on. */
const ENDS = folded(
  'في من علي الي عن التي الذي الذين ان انه انها بعد قبل مع قد لم لن لا ما منذ خلال حيث كما وقد وهو وهي كان كانت او امس اليوم الملقب',
  'المعروف المكني ضد هو هي هذا هذه ذلك تلك حتي بين عبر ثم لكن بل اي كل بعض عدد عند لدي تحت اثناء عقب اثر قال مقاتلين وحدات قوه قوات',
  'مجموعه فصائل جماعه تحالف عسكريه ميدانيه عسكري ميداني واحده جديد جديده عمليات عمليه غرفه جيش الجيش الحزب التنظيم الحركه الجماعه',
  'المجلس اثنين اخر اخرين ايضا بسبب نحو لهذه هجمات هجوم حرب حربا دوله دول لواء فرقه المعارك المعركه معارك العمليات الحمله حمله',
)
const STOP_KINDS = new Set([
  'date',
  'number',
  'act',
  'result',
  'light',
  'novel',
  'neg',
  'allege',
  'according',
  'back',
  'occur',
  'against',
  'hypo',
  'plan',
  'direction',
  'casualty',
  'claim',
  'source',
  'unit',
  'facility',
  'weapon',
  'vehicle',
  'plot',
  'among',
  'fire',
  'placehead',
])
const MOST_WORDS = 5

function folded(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap(line => line.split(' ')).map(foldKey))
}

/** A person's name as a token range. */
export interface PersonName {
  readonly from: number
  readonly to: number
}

/**
 * Reads a person's name from a token on: titles are passed over, then words up to a mark, a preposition or a word
 * that the lexicon knows for something else. One word alone is a name only with «ال» or a father's «أبو».
 */
export function nameFrom(start: number, end: number, parts: readonly Part[], context: ReadingContext): PersonName | null {
  const { tokens, infos } = context
  let at = start
  while (at < end && (isQuote(infos[at]!.key) || TITLES.has(infos[at]!.key))) at++
  const from = at
  let to = at
  while (at < end && to - from < MOST_WORDS) {
    if (at > from && tokens.gap[at]! >= Gap.NEWLINE) break
    if (tokens.kind[at] === TokenKind.PUNCT) {
      if (infos[at]!.key === '#') {
        at++
        continue
      }
      break
    }
    if (
      tokens.kind[at] !== TokenKind.WORD ||
      !(isNameWord(at, at > from ? infos[to - 1]!.key : '', parts, context) || (at > from && isSurname(at, parts, context)))
    )
      break
    at++
    to = at
  }
  return accept(from, to, context)
}

/** Reads a person's name backwards from a token on («عبد الله سالم، زعيم …»). */
export function nameBefore(end: number, start: number, parts: readonly Part[], context: ReadingContext): PersonName | null {
  const { tokens, infos } = context
  let to = end
  while (to > start && (isQuote(infos[to - 1]!.key) || infos[to - 1]!.key === '،' || infos[to - 1]!.key === ',')) to--
  let from = to
  while (from > start && to - from < MOST_WORDS) {
    const before = from - 1
    const joined = before > start && COMPOUND.has(infos[before - 1]!.key)
    if (tokens.kind[before] !== TokenKind.WORD || (TITLES.has(infos[before]!.key) && !joined)) break
    if (
      (from < to && tokens.gap[from]! >= Gap.NEWLINE) ||
      !(isNameWord(before, joined ? infos[before - 1]!.key : '', parts, context) || (from === to && isSurname(before, parts, context)))
    )
      break
    from--
  }
  return accept(from, to, context)
}

function accept(from: number, to: number, { infos }: ReadingContext): PersonName | null {
  if (to - from < 1) return null
  if (to - from >= 2) return !infos[from]!.key.startsWith('ال') || COMPOUND.has(infos[from]!.key) ? { from, to } : null
  return infos[from]!.key.startsWith('ال') && infos[from]!.readings.length === 0 ? { from, to } : null
}

function isNameWord(at: number, before: string, parts: readonly Part[], { infos }: ReadingContext): boolean {
  const { key, readings } = infos[at]!
  if (ENDS.has(key) || key.length < 2) return false
  if (COMPOUND.has(before)) return true
  const part = parts.find(p => p.from <= at && at < p.to)
  if (!part || COMPOUND.has(key)) return readings.length === 0 || COMPOUND.has(key)
  if (part.entity) return part.entity.named && at > 0 && COMPOUND.has(infos[at - 1]!.key)
  return !STOP_KINDS.has(part.kind) && part.kind !== 'say' && part.kind !== 'place' && part.kind !== 'country' && part.kind !== 'actor'
}

/** «عبد الملك الحوثي»: a name of one word that also names a group. */
function isSurname(at: number, parts: readonly Part[], { infos }: ReadingContext): boolean {
  const part = parts.find(p => p.from === at)
  return (
    part !== undefined &&
    part.to === at + 1 &&
    (part.entity?.named === true || part.kind === 'nation') &&
    !part.entity?.plural &&
    infos[at]!.key.startsWith('ال')
  )
}

function isQuote(key: string): boolean {
  return key === '"' || key === '«' || key === '»' || key === '“' || key === '”' || key === '#' || key === '(' || key === ')'
}
