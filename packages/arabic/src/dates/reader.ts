import type { TokenList } from '../token-list.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { DateView } from './date-view.ts'
import { DateKind } from './date-word.ts'
import type { DateExpression, DateMention, DateRole } from './expression.ts'
import { CLOCK_RULE } from './rules/clock.ts'
import { DAY_RULE } from './rules/day.ts'
import { DISTANCE_RULE, WINDOW_RULE } from './rules/distance.ts'
import { FIRST_RULE } from './rules/first.ts'
import type { DateRule } from './rules/hit.ts'
import { MONTH_RULE } from './rules/month.ts'
import { PERIOD_RULE } from './rules/period.ts'
import { MONTHS_RULE, RANGE_RULE, WEEKDAYS_RULE } from './rules/range.ts'
import { SEASON_RULE } from './rules/season.ts'
import { YEAR_RULE } from './rules/year.ts'

/** Every rule; where two read the same words, the first one counts. */
export const DATE_RULES: readonly DateRule[] = Object.freeze([
  RANGE_RULE,
  DAY_RULE,
  WEEKDAYS_RULE,
  MONTHS_RULE,
  MONTH_RULE,
  YEAR_RULE,
  FIRST_RULE,
  PERIOD_RULE,
  DISTANCE_RULE,
  WINDOW_RULE,
  SEASON_RULE,
  CLOCK_RULE,
])

/** The kinds of word that a date can begin with. */
const OPENERS = DATE_RULES.reduce((bits, rule) => bits | rule.opens, 0)

/** «من», «بعد», «خلال», «هذا»: common words that begin a date only where a word of a date follows. */
const LEADERS = DateKind.FROM | DateKind.AWAY | DateKind.AROUND | DateKind.POINTER

const ROLES: Readonly<Record<string, DateRole>> = { منذ: 'since', مذ: 'since', حتي: 'until', بحلول: 'by', خلال: 'within', غضون: 'within' }

/**
 * Finds the dates of a text. What it knows of a form stays in the reader, so keep one reader for one vocabulary.
 *
 * @example
 * const words = new Vocabulary()
 * const reader = new DateReader(words)
 * const tokens = scanTokens('انفجرت عبوة مساء أمس الثلاثاء', words)
 * reader.read(tokens, 0, tokens.count)
 * // [{ from: 2, to: 5, rule: 'day', expression: { kind: 'relative-day', offset: -1, weekday: 2, partOfDay: 'evening' } }]
 */
export class DateReader {
  private readonly view: DateView

  constructor(vocabulary: Vocabulary) {
    this.view = new DateView(vocabulary)
  }

  /**
   * The dates in tokens `[from, to)`, disjoint and in order; where readings overlap, the longer one stands.
   */
  read(tokens: TokenList, from: number, to: number): DateMention[] {
    const { view } = this
    view.open(tokens, from, to)
    const found: DateMention[] = []
    for (let i = view.start; i < view.end; i++) {
      if (view.isPlain(i)) continue
      const { kinds } = view.word(i)
      if ((kinds & OPENERS) === 0 || ((kinds & OPENERS & ~LEADERS) === 0 && (i + 1 >= view.end || view.isPlain(i + 1)))) continue
      const mention = this.longestAt(i, kinds)
      if (mention) keep(found, mention)
    }
    for (let k = 0; k < found.length; k++) found[k] = this.withRole(found[k]!)
    return found
  }

  private longestAt(at: number, kinds: number): DateMention | null {
    const { view } = this
    let best: DateMention | null = null
    for (const rule of DATE_RULES) {
      if (!(rule.opens & kinds)) continue
      const hit = rule.match(view, at)
      if (!hit || (best && hit.to <= best.to)) continue
      if (crossesBreak(view, at, hit.to)) continue
      best = { from: at, to: hit.to, expression: hit.value, rule: rule.name }
    }
    return best
  }

  /** Takes the preposition before a date into it, where it tells that the date is a beginning, an end or a limit. */
  private withRole(mention: DateMention): DateMention {
    if (mention.expression.role) return mention
    const word = this.view.word(mention.from - 1)
    const role = word.pronoun ? undefined : ROLES[word.stem]
    if (!role) return mention
    const expression: DateExpression = { ...mention.expression, role }
    return { ...mention, from: mention.from - 1, expression }
  }
}

function crossesBreak(view: DateView, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (view.breaks(i)) return true
  return false
}

/** Adds a mention, unless a longer one overlaps it; shorter ones that it overlaps go. */
function keep(found: DateMention[], mention: DateMention): void {
  let last = found.at(-1)
  while (last && last.to > mention.from) {
    if (last.to - last.from >= mention.to - mention.from) return
    found.pop()
    last = found.at(-1)
  }
  found.push(mention)
}
