import type { TokenList } from '../token-list.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { Cat, Flag, type FormInfo, Hint } from './form-info.ts'
import { FormTable } from './form-table.ts'
import { applyHedge, type Bounds, endOfOdd, readHedgeAfter, readHedges } from './hedge.ts'
import type { NumberMention } from './number-mention.ts'
import { NumberScan } from './number-scan.ts'
import { PER_CENT } from './phrases.ts'
import { readRange } from './range.ts'

/** A mention, or words to pass over. */
interface Step {
  readonly mention: NumberMention | null
  readonly next: number
}

/**
 * Finds number expressions: digits, words, ordinals, fractions, percentages, ranges and hedges.
 * What it knows of a word form it works out once and keeps at the form's number, so a plain word costs one array look-up.
 *
 * @example
 * const words = new Vocabulary()
 * const tokens = scanTokens('قتل ما لا يقل عن خمسة وعشرين شخصا', words)
 * new NumberReader(words).read(tokens, 0, tokens.count) // [{ from: 1, to: 7, core: [5, 7], min: 25, max: null, … }]
 */
export class NumberReader {
  private readonly table: FormTable

  /** @param vocabulary the one that numbers the forms of the token lists to be read */
  constructor(vocabulary: Vocabulary) {
    this.table = new FormTable(vocabulary)
  }

  /**
   * The number expressions in tokens `[from, to)`, from left to right, disjoint, the longest at each place.
   * No expression runs over the end of a line.
   */
  read(tokens: TokenList, from: number, to: number): NumberMention[] {
    const mentions: NumberMention[] = []
    const scan = new NumberScan(this.table, tokens, from, to)
    let at = from
    while (at < to) {
      const form = tokens.form[at]!
      if (this.table.isPlain(form)) {
        at++
        continue
      }
      const info = this.table.get(form)
      // No number begins with a sign, nor with a word of a phrase («في», «من», «على») that a plain word follows.
      const begins = info.cat === Cat.NONE ? at + 1 < to && !this.table.isPlain(tokens.form[at + 1]!) : info.cat < Cat.DASH || info.cat > Cat.MARKER
      const step = begins ? readAt(scan, at, info) : null
      if (step?.mention) addMention(scan, mentions, step.mention)
      at = step ? Math.max(step.next, at + 1) : at + 1
    }
    return mentions
  }
}

/** Adds a mention; a figure said twice, «(7) سبعة» or «سبعة (7)», is one. */
function addMention(scan: NumberScan, mentions: NumberMention[], mention: NumberMention): void {
  const last = mentions.at(-1)
  const bracket = last && mention.from === last.to + 1 && scan.isMark(last.to) && scan.continues(mention.from)
  if (bracket && last.words !== mention.words && last.min === mention.min && last.max === mention.max && last.kind === mention.kind) {
    const { from, conjoined, definite } = last
    mentions[mentions.length - 1] = { ...last, ...mention, from, conjoined, definite, words: true, rule: 'said-twice' }
  } else mentions.push(mention)
}

function readAt(scan: NumberScan, at: number, first: FormInfo): Step | null {
  let start = at
  let definite = false
  if (first.cat === Cat.CLITIC) {
    start++
    definite = (first.flags & Flag.ARTICLE) !== 0
    if (start >= scan.to || scan.joined(start).cat === Cat.CLITIC) return null
  }
  const percentFirst = scan.info(start).cat === Cat.PERCENT && scan.touches(start + 1)
  const { hedges, end } = readHedges(scan, percentFirst ? start + 1 : start)
  let core = end
  // «… على الأقل وخمسة»: the hedge belongs to what stands before.
  if (hedges.length > 0 && (scan.joined(core).flags & (Flag.WAW | Flag.FA)) !== 0) return null
  if (scan.joined(core).cat === Cat.CLITIC && core > at) {
    definite ||= (scan.info(core).flags & Flag.ARTICLE) !== 0
    core++
  }
  if (core >= scan.to || (core > at && !scan.continues(core))) return null
  const reading = readRange(scan, core, hedges.length > 0)
  if (!reading) return null
  const { figure } = reading
  if (figure.kind === 'none') return { mention: null, next: figure.end }

  let to = figure.end
  let kind: NumberMention['kind'] = figure.kind
  const percent = percentFirst && figure.kind === 'cardinal' ? to : endOfPercent(scan, to)
  if (percent >= 0) {
    to = percent
    kind = 'percent'
  }
  const coreRange: readonly [number, number] = [percentFirst ? start : reading.start, to]
  let bounds: Bounds = { min: figure.min, max: figure.max, ...(figure.hedge ? { hedge: figure.hedge } : {}) }
  const whole = kind === 'cardinal'
  for (const hedge of hedges.reverse()) bounds = applyHedge(bounds, hedge, whole)
  let hedgeAt: readonly [number, number] | undefined
  if (kind === 'cardinal' || kind === 'percent') {
    const odd = kind === 'cardinal' && figure.words ? endOfOdd(scan, to) : -1
    if (odd >= 0 && bounds.min !== null && bounds.min === bounds.max) {
      bounds = { min: bounds.min + 1, max: bounds.min < 100 ? bounds.min + 9 : null, hedge: 'more-than' }
      to = odd
    }
    const after = readHedgeAfter(scan, to)
    if (after) {
      bounds = applyHedge(bounds, after.hedge, whole)
      if (after.from === to) to = after.to
      else hedgeAt = [after.from, after.to]
    }
  }
  const head = scan.info(reading.start)
  const mention: NumberMention = {
    from: at,
    to,
    core: coreRange,
    kind,
    ...bounds,
    ...(hedgeAt ? { hedgeAt } : {}),
    words: figure.words,
    conjoined: isConjoined(scan, at),
    definite: definite || (head.flags & Flag.ARTICLE) !== 0,
    rule: figure.rule,
  }
  return { mention, next: to }
}

/** «%», «في المئة», «بالمئة» after a figure: the token after it, or -1. */
function endOfPercent(scan: NumberScan, at: number): number {
  if (scan.joined(at).cat === Cat.PERCENT) return at + 1
  const found = scan.continues(at) ? PER_CENT.match(scan, at, 0) : null
  return found ? found.end : -1
}

function isConjoined(scan: NumberScan, at: number): boolean {
  const { cat, flags, hints, word, wordFlags } = scan.info(at)
  if ((hints & Hint.WAHID) !== 0) return scan.joined(at + 1).cat === Cat.TEN || (scan.joined(at + 1).hints & Hint.DEFINITE) !== 0
  const carried = cat === Cat.NONE && word !== 0 ? wordFlags : flags
  return (carried & (Flag.WAW | Flag.FA)) !== 0
}
